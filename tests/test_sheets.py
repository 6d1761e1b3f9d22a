"""Tables for other programs: the workbook and the claims, read back by other readers than those that wrote them."""

from __future__ import annotations

import csv
import datetime
import io
import json
import textwrap
import zipfile
from typing import Any

import pytest
from altered import vars_of
from made import made
from openpyxl import load_workbook
from schemas import fits

from geo.account import ARTICLE_TABLE, CLAIM_TABLE, COLUMNS, TOTAL_TABLE, columns
from geo.catalogue import Catalogue
from geo.export import Wishes, export, export_files
from geo.export.workbook import MOST, to_xlsx
from geo.language import language
from geo.moments import Moment
from geo.records import Text
from geo.selection import Selection

EN = language("en")
FORMULA = '=HYPERLINK("http://example.org","x")'


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A made catalogue with every kind of caveat, and markup in an article."""
    return made(tmp_path_factory.mktemp("made"))


@pytest.fixture(params=["shipped", "made"])
def told_of(request: pytest.FixtureRequest, catalogue: Catalogue, small: Catalogue) -> Catalogue:
    """A catalogue to tell of."""
    return catalogue if request.param == "shipped" else small


def _book(content: bytes) -> dict[str, list[dict[str, Any]]]:
    """Each sheet's rows, as another library reads them."""
    sheets = {}
    for sheet in load_workbook(io.BytesIO(content)):
        heading, *rows = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [dict(zip(heading, row, strict=True)) for row in rows]
    return sheets


def _claims(catalogue: Catalogue, code: str = "en", **filters: Any) -> list[dict[str, str]]:
    content = export("claims", Selection(**filters), catalogue, code).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_workbook_holds_what_the_csv_holds_with_types(told_of: Catalogue) -> None:
    rows = _book(export("xlsx", Selection(), told_of, "en"))["movements"]
    assert [row["id"] for row in rows] == list(told_of.movements)
    for row in rows:
        expected = columns(told_of.movements[row["id"]], told_of, EN)
        day = expected["announced_on"]
        if isinstance(row["announced_on"], datetime.datetime):
            row["announced_on"] = row["announced_on"].date().isoformat()
            assert len(str(day)) == len("2022-02-02")
        assert row == expected


def test_the_workbook_has_four_sheets_with_frozen_headings_and_filters(catalogue: Catalogue) -> None:
    book = load_workbook(io.BytesIO(export("xlsx", Selection(), catalogue, "fr")))
    names = {sheet.title: [cell.value for cell in sheet[1]] for sheet in book}
    assert names == {
        "movements": list(COLUMNS),
        "claims": [column.name for column in CLAIM_TABLE],
        "articles": [column.name for column in ARTICLE_TABLE],
        "totals": [column.name for column in TOTAL_TABLE],
    }
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_the_workbook_is_printed_so_that_it_can_be_read(catalogue: Catalogue) -> None:
    for sheet in load_workbook(io.BytesIO(export("xlsx", Selection(), catalogue, "en"))).worksheets:
        assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.orientation, sheet.page_setup.scale) == ("landscape", 75)
        assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
        assert catalogue.version in sheet.oddFooter.left.text


def test_no_cell_of_the_workbook_hides_or_covers_words(catalogue: Catalogue) -> None:
    """LibreOffice leaves rows as tall as one line where the file says nothing: the words ran into the next row."""
    seen = 0
    for sheet in load_workbook(io.BytesIO(export("xlsx", Selection(), catalogue, "fr"))).worksheets:
        widths = [
            next(item.width for item in sheet.column_dimensions.values() if item.min <= cell.column <= item.max)
            for cell in sheet[1]
        ]
        for number, row in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2):
            height = sheet.row_dimensions[number].height or 15
            for value, width in zip(row, widths, strict=True):
                lines = textwrap.wrap(str(value or ""), round(width * 1.2)) or [""]
                assert height >= min(15 * len(lines), 409), (sheet.title, number, value)
                seen += len(lines) > 1
            assert height <= 15 or any(len(str(value or "")) > 14 for value in row)
    assert seen


