"""GeoJSON: standard geometry, its words, and what crosses the antimeridian."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pyogrio
import pytest
import shapely
from altered import moved, vars_of
from hypothesis import given
from hypothesis import strategies as st

from geo.catalogue import Catalogue
from geo.chart import build_scene
from geo.export import export
from geo.export.antimeridian import Position, cut, cut_area
from geo.export.geojson import to_geojson
from geo.export.licence import licence
from geo.language import language
from geo.selection import Selection


def test_geojson_has_a_curve_per_arrow_a_point_per_badge_and_null_for_the_rest(catalogue: Catalogue) -> None:
    collection = json.loads(export("geojson", Selection(), catalogue, "en"))
    kinds = {"arrow": "LineString", "badge": "Point"}
    for feature in collection["features"]:
        movement = catalogue.movements[feature["id"]]
        assert (feature["geometry"] or {}).get("type") == kinds.get(movement.drawn)
        assert len(feature["properties"]["quotes"]) == len(movement.claims)
    poland = next(f for f in collection["features"] if f["id"] == "us-82abn-poland")
    positions = poland["geometry"]["coordinates"]
    assert positions[0] == [-79.006, 35.139]
    assert positions[-1] == [19.58, 52.23]
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    (flow,) = (flow for flow in scene.flows if flow.id == "us-82abn-poland")
    middle = positions[len(positions) // 2]
    assert scene.plane.project(middle[1], middle[0]) == pytest.approx(flow.curve.at(0.5), abs=0.001)


def test_geojson_tells_version_licence_and_the_words_of_every_field(catalogue: Catalogue) -> None:
    collection = json.loads(export("geojson", Selection(nation="FRA"), catalogue, "fr"))
    assert collection["data_version"] == catalogue.version
    assert "CC BY 4.0" in collection["licence"]
    assert f"{len(collection['features'])} entrées sur {len(catalogue.movements)}" in collection["filters"]
    for feature in collection["features"]:
        told = feature["properties"]
        assert (told["number"], told["status"]) == (
            catalogue.numbers[feature["id"]],
            catalogue.movements[feature["id"]].status,
        )
        for quote in told["quotes"]:
            for words in quote["words"]:
                at = words["start"] - quote["start"]
                assert quote["quote"][at : at + len(words["words"])] == words["words"]
            stating = {words["field"] for words in quote["words"] if not words["differs"]}
            assert stating == set(quote["states"])


def test_a_catalogue_of_ones_own_gets_no_licence_of_ours(catalogue: Catalogue) -> None:
    own = Catalogue(**{**vars_of(catalogue), "version": "0000000"})
    assert json.loads(export("geojson", Selection(), own, "en"))["licence"] == "Quotes: their publishers"


def test_the_shipped_files_are_read_once_for_many_exports_and_anew_when_they_change(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    licence(catalogue, language("en"))
    monkeypatch.setattr("geo.export.licence.fingerprint", lambda root: "other data")
    assert "CC BY 4.0" in licence(catalogue, language("en"))
    monkeypatch.setattr("geo.export.licence.signature", lambda root: (("data/movements.yaml", 0, 0),))
    assert licence(catalogue, language("en")) == "Quotes: their publishers"


def test_a_line_across_the_antimeridian_is_cut_there(catalogue: Catalogue) -> None:
    pacific = moved(catalogue, fort_bragg=(-170.0, 10.0), poland=(170.0, 30.0))
    (feature,) = json.loads(to_geojson([catalogue.movements["us-82abn-poland"]], pacific, language("en")))["features"]
    first, second = feature["geometry"]["coordinates"]
    assert feature["geometry"]["type"] == "MultiLineString"
    assert (first[0], second[-1]) == ([-170, 10], [170, 30])
    assert (first[-1][0], second[0][0]) == (-180, 180)
    assert first[-1][1] == second[0][1]
    assert all(lon <= -170 for lon, _ in first) and all(lon >= 170 for lon, _ in second)


def test_geojson_is_read_by_gdal_with_the_same_count_and_ends(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "movements.geojson"
    file.write_bytes(export("geojson", Selection(), catalogue, "en"))
    info, _, geometries, values = pyogrio.raw.read(file, columns=["drawn", "origin_lon"])
    assert len(geometries) == len(catalogue.movements)
    assert info["crs"] == "EPSG:4326"
    drawn = [movement.drawn for movement in catalogue.movements.values()]
    assert list(values[list(info["fields"]).index("drawn")]) == drawn
    assert [geometry is None for geometry in geometries] == [how == "list" for how in drawn]


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=6))
def test_cutting_keeps_every_point_and_leaves_no_long_step(points: list[Position]) -> None:
    parts = cut(points)
    assert all(abs(a[0] - b[0]) <= 180 for part in parts for a, b in pairwise(part))
    kept = [point for part in parts for point in part]
    if parts:
        assert all(point in kept or (-point[0], point[1]) in kept for point in points)
    for before, after in pairwise(parts):
        assert (abs(before[-1][0]), before[-1][1]) == (abs(after[0][0]), after[0][1])


def test_an_area_across_the_antimeridian_is_cut_into_rings_that_close() -> None:
    rings = cut_area([(170, 0), (190, 0), (190, 10), (170, 10)])
    assert sorted((min(x for x, _ in ring), max(x for x, _ in ring)) for ring in rings) == [(-180, -170), (170, 180)]
    assert all(ring[0] == ring[-1] for ring in rings)
    assert all(shapely.LinearRing(ring).is_ccw for ring in rings)
    (whole,) = cut_area([(-10, 0), (0, 10), (10, 0)])
    assert set(whole) == {(-10, 0), (0, 10), (10, 0)}


def test_what_touches_the_antimeridian_is_not_cut() -> None:
    assert cut([(170, 0), (180, 10)]) == [[(170, 0), (180, 10)]]
    assert cut([(-170, 0), (180, 10)]) == [[(-170, 0), (-180, 10)]]
    assert cut([(170, 0), (190, 10)]) == [[(170, 0), (180, 5)], [(-180, 5), (-170, 10)]]
