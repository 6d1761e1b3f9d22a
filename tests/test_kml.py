"""KML, read back by GDAL: every movement, its coordinates, and text that stays text."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
import shapely
from altered import moved, repeated, vars_of
from PIL import Image
from pyogrio import list_layers
from pyogrio.raw import read
from shapely.geometry.base import BaseGeometry

from geo.catalogue import Catalogue, Movement, When
from geo.chart import build_scene
from geo.chart.style import colour
from geo.export.kml import NAMESPACE, to_kml
from geo.export.kmz import icon, to_kmz
from geo.export.lines import PIECES
from geo.language import language, status
from geo.moments import Moment
from geo.records import Text
from geo.terms import STATUSES

SPACE = f"{{{NAMESPACE}}}"


def _kml(catalogue: Catalogue, *names: str, **more: str) -> bytes:
    shown = [catalogue.movements[name] for name in names or catalogue.movements]
    return to_kml(shown, catalogue, language("en"), "all of them", **more)


def _read(content: bytes, folder: Path) -> dict[str, dict[str, tuple[str, BaseGeometry | None]]]:
    """By layer and movement: name and geometry, as GDAL reads them."""
    file = folder / "movements.kml"
    file.write_bytes(content)
    found = {}
    for layer, _ in list_layers(file):
        info, _, geometries, columns = read(file, layer=layer)
        fields = list(info["fields"])
        ids = [str(value).removeprefix("movement-") for value in columns[fields.index("id")]]
        shapes = [shapely.from_wkb(value) if value is not None else None for value in geometries]
        found[str(layer)] = dict(zip(ids, zip(columns[fields.index("Name")], shapes, strict=True), strict=True))
    return found


def _placemarks(content: bytes) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(content)
    return {mark.get("id", "").removeprefix("movement-"): mark for mark in root.iter(f"{SPACE}Placemark")}


def _text(mark: ElementTree.Element, path: str) -> str:
    return mark.findtext("/".join(f"{SPACE}{name}" for name in path.split("/"))) or ""


def _drawn(content: bytes, folder: Path) -> dict[str, tuple[BaseGeometry | None, list[shapely.Polygon]]]:
    """By movement: the line, as GDAL reads it (a collection where it is cut), and the polygons of the head."""
    found = {}
    for name, (_, shape) in {
        name: mark for layer in _read(content, folder).values() for name, mark in layer.items()
    }.items():
        parts = list(getattr(shape, "geoms", [shape] if shape else []))
        lines = [part for part in parts if isinstance(part, shapely.LineString)]
        heads = [part for part in parts if isinstance(part, shapely.Polygon)]
        found[name] = (shapely.MultiLineString(lines) if len(lines) > 1 else lines[0] if lines else None, heads)
    return found


def test_gdal_reads_every_movement_in_the_folder_of_its_status(catalogue: Catalogue, tmp_path: Path) -> None:
    layers = _read(_kml(catalogue), tmp_path)
    for term in STATUSES:
        expected = [name for name, movement in catalogue.movements.items() if movement.status == term]
        assert list(layers.get(status(term, language("en")), {})) == expected
    shapes = {name: shape for layer in layers.values() for name, (_, shape) in layer.items()}
    for name, movement in catalogue.movements.items():
        if movement.drawn == "badge":
            place, shape = catalogue.places[movement.destination or movement.origin or ""], shapes[name]
            assert isinstance(shape, shapely.Point)
            assert (shape.x, shape.y) == pytest.approx((place.lon, place.lat))
        else:
            assert (shapes[name] is None) == (movement.drawn == "list")


def test_a_name_says_number_and_status_and_what_is_not_on_the_map(catalogue: Catalogue) -> None:
    for name, mark in _placemarks(_kml(catalogue)).items():
        if name in catalogue.movements:
            movement = catalogue.movements[name]
            told = _text(mark, "name").split(" · ")
            assert told[:2] == [str(catalogue.numbers[name]), status(movement.status, language("en"))]
            assert (told[-1] == "Not on the map") == (movement.drawn == "list")


def test_lines_run_from_place_to_place_along_the_drawn_curve(catalogue: Catalogue, tmp_path: Path) -> None:
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    arrows = _drawn(_kml(catalogue), tmp_path)
    assert {name for name, (shape, _) in arrows.items() if shape} == {flow.id for flow in scene.flows}
    for flow in scene.flows:
        shape = arrows[flow.id][0]
        assert isinstance(shape, shapely.LineString)
        assert len(shape.coords) == PIECES + 1
        assert shape.coords[0][:2] == pytest.approx(flow.journey.start[::-1])
        assert shape.coords[-1][:2] == pytest.approx(flow.journey.end[::-1])
        lon, lat = shape.coords[PIECES // 2][:2]
        assert scene.plane.project(lat, lon) == pytest.approx(flow.curve.at(0.5), abs=0.001)


def test_every_arrow_has_a_head_on_its_line_that_points_to_its_end(catalogue: Catalogue, tmp_path: Path) -> None:
    drawn = _drawn(_kml(catalogue), tmp_path)
    for shape, heads in (drawn[name] for name in catalogue.movements):
        assert len(heads) == (1 if shape else 0)
        if shape is not None:
            (head,) = heads
            assert head.intersects(shape)
            end = shapely.Point(shape.coords[-1])
            assert head.distance(end) < 0.2 * shape.length
            assert head.distance(shapely.Point(shape.coords[0])) > 0.3 * shape.length


def test_times_are_as_exact_as_stated(catalogue: Catalogue) -> None:
    marks = _placemarks(_kml(catalogue))
    assert _text(marks["us-82abn-poland"], "TimeSpan/begin") == "2022-02-02"
    movement = catalogue.movements["us-82abn-poland"]
    for when, expected in (
        (When(starts=Moment.parse("2022-03"), ends=Moment.parse("2023")), ("2022-03", "2023")),
        (When(ends=Moment.parse("2022-01")), ("", "2022-01")),
        (When(), ("2022-02-02", "")),
    ):
        timed = movement.model_copy(update={"when": when})
        changed = Catalogue(**{**vars_of(catalogue), "movements": {**catalogue.movements, timed.id: timed}})
        mark = _placemarks(_kml(changed, timed.id))[timed.id]
        assert (_text(mark, "TimeSpan/begin"), _text(mark, "TimeSpan/end")) == expected


def test_a_country_that_is_an_end_is_an_area(catalogue: Catalogue, tmp_path: Path) -> None:
    areas = _read(_kml(catalogue, "us-82abn-poland"), tmp_path)["Areas: no spot in them is stated"]
    assert list(areas) == ["area-POL"]
    shape = areas["area-POL"][1]
    assert shape is not None and shape.contains(shapely.Point(19.6, 52.2)) and not shape.contains(shapely.Point(2, 47))


def test_a_kmz_holds_an_icon_for_each_status_that_it_shows(catalogue: Catalogue, tmp_path: Path) -> None:
    content = to_kmz(tuple(catalogue.movements.values()), catalogue, language("en"), "all of them")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        named = set(re.findall("<href>(.*?)</href>", packed.read("doc.kml").decode()))
        assert named == set(packed.namelist()) - {"doc.kml"}
        pictures = {name: packed.read(name) for name in named}
    assert len(named) == len({movement.status for movement in catalogue.movements.values()})
    assert len(set(pictures.values())) == len(named)
    assert {Image.open(io.BytesIO(picture)).size for picture in pictures.values()} == {(32, 32)}
    file = tmp_path / "movements.kmz"
    file.write_bytes(content)
    assert sum(read(file, layer=layer)[2].size for layer, _ in list_layers(file)) >= len(catalogue.movements)


def test_statuses_have_icons_of_their_own() -> None:
    assert len({icon(name) for name in STATUSES}) == len(STATUSES)


def test_lines_have_the_nations_colour_and_the_strengths_width(catalogue: Catalogue) -> None:
    marks = _placemarks(_kml(catalogue))
    flows = build_scene(tuple(catalogue.movements.values()), catalogue, language("en")).flows
    for flow in flows:
        nations = catalogue.forces[catalogue.movements[flow.id].force].nations
        red, green, blue = re.findall("..", colour(nations)[1:])
        assert _text(marks[flow.id], "Style/LineStyle/color")[2:] == blue + green + red
        assert float(_text(marks[flow.id], "Style/LineStyle/width")) == pytest.approx(flow.width, abs=0.01)


def test_balloons_hold_strength_status_and_every_quote_with_its_article(catalogue: Catalogue) -> None:
    marks = _placemarks(_kml(catalogue))
    for name, mark in ((name, marks[name]) for name in catalogue.movements):
        balloon = unescape(re.sub("</?b>", "", _text(mark, "description")))
        for item in catalogue.evidence[name]:
            quote = item.span.cut(catalogue.texts[item.article.id])
            assert f"“{quote}”<br>{item.article.letter} · " in balloon
    assert "<b>1,700 soldiers</b> · announced, 2 February 2022" in _text(
        _placemarks(_kml(catalogue))["us-82abn-poland"], "description"
    )


def test_what_is_not_on_the_map_says_why(catalogue: Catalogue) -> None:
    marks = _placemarks(_kml(catalogue))
    listed = [name for name, movement in catalogue.movements.items() if movement.drawn == "list"]
    assert all("Not on the map: " in _text(marks[name], "description") for name in listed)


def test_the_file_names_no_address(catalogue: Catalogue) -> None:
    content = _kml(catalogue).decode()
    assert set(re.findall(r"\w+://[^\s\"<]*", content)) == {NAMESPACE, "https://creativecommons.org/licenses/by/4.0/"}
    assert "<Icon>" not in content
    assert "<href>" not in content


@pytest.mark.parametrize("name", ["<b>&amp;]]></b>", "a\x00\x0b\ud800\ufffe", "<script>alert(1)</script>"])
def test_hostile_names_stay_text(name: str, catalogue: Catalogue, tmp_path: Path) -> None:
    movement = catalogue.movements["us-82abn-poland"]
    force = catalogue.forces[movement.force].model_copy(update={"name": Text(en=name, fr=name)})
    claims = tuple(claim.model_copy(update={"translation": Text(en=name)}) for claim in movement.claims)
    evidence = tuple(
        type(item)(item.claim.model_copy(update={"translation": Text(en=name)}), item.article, item.span, item.marks)
        for item in catalogue.evidence[movement.id]
    )
    hostile = Catalogue(
        **{
            **vars_of(catalogue),
            "forces": {**catalogue.forces, force.id: force},
            "movements": {**catalogue.movements, movement.id: movement.model_copy(update={"claims": claims})},
            "evidence": {**catalogue.evidence, movement.id: evidence},
        }
    )
    content = _kml(hostile, movement.id, heading=name, marking=name)
    told = re.sub("[\x00\x0b\ud800\ufffe]", "\ufffd", name)
    mark = _placemarks(content)[movement.id]
    assert told in _text(mark, "name")
    assert name not in _text(mark, "description") or "<" not in name
    assert told in unescape(_text(mark, "description"))
    assert next(iter(_drawn(content, tmp_path))) == movement.id


def test_lines_across_the_antimeridian_are_cut(catalogue: Catalogue, tmp_path: Path) -> None:
    pacific = moved(catalogue, fort_bragg=(-170.0, 10.0), poland=(170.0, 30.0))
    shape, _ = _drawn(_kml(pacific, "us-82abn-poland"), tmp_path)["us-82abn-poland"]
    assert isinstance(shape, shapely.MultiLineString)
    assert [part.bounds[0] for part in shape.geoms] == pytest.approx([-180, 170])
    assert [part.bounds[2] for part in shape.geoms] == pytest.approx([-170, 180])


def test_many_movements_on_one_route_have_a_line_each(catalogue: Catalogue, tmp_path: Path) -> None:
    crowded = repeated(catalogue, "us-armour-romania", 9)
    arrows = _drawn(_kml(crowded), tmp_path)
    on_route = [shape for name, (shape, _) in arrows.items() if name.startswith("us-armour-romania")]
    assert len(on_route) == 10
    assert len({shapely.to_wkb(shape) for shape in on_route}) == 10


@pytest.mark.slow
def test_hundreds_of_movements_have_a_line_each(catalogue: Catalogue, tmp_path: Path) -> None:
    many = repeated(catalogue, "us-armour-romania", 620)
    drawn: list[Movement] = [movement for movement in many.movements.values() if movement.drawn == "arrow"]
    lines = [shape for shape, _ in _drawn(_kml(many), tmp_path).values() if shape]
    assert len(lines) == len(drawn) == 624


def test_the_language_is_that_of_the_names(catalogue: Catalogue) -> None:
    content = to_kml(tuple(catalogue.movements.values()), catalogue, language("fr"), "").decode()
    assert "Fort Bragg" in content
    assert "→ Pologne" in content
