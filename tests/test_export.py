"""CSV and GeoJSON: fixed columns, the same movements, nothing that a spreadsheet would run."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from conftest import ROOT

from geo.__main__ import FORMATS, main
from geo.brief import EXPORTERS, export
from geo.brief.table import COLUMNS, to_csv
from geo.catalogue import Catalogue
from geo.selection import Selection

FIXED = (
    "id,force,nation,status,strength,strength_qualifier,origin,origin_country,origin_lat,origin_lon,"
    "origin_precision,destination,destination_country,destination_lat,destination_lon,destination_precision,"
    "announced_by,announced_on,drawn,articles,independent_sources"
)


def _read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)


def test_the_columns_are_the_fixed_ones_in_their_order(catalogue: Catalogue) -> None:
    assert export("csv", Selection(), catalogue, "en").decode().splitlines()[0] == FIXED
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
    assert poland.independent_sources == "3"


def test_what_is_not_stated_is_empty(catalogue: Catalogue) -> None:
    frame = _read(export("csv", Selection(), catalogue, "en")).set_index("id")
    french = frame.loc["fra-romania"]
    assert (french.strength, french.strength_qualifier, french.announced_on) == ("", "unstated", "")


def test_names_follow_the_language(catalogue: Catalogue) -> None:
    frame = _read(export("csv", Selection(), catalogue, "fr")).set_index("id")
    assert frame.loc["us-82abn-poland"].destination == "Pologne"


def test_a_formula_in_a_name_is_made_harmless(catalogue: Catalogue) -> None:
    movement = catalogue.movements["fra-romania"]
    force = catalogue.forces[movement.force]
    hostile = force.model_copy(update={"name": force.name.model_copy(update={"en": '=HYPERLINK("x")'})})
    poisoned = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: hostile}})
    assert _read(to_csv([movement], poisoned, "en")).force[0] == '\'=HYPERLINK("x")'


def vars_of(catalogue: Catalogue) -> dict[str, object]:
    """The fields of a catalogue, to build another from."""
    return {name: getattr(catalogue, name) for name in Catalogue.__dataclass_fields__}


def test_geojson_has_a_line_per_arrow_a_point_per_badge_and_null_for_the_rest(catalogue: Catalogue) -> None:
    collection = json.loads(export("geojson", Selection(), catalogue, "en"))
    kinds = {"arrow": "LineString", "badge": "Point"}
    for feature in collection["features"]:
        movement = catalogue.movements[feature["id"]]
        assert (feature["geometry"] or {}).get("type") == kinds.get(movement.drawn)
        assert len(feature["properties"]["quotes"]) == len(movement.claims)
    poland = next(f for f in collection["features"] if f["id"] == "us-82abn-poland")
    assert poland["geometry"]["coordinates"][0] == [-79.006, 35.139]


def test_the_command_line_offers_every_exporter() -> None:
    assert set(FORMATS) == set(EXPORTERS)


def test_export_to_standard_output_filters(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "csv", "-o", "-", "--nation", "FRA", "--status", "intended"]) == 0
    assert list(_read(capfdbinary.readouterr().out).id) == ["fra-romania"]


def test_filters_are_repeatable(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    assert main(["export", "csv", "-o", str(target), "--country", "ROU", "--country", "POL", "--role", "to"]) == 0
    assert set(_read(target.read_bytes()).id) == {"us-82abn-poland", "us-armour-romania", "fra-romania"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "csv", "-o", "/nowhere/at/all.csv"], "cannot write"),
        (["export", "csv", "-o", "-", "--unit", "nobody"], "unknown unit 'nobody'"),
        (["export", "docx", "-o", "-"], "invalid choice"),
        (["export", "csv"], "required"),
        (["--root", "/nowhere", "export", "csv", "-o", "-"], "cannot be read"),
    ],
)
def test_wrong_use_says_what_is_wrong_and_leaves_no_traceback(arguments: list[str], told: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "geo", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == (1 if "/nowhere" in arguments else 2)
    assert told in run.stderr
    assert "Traceback" not in run.stderr


def test_a_failing_export_leaves_no_file_behind(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    assert main(["export", "csv", "-o", str(target)]) == 2
    assert list(tmp_path.iterdir()) == [target]
