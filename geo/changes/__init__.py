"""What changed between two states of the data."""

from geo.changes.compare import Amount, Change, Changes, Freshness, Revision, Since, changes
from geo.changes.states import State, revision_with, revisions, state

__all__ = [
    "Amount",
    "Change",
    "Changes",
    "Freshness",
    "Revision",
    "Since",
    "State",
    "changes",
    "revision_with",
    "revisions",
    "state",
]
