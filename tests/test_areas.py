"""Areas: made of the countries that are stated, as deep as is stated, and hatched inside."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from geopy.distance import great_circle

from geo.catalogue import Catalogue
from geo.chart import build_scene
from geo.chart.areas import BAND, STRIP, WHOLE, lines, shape_of
from geo.flows import WebMercator
from geo.language import language
from geo.leaflet import build_payload
from geo.places.borders import outline_of

PLANE = WebMercator()


def test_whole_countries_are_drawn_whole() -> None:
    romania = shape_of(("ROU",), (), 150, PLANE)
    assert romania.contains(shapely.Point(*PLANE.project(44.4, 26.1)))
    assert romania.contains(shapely.Point(*PLANE.project(46.8, 23.6)))
    assert not romania.contains(shapely.Point(*PLANE.project(47.5, 19.0)))  # Budapest
    assert shape_of(("ATA", "XXX"), (), 150, PLANE).is_empty or shape_of(("XXX",), (), 150, PLANE).is_empty


@pytest.mark.parametrize("depth", [60, 150, 300])
def test_a_strip_is_as_deep_as_stated_on_the_side_that_is_stated(depth: int) -> None:
    strip = shape_of(("RUS", "BLR"), ("UKR",), depth, PLANE)
    ukraine = outline_of("UKR")
    assert ukraine is not None
    border = shapely.segmentize(shapely.boundary(ukraine), 0.05)
    edge = shapely.get_coordinates(border)
    farthest = 0.0
    for x, y in shapely.get_coordinates(strip)[::25]:
        lat, lon = PLANE.unproject(x, y)
        near = edge[np.argsort(np.hypot((edge[:, 0] - lon) * np.cos(np.radians(lat)), edge[:, 1] - lat))[:3]]
        farthest = max(farthest, min(great_circle((lat, lon), (b, a)).km for a, b in near))
    assert farthest == pytest.approx(depth, rel=0.12)
    assert not strip.contains(shapely.Point(*PLANE.project(49.4, 32.4)))
    assert strip.contains(shapely.Point(*PLANE.project(50.6, 36.6)))  # Belgorod, 40 km from the border


@pytest.mark.parametrize("hatch", [STRIP, BAND, WHOLE])
def test_hatching_lies_inside_and_leaves_no_gap(hatch: object) -> None:
    outline = shapely.transform(shape_of(("POL",), (), 150, PLANE), lambda points: points * 16)
    drawn = [shapely.LineString(line) for line in lines(outline, hatch)]  # type: ignore[arg-type]
    assert all(outline.buffer(0.01).contains(line) for line in drawn)
    gap = hatch.gap  # type: ignore[attr-defined]
    left = outline.difference(shapely.union_all(drawn).buffer(gap * 0.6))
    assert left.area < outline.area * 0.02


def test_standing_forces_in_stated_areas_are_drawn_as_areas_and_nowhere_else(catalogue: Catalogue) -> None:
    movements = tuple(catalogue.movements.values())
    scene = build_scene(movements, catalogue, language("en"))
    stated = {place.id for place in catalogue.places if place.area}
    assert {area.place for area in scene.areas} == stated & {standing.place for standing in scene.standings}
    payload = build_payload(movements, catalogue, language("en"), "")
    assert {area["place"] for area in payload["areas"]} == {area.place for area in scene.areas}
    assert all(len(ring) >= 8 and len(ring) % 2 == 0 for area in payload["areas"] for ring in area["rings"])
    assert "area, no spot stated" in str(payload["panel"]["legend"])
    romania = build_payload((catalogue.movements["fra-romania"],), catalogue, language("en"), "")
    assert romania["areas"] == []
    assert "area, no spot stated" not in str(romania["panel"]["legend"])
