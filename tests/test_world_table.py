"""What the gazetteer of the world is made of: bases, areas, speakers, adjectives, the table and its distances."""

from __future__ import annotations

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from geo.places.borders import country_at, distance_to
from geo.places.codes import country_codes
from geo.places.distance import kilometres
from geo.places.world.curated import areas, bases, demonyms, further_names, historical, informal_names, metonyms
from geo.places.world.table import FILE, countries, key, names, rows

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


def test_the_gazetteer_is_small() -> None:
    assert sum(path.stat().st_size for path in FILE.parent.iterdir() if path.is_file()) < 5_000_000


def test_there_are_bases_enough_and_each_has_names_of_its_own() -> None:
    ids = [base.id for base in bases()]
    assert len(ids) >= 400
    assert len(ids) == len(set(ids))
    claimed = [key(name) for base in bases() for name in dict.fromkeys(base.names)]
    assert sorted({name for name in claimed if claimed.count(name) > 3}) == []


def _strayed(place: tuple[str, float, float], tolerance: float) -> bool:
    country, lat, lon = place
    away = distance_to(country, lat, lon)
    return away is not None and away > tolerance


def test_a_base_lies_in_its_countrys_outline_or_off_its_coast() -> None:
    ashore = [base for base in bases() if base.country]
    assert [base.id for base in ashore if _strayed((base.country, base.lat, base.lon), 0.09)] == []


def test_a_base_in_the_wrong_country_would_be_found() -> None:
    assert _strayed(("FRA", 49.44, 7.6), 0.09)


def test_a_sea_is_at_sea_and_a_region_in_its_country() -> None:
    assert [area.id for area in areas() if area.precision == "sea" and country_at(area.lat, area.lon)] == []
    assert [area.id for area in areas() if area.country and _strayed((area.country, area.lat, area.lon), 0)] == []


def test_every_code_is_a_countrys() -> None:
    used = {code for base in bases() for code in (base.country, *base.touches) if code}
    used |= {code for area in areas() for code in (area.country, *area.touches) if code}
    used |= {code for state in historical() for code in state.now} | set(informal_names())
    used |= {entry.country for entry in demonyms()} | {entry.country for entry in metonyms() if entry.country}
    assert used - country_codes() == set()
    assert all((metonym.country is None) != (metonym.body is None) for metonym in metonyms())


def test_the_names_of_the_table_are_folded_as_we_fold() -> None:
    block = next(iter(names()))
    assert [name for name in block if key(name) != name] == []
    assert [row.english for row in countries().values() if key(row.english) != row.names[0]] == []


@pytest.mark.slow
def test_the_names_kept_by_hand_are_in_the_table() -> None:
    missing = [
        (code, name)
        for code, every in informal_names().items()
        for name in every
        if code not in {row.country for row in rows(key(name)) if row.kind == "country"}
    ]
    missing += [
        (entry.country, name)
        for entry in further_names()
        for name in (entry.fr, *entry.names)
        if entry.country not in {row.country for row in rows(key(name))}
    ]
    assert missing == []  # else: make gazetteer


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distances_are_those_of_geopy(lat1: float, lon1: float, lat2: float, lon2: float) -> None:
    ours = kilometres((lat1, lon1), (lat2, lon2))
    assert ours == pytest.approx(great_circle((lat1, lon1), (lat2, lon2)).kilometers, rel=1e-3, abs=0.01)
