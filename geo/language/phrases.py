"""The words of the tables of terms, as labels."""

from __future__ import annotations

from geo.language.language import Language
from geo.terms import KINDS, STATUSES


def status(movement_status: str, say: Language) -> str:
    """The status as a label: words that agree with whatever they stand beside."""
    return say.term(STATUSES[movement_status].words)


def status_meaning(movement_status: str, say: Language) -> str:
    """What the articles say of a movement of that status."""
    return say("The articles say that it {meaning}.", meaning=say.term(STATUSES[movement_status].meaning))


def kind(movement_kind: str, say: Language) -> str:
    """The kind in words."""
    return say.term(KINDS[movement_kind].words)
