"""A CSV's Table Schema (Frictionless): what each column is called, holds and may hold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeVar

from geo.account import MOMENT, Column
from geo.export.table import SEPARATOR
from geo.language import Language

_R = TypeVar("_R")


def to_schema(table: Sequence[Column[_R]], say: Language, key: str | None = "id", separator: str = SEPARATOR) -> bytes:
    """The Table Schema of a CSV with the columns of `table` as JSON, descriptions in the language; what is not stated
    is an empty cell. A date that may be a month or a year is a string with a pattern there."""
    schema: dict[str, Any] = {"fields": [_field(column, say) for column in table], "missingValues": [""]}
    if key:
        schema["primaryKey"] = key
    if separator != SEPARATOR:
        schema["dialect"] = {"delimiter": separator}
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _field(column: Column[_R], say: Language) -> dict[str, Any]:
    kind = "string" if column.constraints == MOMENT else column.type
    field: dict[str, Any] = {"name": column.name, "type": kind, "description": column.description(say)}
    if column.constraints:
        field["constraints"] = dict(column.constraints)
    return field
