"""The records of the catalogue: articles, forces, speakers, claims, movements, totals."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from geo.records import Record, Text
from geo.terms import DEFAULT_KIND, FIELDS, KINDS, MAGNITUDES, QUALIFIERS, STATUSES

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]
Nation = Annotated[str, Field(pattern=r"^([A-Z]{3}|NATO)$")]
if TYPE_CHECKING:  # a type checker cannot read a Literal out of a table; pydantic can
    Qualifier: TypeAlias = str
    Status: TypeAlias = str
    Kind: TypeAlias = str
    Field_: TypeAlias = str
else:
    Qualifier, Status, Kind, Field_ = (Literal[tuple(table)] for table in (QUALIFIERS, STATUSES, KINDS, FIELDS))


def _words(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _date(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return datetime.date.fromisoformat(value)
    return value


Words = Annotated[
    tuple[Annotated[str, Field(min_length=1)], ...],
    BeforeValidator(_words, json_schema_input_type=str | tuple[str, ...]),
    Field(min_length=1),
]
Date = Annotated[datetime.date, BeforeValidator(_date)]


class Known(Record):
    """A property of an article, and the words of its text that state it."""

    value: Text
    stated: Annotated[str, Field(min_length=1)]


Knowledge = Known | Literal["unknown"]


class Article(Record):
    """One source document: a plain-text file in `seeds/`, with only what is known of it.

    `letter` is given out by the program, in the order of the file.
    """

    id: Identifier
    file: Annotated[str, Field(pattern=r"^[^/\\]+\.txt$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    language: Literal["fr", "en"]
    publisher: Knowledge
    author: Knowledge
    title: Knowledge
    date: Knowledge
    letter: str = ""

    @model_validator(mode="before")
    @classmethod
    def _no_letter(cls, values: object) -> object:
        if isinstance(values, dict) and "letter" in values:
            raise ValueError("the program gives the letters out, in the order of the file: take 'letter' away")
        return values


class Enrichment(Record):
    """What no article says, with the source it is taken from."""

    value: str
    source: str


class Force(Record):
    """Who moves. `sidc` is an APP-6 symbol code: an enrichment, since articles state units, not codes."""

    id: Identifier
    name: Text
    aliases: Annotated[tuple[str, ...], Field(strict=False)] = ()
    nations: Annotated[tuple[Nation, ...], Field(strict=False, min_length=1)]
    echelon: str | None = None
    sidc: Enrichment | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by: in each language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))


class Speaker(Record):
    """Who says so: the body or person to whom an article ascribes an announcement."""

    id: Identifier
    name: Text
    aliases: Annotated[tuple[str, ...], Field(strict=False)] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by: in each language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))


class Strength(Record):
    """A number of people and how exactly it is stated.

    Of a range `value` is the lower number and `up_to` the upper one; of a magnitude ("hundreds") `value` is the
    number that stands for the word, one of MAGNITUDES.
    """

    value: Annotated[int, Field(gt=0)] | None = None
    up_to: Annotated[int, Field(gt=0)] | None = None
    qualifier: Qualifier

    @model_validator(mode="after")
    def _numbers_as_the_qualifier_takes_them(self) -> Strength:
        takes = QUALIFIERS[self.qualifier].takes
        if (self.value is None) != (takes == "nothing"):
            raise ValueError("a value and a qualifier belong together; without a value it is 'unstated'")
        if (self.up_to is None) != (takes != "range"):
            raise ValueError("'between' and 'up_to' belong together")
        if self.up_to is not None and self.up_to <= (self.value or 0):
            raise ValueError("'up_to' is larger than the value")
        if takes == "magnitude" and self.value not in MAGNITUDES:
            raise ValueError(f"a magnitude is one of {', '.join(map(str, MAGNITUDES))}")
        return self

    @property
    def drawn(self) -> int | None:
        """The number that a width shows: of a range the lower one; None where no definite number is stated."""
        return self.value if QUALIFIERS[self.qualifier].definite else None


class Difference(Record):
    """Words about a field that mean something else than the movement's value, and why they do."""

    words: Words
    because: Text


class Claim(Record):
    """One verbatim quote and, for each field that it states, the exact words that state it.

    `prefix` and `suffix` are the article's text right before and after the quote, for a quote that occurs
    twice. `translation` is the curator's, into any languages; a reader of the article's own needs none.
    """

    article: str
    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    translation: Text | None = None
    states: dict[Field_, Words] = Field(default_factory=dict)
    differs: dict[Field_, Difference] = Field(default_factory=dict)


class Announcement(Record):
    """Who announced it (a speaker's id) and on which day, where the articles state them."""

    by: str | None = None
    on: Date | None = None


class Statement(Record):
    """What movements and totals have in common: a strength, an announcement, and the claims behind them.

    `timing` and `duration` stay words: as the articles have them in their language, else the curator's translation.
    `inferred` gives, per field that no claim states, the reason why it is filled all the same.
    """

    id: Identifier
    strength: Strength
    announced: Announcement = Announcement()
    timing: Text | None = None
    duration: Text | None = None
    inferred: dict[Field_, Text] = Field(default_factory=dict)
    note: Text | None = None
    claims: Annotated[tuple[Claim, ...], Field(strict=False, min_length=1)]

    def filled(self) -> tuple[str, ...]:
        """The names of the fields that hold a value, in the order of FIELDS."""
        return tuple(field for field in FIELDS if self.value(field) is not None)

    def value(self, field: str) -> object:
        """The value of one of FIELDS, None where nothing is stated; the usual kind is not a statement."""
        match field:
            case "kind":
                kind = getattr(self, "kind", DEFAULT_KIND)
                return kind if kind != DEFAULT_KIND else None
            case "strength":
                return self.strength if self.strength.qualifier != "unstated" else None
            case "announced_by":
                return self.announced.by
            case "announced_on":
                return self.announced.on
            case _:
                return getattr(self, field, None)


class Movement(Statement):
    """A force, a kind, a strength, an origin, a destination, a status. An end that no article states is absent.

    `absent` says, per absent end, why: shown where the movement cannot be drawn as an arrow.
    """

    force: str
    kind: Kind = DEFAULT_KIND
    origin: str | None = None
    destination: str | None = None
    status: Status
    absent: dict[Literal["origin", "destination"], Text] = Field(default_factory=dict)

    @property
    def route(self) -> bool:
        """Whether both ends are known."""
        return self.origin is not None and self.destination is not None

    @property
    def drawn(self) -> Literal["arrow", "badge", "list"]:
        """An arrow with two known and different ends, a badge with one place, listed with none."""
        places = {place for place in (self.origin, self.destination) if place is not None}
        return ("list", "badge", "arrow")[len(places)]


class Total(Statement):
    """A stated sum over the movements that it `covers`: compared with them, never added in.

    `difference` explains a sum that does not agree.
    """

    name: Text
    covers: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    difference: Text | None = None
