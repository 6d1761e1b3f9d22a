"""The gazetteer: every known place, found by any of its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import process

from geo.errors import AmbiguousName, UnknownName
from geo.places.model import Place
from geo.text import fold


class Gazetteer:
    """Immutable index of places by id and by folded name."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._by_id = {place.id: place for place in places}
        by_name: dict[str, list[Place]] = defaultdict(list)
        for place in self._by_id.values():
            for name in sorted({fold(name) for name in place.names}):
                by_name[name].append(place)
        self._by_name = {name: tuple(bearers) for name, bearers in by_name.items()}

    def __iter__(self) -> Iterator[Place]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._by_id

    def __getitem__(self, place_id: str) -> Place:
        return self._by_id[place_id]

    def bearers(self, name: str) -> tuple[Place, ...]:
        """The places that `name` may mean; where countries bear it, only those (a country beats a town)."""
        found = self._by_name.get(fold(name), ())
        return tuple(place for place in found if place.precision == "country") or found

    def find(self, name: str) -> Place:
        """The one place called `name`; raises UnknownName or AmbiguousName, each with the candidates."""
        found = self.bearers(name)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName("place", name, map(describe, found))
        raise UnknownName("place", name, self.nearest(name))

    def nearest(self, name: str) -> tuple[str, ...]:
        """Up to three known places with similar names: suggestions, never answers."""
        similar = process.extract(fold(name), list(self._by_name), limit=3, score_cutoff=60)
        places = (place for known, _, _ in similar for place in self._by_name[known])
        return tuple(dict.fromkeys(map(describe, places)))


def describe(place: Place) -> str:
    """A candidate as an error names it: "Fort Bragg (site, USA, fort-bragg)"."""
    where = ", ".join((place.precision, *place.countries, place.id))
    return f"{place.name[place.name.nearest('en')]} ({where})"
