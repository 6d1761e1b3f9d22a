"""Names to places, in either language; the geocoder; coordinates against the shipped outlines."""

from __future__ import annotations

import json
from functools import cache

import pytest
from babel import Locale
from conftest import ROOT
from geopy.location import Location
from hypothesis import given
from hypothesis import strategies as st
from known import known_of
from shapely import STRtree
from shapely.geometry import Point, shape

from geo.catalogue import Catalogue, load
from geo.errors import AmbiguousName, UnknownName
from geo.language import language
from geo.places import Gazetteer, Place
from geo.places.geocoder import GazetteerGeocoder
from geo.records import Text
from geo.text import fold

SHIPPED = load(ROOT)
PLACES = list(SHIPPED.places)
ENDS = {end for movement in known_of(SHIPPED).movements.values() for end in movement.ends}
KNOWN = [place for place in PLACES if place.id in ENDS]
"""Those of which more is asked than the checker asks of every catalogue: a port may lie off the coast of a map."""


def _place(place_id: str, name: str, precision: str, **more: object) -> Place:
    return Place(
        id=place_id,
        name=Text(en=name, fr=name),
        precision=precision,  # type: ignore[arg-type]
        lat=1.0,
        lon=1.0,
        basis="made",
        **more,  # type: ignore[arg-type]
    )


@cache
def _outlines() -> dict[str, list[object]]:
    collection = json.loads((ROOT / "geo/places/outlines/countries.geojson").read_text(encoding="utf-8"))
    outlines: dict[str, list[object]] = {}
    for feature in collection["features"]:
        outlines.setdefault(feature["properties"]["a3"], []).append(shape(feature["geometry"]))
    return outlines


@pytest.mark.parametrize("place", [p for p in KNOWN if p.country], ids=lambda place: place.id)
def test_place_lies_inside_its_own_country(place: Place) -> None:
    assert any(outline.contains(Point(place.lon, place.lat)) for outline in _outlines()[place.country or ""])


@pytest.mark.parametrize("place", [p for p in KNOWN if p.precision == "sea"], ids=lambda place: place.id)
def test_sea_lies_in_no_country(place: Place) -> None:
    outlines = [outline for parts in _outlines().values() for outline in parts]
    assert len(STRtree(outlines).query(Point(place.lon, place.lat), predicate="within")) == 0


@pytest.mark.parametrize("place", [p for p in KNOWN if p.precision == "country"], ids=lambda place: place.id)
def test_country_bears_its_cldr_names(place: Place) -> None:
    assert place.name["en"] == language("en").country(place.country or "")
    assert fold(place.name["fr"]) == fold(language("fr").country(place.country or ""))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_place_is_found_by_every_name_or_is_listed_as_a_candidate(place: Place, catalogue: Catalogue) -> None:
    for name in place.names:
        assert place in catalogue.places.bearers(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Etats-Unis", "united-states"),
        ("ÉTATS-UNIS", "united-states"),
        ("la Pologne", "poland"),
        ("Caroline du Nord (Fort Bragg)", "fort-bragg"),
        ("fort bragg, en caroline du nord", "fort-bragg"),
        ("l’ouest de la Russie", "western-russia"),
        ("l'ouest de la Russie", "western-russia"),
    ],
)
def test_accents_case_and_apostrophes_do_not_count(name: str, expected: str, catalogue: Catalogue) -> None:
    assert catalogue.places.find(name).id == expected


def test_an_ambiguous_name_lists_its_candidates(catalogue: Catalogue) -> None:
    with pytest.raises(AmbiguousName, match=r"North Carolina.*California") as caught:
        catalogue.places.find("Fort Bragg")
    assert len(caught.value.candidates) == 2


def test_an_unknown_name_lists_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownName, match="Poland"):
        catalogue.places.find("Polande")


def test_a_country_beats_a_town_of_the_same_name() -> None:
    gazetteer = Gazetteer([_place("poland-town", "Poland", "city"), _place("poland", "Poland", "country")])
    assert gazetteer.find("poland").id == "poland"


def test_two_towns_of_one_name_are_ambiguous() -> None:
    gazetteer = Gazetteer([_place("a", "Springfield", "city"), _place("b", "Springfield", "city")])
    with pytest.raises(AmbiguousName):
        gazetteer.find("springfield")


@given(st.text())
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_the_geocoder_keeps_geopys_contract(catalogue: Catalogue) -> None:
    geocoder = GazetteerGeocoder(catalogue.places)
    poland = geocoder.geocode("Pologne")
    assert isinstance(poland, Location)
    assert (poland.latitude, poland.longitude) == catalogue.places["poland"].point
    assert poland.raw["precision"] == "country"
    assert geocoder.geocode("Atlantis") is None
    assert geocoder.geocode("Atlantis", exactly_one=False) is None
    both = geocoder.geocode("Fort Bragg", exactly_one=False)
    assert isinstance(both, list)
    assert len(both) == 2
    with pytest.raises(AmbiguousName):
        geocoder.geocode("Fort Bragg")


def test_every_country_of_the_catalogue_is_known_to_cldr() -> None:
    for place in PLACES:
        for code in place.countries:
            assert language("fr").country(code) in Locale("fr").territories.values()
