"""The formats and their command: fixed columns, schema, standard geometry, files whole or not at all."""

from __future__ import annotations

import dataclasses
import datetime
import io
import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
import pytest
import shapely
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from geo.__main__ import main
from geo.account import COLUMNS
from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene
from geo.errors import GeoError
from geo.export import File, Wishes, export, export_files, known_formats
from geo.export.antimeridian import Position, cut, cut_area
from geo.export.geojson import to_geojson
from geo.export.table import to_csv
from geo.flows import project
from geo.language import language
from geo.places import Gazetteer
from geo.records import Text
from geo.selection import Selection, filters_in_words

FIXED = (
    "id,force,nation,status,strength,strength_qualifier,origin,origin_country,origin_lat,origin_lon,"
    "origin_precision,destination,destination_country,destination_lat,destination_lon,destination_precision,"
    "announced_by,announced_on,drawn,articles,wordings,"
    "number,kind,strength_up_to,equipment,via,starts,ends,timing,origins,readings,inferred,quote,data_version,caveats"
)


@pytest.fixture
def loaded(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds the shipped catalogue loaded: parsing it takes most of a run."""
    monkeypatch.setattr("geo.commands.export.load", lambda root: catalogue)


def _read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)


def test_the_columns_are_the_fixed_ones_in_their_order(catalogue: Catalogue) -> None:
    assert export("csv", Selection(), catalogue, "en").decode("utf-8-sig").splitlines()[0] == FIXED
    assert ",".join(COLUMNS) == FIXED


def test_csv_read_back_has_every_movement_with_its_values(catalogue: Catalogue) -> None:
    frame = _read(export("csv", Selection(), catalogue, "en")).set_index("id")
    assert list(frame.index) == list(catalogue.movements)
    poland = frame.loc["us-82abn-poland"]
    assert (poland.strength, poland.strength_qualifier, poland.nation) == ("1700", "exact", "USA")
    assert (poland.origin_country, poland.origin_lat, poland.origin_precision) == ("USA", "35.139", "site")
    assert (poland.destination_country, poland.destination_precision) == ("POL", "country")
    assert (poland.announced_on, poland.drawn) == ("2022-02-02", "arrow")
    assert len(poland.articles.split()) == 4
    assert poland.wordings == "3"


def test_what_is_not_stated_is_empty(catalogue: Catalogue) -> None:
    frame = _read(export("csv", Selection(), catalogue, "en")).set_index("id")
    french = frame.loc["fra-romania"]
    assert (french.strength, french.strength_qualifier, french.announced_on) == ("", "unstated", "")


def test_names_follow_the_language(catalogue: Catalogue) -> None:
    frame = _read(export("csv", Selection(), catalogue, "fr")).set_index("id")
    assert frame.loc["us-82abn-poland"].destination == "Pologne"


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "  +1", "\u00a0@sum", "\t-2", "\n=3", "＝1"])
def test_a_formula_in_a_name_is_made_harmless(catalogue: Catalogue, name: str) -> None:
    movement = catalogue.movements["fra-romania"]
    force = catalogue.forces[movement.force]
    hostile = force.model_copy(update={"name": Text(en=name)})
    poisoned = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: hostile}})
    assert _read(to_csv([movement], poisoned, language("en"))).force[0] == f"'{name}"


def test_csv_begins_with_a_byte_order_mark_and_is_utf_8(catalogue: Catalogue) -> None:
    content = export("csv", Selection(), catalogue, "fr")
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert "Pologne" in content.decode("utf-8-sig")


def vars_of(catalogue: Catalogue) -> dict[str, Any]:
    """The fields of a catalogue, to build another from."""
    return {name: getattr(catalogue, name) for name in Catalogue.__dataclass_fields__}


def moved(catalogue: Catalogue, **ends: Position) -> Catalogue:
    """The catalogue with places moved to (lon, lat); dashes of their ids are underscores here."""
    spots = {name.replace("_", "-"): spot for name, spot in ends.items()}
    places = (
        place.model_copy(update={"lon": spots[place.id][0], "lat": spots[place.id][1]}) if place.id in spots else place
        for place in catalogue.places
    )
    return Catalogue(**{**vars_of(catalogue), "places": Gazetteer(places)})


def repeated(catalogue: Catalogue, name: str, times: int) -> Catalogue:
    """The catalogue with `times` more movements like the one called `name`, on the same route."""
    more = [catalogue.movements[name].model_copy(update={"id": f"{name}-{index}"}) for index in range(times)]
    return Catalogue(
        **{
            **vars_of(catalogue),
            "movements": {**catalogue.movements, **{item.id: item for item in more}},
            "evidence": {**catalogue.evidence, **{item.id: catalogue.evidence[name] for item in more}},
        }
    )


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
    (flow,) = (
        flow
        for flow in build_scene(tuple(catalogue.movements.values()), catalogue, language("en")).flows
        if flow.id == "us-82abn-poland"
    )
    middle = positions[len(positions) // 2]
    assert project(middle[1], middle[0]) == pytest.approx(flow.curve.at(0.5), abs=0.001)


def test_geojson_tells_version_licence_and_the_words_of_every_field(catalogue: Catalogue) -> None:
    collection = json.loads(export("geojson", Selection(nation="FRA"), catalogue, "fr"))
    assert collection["data_version"] == catalogue.version
    assert "CC BY 4.0" in collection["licence"]
    assert "2 entrées sur 30" in collection["filters"]
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


def _schema(catalogue: Catalogue, code: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(export_files("csv", Selection(), catalogue, code)[1].content)
    return schema


def _fits(value: str, field: dict[str, Any]) -> bool:
    """Whether a cell is what the Table Schema says of its column; an independent reading of the standard."""
    limits = field.get("constraints", {})
    if not value:
        return not limits.get("required")
    try:
        read = {"integer": int, "number": float, "date": datetime.date.fromisoformat, "string": str}[field["type"]](
            value
        )
    except ValueError:
        return False
    return (
        value in limits.get("enum", [value])
        and re.search(limits.get("pattern", ""), value) is not None
        and not (field["type"] in ("integer", "number") and read < limits.get("minimum", read))
        and not (field["type"] in ("integer", "number") and read > limits.get("maximum", read))
    )


def test_every_cell_fits_the_schema(catalogue: Catalogue) -> None:
    schema = _schema(catalogue, "en")
    assert schema["missingValues"] == [""]
    assert [field["name"] for field in schema["fields"]] == list(COLUMNS)
    frame = _read(export("csv", Selection(), catalogue, "en"))
    assert frame[schema["primaryKey"]].is_unique
    for field in schema["fields"]:
        assert [value for value in frame[field["name"]] if not _fits(value, field)] == []


def test_a_cell_that_does_not_fit_the_schema_would_be_noticed(catalogue: Catalogue) -> None:
    fields = {field["name"]: field for field in _schema(catalogue, "en")["fields"]}
    wrong = {
        "strength": "many",
        "origin_lat": "91",
        "status": "sent",
        "nation": "U.S.",
        "id": "",
        "announced_on": "2/2",
    }
    assert [name for name, value in wrong.items() if _fits(value, fields[name])] == []


def test_the_schema_describes_in_words(catalogue: Catalogue) -> None:
    assert all(len(field["description"]) > 10 for field in _schema(catalogue, "en")["fields"])


def test_the_schema_stands_beside_the_csv_and_not_on_standard_output(
    loaded: None, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "csv", "-o", str(tmp_path / "out.csv")]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.schema.json"]
    capfdbinary.readouterr()
    assert main(["export", "csv", "-o", "-"]) == 0
    assert b"missingValues" not in capfdbinary.readouterr().out


def test_a_wish_that_a_format_cannot_meet_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(GeoError, match=r"csv cannot have --marking \(only docx, html, kml, kmz, pdf, png, pptx, svg\)"):
        export("csv", Selection(), catalogue, "en", Wishes(marking="SECRET"))
    with pytest.raises(GeoError, match=r"svg cannot have --scale \(only png\)"):
        export("svg", Selection(), catalogue, "en", Wishes(scale=2.0))


@pytest.mark.parametrize(
    "wish",
    ["--scale=3", "--view=48,-20", "--view=91,0,3", "--view=0,nan,3", "--size=a3"],
)
def test_a_wish_without_sense_is_wrong_use(wish: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", "png", "-o", "-", wish])
    assert wish.split("=")[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "start"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("pptx", b"PK")],
)
def test_slides_are_written_as_wished(name: str, start: bytes, loaded: None, tmp_path: Path) -> None:
    target = tmp_path / f"slide.{name}"
    wishes = ["--title", "A & B", "--marking", "TEST", "--size", "a4", "--translation", "--view=48,10,4"]
    chosen = ["--movement", "fra-romania"]
    assert main(["export", name, "-o", str(target), *wishes, *chosen]) == 0
    assert target.read_bytes().lstrip().startswith(start)


def _pages(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    files = tuple(File(b"page %d" % n, mark=f"-{n}" if n > 1 else "") for n in range(1, count + 1))
    made = dataclasses.replace(known_formats()["svg"], write=lambda job: files)
    monkeypatch.setattr("geo.export.formats.svg.FORMAT", made)


def test_further_pages_stand_beside_the_first(loaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _pages(monkeypatch, 3)
    assert main(["export", "svg", "-o", str(tmp_path / "out.svg")]) == 0
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {"out.svg": b"page 1", "out-2.svg": b"page 2", "out-3.svg": b"page 3"}


def test_standard_output_gets_the_first_page_and_the_reader_is_told(
    loaded: None, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _pages(monkeypatch, 3)
    assert main(["export", "svg", "-o", "-"]) == 0
    output = capfdbinary.readouterr()
    assert output.out == b"page 1"
    assert b"page 1 of 3" in output.err


def test_of_several_files_none_is_written_where_one_cannot_be(
    loaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pages(monkeypatch, 2)
    (tmp_path / "out-2.svg").mkdir()
    assert main(["export", "svg", "-o", str(tmp_path / "out.svg")]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out-2.svg"]


def test_an_empty_selection_is_a_file_and_is_said(
    loaded: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("csv", "geojson", "kml", "html"):
        arguments = ["--unit", "us-82abn", "--status", "in_place"]
        assert main(["export", name, "-o", str(tmp_path / f"out.{name}"), *arguments]) == 0
        assert "no movement passes these filters" in capsys.readouterr().err
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").split() == [FIXED]
    for name in ("kml", "html"):
        assert "No movement passes these filters." in (tmp_path / f"out.{name}").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["csv", "geojson", "kml", "html", "xlsx", "docx", "kmz", "gpkg", "claims", "annotations", "csl", "ris"]
)
def test_the_same_input_gives_the_same_bytes(name: str, catalogue: Catalogue) -> None:
    first = export_files(name, Selection(), catalogue, "en")
    assert first == export_files(name, Selection(), Catalogue(**vars_of(catalogue)), "en")


def _shown(selection: Selection, catalogue: Catalogue) -> str:
    shown: tuple[Movement, ...] = selection.apply(catalogue)
    return filters_in_words(selection, shown, catalogue, language("en"))


def test_filters_are_said_in_words(catalogue: Catalogue) -> None:
    assert _shown(Selection(), catalogue).startswith("All 30 entries · 4 arrows")
    chosen = Selection(country=("POL", "ROU"), role="to", nation=("USA",), status=("announced",))
    assert _shown(chosen, catalogue).startswith(
        "2 of 30 entries · to Poland and Romania · nation: United States · announced"
    )
    single = Selection(movement=("fra-romania", "us-82abn-poland"))
    assert _shown(single, catalogue).startswith("2 of 30 entries · entries 1 and 4")
    assert "“Fort Bragg”" in _shown(Selection(search="Fort Bragg"), catalogue)


def test_export_to_standard_output_filters(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "csv", "-o", "-", "--nation", "FRA", "--status", "intended"]) == 0
    assert list(_read(capfdbinary.readouterr().out).id) == ["fra-romania"]


def test_filters_are_repeatable(loaded: None, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    assert main(["export", "csv", "-o", str(target), "--country", "ROU", "--country", "POL", "--role", "to"]) == 0
    assert set(_read(target.read_bytes()).id) == {"us-82abn-poland", "us-armour-romania", "fra-romania"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "csv", "-o", "/nowhere/at/all.csv"], "cannot write"),
        (["export", "csv", "-o", "-", "--unit", "nobody"], "unknown unit 'nobody'"),
        (["export", "doc", "-o", "-"], "invalid choice"),
        (["export", "csv", "-o", ""], "-o needs a file's name"),
        (["--root", "/nowhere", "export", "csv", "-o", "-"], "cannot be read"),
    ],
)
def test_wrong_use_says_what_is_wrong(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(arguments)
    except SystemExit as leaving:
        code = leaving.code
    assert code == (1 if "/nowhere" in arguments else 2)
    assert told in capsys.readouterr().err


def test_an_error_leaves_no_traceback() -> None:
    command = [sys.executable, "-m", "geo", "export", "csv", "-o", "/nowhere/at/all.csv"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("error: cannot write /nowhere/at/all.csv")
    assert "Traceback" not in run.stderr


def test_a_device_is_written_to_and_not_replaced(loaded: None, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert main(["export", "csv", "-o", str(pipe)]) == 0
    assert os.read(reader, 1_000_000).decode("utf-8-sig").startswith("id,force,")
    os.close(reader)
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_failing_export_leaves_no_file_behind(loaded: None, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    assert main(["export", "csv", "-o", str(target)]) == 2
    assert list(tmp_path.iterdir()) == [target]
