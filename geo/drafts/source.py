"""What a supplied file says: its text, and what is known of it with how it is known."""

from __future__ import annotations

from dataclasses import dataclass

from geo.catalogue.registers import Basis
from geo.errors import GeoError

PROPERTIES = ("title", "author", "publisher", "published", "url", "retrieved")
"""What may be known of an article, days as YYYY-MM-DD."""


@dataclass(frozen=True)
class FoundFact:
    """A property of an article: its value, and what says so. `where` names the place ("og:title", "first line");
    `stated` are words of the text that say it, "" where nobody has looked for them."""

    value: str
    basis: Basis
    where: str
    stated: str = ""


@dataclass(frozen=True)
class Source:
    """A supplied file, read: its text, its facts by PROPERTIES, and what a curator is to be told of the reading."""

    text: str
    facts: dict[str, FoundFact]
    notes: tuple[str, ...] = ()


class Unreadable(GeoError):
    """A supplied file that holds no text which can be read, and why."""
