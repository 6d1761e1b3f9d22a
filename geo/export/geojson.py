"""GeoJSON (RFC 7946): the map's curve per arrow, a point per badge, a null geometry for what is only listed.

A line across the antimeridian is cut there, as the standard asks, and has two parts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from geo.account import ClaimAccount, ClaimWords, account_of, claims_of, columns, title
from geo.catalogue import Catalogue, Movement
from geo.export.antimeridian import Position
from geo.export.licence import licence
from geo.export.lines import arrow, flows_of
from geo.flows import Flow
from geo.language import Language


def to_geojson(movements: Sequence[Movement], catalogue: Catalogue, say: Language, filters: str = "") -> bytes:
    """A FeatureCollection; coordinates are [lon, lat] in degrees, WGS 84, as the standard has them. Beside the features
    stand a title, what is filtered, the version of the data, and on which terms it may be used."""
    flows = flows_of(movements, catalogue, say)
    features = [_feature(movement, flows.get(movement.id), catalogue, say) for movement in movements]
    collection = {
        "type": "FeatureCollection",
        "title": title(movements, say),
        "filters": filters,
        "data_version": catalogue.version,
        "licence": licence(catalogue, say),
        "features": features,
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(movement: Movement, flow: Flow | None, catalogue: Catalogue, say: Language) -> dict[str, object]:
    """The columns, with the caveats as a list, and what no column holds: support by field, quotes, differences."""
    account, claims = account_of(movement, catalogue, say), claims_of(movement, catalogue, say)
    told = {
        "title": account.title,
        "status_words": account.status_words,
        "caveats": [asdict(caveat) for caveat in account.caveats],
        "support": {fact.field: list(fact.support) for fact in account.facts},
        "sources": account.support.words,
        "shared_wording": [pair.sentence for pair in account.support.shared],
        "quotes": [_quote(claim) for claim in sorted(claims, key=lambda claim: not claim.quote.states)],
        "said_otherwise": [item.sentence for item in account.against],
    }
    return {
        "type": "Feature",
        "id": movement.id,
        "geometry": _geometry(movement, flow, catalogue),
        "properties": {**columns(movement, catalogue, say), **told},
    }


def _quote(claim: ClaimAccount) -> dict[str, object]:
    """A quote, and the words in it that state a field or differ on it; with `states` empty it supports nothing."""
    quote = claim.quote
    return {
        "article": quote.article,
        "letter": quote.letter,
        "source": quote.source,
        "quote": quote.text,
        "start": quote.span.start,
        "language": quote.language,
        "translation": quote.translation,
        "translated": quote.translated,
        "states": list(quote.states),
        "words": [_words(words) for words in claim.words],
    }


def _words(words: ClaimWords) -> dict[str, object]:
    told = {
        "field": words.field,
        "words": words.anchor.exact,
        "start": words.anchor.span.start,
        "differs": words.differs,
        "reading": words.level,
        "difference": words.kind,
        "reason": words.reason,
    }
    return {key: value for key, value in told.items() if value != ""}


def _geometry(movement: Movement, flow: Flow | None, catalogue: Catalogue) -> dict[str, object] | None:
    """The arrow; or a point; or nothing."""
    match movement.drawn:
        case "arrow":
            parts = _rounded(arrow(movement, flow, catalogue))
            if len(parts) > 1:
                return {"type": "MultiLineString", "coordinates": parts}
            return {"type": "LineString", "coordinates": parts[0]}
        case "badge":
            place = catalogue.places[movement.ends[0]]
            return {"type": "Point", "coordinates": (place.lon, place.lat)}
        case _:
            return None


def _rounded(parts: Sequence[Sequence[Position]]) -> list[list[Position]]:
    """Seven decimals are a centimetre."""
    return [[(round(lon, 7), round(lat, 7)) for lon, lat in part] for part in parts]
