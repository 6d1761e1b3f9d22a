"""The Excel workbook: a sheet each for movements, claims, articles and totals, typed and filtered.

Text is written as text, so that no cell is a formula or a link, whatever it holds.
"""

from __future__ import annotations

import datetime
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from geo.account import (
    ARTICLE_TABLE,
    CLAIM_TABLE,
    MOVEMENT_TABLE,
    TOTAL_TABLE,
    ArticleRow,
    Cell,
    Column,
    TotalRow,
    cells,
    claim_rows,
    columns,
    title,
)
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited, sums_of
from geo.export.legal import legal
from geo.export.packing import MADE
from geo.language import Language

MOST = 32_767
"""Characters that a cell of Excel holds."""
WIDE, _NARROW, TYPICAL = 60, 8, 14
_CUT = "…"
_TOLD = 255
"""Characters that a cell's hint holds, 32 in its heading."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_DAY = datetime.date(1900, 3, 1)
"""Before it Excel's calendar is not the usual one: such days stay text."""
_A4 = 9
_SCALE = 75
"""Percent of the size on the screen: 11 points become 8."""
_LINE, _TALLEST = 15.0, 409.0
"""Points of a line of text, and of the tallest row of Excel."""
_FULL = 1.1
"""Letters that words broken at blanks bring into each of a column's widths of a digit."""
_R = TypeVar("_R")


@dataclass(frozen=True)
class _Looks:
    """The looks of cells: heading, whole number, number, day, and text that wraps."""

    heading: Format
    integer: Format
    number: Format
    day: Format
    text: Format


def to_xlsx(movements: Sequence[Movement], catalogue: Catalogue, say: Language, filters: str) -> bytes:
    """The `movements` and what is told of them as a workbook; `filters` says what is filtered."""
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        told = {"title": title(movements, say), "subject": filters, "keywords": catalogue.version}
        book.set_properties(
            {**{key: legal(value)[:255] for key, value in told.items()}, "created": MADE.replace(tzinfo=None)}
        )
        looks = _looks(book)
        version = catalogue.version
        entries = (columns(item, catalogue, say) for item in movements)
        _sheet(book, "movements", MOVEMENT_TABLE, entries, looks, say, version)
        claims = claim_rows(movements, catalogue, say)
        _sheet(book, "claims", CLAIM_TABLE, (cells(CLAIM_TABLE, row) for row in claims), looks, say, version)
        articles = (ArticleRow(article, version) for article in cited(movements, catalogue, say))
        _sheet(book, "articles", ARTICLE_TABLE, (cells(ARTICLE_TABLE, row) for row in articles), looks, say, version)
        totals = (TotalRow(item, version) for item in sums_of(movements, catalogue, say))
        _sheet(book, "totals", TOTAL_TABLE, (cells(TOTAL_TABLE, row) for row in totals), looks, say, version)
    return buffer.getvalue()


def _looks(book: Workbook) -> _Looks:
    top = {"valign": "top"}
    return _Looks(
        heading=book.add_format({"bold": True, "bottom": 1, **top}),
        integer=book.add_format({"num_format": "0", **top}),
        number=book.add_format({"num_format": "0.0###", **top}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top}),
        text=book.add_format({"num_format": "@", "text_wrap": True, **top}),
    )


def _sheet(
    book: Workbook,
    name: str,
    table: Sequence[Column[_R]],
    rows: Iterable[Mapping[str, Cell]],
    looks: _Looks,
    say: Language,
    version: str,
) -> None:
    """A sheet with the first row frozen and a filter on every column; each heading tells what its column means."""
    sheet = book.add_worksheet(name)
    told = list(rows)
    widths = [_width(max([len(column.name), *(len(str(row[column.name] or "")) for row in told)])) for column in table]
    for number, row in enumerate(told, 1):
        sheet.set_row(number, _height([row[column.name] for column in table], widths))
        for at, column in enumerate(table):
            _write(sheet, number, at, column, row[column.name], looks)
    for at, column in enumerate(table):
        sheet.set_column(at, at, widths[at])
        sheet.write_string(0, at, column.name, looks.heading)
        hint = column.description(say)[:_TOLD]
        sheet.data_validation(0, at, 0, at, {"validate": "any", "input_title": column.name, "input_message": hint})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(told), len(table) - 1)
    _set_up_print(sheet, version)


def _set_up_print(sheet: Worksheet, version: str) -> None:
    """Pages that can be read: as many across as the columns need, each with the headings and the first column; the
    foot says of which sheet and which data."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_print_scale(_SCALE)
    sheet.print_across()
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_footer(f"&L&A · {version}&R&P / &N")


def _width(longest: int) -> int:
    return min(max(longest + 2, _NARROW), WIDE if longest > 2 * TYPICAL else 2 * TYPICAL)


def _height(row: Iterable[Cell], widths: Iterable[int]) -> float:
    """Points of a row in which all its words stand; not every program makes rows that tall by itself."""
    lines = (_lines(str(value or ""), width) for value, width in zip(row, widths, strict=True))
    return min(_LINE * max(1, *lines), _TALLEST)


def _lines(text: str, width: int) -> int:
    return sum(1 if len(line) <= width else math.ceil(len(line) / (width * _FULL)) for line in text.split("\n"))


def _write(sheet: Worksheet, row: int, at: int, column: Column[_R], value: Cell, looks: _Looks) -> None:
    """The cell with its type; a date that is only a month or a year stays text: it is no day."""
    match value:
        case None:
            return
        case str() if column.type == "date" and _DAY.fullmatch(value) and (day := _day(value)) >= _FIRST_DAY:
            sheet.write_datetime(row, at, datetime.datetime(day.year, day.month, day.day), looks.day)
        case str():
            text = legal(value)
            sheet.write_string(row, at, text if len(text) <= MOST else text[: MOST - 1] + _CUT, looks.text)
        case _:
            sheet.write_number(row, at, value, looks.integer if column.type == "integer" else looks.number)


def _day(value: str) -> datetime.date:
    return datetime.date.fromisoformat(value)