def test_the_workbook_of_a_selection_holds_its_claims_articles_and_totals_alone(catalogue: Catalogue) -> None:
    sheets = _book(export("xlsx", Selection(movement="fra-romania"), catalogue, "en"))
    assert {row["statement"] for row in sheets["claims"]} == {"fra-romania"}
    assert {row["article"] for row in sheets["articles"]} == {row["article"] for row in sheets["claims"]}
    assert sheets["totals"] == []
    sheets = _book(export("xlsx", Selection(movement="us-82abn-poland"), catalogue, "en"))
    (total,) = (row for row in sheets["totals"] if row["total"] == "us-3000")
    assert total["shown"] == "us-82abn-poland"
    assert set(total["hidden"].split()) == {"us-18corps-germany", "us-armour-romania"}


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(catalogue: Catalogue) -> None:
    movement = catalogue.movements["fra-romania"]
    names = [FORMULA, "http://example.org/x", "{=1+1}", "a\x00\x0bb", "x" * (MOST + 10)]
    for name in names:
        force = catalogue.forces[movement.force].model_copy(update={"name": Text(en=name)})
        hostile = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: force}})
        content = to_xlsx([movement], hostile, EN, name)
        cell = load_workbook(io.BytesIO(content))["movements"]["B2"]
        assert cell.data_type == "s"
        assert cell.hyperlink is None
        assert len(str(cell.value)) <= MOST
        assert str(cell.value)[:1] == name[:1]
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert not any(b"<f>" in packed.read(part) for part in packed.namelist())


def test_a_month_is_no_day_in_the_workbook_and_fits_the_schema(catalogue: Catalogue) -> None:
    movement = catalogue.movements["us-82abn-poland"]
    vague = movement.model_copy(
        update={"announced": movement.announced.model_copy(update={"on": Moment.parse("2022-02")})}
    )
    changed = Catalogue(**{**vars_of(catalogue), "movements": {**catalogue.movements, vague.id: vague}})
    (row,) = _book(export("xlsx", Selection(movement=vague.id), changed, "en"))["movements"]
    assert row["announced_on"] == "2022-02"
    schema = json.loads(export_files("csv", Selection(), changed, "en")[1].content)
    (field,) = (field for field in schema["fields"] if field["name"] == "announced_on")
    assert fits("2022-02", field)
    assert not fits("in February", field)


def test_every_claim_stands_where_its_offsets_say(told_of: Catalogue) -> None:
    rows = _claims(told_of)
    for row in rows:
        text = told_of.texts[row["article"]]
        assert text[int(row["quote_start"]) : int(row["quote_end"])] == row["quote"].removeprefix("'")
        assert text[int(row["words_start"]) : int(row["words_end"])] == row["words"].removeprefix("'")
        assert int(row["quote_start"]) <= int(row["words_start"]) <= int(row["words_end"]) <= int(row["quote_end"])
    marked = {
        (name, item.article.id, mark.field, str(mark.span.start), "differs" if mark.differs else "states")
        for name, evidence in told_of.evidence.items()
        for item in evidence
        for mark in item.marks
    }
    assert {
        (row["statement"], row["article"], row["field"], row["words_start"], row["stance"]) for row in rows
    } == marked


def test_a_claim_is_named_by_its_entry_and_its_place_there_from_one_on(told_of: Catalogue) -> None:
    statements = (*told_of.movements.values(), *told_of.totals.values())
    names = [f"{statement.id}/{place + 1}" for statement in statements for place in range(len(statement.claims))]
    assert list(dict.fromkeys(row["claim"] for row in _claims(told_of))) == names


def test_claims_tell_how_words_are_read_and_why_they_differ(told_of: Catalogue) -> None:
    rows = _claims(told_of)
    stating = [row for row in rows if row["stance"] == "states"]
    assert {row["reading"] for row in stating} == {"machine", "curator"}
    differing = [row for row in rows if row["stance"] == "differs"]
    assert differing
    assert all(row["because"] and row["difference"] and not row["reading"] for row in differing)


def test_every_cell_of_the_claims_fits_their_schema(told_of: Catalogue) -> None:
    fields = json.loads(export_files("claims", Selection(), told_of, "en")[1].content)["fields"]
    for row in _claims(told_of):
        assert list(row) == [field["name"] for field in fields]
        assert [field["name"] for field in fields if not fits(row[field["name"]], field)] == []


@pytest.mark.parametrize(("asked", "character"), [(";", ";"), ("tab", "\t"), (None, ",")])
@pytest.mark.parametrize("name", ["csv", "claims"])
def test_cells_are_separated_as_wished_and_the_schema_says_so(
    name: str, asked: str | None, character: str, catalogue: Catalogue
) -> None:
    table, schema = export_files(name, Selection(), catalogue, "fr", Wishes(separator=asked))
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig"), newline=""), delimiter=character))
    told = json.loads(schema.content)
    assert rows[0] == [field["name"] for field in told["fields"]]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert told.get("dialect", {"delimiter": ","}) == {"delimiter": character}
