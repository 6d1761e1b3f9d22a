"""Table Schema, read apart from the code that writes it."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from geo.catalogue import Catalogue
from geo.export import export_files
from geo.selection import Selection

FIXED = (
    "id,force,nation,status,strength,strength_qualifier,origin,origin_country,origin_lat,origin_lon,"
    "origin_precision,destination,destination_country,destination_lat,destination_lon,destination_precision,"
    "announced_by,announced_on,drawn,articles,wordings,"
    "number,kind,strength_up_to,equipment,via,starts,ends,timing,origins,readings,inferred,quote,data_version,caveats"
)


def schema_of(catalogue: Catalogue, code: str) -> dict[str, Any]:
    """The schema that is written beside the CSV."""
    schema: dict[str, Any] = json.loads(export_files("csv", Selection(), catalogue, code)[1].content)
    return schema


def fits(value: str, field: dict[str, Any]) -> bool:
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
