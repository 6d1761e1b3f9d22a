"""The CSV's Table Schema (Frictionless): what each column is called, holds and may hold."""

from __future__ import annotations

import json
from typing import Any

from geo.account import TABLE
from geo.language import Language


def to_schema(say: Language) -> bytes:
    """The Table Schema of to_csv as JSON, descriptions in the language; what is not stated is an empty cell."""
    fields = []
    for column in TABLE:
        field: dict[str, Any] = {
            "name": column.name,
            "type": column.type,
            "description": column.description(say),
        }
        if column.type == "date":
            field["format"] = "default"
        if column.constraints:
            field["constraints"] = dict(column.constraints)
        fields.append(field)
    schema = {"fields": fields, "missingValues": [""], "primaryKey": "id"}
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
