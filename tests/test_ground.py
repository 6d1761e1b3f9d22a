"""What boxes on the map stand on: no answer may be kinder than the outlines themselves."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from standing_on import met

from geo.chart.ground import OFF_LAND, ground
from geo.chart.spread import spread
from geo.flows import WebMercator
from geo.flows.plane import WORLD

PLANE = WebMercator()
CODES = ("POL", "UKR", "RUS", "FIN", "USA", "FJI", "LSO", "ITA")
PLACES = st.tuples(st.floats(-70, 75), st.floats(-179, 179))
SIZES = st.tuples(st.integers(6, 160).map(float), st.integers(6, 60).map(float))
OWN = st.sets(st.sampled_from(CODES), max_size=2).map(frozenset)


def _met(box: shapely.Polygon) -> set[str]:
    """The countries that a box in world units meets, asked of the whole outlines, in each copy of the world."""
    shifts = (-WORLD, 0.0, WORLD)
    boxes = [shapely.transform(box, lambda points, by=shift: np.add(points, (by, 0))) for shift in shifts]
    return {code for item in boxes for code in met(item, PLANE)}


@settings(max_examples=40)
@given(PLACES, SIZES, st.floats(1.5, 6), OWN)
def test_a_box_is_on_foreign_land_as_the_outlines_say(
    place: tuple[float, float], size: tuple[float, float], zoom: float, own: frozenset[str]
) -> None:
    scale = 2.0**zoom
    x, y = (value * scale for value in PLANE.project(*place))
    bounds = x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2
    assert ground(PLANE).foreign(bounds, scale, own) == (not _met(shapely.box(*(v / scale for v in bounds))) <= own)


@settings(max_examples=40)
@given(PLACES, SIZES, st.floats(1.5, 6), OWN, st.integers(-1, 1))
def test_where_a_box_may_stand_it_keeps_off_foreign_land(
    place: tuple[float, float], size: tuple[float, float], zoom: float, own: frozenset[str], world: int
) -> None:
    scale = 2.0**zoom
    x, y = (value * scale for value in PLANE.project(*place))
    centres, costs = spread(PLANE, (x + world * WORLD * scale, y), size, 60, scale, own)
    assert list(costs) == sorted(costs)
    half = np.array(size) / 2 + OFF_LAND - 0.01
    for centre in centres[:: max(1, len(centres) // 5)]:
        assert not ground(PLANE).foreign((*(centre - half), *(centre + half)), scale, own)


@given(st.sampled_from([("POL", 52.2, 19.6), ("UKR", 49.4, 32.4), ("ROU", 45.8, 24.9)]), st.floats(5.5, 6))
def test_in_the_middle_of_its_own_large_country_a_plate_stands_on_its_point(
    country: tuple[str, float, float], zoom: float
) -> None:
    """The picture of the land is careful, and not so careful that nothing would be free."""
    code, *point = country
    scale = 2.0**zoom
    x, y = (value * scale for value in PLANE.project(*point))
    centres, costs = spread(PLANE, (x, y), (40.0, 20.0), 60, scale, frozenset({code}))
    assert costs[0] == pytest.approx(0)
    assert tuple(centres[0]) == (round(x), round(y))


def test_the_sea_is_nobody_s_and_a_hole_in_a_country_is_another_s() -> None:
    scale = 2.0**5
    sea, lesotho = (tuple(value * scale for value in PLANE.project(*point)) for point in ((37, -40), (-29.5, 28.3)))
    assert not ground(PLANE).foreign((*sea, *sea), scale, set())
    assert ground(PLANE).foreign((*lesotho, *lesotho), scale, {"ZAF"})
    assert ground(PLANE).lies_in(lesotho, scale, {"LSO"})
    assert not ground(PLANE).lies_in(lesotho, scale, {"ZAF"})
    centres, _ = spread(PLANE, lesotho, (8.0, 8.0), 1, scale, frozenset({"ZAF"}))
    assert not len(centres)
