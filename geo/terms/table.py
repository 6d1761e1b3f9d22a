"""How a table of terms is made, and what of it is said to a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, TypeVar


@dataclass(frozen=True)
class Message:
    """English words that a language translates: with a `plural` by a number, within a `context` if it has one."""

    text: str
    plural: str = ""
    context: str = ""


def message(text: str, *, many: str = "", within: str = "") -> Message:
    """The message that stands in a table: written as literals, it is found for the catalogues of translations."""
    return Message(text, many, within)


class Term(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=Term)


def table(*terms: _T) -> Mapping[str, _T]:
    """The terms by id, in their order, read-only; raises ValueError where two have one id."""
    found = {term.id: term for term in terms}
    if len(found) != len(terms):
        raise ValueError("two terms have the same id")
    return MappingProxyType(found)
