"""Tables as CSV: the movements with the fixed columns, and any other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TypeVar

from geo.account import COLUMNS, Cell, Column, cells, columns
from geo.catalogue import Catalogue, Movement
from geo.language import Language

SEPARATOR = ","
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula, also behind blanks."""
_R = TypeVar("_R")


def to_csv(movements: Iterable[Movement], catalogue: Catalogue, say: Language, separator: str = SEPARATOR) -> bytes:
    """The movements with the fixed columns as CSV; see `written`."""
    return written(COLUMNS, (columns(movement, catalogue, say).values() for movement in movements), separator)


def table_to_csv(table: Sequence[Column[_R]], rows: Iterable[_R], separator: str = SEPARATOR) -> bytes:
    """The `rows` with the columns of `table` as CSV; see `written`."""
    return written([column.name for column in table], (cells(table, row).values() for row in rows), separator)


def written(names: Sequence[str], rows: Iterable[Iterable[Cell]], separator: str = SEPARATOR) -> bytes:
    """CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it). Text that a spreadsheet would run
    as a formula gets a leading apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow(map(harmless, row))
    return buffer.getvalue().encode("utf-8-sig")


def harmless(value: Cell) -> Cell:
    """The cell, so that no spreadsheet runs it."""
    if isinstance(value, str) and (value.lstrip().startswith(_FORMULA) or value[:1] in ("\t", "\r", "\n")):
        return f"'{value}"
    return value
