"""A movement as the fixed columns of CSV, GeoJSON and KML have it."""

from __future__ import annotations

from geo.catalogue import Catalogue, Movement
from geo.language import Language, place_name

COLUMNS = (
    *("id", "force", "nation", "status", "strength", "strength_qualifier"),
    *("origin", "origin_country", "origin_lat", "origin_lon", "origin_precision"),
    *("destination", "destination_country", "destination_lat", "destination_lon", "destination_precision"),
    *("announced_by", "announced_on", "drawn", "articles", "independent_sources"),
    *("number", "kind", "strength_up_to"),
)


def row(movement: Movement, catalogue: Catalogue, say: Language) -> dict[str, object]:
    """One movement as the columns have it; what is not stated is None. lat, lon are WGS 84 degrees."""
    force = catalogue.forces[movement.force]
    independence = catalogue.independence(movement.id)
    by = movement.announced.by
    return {
        "id": movement.id,
        "force": say.name(force.name),
        "nation": " ".join(force.nations),
        "status": movement.status,
        "strength": movement.strength.value,
        "strength_qualifier": movement.strength.qualifier,
        **_end("origin", movement.origin, catalogue, say),
        **_end("destination", movement.destination, catalogue, say),
        "announced_by": say.name(catalogue.speakers[by].name) if by else None,
        "announced_on": movement.announced.on.isoformat() if movement.announced.on else None,
        "drawn": movement.drawn,
        "articles": " ".join(independence.articles),
        "independent_sources": len(independence.groups),
        "number": catalogue.numbers[movement.id],
        "kind": movement.kind,
        "strength_up_to": movement.strength.up_to,
    }


def _end(end: str, place_id: str | None, catalogue: Catalogue, say: Language) -> dict[str, object]:
    place = catalogue.places[place_id] if place_id else None
    return {
        end: place_name(place.id, catalogue, say) if place else None,
        f"{end}_country": place.country if place else None,
        f"{end}_lat": place.lat if place else None,
        f"{end}_lon": place.lon if place else None,
        f"{end}_precision": place.precision if place else None,
    }
