"""What the reader filtered for: to and from URL parameters, applied to the catalogue.

Choices inside one filter are alternatives (or), the filters together all hold (and).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal, get_args

from geo.catalogue import Catalogue, Movement
from geo.errors import GeoError
from geo.terms import STATUSES
from geo.text import fold

Role = Literal["either", "from", "to"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True)
class Unknown:
    """A value asked for that the catalogue does not have; `filter` is the URL parameter."""

    filter: str
    value: str


class UnknownChoice(GeoError, LookupError):
    """Values asked for that the catalogue does not have."""

    def __init__(self, unknown: Sequence[Unknown], known: Mapping[str, Sequence[str]]) -> None:
        self.unknown = tuple(unknown)
        super().__init__(
            "; ".join(
                f"unknown {item.filter} '{item.value}' (known: {', '.join(known[item.filter])})" for item in unknown
            )
        )


@dataclass(frozen=True)
class Selection:
    """Field names are the URL parameters. Empty means no restriction; `role` says which end `country` is.

    `search` is free text over names and aliases of forces, places and speakers, quotes and translations.
    """

    unit: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    role: Role = "either"
    nation: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    movement: tuple[str, ...] = ()
    search: str = ""

    def matches(self, movement: Movement, catalogue: Catalogue) -> bool:
        """Whether the movement passes every filter."""
        force = catalogue.forces[movement.force]
        return (
            _passes(self.unit, (movement.force,))
            and _passes(self.country, catalogue.countries_of(movement, self.role))
            and _passes(self.nation, force.nations)
            and _passes(self.status, (movement.status,))
            and _passes(self.movement, (movement.id,))
            and all(word in catalogue.search_texts[movement.id] for word in self.words)
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words searched for, folded; all of them must stand in what is said of a movement."""
        return tuple(fold(self.search).split())

    def apply(self, catalogue: Catalogue) -> tuple[Movement, ...]:
        """The movements that pass, in the order of the catalogue."""
        return tuple(movement for movement in catalogue.movements.values() if self.matches(movement, catalogue))

    def to_query(self) -> dict[str, list[str]]:
        """URL parameters, defaults left out."""
        single = {"role": self.role if self.role != "either" else "", "search": self.search}
        query = {field.name: list(getattr(self, field.name)) for field in fields(self) if field.name not in single}
        query |= {name: [value] if value else [] for name, value in single.items()}
        return {name: values for name, values in query.items() if values}


def choices(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What each filter can be set to: only values that some movement has."""
    movements = catalogue.movements.values()
    forces = [catalogue.forces[movement.force] for movement in movements]
    used = {movement.status for movement in movements}
    return {
        "unit": _ordered(force.id for force in forces),
        "country": tuple(sorted({code for m in movements for code in catalogue.countries_of(m, "either")})),
        "role": ROLES,
        "nation": _ordered(nation for force in forces for nation in force.nations),
        "status": tuple(status for status in STATUSES if status in used),
        "movement": tuple(catalogue.movements),
    }


def from_query(query: Mapping[str, Iterable[str]], catalogue: Catalogue) -> tuple[Selection, tuple[Unknown, ...]]:
    """The selection that URL parameters ask for, and the values that the catalogue does not have."""
    known = choices(catalogue)
    asked = {name: _ordered(query.get(name, ())) for name in known}
    unknown = tuple(
        Unknown(name, value) for name, values in asked.items() for value in values if value not in known[name]
    )
    found = {name: tuple(value for value in values if value in known[name]) for name, values in asked.items()}
    role = found.pop("role")
    search = " ".join(next(iter(query.get("search", ())), "").split())
    selection = Selection(search=search, **found)  # type: ignore[arg-type]  # keys are the field names
    return (replace(selection, role=role[0]) if role else selection), unknown  # type: ignore[arg-type]


def require(query: Mapping[str, Iterable[str]], catalogue: Catalogue) -> Selection:
    """Like from_query, but raises UnknownChoice where a value is unknown."""
    selection, unknown = from_query(query, catalogue)
    if unknown:
        raise UnknownChoice(unknown, choices(catalogue))
    return selection


def _passes(wanted: Sequence[str], actual: Iterable[str]) -> bool:
    return not wanted or not set(wanted).isdisjoint(actual)


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
