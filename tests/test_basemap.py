"""The committed basemap, geo/places/outlines/countries.geojson, and the script that builds it.

Coordinates are (lon, lat) in degrees; labels in the file are [lat, lon].
"""

import importlib.util
import json
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import shapely
from shapely.geometry import MultiPolygon, Point, Polygon, box

ROOT = Path(__file__).resolve().parent.parent
BASEMAP = ROOT / "geo" / "places" / "outlines" / "countries.geojson"
NOTICE = ROOT / "geo" / "places" / "outlines" / "NOTICE"

FEATURES: list[dict[str, Any]] = json.loads(BASEMAP.read_text(encoding="utf-8"))["features"]
SHAPES: dict[str, MultiPolygon] = {
    feature["id"]: MultiPolygon([Polygon(shell, holes) for shell, *holes in feature["geometry"]["coordinates"]])
    for feature in FEATURES
}
NOT_ISO = {"ATC", "CYN", "IOA", "KAS", "SOL", "XKX"}


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """The script as a module; tools/ is not a package."""
    spec = importlib.util.spec_from_file_location("build_basemap", ROOT / "tools" / "build_basemap.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rings(polygon: Polygon) -> list[list[tuple[float, float]]]:
    return [list(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]


def vertices(country: str) -> set[tuple[float, float]]:
    return {(x, y) for x, y in shapely.get_coordinates(SHAPES[country])}


def countries_at(lat: float, lon: float) -> list[str]:
    return [found for found, outline in SHAPES.items() if outline.contains(Point(lon, lat))]


# --- The file


def test_the_file_is_small_enough_to_be_sent_with_the_page() -> None:
    assert BASEMAP.stat().st_size < 700_000


def test_each_feature_is_one_line_so_that_diffs_can_be_read() -> None:
    lines = BASEMAP.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["id"] for line in lines[1:-1]] == [f["id"] for f in FEATURES]


def test_ids_are_unique_and_sorted() -> None:
    ids = [feature["id"] for feature in FEATURES]
    assert ids == sorted(set(ids))


def test_properties_are_complete_and_the_id_follows_from_them() -> None:
    for feature in FEATURES:
        properties = feature["properties"]
        assert set(properties) == {"a3", "name", "label", "overseas"}
        assert properties["name"]
        assert feature["id"] == properties["a3"] + ("-overseas" if properties["overseas"] else "")


def test_every_geometry_is_a_multipolygon() -> None:
    assert {feature["geometry"]["type"] for feature in FEATURES} == {"MultiPolygon"}


def test_antarctica_is_left_out() -> None:
    assert "ATA" not in SHAPES
    assert min(outline.bounds[1] for outline in SHAPES.values()) > -60


# --- Shapes


def test_every_outline_is_valid_and_has_an_area() -> None:
    assert [shapely.is_valid_reason(outline) for outline in SHAPES.values() if not outline.is_valid] == []
    assert [country for country, outline in SHAPES.items() if not all(part.area > 0 for part in outline.geoms)] == []


def test_outer_rings_run_counterclockwise_and_holes_clockwise() -> None:
    for outline in SHAPES.values():
        for part in outline.geoms:
            assert part.exterior.is_ccw
            assert not any(hole.is_ccw for hole in part.interiors)


def test_no_line_runs_across_the_map_at_the_antimeridian() -> None:
    for country, outline in SHAPES.items():
        west, _, east, _ = outline.bounds
        assert -180 <= west <= east <= 180, country
        for part in outline.geoms:
            for ring in rings(part):
                assert all(abs(a[0] - b[0]) <= 180 for a, b in pairwise(ring)), country
            assert part.bounds[2] - part.bounds[0] < 180, country


def test_countries_at_the_antimeridian_have_parts_on_both_sides() -> None:
    for country in ("RUS", "FJI", "USA"):
        west, _, east, _ = SHAPES[country].bounds
        assert west < -170, country
        assert east > 170, country


# --- Neighbours


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("POL", "DEU"),
        ("POL", "UKR"),
        ("POL", "CZE"),
        ("POL", "LTU"),
        ("DEU", "FRA"),
        ("DEU", "LUX"),
        ("FRA", "ESP"),
        ("FRA", "MCO"),
        ("AND", "ESP"),
        ("CHE", "LIE"),
        ("RUS", "UKR"),
        ("RUS", "MNG"),
        ("USA", "CAN"),
        ("USA", "MEX"),
        ("ITA", "VAT"),
        ("ITA", "SMR"),
        ("ZAF", "LSO"),
        ("BRA", "FRA-overseas"),
    ],
)
def test_neighbours_share_their_border_exactly(one: str, other: str) -> None:
    border = SHAPES[one].intersection(SHAPES[other])
    assert border.length > 0
    assert border.area < 1e-6
    assert len(vertices(one) & vertices(other)) >= 2


def test_no_two_countries_overlap() -> None:
    ids, outlines = list(SHAPES), list(SHAPES.values())
    pairs = shapely.STRtree(outlines).query(outlines, predicate="intersects").T
    overlaps = {(ids[i], ids[j]): outlines[i].intersection(outlines[j]).area for i, j in pairs if ids[i] < ids[j]}
    assert {pair: area for pair, area in overlaps.items() if area >= 1e-6} == {}


# --- Countries


