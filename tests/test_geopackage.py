"""GeoPackage, read back by GDAL and by SQLite: every movement in its layer, typed, with its style."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyogrio
import pytest
import shapely
from altered import moved, vars_of

from geo.account import CLAIM_TABLE, COLUMNS
from geo.catalogue import Catalogue
from geo.chart.style import colour, look
from geo.export import export
from geo.export.geopackage import to_geopackage
from geo.language import language
from geo.records import Text
from geo.selection import Selection
from geo.terms import STATUSES

LAYERS = {"arrows": "arrow", "places": "badge", "listed": "list"}


@pytest.fixture
def written(catalogue: Catalogue, tmp_path: Path) -> Path:
    """The shipped catalogue as GeoPackage."""
    file = tmp_path / "movements.gpkg"
    file.write_bytes(export("gpkg", Selection(), catalogue, "en"))
    return file


@pytest.fixture
def database(written: Path) -> Iterator[sqlite3.Connection]:
    """The same, opened by SQLite."""
    with closing(sqlite3.connect(written)) as opened:
        yield opened


def _read(file: Path, layer: str) -> list[dict[str, Any]]:
    """Rows of a layer as GDAL reads them, each with its geometry as "geom"."""
    info, _, geometries, values = pyogrio.raw.read(file, layer=layer)
    shapes = (
        [shapely.from_wkb(item) if item is not None else None for item in geometries] if geometries is not None else []
    )
    rows = [dict(zip(info["fields"], row, strict=True)) for row in zip(*values, strict=True)]
    return [{**row, "geom": shape} for row, shape in zip(rows, shapes or [None] * len(rows), strict=True)]


def test_gdal_reads_every_movement_in_the_layer_of_its_drawing(catalogue: Catalogue, written: Path) -> None:
    for layer, drawn in LAYERS.items():
        rows = _read(written, layer)
        assert [row["id"] for row in rows] == [
            name for name, item in catalogue.movements.items() if item.drawn == drawn
        ]
        for row in rows:
            movement = catalogue.movements[row["id"]]
            assert set(COLUMNS) <= set(row)
            assert (row["status"], row["number"]) == (movement.status, catalogue.numbers[movement.id])
            assert row["colour"] == colour(catalogue.forces[movement.force].nations)
            ends = [shapely.Point(catalogue.places[end].lon, catalogue.places[end].lat) for end in movement.ends]
            assert (row["geom"] is None) == (drawn == "list")
            assert all(end.distance(row["geom"]) < 1e-6 for end in ends if drawn != "list")
    assert [row["strength"] for row in _read(written, "arrows")][:3] == [1700, 300, 1000]


def test_the_header_and_the_tables_are_those_of_the_standard(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert database.execute("PRAGMA user_version").fetchone() == (10300,)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    systems = {row[0] for row in database.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")}
    assert systems == {-1, 0, 4326}
    contents = dict(database.execute("SELECT table_name, data_type FROM gpkg_contents"))
    assert contents == {
        **dict.fromkeys(("arrows", "places", "areas"), "features"),
        **dict.fromkeys(("listed", "claims", "layer_styles"), "attributes"),
    }
    for name in contents:
        assert database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] > 0


def test_the_claims_are_a_layer(catalogue: Catalogue, written: Path) -> None:
    rows = _read(written, "claims")
    assert [name for name in rows[0] if name != "geom"] == [column.name for column in CLAIM_TABLE]
    for row in rows:
        assert catalogue.texts[row["article"]][int(row["words_start"]) : int(row["words_end"])] == row["words"]


def test_every_drawn_layer_has_a_style_of_its_own_with_a_symbol_for_each_status(database: sqlite3.Connection) -> None:
    styles = list(database.execute("SELECT f_table_name, styleQML, styleSLD, useAsDefault FROM layer_styles"))
    assert [name for name, *_ in styles] == ["arrows", "places", "areas"]
    for name, qml, sld, default in styles:
        assert default == 1
        ruled = ElementTree.fromstring(sld)
        drawn = ElementTree.fromstring(qml.partition("\n")[2])
        if name != "areas":
            assert [item.get("value") for item in drawn.iter("category")] == list(STATUSES)
            assert len(drawn.findall("renderer-v2/symbols/symbol")) == len(STATUSES)
            compared = [item.text for item in ruled.iter("{http://www.opengis.net/ogc}Literal")]
            assert compared == list(STATUSES)


def test_dashes_are_those_of_the_map(database: sqlite3.Connection) -> None:
    (qml,) = database.execute("SELECT styleQML FROM layer_styles WHERE f_table_name = 'arrows'").fetchone()
    symbols = ElementTree.fromstring(qml.partition("\n")[2]).findall("renderer-v2/symbols/symbol")
    for name, symbol in zip(STATUSES, symbols, strict=True):
        options = {item.get("name"): item.get("value") for item in symbol.iter("Option")}
        assert (options["use_custom_dash"] == "1") == bool(look(name).dash)
        if look(name).dash:
            assert options["customdash"] == ";".join(map(str, look(name).dash))


def test_a_country_that_is_an_end_is_an_area(written: Path) -> None:
    areas = {row["country"]: row for row in _read(written, "areas")}
    assert areas["POL"]["name"] == "Poland"
    assert areas["POL"]["geom"].contains(shapely.Point(19.6, 52.2))


def test_a_line_across_the_antimeridian_has_two_parts(catalogue: Catalogue, tmp_path: Path) -> None:
    pacific = moved(catalogue, fort_bragg=(-170.0, 10.0), poland=(170.0, 30.0))
    file = tmp_path / "pacific.gpkg"
    file.write_bytes(to_geopackage([catalogue.movements["us-82abn-poland"]], pacific, language("en"), ""))
    (row,) = _read(file, "arrows")
    assert len(row["geom"].geoms) == 2
    assert row["geom"].bounds[0] == -180 and row["geom"].bounds[2] == 180


def test_hostile_text_stays_text(catalogue: Catalogue, tmp_path: Path) -> None:
    name = "'); DROP TABLE arrows; --\"<b>"
    movement = catalogue.movements["us-82abn-poland"]
    force = catalogue.forces[movement.force].model_copy(update={"name": Text(en=name)})
    hostile = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: force}})
    file = tmp_path / "hostile.gpkg"
    file.write_bytes(to_geopackage([movement], hostile, language("en"), name))
    assert [row["force"] for row in _read(file, "arrows")] == [name]


def test_an_empty_selection_is_a_sound_file(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "empty.gpkg"
    file.write_bytes(to_geopackage([], catalogue, language("en"), "nothing"))
    assert all(_read(file, layer) == [] for layer in (*LAYERS, "areas", "claims"))
