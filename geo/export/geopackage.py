"""GeoPackage 1.3 (OGC 12-128r17): a layer each for arrows, places, areas, what is only listed, and the claims.

Written by hand, since SQLite is in Python and GDAL is a hundred times its size. Coordinates are lon, lat in degrees,
WGS 84.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from geo.account import CLAIM_TABLE, MOVEMENT_TABLE, Cell, account_of, cells, claim_rows, columns
from geo.catalogue import Catalogue, Movement
from geo.chart.style import colour
from geo.export.areas import areas_of
from geo.export.licence import licence
from geo.export.lines import arrow, flows_of
from geo.export.packing import MADE
from geo.export.qgis import area_style, arrow_style, place_style
from geo.flows.width import UNSTATED_WIDTH
from geo.language import Language

APPLICATION, VERSION = 0x47504B47, 10300
"""What the header of the file says: "GPKG", and the version of the standard."""
_CHANGED = f"{MADE:%Y-%m-%dT%H:%M:%S}.000Z"
WGS84 = 4326
_KINDS = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "number": "REAL"}
"""A date may be a month or a year, for which the standard has no type."""
_LOOK = {"colour": "TEXT", "width": "REAL"}
_WKT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_SCHEMA = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
 organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
 description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
 min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
 CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
 geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
 CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
 CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
 CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
 f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
 styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
 update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
"""


@dataclass(frozen=True)
class _Layer:
    """A table: its columns with their types, its rows, and with a `geometry` type a shape for each row."""

    name: str
    fields: Mapping[str, str]
    rows: Sequence[Mapping[str, Cell]]
    geometry: str = ""
    shapes: Sequence[BaseGeometry] = ()


def to_geopackage(movements: Sequence[Movement], catalogue: Catalogue, say: Language, filters: str) -> bytes:
    """The `movements` as GeoPackage; `filters` says what is filtered."""
    description = f"{filters} · {licence(catalogue, say)}"
    database = sqlite3.connect(":memory:")
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {VERSION}")
        database.executescript(_SCHEMA)
        _reference_systems(database)
        for layer in (
            *_layers(movements, catalogue, say),
            _areas(movements, catalogue, say),
            _claims(movements, catalogue, say),
        ):
            _add(database, layer, description)
        _styles(database, say)
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _layers(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterable[_Layer]:
    """Arrows, places and what is only listed, with the columns of the CSV and their look."""
    flows = flows_of(movements, catalogue, say)
    fields = {column.name: _KINDS[column.type] for column in MOVEMENT_TABLE} | _LOOK
    found: dict[str, list[tuple[Mapping[str, Cell], BaseGeometry | None]]] = {"arrow": [], "badge": [], "list": []}
    for movement in movements:
        flow = flows.get(movement.id)
        look: dict[str, Cell] = {
            "colour": colour(account_of(movement, catalogue, say).nations),
            "width": flow.width if flow else UNSTATED_WIDTH,
        }
        shape: BaseGeometry | None = None
        if movement.drawn == "arrow":
            shape = shapely.MultiLineString(arrow(movement, flow, catalogue))
        elif movement.drawn == "badge":
            place = catalogue.places[movement.ends[0]]
            shape = shapely.Point(place.lon, place.lat)
        found[movement.drawn].append(({**columns(movement, catalogue, say), **look}, shape))
    for name, drawn, geometry in (
        ("arrows", "arrow", "MULTILINESTRING"),
        ("places", "badge", "POINT"),
        ("listed", "list", ""),
    ):
        rows, shapes = [row for row, _ in found[drawn]], [shape for _, shape in found[drawn] if shape is not None]
        yield _Layer(name, fields, rows, geometry, shapes)


def _areas(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> _Layer:
    """The countries that are ends: no spot in them is stated."""
    areas = areas_of(movements, catalogue)
    rows = [{"country": code, "name": say.country(code)} for code in areas]
    return _Layer("areas", {"country": "TEXT", "name": "TEXT"}, rows, "MULTIPOLYGON", [*areas.values()])


def _claims(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> _Layer:
    fields = {column.name: _KINDS[column.type] for column in CLAIM_TABLE}
    return _Layer("claims", fields, [cells(CLAIM_TABLE, row) for row in claim_rows(movements, catalogue, say)])


def _reference_systems(database: sqlite3.Connection) -> None:
    rows = [
        ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
        ("WGS 84", WGS84, "EPSG", WGS84, _WKT, "longitude and latitude in degrees"),
    ]
    database.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", rows)


def _add(database: sqlite3.Connection, layer: _Layer, description: str) -> None:
    """The table, its entry in the contents, its rows. Names are those of our own columns; values are bound."""
    shaped = ', "geom" ' + layer.geometry if layer.geometry else ""
    fields = ", ".join(f'"{name}" {kind}' for name, kind in layer.fields.items())
    database.execute(f'CREATE TABLE "{layer.name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL{shaped}, {fields})')
    bounds = shapely.total_bounds(layer.shapes) if layer.shapes else [None] * 4
    kind, system = ("features", WGS84) if layer.geometry else ("attributes", None)
    database.execute(
        "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            layer.name,
            kind,
            layer.name,
            description,
            _CHANGED,
            *(float(x) if x is not None else None for x in bounds),
            system,
        ),
    )
    if layer.geometry:
        database.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (layer.name, layer.geometry, WGS84)
        )
    for at, row in enumerate(layer.rows):
        values = [row[name] for name in layer.fields]
        if layer.geometry:
            values.insert(0, geometry_blob(layer.shapes[at]))  # type: ignore[arg-type]  # bytes beside cells
        marks = ", ".join("?" * len(values))
        database.execute(f'INSERT INTO "{layer.name}" VALUES (NULL, {marks})', values)


def geometry_blob(shape: BaseGeometry) -> bytes:
    """The shape as the standard stores it: a header, the bounds where it has an extent, then its WKB."""
    bounds = b"" if isinstance(shape, shapely.Point) else struct.pack("<4d", *(shape.bounds[i] for i in (0, 2, 1, 3)))
    flags = 0b00000011 if bounds else 0b00000001
    header = b"GP" + struct.pack("<BBi", 0, flags, WGS84)
    return header + bounds + bytes(shapely.to_wkb(shape, byte_order=1, flavor="iso"))


def _styles(database: sqlite3.Connection, say: Language) -> None:
    """The looks of the layers where QGIS finds them, each the default of its layer."""
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, ?, ?, ?)",
        ("layer_styles", "attributes", "layer_styles", _CHANGED),
    )
    for name, style in (("arrows", arrow_style(say)), ("places", place_style(say)), ("areas", area_style())):
        database.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
            "styleQML, styleSLD, useAsDefault, description, owner, update_time) "
            "VALUES ('', '', ?, 'geom', ?, ?, ?, 1, '', '', ?)",
            (name, name, style.qml, style.sld, _CHANGED),
        )
