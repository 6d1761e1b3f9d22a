"""The form of the five data files as JSON Schema, for editors that complete and check YAML while one types."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from geo.catalogue.model import Movement, Total
from geo.catalogue.registers import Article, Force, Speaker
from geo.places import Place

_FILES: dict[str, dict[str, type[BaseModel]]] = {
    "articles": {"articles": Article},
    "forces": {"forces": Force},
    "speakers": {"speakers": Speaker},
    "places": {"places": Place},
    "movements": {"movements": Movement, "totals": Total},
}
"""The lists of each file of data/, and what they hold; a file's own list must be there."""
GIVEN_OUT = {"Article": ("letter",)}
"""Properties that the program sets and no file holds."""


def schema() -> dict[str, Any]:
    """One schema for all five files: which one a file is, its list tells. Made from the models that the checker uses;
    what only the checker can know (quotes, sums, names) it does not say."""
    models = {model for lists in _FILES.values() for model in lists.values()}
    named, shared = models_json_schema(
        [(model, "validation") for model in sorted(models, key=lambda one: one.__name__)]
    )
    definitions = shared["$defs"]
    for model, properties in GIVEN_OUT.items():
        for name in properties:
            del definitions[model]["properties"][name]
    forms = [
        {
            "type": "object",
            "required": [file],
            "additionalProperties": False,
            "properties": {
                name: {"type": "array", "items": named[model, "validation"]} for name, model in lists.items()
            },
        }
        for file, lists in _FILES.items()
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A data file of the announced-movements map",
        "anyOf": forms,
        "$defs": definitions,
    }