@pytest.mark.parametrize(
    ("place", "lat", "lon", "country"),
    [
        ("Simferopol", 44.95, 34.10, "UKR"),
        ("Donetsk", 48.00, 37.80, "UKR"),
        ("Fort Bragg", 35.139, -79.006, "USA"),
        ("Fairbanks in Alaska", 64.84, -147.72, "USA"),
        ("Hilo volcano in Hawaii", 19.60, -155.50, "USA"),
        ("Warsaw", 52.23, 21.01, "POL"),
        ("Kaliningrad oblast", 54.70, 21.20, "RUS"),
        ("Chukotka, east of 180", 66.50, -175.00, "RUS"),
        ("Laayoune", 27.10, -13.10, "ESH"),
        ("Vatican", 41.903, 12.453, "VAT"),
        ("Inland French Guiana", 4.00, -53.00, "FRA-overseas"),
        ("Réunion", -21.10, 55.50, "FRA-overseas"),
        ("Bonaire", 12.20, -68.30, "NLD-overseas"),
    ],
)
def test_a_known_place_lies_in_exactly_its_country(place: str, lat: float, lon: float, country: str) -> None:
    assert countries_at(lat, lon) == [country], place


@pytest.mark.parametrize("country", ["FRA", "NLD"])
def test_the_main_part_of_a_country_with_overseas_parts_lies_in_europe(country: str) -> None:
    assert box(-6, 41, 10, 54).contains(SHAPES[country])


def test_only_overseas_parts_are_marked_as_such_and_keep_the_code_of_their_country() -> None:
    overseas = {f["id"]: f["properties"]["a3"] for f in FEATURES if f["properties"]["overseas"]}
    assert overseas == {"FRA-overseas": "FRA", "NLD-overseas": "NLD"}


@pytest.mark.parametrize("country", ["AND", "LIE", "MCO", "MLT", "NRU", "SGP", "SMR", "TUV", "VAT"])
def test_small_states_are_not_lost(country: str) -> None:
    assert SHAPES[country].area > 0


def test_every_label_lies_inside_its_country() -> None:
    labels = {feature["id"]: feature["properties"]["label"] for feature in FEATURES}
    assert [name for name, (lat, lon) in labels.items() if not SHAPES[name].contains(Point(lon, lat))] == []


def test_the_label_lies_in_the_main_part_of_the_country() -> None:
    labels = {feature["id"]: feature["properties"]["label"] for feature in FEATURES}
    assert 51 < labels["POL"][0] < 53
    assert 18 < labels["POL"][1] < 21
    assert labels["NOR"][0] < 70, "not on Svalbard"
    assert labels["USA"][0] < 49, "not in Alaska"


# --- The notice


def test_the_notice_names_the_tarball_and_every_code_that_is_not_iso(builder: ModuleType) -> None:
    notice = NOTICE.read_text(encoding="utf-8")
    assert builder.TARBALL_SHA256 in notice
    assert set(SHAPES) >= NOT_ISO
    assert all(f"  {code}  " in notice for code in NOT_ISO)


# --- The script


def test_another_tarball_is_refused(builder: ModuleType, tmp_path: Path) -> None:
    tarball = tmp_path / "other.tgz"
    tarball.write_bytes(b"not the package")
    with pytest.raises(ValueError, match=r"other\.tgz is not .* SHA-256"):
        builder.read_topology(tarball)


def test_an_arc_is_decoded_from_its_steps(builder: ModuleType) -> None:
    transform = {"scale": [0.5, 0.25], "translate": [-180, -90]}
    assert builder.decode_arc([[2, 4], [1, -4]], transform) == [(-179.0, -89.0), (-178.5, -90.0)]


def test_a_country_across_the_antimeridian_is_cut_into_two(builder: ModuleType) -> None:
    square = builder.unwrap([(179.0, 0.0), (-179.0, 0.0), (-179.0, 1.0), (179.0, 1.0), (179.0, 0.0)])
    pieces = builder.cut_at_antimeridian(Polygon(square))
    assert sorted(piece.bounds for piece in pieces) == [(-180, 0, -179, 1), (179, 0, 180, 1)]


def test_lines_that_would_cross_after_simplification_keep_more_points(builder: ModuleType) -> None:
    bay = [(0.0, 0.0), (1.0, 0.03), (2.0, 0.0)]
    islet = [(0.99, 0.01), (1.01, 0.01), (1.0, -0.01), (0.99, 0.01)]
    simplified = builder.simplify_lines({0: bay, 1: islet})
    assert simplified[0] == bay
    assert builder.tangled(simplified) == set()


def test_one_point_that_is_a_whole_country_becomes_a_square_and_other_points_go(builder: ModuleType) -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[5, 5], [0, 0]], [[9, 9], [0, 0]], [[0, 0], [4, 0], [0, 4], [-4, -4]]],
    }
    lines = builder.read_lines(topology, [{"arcs": [[[0]]]}, {"arcs": [[[1]], [[2]]]}])
    assert sorted(lines) == [0, 2]
    assert Polygon(lines[0]).contains(Point(5, 5))


def test_the_same_features_are_written_as_the_same_bytes(builder: ModuleType, tmp_path: Path) -> None:
    builder.write(FEATURES, tmp_path / "again.geojson")
    assert (tmp_path / "again.geojson").read_bytes() == BASEMAP.read_bytes()
