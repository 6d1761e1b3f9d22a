"""GeoJSON (RFC 7946): a line per arrow, a point per badge, a null geometry for what is only listed.

A line across the antimeridian is cut there, as the standard asks, and has two parts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from geo.account import Quote, account_of, columns
from geo.catalogue import Catalogue, Movement
from geo.export.antimeridian import cut
from geo.language import Language


def to_geojson(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> bytes:
    """A FeatureCollection; coordinates are [lon, lat] in degrees, WGS 84, as the standard has them."""
    features = [_feature(movement, catalogue, say) for movement in movements]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(movement: Movement, catalogue: Catalogue, say: Language) -> dict[str, object]:
    """The columns, with the caveats as a list, and what no column holds: support by field, quotes, differences."""
    account = account_of(movement, catalogue, say)
    told = {
        "title": account.title,
        "caveats": [asdict(caveat) for caveat in account.caveats],
        "support": {fact.field: list(fact.support) for fact in account.facts},
        "sources": account.support.words,
        "shared_wording": [pair.sentence for pair in account.support.shared],
        "quotes": [_quote(quote) for quote in account.quotes],
        "said_otherwise": [item.sentence for item in account.against],
    }
    return {
        "type": "Feature",
        "id": movement.id,
        "geometry": _geometry(movement, catalogue),
        "properties": {**columns(movement, catalogue, say), **told},
    }


def _quote(quote: Quote) -> dict[str, object]:
    """A quote; with `states` empty it supports nothing and only differs."""
    return {
        "article": quote.article,
        "letter": quote.letter,
        "source": quote.source,
        "quote": quote.text,
        "language": quote.language,
        "translation": quote.translation,
        "translated": quote.translated,
        "states": list(quote.states),
    }


def _geometry(movement: Movement, catalogue: Catalogue) -> dict[str, object] | None:
    ends = [catalogue.places[end] for end in (movement.origin, movement.destination) if end]
    points = [(place.lon, place.lat) for place in ends]
    if movement.drawn == "arrow":
        parts = cut(points)
        if len(parts) > 1:
            return {"type": "MultiLineString", "coordinates": parts}
        return {"type": "LineString", "coordinates": parts[0] if parts else points}
    return {"type": "Point", "coordinates": points[0]} if points else None
