"""The planes that maps are drawn on: true to areas, invertible, whole over the date line, one for a catalogue."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import shapely
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from geo.catalogue import Catalogue, load
from geo.chart import build_scene, plane_of
from geo.chart.ground import drawn_countries, ground
from geo.export.slide.pane import MAGNIFIED, around
from geo.export.slide.scale import projection, scale_bar
from geo.flows import Plane, WebMercator
from geo.flows.equal_area import DENSE, EARTH_RADIUS, FARTHEST_LAND, EqualArea
from geo.flows.plane import WORLD
from geo.language import language
from geo.places import Gazetteer

CENTRES = st.tuples(st.integers(-18, 18).map(lambda n: 5.0 * n), st.integers(-36, 36).map(lambda n: 5.0 * n))
PLACES = st.tuples(st.floats(-89, 89), st.floats(-180, 180))
EUROPE = EqualArea(50, 20)
UNIT = EARTH_RADIUS
"""World units, as the plane has the radius of the earth."""
EARTH = 6371.009
"""Kilometres, as geopy has it."""
PACIFIC = {"fort-bragg": (36.2, 138.3), "poland": (64.2, -152.0), "germany": (64.2, -152.0), "romania": (21.3, -157.9)}
"""From Japan to Alaska, from there to Hawaii; and from Guam."""


def _moved(catalogue: Catalogue, where: dict[str, tuple[float, float]]) -> Catalogue:
    """The catalogue of movements between those places alone, each where it is said."""
    places = [
        place.model_copy(update=dict(zip(("lat", "lon"), where.get(place.id, place.point), strict=True)))
        for place in catalogue.places
    ]
    movements = {n: item for n, item in catalogue.movements.items() if item.ends and {*item.ends} <= where.keys()}
    return replace(catalogue, places=Gazetteer(places), movements=movements)


def test_the_formula_gives_the_numbers_of_the_textbook() -> None:
    """Snyder, Map Projections, 1987, p. 332: a sphere of radius 3."""
    x, y = EqualArea(40, -100).project(-20, 100)
    assert ((x - WORLD / 2) * 3 / UNIT, (WORLD / 2 - y) * 3 / UNIT) == pytest.approx((-4.2339303, 4.0257775))


@given(CENTRES, PLACES)
def test_a_place_comes_back_to_where_it_was_and_is_as_far_from_the_centre_as_it_should(
    centre: tuple[float, float], place: tuple[float, float]
) -> None:
    plane = EqualArea(*centre)
    point = plane.project(*place)
    out = math.dist(point, (WORLD / 2, WORLD / 2))
    angle = great_circle(centre, place).km / EARTH
    assert out == pytest.approx(2 * UNIT * math.sin(angle / 2), abs=1e-6)
    if angle < math.radians(179):
        assert great_circle(plane.unproject(*point), place).km < 1e-3
    assert plane.project_all(np.array([place[::-1]]))[0] == pytest.approx(point, abs=1e-6)


@given(CENTRES, st.tuples(st.floats(-80, 80), st.floats(-180, 180)))
def test_a_field_is_as_large_as_on_the_globe_wherever_it_lies(
    centre: tuple[float, float], corner: tuple[float, float]
) -> None:
    plane, (lat, lon) = EqualArea(*centre), corner
    ring = shapely.segmentize(shapely.box(lon, lat, lon + 2, lat + 2), 0.05)
    flat = shapely.transform(ring, plane.project_all)
    bounds = [great_circle(centre, (b, a)).km / EARTH for a, b in shapely.get_coordinates(ring)]
    if max(bounds) > math.radians(FARTHEST_LAND):
        return
    on_globe = EARTH**2 * math.radians(2) * (math.sin(math.radians(lat + 2)) - math.sin(math.radians(lat)))
    assert flat.area * (EARTH / UNIT) ** 2 == pytest.approx(on_globe, rel=2e-4)


@pytest.mark.parametrize("centre", [(50, 20), (35, 175), (-35, -60), (85, 0)])
def test_land_is_whole_valid_and_nowhere_out_of_reach(centre: tuple[float, float]) -> None:
    plane = EqualArea(*centre)
    land = drawn_countries(plane)
    assert all(country.outline.is_valid for country in land)
    corners = np.concatenate([shapely.get_coordinates(country.outline) for country in land])
    assert np.hypot(*(corners - WORLD / 2).T).max() <= 2 * UNIT * math.sin(math.radians(FARTHEST_LAND) / 2) + 1e-3
    area = sum(country.outline.area for country in land if country.code == "KAZ") * (EARTH / UNIT) ** 2
    assert area == pytest.approx(2_724_900, rel=0.02) or great_circle(centre, (48, 67)).km > 14_000


def test_what_faces_the_centre_from_behind_is_cut_not_turned_inside_out() -> None:
    """From Argentina, China reaches around the far side of the globe."""
    plane = EqualArea(-35, -60)
    china = shapely.union_all([country.outline for country in drawn_countries(plane) if country.code == "CHN"])
    assert 0 < china.area * (EARTH / UNIT) ** 2 < 9_400_000
    assert not china.contains(shapely.Point(WORLD / 2, WORLD / 2))


def test_no_border_runs_along_the_date_line() -> None:
    plane = EqualArea(60, 180)
    line = shapely.LineString([plane.project(lat, 180) for lat in np.linspace(65.2, 68.8, 30)])
    russia = [country.outline for country in drawn_countries(plane) if country.code == "RUS"]
    assert any(outline.contains(line) for outline in russia)
    assert not any(outline.boundary.intersects(line) for outline in russia)


def test_a_border_along_a_parallel_is_bent_as_that_is() -> None:
    for lon in np.arange(-119, -98, 1.37):
        for lat, code in ((48.9, "USA"), (49.1, "CAN")):
            assert ground(EUROPE).lies_in(EUROPE.project(lat, float(lon)), 1.0, {code}), (lat, lon)
    assert DENSE <= 0.7


def test_the_shipped_catalogue_lies_around_the_middle_of_its_places_without_the_far_side_of_an_ocean(
    known: Catalogue,
) -> None:
    assert plane_of(known) == EUROPE
    without = {n: item for n, item in known.movements.items() if not {"fort-bragg", "united-states"} & {*item.ends}}
    assert plane_of(replace(known, movements=without)) == EUROPE


def test_places_too_far_apart_are_shown_on_the_map_of_the_world(known: Catalogue) -> None:
    assert isinstance(plane_of(_moved(known, {**PACIFIC, "fort-bragg": (-33.9, 18.4)})), WebMercator)
    assert isinstance(plane_of(replace(known, movements={})), WebMercator)


def test_the_example_over_the_whole_world_is_on_the_map_of_the_world(root: object) -> None:
    assert isinstance(plane_of(load(root / "examples" / "three-regions")), WebMercator)  # type: ignore[operator]


def test_places_around_the_date_line_lie_together(known: Catalogue) -> None:
    pacific = _moved(known, PACIFIC)
    plane = plane_of(pacific)
    assert isinstance(plane, EqualArea)
    assert abs(plane.lon) > 150
    scene = build_scene(tuple(pacific.movements.values()), pacific, language("en"))
    assert len(scene.flows) == 3
    for flow in scene.flows:
        away = great_circle(flow.journey.start, flow.journey.end).km
        assert math.dist(flow.curve.start, flow.curve.end) * plane.unit == pytest.approx(away, rel=0.1)


@pytest.mark.parametrize("plane", [EUROPE, WebMercator(), EqualArea(-15, 175)])
@pytest.mark.parametrize("place", [(50.0, 20.0), (-20.0, 170.0), (60.0, 30.0)])
def test_the_scale_bar_is_as_long_as_it_says(plane: Plane, place: tuple[float, float]) -> None:
    if great_circle(place, plane.centre or place).km > 10_000:
        return
    pane = around(plane.project(*place), 4.0, 0.0, 0.0, 1000.0, 600.0)
    pixels, words = scale_bar(pane, plane, language("en"), 220)
    west, north, east, south = pane.bounds
    half = pixels / 2 / MAGNIFIED / pane.scale
    x, y = (west + east) / 2, (north + south) / 2
    told = float(words.split(" km")[0].replace(",", ""))
    assert great_circle(plane.unproject(x - half, y), plane.unproject(x + half, y)).km == pytest.approx(told, rel=0.01)


@pytest.mark.parametrize(
    ("plane", "words"),
    [
        (EUROPE, "equal-area (Lambert) around 50° N, 20° E"),
        (EqualArea(-35, -60), "equal-area (Lambert) around 35° S, 60° W"),
        (EqualArea(0, 0), "equal-area (Lambert) around 0°, 0°"),
        (WebMercator(), "Web Mercator"),
    ],
)
def test_the_credits_name_the_projection(plane: Plane, words: str) -> None:
    assert projection(plane, language("en")) == words
