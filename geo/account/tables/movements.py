"""The table of movements: the fixed columns of the tabular formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from geo.account.accounts import account_of
from geo.account.phrases import equipment, place_name
from geo.account.records import CaveatKind, MovementAccount
from geo.account.tables.column import MOMENT, REQUIRED, Cell, Column, cells, of_the_data, quoted
from geo.catalogue import Catalogue, Movement
from geo.language import Language
from geo.moments import Moment
from geo.places import Place
from geo.places.model import Precision
from geo.terms import KINDS, QUALIFIERS, STATUSES

OWN: CaveatKind = "inferred"
"""The kind of caveat that has a column of its own."""


@dataclass(frozen=True)
class CellSource:
    """What a cell is filled from."""

    movement: Movement
    account: MovementAccount
    catalogue: Catalogue
    say: Language

    def place(self, end: str) -> Place | None:
        """The place at "origin" or "destination", None where none is stated."""
        name = getattr(self.movement, end)
        return self.catalogue.places[name] if name else None

    def sentences(self, own: bool) -> str:
        """In one cell the caveats that have a column of their `own`, or all the others: none is left out."""
        told = (caveat.sentence for caveat in self.account.caveats if (caveat.kind == OWN) == own)
        return " | ".join(told)


_LATITUDE = {"minimum": -85, "maximum": 85}
_LONGITUDE = {"minimum": -180, "maximum": 180}


def _stated(moment: Moment | None) -> Cell:
    return str(moment) if moment else None


def _end(
    end: Literal["origin", "destination"], description: Callable[[Language], str]
) -> tuple[Column[CellSource], ...]:
    def of(value: Callable[[Place, Language], Cell]) -> Callable[[CellSource], Cell]:
        def cell(entry: CellSource) -> Cell:
            place = entry.place(end)
            return value(place, entry.say) if place else None

        return cell

    return (
        Column(end, "string", description, lambda entry: _place_name(end, entry)),
        Column(
            f"{end}_country",
            "string",
            lambda say: say("Country of that place, ISO 3166-1 alpha-3; empty at sea and across borders"),
            of(lambda place, say: place.country),
            {"pattern": "^[A-Z]{3}$"},
        ),
        Column(
            f"{end}_lat",
            "number",
            lambda say: say("Latitude of that place, WGS 84 degrees; a label point where the precision is an area"),
            of(lambda place, say: place.lat),
            _LATITUDE,
        ),
        Column(
            f"{end}_lon",
            "number",
            lambda say: say("Longitude of that place, WGS 84 degrees; a label point where the precision is an area"),
            of(lambda place, say: place.lon),
            _LONGITUDE,
        ),
        Column(
            f"{end}_precision",
            "string",
            lambda say: say("How precise that place is: a site, a city, or an area of which no spot is stated"),
            of(lambda place, say: place.precision),
            {"enum": list(get_args(Precision))},
        ),
    )


def _place_name(end: str, entry: CellSource) -> Cell:
    place = entry.place(end)
    return place_name(place.id, entry.catalogue, entry.say) if place else None


def _speaker(entry: CellSource) -> Cell:
    by = entry.movement.announced.by
    return entry.say.name(entry.catalogue.speakers[by].name) if by else None


def _day(entry: CellSource) -> Cell:
    day = entry.movement.announced.on
    return str(day) if day else None


MOVEMENT_TABLE: tuple[Column[CellSource], ...] = (
    Column(
        "id",
        "string",
        lambda say: say("Identifier of the movement in the catalogue"),
        lambda entry: entry.movement.id,
        {"required": True, "unique": True},
    ),
    Column(
        "force", "string", lambda say: say("Name of the force that moves"), lambda entry: entry.account.force, REQUIRED
    ),
    Column(
        "nation",
        "string",
        lambda say: say("Nations of the force, ISO 3166-1 alpha-3, NATO, EU or UN, joined by a space"),
        lambda entry: " ".join(entry.account.nations),
        {"pattern": "^([A-Z]{3}|NATO|EU|UN)( ([A-Z]{3}|NATO|EU|UN))*$"},
    ),
    Column(
        "status",
        "string",
        lambda say: say("What the articles say of it: announced, intended, considered and so on"),
        lambda entry: entry.movement.status,
        {"required": True, "enum": list(STATUSES)},
    ),
    Column(
        "strength",
        "integer",
        lambda say: say("Number of people, to be read with its qualifier; empty where none is stated"),
        lambda entry: entry.movement.strength.value,
        {"minimum": 1},
    ),
    Column(
        "strength_qualifier",
        "string",
        lambda say: say("How exactly the number is stated"),
        lambda entry: entry.movement.strength.qualifier,
        {"required": True, "enum": list(QUALIFIERS)},
    ),
    *_end("origin", lambda say: say("Where it comes from; empty where no article states it")),
    *_end("destination", lambda say: say("Where it goes or stands; empty where no article states it")),
    Column(
        "announced_by",
        "string",
        lambda say: say("Who announced or said it, where an article names somebody"),
        _speaker,
    ),
    Column(
        "announced_on",
        "date",
        lambda say: say("Day, month or year of the announcement, ISO 8601, as exactly as the articles state it"),
        _day,
        MOMENT,
    ),
    Column(
        "drawn",
        "string",
        lambda say: say("How the map shows it: an arrow with both ends, a badge with one, only in the list with none"),
        lambda entry: entry.movement.drawn,
        {"required": True, "enum": ["arrow", "badge", "list"]},
    ),
    Column(
        "articles",
        "string",
        lambda say: say("Identifiers of the articles that state it, joined by a space"),
        lambda entry: " ".join(entry.account.support.articles),
    ),
    Column(
        "wordings",
        "integer",
        lambda say: say("Number of those articles left when those that share wording count as one"),
        lambda entry: entry.account.support.wordings,
        {"required": True, "minimum": 0},
    ),
    Column(
        "number",
        "integer",
        lambda say: say("Number of the movement on map and cards"),
        lambda entry: entry.account.number,
        {"required": True, "minimum": 1, "unique": True},
    ),
    Column(
        "kind",
        "string",
        lambda say: say("What sort of movement it is: deployment, redeployment, reinforcement and so on"),
        lambda entry: entry.movement.kind,
        {"required": True, "enum": list(KINDS)},
    ),
    Column(
        "strength_up_to",
        "integer",
        lambda say: say("Upper number where the strength is a range"),
        lambda entry: entry.movement.strength.up_to,
        {"minimum": 1},
    ),
    Column(
        "equipment",
        "string",
        lambda say: say("Counted equipment that comes along"),
        lambda entry: "; ".join(equipment(item, entry.say) for item in entry.movement.equipment),
    ),
    Column(
        "via",
        "string",
        lambda say: say("Places on the way"),
        lambda entry: "; ".join(place_name(place, entry.catalogue, entry.say) for place in entry.movement.via),
    ),
    Column(
        "starts",
        "date",
        lambda say: say("When it begins, as far as it is stated"),
        lambda entry: _stated(entry.movement.when.starts),
        MOMENT,
    ),
    Column(
        "ends",
        "date",
        lambda say: say("When it ends, as far as it is stated"),
        lambda entry: _stated(entry.movement.when.ends),
        MOMENT,
    ),
    Column(
        "timing",
        "string",
        lambda say: say("When, in the words of the articles"),
        lambda entry: entry.say.text(entry.movement.when.words) if entry.movement.when.words else None,
    ),
    Column(
        "origins",
        "string",
        lambda say: say("The speakers that the statements go back to, joined by a semicolon"),
        lambda entry: "; ".join(origin.name for origin in entry.account.support.origins if origin.name),
    ),
    Column(
        "readings",
        "string",
        lambda say: say("Per filled field how its words are known to mean the value: machine, curator or inferred"),
        lambda entry: " ".join(f"{fact.field}={fact.level}" for fact in entry.account.facts),
        {"required": True, "pattern": r"^\w+=(machine|curator|inferred)( \w+=(machine|curator|inferred))*$"},
    ),
    Column(
        "inferred",
        "string",
        lambda say: say("Fields that no article states, and why they are filled all the same"),
        lambda entry: entry.sentences(own=True),
    ),
    Column(
        "quote",
        "string",
        lambda say: say("The words that state most of it, and their article"),
        lambda entry: quoted(entry.account),
        REQUIRED,
    ),
    Column(
        "data_version",
        "string",
        of_the_data,
        lambda entry: entry.catalogue.version,
        REQUIRED,
    ),
    Column(
        "caveats",
        "string",
        lambda say: say("What else is to be known before it is used: joined articles, missing ends, totals, notes"),
        lambda entry: entry.sentences(own=False),
    ),
)
COLUMNS = tuple(column.name for column in MOVEMENT_TABLE)


def columns(movement: Movement, catalogue: Catalogue, say: Language) -> dict[str, Cell]:
    """One movement as the columns have it; what is not stated is None. lat, lon are WGS 84 degrees."""
    return cells(MOVEMENT_TABLE, CellSource(movement, account_of(movement, catalogue, say), catalogue, say))
