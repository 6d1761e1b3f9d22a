"""KML, read back by GDAL: every movement, its coordinates, and text that stays text."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
import shapely
from pyogrio import list_layers
from pyogrio.raw import read
from shapely.geometry.base import BaseGeometry
from test_export import moved, repeated, vars_of

from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene
from geo.chart.style import colour
from geo.export.kml import NAMESPACE, PIECES, to_kml
from geo.flows import project
from geo.language import language
from geo.records import Text

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


def test_gdal_reads_every_movement_where_it_is(catalogue: Catalogue, tmp_path: Path) -> None:
    layers = _read(_kml(catalogue), tmp_path)
    by_kind = {"arrow": "Arrows", "badge": "At a place", "list": "Not on the map"}
    for kind, layer in by_kind.items():
        expected = [name for name, movement in catalogue.movements.items() if movement.drawn == kind]
        assert list(layers[layer]) == expected
    for name, (_, shape) in layers["At a place"].items():
        movement = catalogue.movements[name]
        place = catalogue.places[movement.destination or movement.origin or ""]
        assert isinstance(shape, shapely.Point)
        assert (shape.x, shape.y) == pytest.approx((place.lon, place.lat))
    assert {shape for _, shape in layers["Not on the map"].values()} == {None}


def test_lines_run_from_place_to_place_along_the_drawn_curve(catalogue: Catalogue, tmp_path: Path) -> None:
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    arrows = _read(_kml(catalogue), tmp_path)["Arrows"]
    assert set(arrows) == {flow.id for flow in scene.flows}
    for flow in scene.flows:
        shape = arrows[flow.id][1]
        assert isinstance(shape, shapely.LineString)
        assert len(shape.coords) == PIECES + 1
        assert shape.coords[0][:2] == pytest.approx(flow.journey.start[::-1])
        assert shape.coords[-1][:2] == pytest.approx(flow.journey.end[::-1])
        lon, lat = shape.coords[PIECES // 2][:2]
        assert project(lat, lon) == pytest.approx(flow.curve.at(0.5), abs=0.001)


def test_lines_have_the_nations_colour_and_the_strengths_width(catalogue: Catalogue) -> None:
    marks = _placemarks(_kml(catalogue))
    flows = build_scene(tuple(catalogue.movements.values()), catalogue, language("en")).flows
    for flow in flows:
        red, green, blue = re.findall("..", colour(catalogue.forces[catalogue.movements[flow.id].force].nations)[1:])
        assert _text(marks[flow.id], "Style/LineStyle/color")[2:] == blue + green + red
        assert float(_text(marks[flow.id], "Style/LineStyle/width")) == pytest.approx(flow.width, abs=0.01)


def test_balloons_hold_strength_status_and_every_quote_with_its_article(catalogue: Catalogue) -> None:
    for name, mark in _placemarks(_kml(catalogue)).items():
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
    assert set(re.findall(r"\w+://[^\s\"<]*", content)) == {NAMESPACE}
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
    assert list(_read(content, tmp_path)["Arrows"]) == [movement.id]


def test_lines_across_the_antimeridian_are_cut(catalogue: Catalogue, tmp_path: Path) -> None:
    pacific = moved(catalogue, fort_bragg=(-170.0, 10.0), poland=(170.0, 30.0))
    _, shape = _read(_kml(pacific, "us-82abn-poland"), tmp_path)["Arrows"]["us-82abn-poland"]
    assert isinstance(shape, shapely.MultiLineString)
    assert [part.bounds[0] for part in shape.geoms] == pytest.approx([-180, 170])
    assert [part.bounds[2] for part in shape.geoms] == pytest.approx([-170, 180])


def test_many_movements_on_one_route_have_a_line_each(catalogue: Catalogue, tmp_path: Path) -> None:
    crowded = repeated(catalogue, "us-armour-romania", 9)
    arrows = _read(_kml(crowded), tmp_path)["Arrows"]
    on_route = [shape for name, (_, shape) in arrows.items() if name.startswith("us-armour-romania")]
    assert len(on_route) == 10
    assert len({shapely.to_wkb(shape) for shape in on_route}) == 10


def test_hundreds_of_movements_have_a_line_each(catalogue: Catalogue, tmp_path: Path) -> None:
    many = repeated(catalogue, "us-armour-romania", 620)
    drawn: list[Movement] = [movement for movement in many.movements.values() if movement.drawn == "arrow"]
    assert len(_read(_kml(many), tmp_path)["Arrows"]) == len(drawn) == 624


def test_the_language_is_that_of_the_names(catalogue: Catalogue) -> None:
    content = to_kml(tuple(catalogue.movements.values()), catalogue, language("fr"), "").decode()
    assert "Fort Bragg" in content
    assert "→ Pologne" in content
