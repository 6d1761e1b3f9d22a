"""What changed between two states of the data."""

from geo.changes.compare import Amount, Change, Changes, Revision, changes
from geo.changes.report import as_json, as_text
from geo.changes.states import State, state

__all__ = ["Amount", "Change", "Changes", "Revision", "State", "as_json", "as_text", "changes", "state"]
