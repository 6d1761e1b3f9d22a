"""The records of what is stated: strengths, equipment, times, claims, movements, totals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from geo.catalogue.registers import Identifier
from geo.moments import Moment
from geo.records import Record, Text
from geo.terms import DEFAULT_KIND, FIELDS, KINDS, MAGNITUDES, QUALIFIERS, STATUSES

Thing = Literal["aircraft", "ships", "vehicles", "guns", "batteries", "formations"]
if TYPE_CHECKING:  # a type checker cannot read a Literal out of a table; pydantic can
    Qualifier: TypeAlias = str
    Status: TypeAlias = str
    Kind: TypeAlias = str
    Field_: TypeAlias = str
    Read: TypeAlias = str
else:
    Qualifier, Status, Kind, Field_ = (Literal[tuple(table)] for table in (QUALIFIERS, STATUSES, KINDS, FIELDS))
    Read = Literal[(*FIELDS, "clause", "translation")]


INHERITED = frozenset({"announced_by", "announced_on", "when", "duration"})
"""What a total states of its parts too: who announced them and when, how soon and for how long."""


def _several(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _moment(value: object) -> object:
    return Moment.parse(value) if isinstance(value, str) else value


StatedWords = Annotated[
    tuple[Annotated[str, Field(min_length=1)], ...],
    BeforeValidator(_several, json_schema_input_type=str | tuple[str, ...]),
    Field(min_length=1),
]
Ids = Annotated[tuple[Identifier, ...], BeforeValidator(_several, json_schema_input_type=str | tuple[str, ...])]
Date = Annotated[Moment, BeforeValidator(_moment, json_schema_input_type=str)]


class Counted(Record):
    """A number and how exactly it is stated.

    Of a range `value` is the lower number and `up_to` the upper one; of a magnitude ("hundreds") `value` is the
    number that stands for the word, one of MAGNITUDES. `out_of` is the whole of which it is a part ("300 of the
    1,000"); `additional` where the words say that it comes on top of others.
    """

    value: Annotated[int, Field(gt=0)] | None = None
    up_to: Annotated[int, Field(gt=0)] | None = None
    qualifier: Qualifier
    out_of: Annotated[int, Field(gt=0)] | None = None
    additional: bool = False

    @model_validator(mode="after")
    def _numbers_as_the_qualifier_takes_them(self) -> Counted:
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


class Strength(Counted):
    """A number of people."""


class EquipmentItem(Counted):
    """Counted things that come along: `of` what sort, and by which name the articles call them."""

    of: Thing
    name: Text


class DeclaredDifference(Record):
    """StatedWords about a field that mean something else than the movement's value, and why they do."""

    words: StatedWords
    because: Text


class Objection(Record):
    """Why a curator holds to a value against the machine's reading, and which `rule` read it otherwise."""

    rule: str
    because: Text


class Inference(Record):
    """Why a field that no claim states is filled all the same. `premise` ("from" in the files) names what it follows
    from, in one of the forms of geo/catalogue/premises.py."""

    premise: Annotated[str, Field(alias="from", min_length=1)]
    because: Text


class When(Record):
    """When it takes place, as far as stated: first and last day, month or year, and the articles' own words."""

    starts: Date | None = None
    ends: Date | None = None
    words: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> When:
        if self.starts and self.ends and self.ends.last < self.starts.first:
            raise ValueError(f"it ends ({self.ends}) before it starts ({self.starts})")
        return self


class Claim(Record):
    """One verbatim quote and, for each field that it states, the exact words that state it.

    `prefix` and `suffix` are the article's text right before and after the quote, for a quote that occurs twice.
    `translation` is the curator's, into any languages; a reader of the article's own needs none. `readings` are the
    curator's reasons where the machine cannot confirm what words mean, `against` those where it reads something else.
    """

    article: str
    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    translation: Text | None = None
    states: dict[Field_, StatedWords] = Field(default_factory=dict)
    differs: dict[Field_, DeclaredDifference] = Field(default_factory=dict)
    readings: dict[Read, Text] = Field(default_factory=dict)
    against: dict[Read, Objection] = Field(default_factory=dict)


class Announcement(Record):
    """Who announced it (a speaker's id) and when, as exactly as the articles state it."""

    by: str | None = None
    on: Date | None = None


class Statement(Record):
    """What movements and totals have in common: a strength, an announcement, times, and the claims behind them.

    `duration` stays words. `inferred` gives, per field that no claim states, what it follows from and why.
    """

    id: Identifier
    strength: Strength
    announced: Announcement = Announcement()
    when: When = When()
    duration: Text | None = None
    inferred: dict[Field_, Inference] = Field(default_factory=dict)
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
            case "when":
                return self.when if self.when != When() else None
            case _:
                return getattr(self, field, None) or None


class Correction(Record):
    """The entry that this one replaces, and why."""

    entry: Identifier
    because: Text


class Movement(Statement):
    """A force, a kind, a strength, equipment, ends, a status. An end that no article states is absent.

    `absent` says, per absent end, why: shown where the movement cannot be drawn as an arrow. `via` are places on the
    way. `perhaps` names entries that may tell the same movement. `replaced_by` is set by the program on what another
    entry `replaces`.
    """

    force: str
    kind: Kind = DEFAULT_KIND
    equipment: Annotated[tuple[EquipmentItem, ...], Field(strict=False)] = ()
    origin: str | None = None
    via: Ids = ()
    destination: str | None = None
    status: Status
    absent: dict[Literal["origin", "destination"], Text] = Field(default_factory=dict)
    replaces: Correction | None = None
    perhaps: Ids = ()
    replaced_by: str | None = None

    @property
    def ends(self) -> tuple[str, ...]:
        """Its known places, origin first, each once."""
        return tuple(dict.fromkeys(place for place in (self.origin, self.destination) if place))

    @property
    def route(self) -> bool:
        """Whether both ends are known."""
        return self.origin is not None and self.destination is not None

    @property
    def heading(self) -> Literal["out", "in", ""]:
        """Which way a movement with one known end goes there: "out" of its origin, "in" to its destination; empty for
        what has both ends or none, and for what stands at its place or is readied there."""
        if self.kind == "posture" or self.status in ("in_place", "on_alert") or len(self.ends) != 1 or self.route:
            return ""
        return "out" if self.origin else "in"

    @property
    def drawn(self) -> Literal["arrow", "badge", "list"]:
        """An arrow with two known and different ends, a badge with one place, listed with none or when replaced."""
        return ("list", "badge", "arrow")[0 if self.replaced_by else len(self.ends)]


class Total(Statement):
    """A stated sum over the movements that it `covers`: compared with them, never added in.

    `difference` explains a sum that does not agree.
    """

    name: Text
    covers: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    difference: Text | None = None
