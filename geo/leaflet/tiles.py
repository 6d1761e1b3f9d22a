"""Online tiles: off until somebody names a provider, since they tell the provider what is looked at."""

from __future__ import annotations

from urllib.parse import urlsplit

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


def tile_hosts(name: str | None) -> tuple[str, ...]:
    """The hosts from which a provider's tiles come, as a Content-Security-Policy writes them; none without a name, nor
    for a name that no provider has: the page tells of it."""
    try:
        layer, _ = online_tiles(name or "")
    except UnknownName:
        return ()
    parts = urlsplit(layer.tiles.replace("{s}", "*"))
    return (f"{parts.scheme}://{parts.netloc}",)
