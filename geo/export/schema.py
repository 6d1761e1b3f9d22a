"""The CSV's Table Schema (Frictionless): what each column is called, holds and may hold."""

from __future__ import annotations

import json
from typing import Any, get_args

from geo.export.rows import COLUMNS
from geo.language import Language
from geo.places.model import Precision
from geo.terms import KINDS, QUALIFIERS, STATUSES

_COUNTRY = "^[A-Z]{3}$"
_LATITUDE = {"minimum": -85, "maximum": 85}
_LONGITUDE = {"minimum": -180, "maximum": 180}
_TYPES: dict[str, tuple[str, dict[str, Any]]] = {
    "id": ("string", {"required": True, "unique": True}),
    "force": ("string", {"required": True}),
    "nation": ("string", {"required": True, "pattern": "^([A-Z]{3}|NATO)( ([A-Z]{3}|NATO))*$"}),
    "status": ("string", {"required": True, "enum": list(STATUSES)}),
    "strength": ("integer", {"minimum": 1}),
    "strength_qualifier": ("string", {"required": True, "enum": list(QUALIFIERS)}),
    "origin": ("string", {}),
    "origin_country": ("string", {"pattern": _COUNTRY}),
    "origin_lat": ("number", _LATITUDE),
    "origin_lon": ("number", _LONGITUDE),
    "origin_precision": ("string", {"enum": list(get_args(Precision))}),
    "destination": ("string", {}),
    "destination_country": ("string", {"pattern": _COUNTRY}),
    "destination_lat": ("number", _LATITUDE),
    "destination_lon": ("number", _LONGITUDE),
    "destination_precision": ("string", {"enum": list(get_args(Precision))}),
    "announced_by": ("string", {}),
    "announced_on": ("date", {}),
    "drawn": ("string", {"required": True, "enum": ["arrow", "badge", "list"]}),
    "articles": ("string", {"required": True}),
    "independent_sources": ("integer", {"required": True, "minimum": 0}),
    "number": ("integer", {"required": True, "minimum": 1, "unique": True}),
    "kind": ("string", {"required": True, "enum": list(KINDS)}),
    "strength_up_to": ("integer", {"minimum": 1}),
}


def to_schema(say: Language) -> bytes:
    """The Table Schema of to_csv as JSON, descriptions in the language; what is not stated is an empty cell."""
    descriptions = _descriptions(say)
    fields = []
    for name in COLUMNS:
        kind, constraints = _TYPES[name]
        field: dict[str, Any] = {"name": name, "type": kind, "description": descriptions[name]}
        if kind == "date":
            field["format"] = "default"
        if constraints:
            field["constraints"] = constraints
        fields.append(field)
    schema = {"fields": fields, "missingValues": [""], "primaryKey": "id"}
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _descriptions(say: Language) -> dict[str, str]:
    country = say("Country of that place, ISO 3166-1 alpha-3; empty at sea and across borders")
    latitude = say("Latitude of that place, WGS 84 degrees; a label point where the precision is an area")
    longitude = say("Longitude of that place, WGS 84 degrees; a label point where the precision is an area")
    precision = say("How precise that place is: a site, a city, or an area of which no spot is stated")
    ends = {
        f"{end}{part}": text
        for end in ("origin", "destination")
        for part, text in (("_country", country), ("_lat", latitude), ("_lon", longitude), ("_precision", precision))
    }
    return {
        "id": say("Identifier of the movement in the catalogue"),
        "force": say("Name of the force that moves"),
        "nation": say("Nations of the force, ISO 3166-1 alpha-3 or NATO, joined by a space"),
        "status": say("What the articles say of it: announced, intended, considered and so on"),
        "strength": say("Number of people, to be read with its qualifier; empty where none is stated"),
        "strength_qualifier": say("How exactly the number is stated"),
        "origin": say("Where it comes from; empty where no article states it"),
        "destination": say("Where it goes or stands; empty where no article states it"),
        **ends,
        "announced_by": say("Who announced or said it, where an article names somebody"),
        "announced_on": say("Day of the announcement, ISO 8601, where the articles state it"),
        "drawn": say("How the map shows it: an arrow with both ends, a badge with one, only in the list with none"),
        "articles": say("Identifiers of the articles that state it, joined by a space"),
        "independent_sources": say("Number of those articles left when those that share wording count as one"),
        "number": say("Number of the movement on map and cards"),
        "kind": say("What sort of movement it is: deployment, redeployment, reinforcement and so on"),
        "strength_up_to": say("Upper number where the strength is a range"),
    }
