"""CSV: fixed columns, cells that fit their schema, and no formula."""

from __future__ import annotations

from pathlib import Path

import pytest
from altered import read_csv, vars_of
from schemas import FIXED, fits, schema_of

from geo.__main__ import main
from geo.account import COLUMNS
from geo.catalogue import Catalogue
from geo.export import export
from geo.export.table import to_csv
from geo.language import language
from geo.records import Text
from geo.selection import Selection


def test_the_columns_are_the_fixed_ones_in_their_order(catalogue: Catalogue) -> None:
    assert export("csv", Selection(), catalogue, "en").decode("utf-8-sig").splitlines()[0] == FIXED
    assert ",".join(COLUMNS) == FIXED


def test_csv_read_back_has_every_movement_with_its_values(catalogue: Catalogue) -> None:
    frame = read_csv(export("csv", Selection(), catalogue, "en")).set_index("id")
    assert list(frame.index) == list(catalogue.movements)
    poland = frame.loc["us-82abn-poland"]
    assert (poland.strength, poland.strength_qualifier, poland.nation) == ("1700", "exact", "USA")
    assert (poland.origin_country, poland.origin_lat, poland.origin_precision) == ("USA", "35.139", "site")
    assert (poland.destination_country, poland.destination_precision) == ("POL", "country")
    assert (poland.announced_on, poland.drawn) == ("2022-02-02", "arrow")
    assert len(poland.articles.split()) == 4
    assert poland.wordings == "3"


def test_what_is_not_stated_is_empty(catalogue: Catalogue) -> None:
    frame = read_csv(export("csv", Selection(), catalogue, "en")).set_index("id")
    french = frame.loc["fra-romania"]
    assert (french.strength, french.strength_qualifier, french.announced_on) == ("", "unstated", "")


def test_names_follow_the_language(catalogue: Catalogue) -> None:
    frame = read_csv(export("csv", Selection(), catalogue, "fr")).set_index("id")
    assert frame.loc["us-82abn-poland"].destination == "Pologne"


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "  +1", "\u00a0@sum", "\t-2", "\n=3", "＝1"])
def test_a_formula_in_a_name_is_made_harmless(catalogue: Catalogue, name: str) -> None:
    movement = catalogue.movements["fra-romania"]
    force = catalogue.forces[movement.force]
    hostile = force.model_copy(update={"name": Text(en=name)})
    poisoned = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: hostile}})
    assert read_csv(to_csv([movement], poisoned, language("en"))).force[0] == f"'{name}"


def test_csv_begins_with_a_byte_order_mark_and_is_utf_8(catalogue: Catalogue) -> None:
    content = export("csv", Selection(), catalogue, "fr")
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert "Pologne" in content.decode("utf-8-sig")


def test_every_cell_fits_the_schema(catalogue: Catalogue) -> None:
    schema = schema_of(catalogue, "en")
    assert schema["missingValues"] == [""]
    assert [field["name"] for field in schema["fields"]] == list(COLUMNS)
    frame = read_csv(export("csv", Selection(), catalogue, "en"))
    assert frame[schema["primaryKey"]].is_unique
    for field in schema["fields"]:
        assert [value for value in frame[field["name"]] if not fits(value, field)] == []


def test_a_cell_that_does_not_fit_the_schema_would_be_noticed(catalogue: Catalogue) -> None:
    fields = {field["name"]: field for field in schema_of(catalogue, "en")["fields"]}
    wrong = {
        "strength": "many",
        "origin_lat": "91",
        "status": "sent",
        "nation": "U.S.",
        "id": "",
        "announced_on": "2/2",
    }
    assert [name for name, value in wrong.items() if fits(value, fields[name])] == []


def test_the_schema_describes_in_words(catalogue: Catalogue) -> None:
    assert all(len(field["description"]) > 10 for field in schema_of(catalogue, "en")["fields"])


def test_the_schema_stands_beside_the_csv_and_not_on_standard_output(
    loaded: None, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "csv", "-o", str(tmp_path / "out.csv")]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.schema.json"]
    capfdbinary.readouterr()
    assert main(["export", "csv", "-o", "-"]) == 0
    assert b"missingValues" not in capfdbinary.readouterr().out
