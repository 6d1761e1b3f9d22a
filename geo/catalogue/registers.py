"""What statements refer to: articles, forces and speakers."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from geo.records import LanguageTag, OtherNames, Record, Text

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]
Nation = Annotated[str, Field(pattern=r"^([A-Z]{3}|NATO|EU|UN)$")]
Basis = Literal["page header", "file", "curator"]


class DescribedFact(Record):
    """A property of an article, and how it is known: the words of its text that state it, or where else from."""

    value: Text
    stated: Annotated[str, Field(min_length=1)] | None = None
    basis: Basis | None = None

    @model_validator(mode="after")
    def _one_basis(self) -> DescribedFact:
        if (self.stated is None) == (self.basis is None):
            raise ValueError("say how it is known: either 'stated' with the words of the text, or 'basis'")
        return self


class Aside(Record):
    """Words of an article that state no movement though they sound like one, and why."""

    quote: Annotated[str, Field(min_length=1)]
    because: Text


class Article(Record):
    """One source document: a plain-text file in `seeds/`, with only what is known of it.

    `language` is a BCP 47 tag. `letter` is given out by the program, in the order of the file. `remark` tells what kind
    of text it is, as far as that matters for believing it. `set_aside` are sentences that were read and state nothing
    for the map.
    """

    id: Identifier
    file: Annotated[str, Field(pattern=r"^[^/\\]+\.txt$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    language: LanguageTag
    title: DescribedFact | None = None
    author: DescribedFact | None = None
    publisher: DescribedFact | None = None
    published: DescribedFact | None = None
    url: DescribedFact | None = None
    archive: DescribedFact | None = None
    retrieved: DescribedFact | None = None
    remark: Text | None = None
    set_aside: Annotated[tuple[Aside, ...], Field(strict=False)] = ()
    letter: str = ""

    @model_validator(mode="before")
    @classmethod
    def _no_letter(cls, values: object) -> object:
        if isinstance(values, dict) and "letter" in values:
            raise ValueError("the program gives the letters out, in the order of the file: take 'letter' away")
        return values

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, None where it is not known to the day."""
        for words in self.published.value.values() if self.published else ():
            try:
                return datetime.date.fromisoformat(words)
            except ValueError:
                continue
        return None

    @property
    def facts(self) -> dict[str, DescribedFact]:
        """What is known of it, by the name of the property, in the order in which readers are told."""
        named = {name: getattr(self, name) for name in FACTS}
        return {name: fact for name, fact in named.items() if fact is not None}


FACTS = ("publisher", "author", "title", "published", "url", "archive", "retrieved")


class Enrichment(Record):
    """What no article says, with the source it is taken from."""

    value: str
    source: str


class Force(Record):
    """Who moves. `nations` are alpha-3 codes, NATO, EU or UN, none where no article names one. `sidc` is an APP-6
    symbol code: an enrichment, since articles state units, not codes."""

    id: Identifier
    name: Text
    aliases: OtherNames = ()
    nations: Annotated[tuple[Nation, ...], Field(strict=False)] = ()
    echelon: str | None = None
    sidc: Enrichment | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, in any language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))


class Speaker(Record):
    """Who says so: the body or person to whom an article ascribes an announcement, and the nations it speaks for."""

    id: Identifier
    name: Text
    aliases: OtherNames = ()
    nations: Annotated[tuple[Nation, ...], Field(strict=False)] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, in any language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))
