"""Online tiles: off until somebody names a provider, since they tell the provider what is looked at."""

from __future__ import annotations

import folium
import xyzservices.providers
from rapidfuzz import process

from geo.errors import UnknownName


def online_tiles(name: str) -> tuple[folium.TileLayer, str]:
    """The tiles of a provider of xyzservices, named like "OpenStreetMap.Mapnik", and whom to credit for them.

    The provider's terms of use apply to whoever turns them on. Raises UnknownName.
    """
    try:
        provider = xyzservices.providers.query_name(name)
    except ValueError:
        similar = process.extract(name, sorted(xyzservices.providers.flatten()), limit=3)
        raise UnknownName("tile provider", name, [match for match, _, _ in similar]) from None
    layer = folium.TileLayer(tiles=provider.build_url(), attr=provider.attribution, name=provider.name, control=False)
    return layer, str(provider.attribution)
