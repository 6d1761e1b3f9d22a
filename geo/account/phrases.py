"""The words that accounts are made of."""

from __future__ import annotations

from geo.language import Language
from geo.terms import FIELDS


def field_name(field: str, say: Language) -> str:
    """The name of a field as the reader sees it."""
    return say.term(FIELDS[field].words)


def difference_kind(kind: str, say: Language) -> str:
    """What kind of difference it is."""
    kinds = {"same": say("same in other words"), "refines": say("refines"), "contradicts": say("contradicts")}
    return kinds[kind]
