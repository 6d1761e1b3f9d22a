"""A selection: to and from URL parameters, applied to the catalogue.

Choices inside one filter are alternatives (or), the filters together all hold (and).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from geo.catalogue import Catalogue, Movement
from geo.errors import GeoError
from geo.language import Language
from geo.moments import Moment
from geo.selection.filters import FILTERS, Filter, modifiers
from geo.selection.rules import COMPARISONS
from geo.text import fold

FIRST_DAY, LAST_DAY = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
"""Between them lie the days, months and years that can be asked for."""
_A_DAY = f"a day, month or year as 2022-02-02, 2022-02 or 2022, {FIRST_DAY.year} to {LAST_DAY.year}"


@dataclass(frozen=True)
class Unknown:
    """A value asked for that was dropped; `filter` is the URL parameter. The catalogue does not have it, or no longer
    ("gone"), or it is "beyond" what a parameter may hold."""

    filter: str
    value: str
    reason: Literal["unknown", "gone", "beyond"] = "unknown"


class UnknownChoice(GeoError, LookupError):
    """Values asked for that the catalogue does not have."""

    def __init__(self, unknown: Sequence[Unknown], known: Mapping[str, Sequence[str]]) -> None:
        self.unknown = tuple(unknown)
        super().__init__(
            "; ".join(
                f"unknown {FILTERS[item.filter].on_command_line if item.filter in FILTERS else item.filter} "
                f"'{item.value}' (known: {', '.join(known[item.filter])})"
                for item in unknown
            )
        )


@dataclass(frozen=True, init=False)
class Selection:
    """What each filter is set to, by its name; a filter that is not there restricts nothing.

    `chosen` is in the order of FILTERS; a modifier (`role`) is there where it is not the usual one.
    """

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __init__(self, **values: str | Iterable[str]) -> None:
        """`values` by the names of filters and modifiers; raises TypeError for a name that is neither."""
        strange = set(values) - _usual().keys()
        if strange:
            raise TypeError(f"no filter is called {', '.join(sorted(strange))}")
        listed = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in values.items()}
        usual = _usual()
        kept = {name: tuple(dict.fromkeys(value for value in listed.get(name, ()) if value)) for name in usual}
        chosen = tuple((name, found) for name, found in kept.items() if found and found != usual[name])
        object.__setattr__(self, "chosen", chosen)

    def of(self, name: str) -> tuple[str, ...]:
        """What a filter or modifier is set to; empty where it restricts nothing, the usual choice of a modifier."""
        return dict(self.chosen).get(name, _usual()[name])

    def replaced(self, **values: str | Iterable[str]) -> Selection:
        """The selection with some filters set otherwise."""
        return Selection(**{**dict(self.chosen), **values})

    def matches(self, movement: Movement, catalogue: Catalogue) -> bool:
        """Whether the movement passes every filter."""
        return movement in self._passing((movement,), catalogue)

    @property
    def words(self) -> tuple[str, ...]:
        """The words searched for, folded; all of them must stand in what is said of a movement."""
        return tuple(fold(" ".join(self.of("search"))).split())

    def apply(self, catalogue: Catalogue) -> tuple[Movement, ...]:
        """The movements that pass, in the order of the catalogue."""
        return self._passing(catalogue.movements.values(), catalogue)

    def to_query(self) -> dict[str, list[str]]:
        """URL parameters, defaults left out."""
        return {name: list(values) for name, values in self.chosen}

    def _passing(self, movements: Iterable[Movement], catalogue: Catalogue) -> tuple[Movement, ...]:
        for name, wanted in self.chosen:
            if name in FILTERS:
                item, passes = FILTERS[name], COMPARISONS[FILTERS[name].rule](wanted)
                role = self.of(item.modifier.name)[0] if item.modifier else ""
                movements = [movement for movement in movements if passes(item.values(movement, catalogue, role))]
        return tuple(movements)


_LISTED: WeakKeyDictionary[Catalogue, dict[str, tuple[Filter, tuple[str, ...]]]] = WeakKeyDictionary()
"""Per catalogue that is in use, the values of each filter that was asked for."""


def choices(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What each filter of choices, and each modifier, can be set to: only values that some movement has."""
    found: dict[str, tuple[str, ...]] = {}
    for item in FILTERS.values():
        if item.rule == "among":
            found[item.name] = listed_values(item, catalogue)
    return {**found, **{name: modifier.ids for name, modifier in modifiers().items()}}


def offered(item: Filter, catalogue: Catalogue, say: Language) -> dict[str, str]:
    """The choices of a filter with their words, sorted by them where the filter has no order of its own."""
    worded = {value: item.words(value, catalogue, say) for value in listed_values(item, catalogue)}
    return worded if item.order else dict(sorted(worded.items(), key=lambda pair: say.sort_key(pair[1])))


def from_query(query: Mapping[str, Iterable[str]], catalogue: Catalogue) -> tuple[Selection, tuple[Unknown, ...]]:
    """The selection that URL parameters ask for, and the values that the catalogue does not have."""
    known = choices(catalogue)
    found: dict[str, tuple[str, ...]] = {}
    unknown: list[Unknown] = []
    for name in _usual():
        asked = tuple(dict.fromkeys(query.get(name, ())))
        if name in FILTERS and not FILTERS[name].many:
            asked = tuple(filter(None, (" ".join(value.split()) for value in asked[:1])))
        sound = tuple(value for value in asked if _sound(name, value, known))
        unknown += [Unknown(name, value) for value in asked if value not in sound]
        found[name] = sound if name in FILTERS else sound[:1]
    return Selection(**found), tuple(unknown)


def require(query: Mapping[str, Iterable[str]], catalogue: Catalogue) -> Selection:
    """Like from_query, but raises UnknownChoice where a value is unknown."""
    selection, unknown = from_query(query, catalogue)
    if unknown:
        raise UnknownChoice(unknown, {**{item.filter: (_A_DAY,) for item in unknown}, **choices(catalogue)})
    return selection


def _usual() -> dict[str, tuple[str, ...]]:
    """Every URL parameter of a selection, each modifier after its first filter, and its usual setting."""
    usual: dict[str, tuple[str, ...]] = {}
    for item in FILTERS.values():
        usual[item.name] = ()
        if item.modifier:
            usual[item.modifier.name] = item.modifier.ids[:1]
    return usual


def listed_values(item: Filter, catalogue: Catalogue) -> tuple[str, ...]:
    """The values that some movement has, in the filter's own order or that of the catalogue; looked for once."""
    known = _LISTED.setdefault(catalogue, {})
    if item.name not in known or known[item.name][0] is not item:
        known[item.name] = item, _listed(item, catalogue)
    return known[item.name][1]


def _listed(item: Filter, catalogue: Catalogue) -> tuple[str, ...]:
    role = item.modifier.ids[0] if item.modifier else ""
    had = (value for m in catalogue.movements.values() for value in item.values(m, catalogue, role))
    used = tuple(dict.fromkeys(had))
    return tuple(value for value in item.order if value in used) if item.order else used


def _sound(name: str, value: str, known: Mapping[str, Sequence[str]]) -> bool:
    if name in known:
        return value in known[name]
    return FILTERS[name].rule == "words" or is_moment(value)


def is_moment(value: str) -> bool:
    """Whether `value` is a day, month or year as 2022-02-02, 2022-02 or 2022, within those that can be asked for."""
    try:
        moment = Moment.parse(value)
    except ValueError:
        return False
    return str(moment) == value and moment.first >= FIRST_DAY and moment.last <= LAST_DAY
