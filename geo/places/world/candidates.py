"""A place of the world as a candidate for a name, with what a curator needs to choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.places.model import Place, Precision
from geo.places.world.curated import Base, Historical, NamedArea
from geo.places.world.table import GazetteerRow, countries, key
from geo.records import Text
from geo.text import slug

_PRECISIONS: dict[str, Precision] = {"country": "country", "region": "region", "capital": "city", "town": "city"}


@dataclass(frozen=True)
class Candidate:
    """One place that a name may mean.

    `kind` is as the gazetteer calls it: country, capital, town, region, sea, or the kind of a base. `within` is the
    region that tells a town from its namesakes, `population` its inhabitants, 0 where unknown; `note` what a curator
    must know, such as that the name is one of the past.
    """

    place: Place
    kind: str
    within: str = ""
    population: int = 0
    note: str = ""


def of_row(row: GazetteerRow, name: str) -> Candidate:
    """A place of the packed table, asked for by `name`."""
    basis = f"GeoNames {row.geonames} (CC BY 4.0)"
    if row.kind == "country":
        basis = f"label point of the shipped outlines ({row.country})"
    elif row.kind == "region":
        basis = f"label point: the town next to the middle of its towns; {basis}"
    place = Place(
        id=slug(row.english, "place") + ("-region" if row.kind == "region" else ""),
        name=Text(en=row.english, fr=row.french),
        aliases=_alias(name, row.english, row.french),
        precision=_PRECISIONS[row.kind],
        country=row.country,
        lat=row.lat,
        lon=row.lon,
        geonames=row.geonames,
        basis=basis,
    )
    return Candidate(place, row.kind, row.region, row.population)


def of_base(base: Base, name: str) -> Candidate:
    """A base, asked for by `name`."""
    town = "the town that it bears the name of; " if base.precision == "city" else ""
    source = {"airportsdata": "airfield {} in airportsdata (MIT)", "GeoNames": "GeoNames {} (CC BY 4.0)"}
    origin, _, number = base.source.partition(" ")
    place = Place(
        id=base.id,
        name=base.name,
        aliases=_alias(name, *base.name.values()),
        precision=base.precision if base.country else "region",
        country=base.country,
        touches=base.touches,
        lat=base.lat,
        lon=base.lon,
        geonames=base.geonames,
        basis=town + source.get(origin, "set by hand to 0.01 degrees").format(number),
    )
    return Candidate(place, base.kind, note=base.note)


def of_area(area: NamedArea, name: str) -> Candidate:
    """A sea, strait or region, asked for by `name`."""
    place = Place(
        id=area.id,
        name=area.name,
        aliases=_alias(name, *area.name.values()),
        precision=area.precision,
        country=area.country,
        touches=area.touches,
        lat=area.lat,
        lon=area.lon,
        basis="label point set by hand",
    )
    return Candidate(place, area.precision)


def of_the_past(state: Historical) -> Iterator[Candidate]:
    """The countries of today whose land a state of the past was; its name is no alias of theirs."""
    many = f"; one of {len(state.now)} countries of today" if len(state.now) > 1 else ""
    for code in state.now:
        row = countries()[code]
        today = of_row(row, row.english)
        note = f"historical: {state.name['en']}, a name until {state.until}{many}"
        yield Candidate(today.place, today.kind, today.within, today.population, note)


def _alias(name: str, *known: str) -> tuple[str, ...]:
    """The name asked for, where it is none of the place's own: so the article that has it will find the place."""
    return () if key(name) in map(key, known) else (name,)
