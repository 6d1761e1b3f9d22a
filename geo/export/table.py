"""The movements as CSV with the fixed columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from geo.account import COLUMNS, columns
from geo.account.columns import Cell
from geo.catalogue import Catalogue, Movement
from geo.language import Language

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula, also behind blanks."""


def to_csv(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> bytes:
    """CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it). Text that a spreadsheet would run
    as a formula gets a leading apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for movement in movements:
        writer.writerow(map(_harmless, columns(movement, catalogue, say).values()))
    return buffer.getvalue().encode("utf-8-sig")


def _harmless(value: Cell) -> Cell:
    if isinstance(value, str) and (value.lstrip().startswith(_FORMULA) or value[:1] in ("\t", "\r", "\n")):
        return f"'{value}"
    return value
