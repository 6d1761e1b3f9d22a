"""The only folium: the base map and the layer of movements, with their JavaScript and CSS as files."""

from geo.leaflet.layers import Addresses, base_map, movements_layer
from geo.leaflet.payload import build_payload, script_json
from geo.leaflet.tiles import online_tiles, tile_hosts

__all__ = ["Addresses", "base_map", "build_payload", "movements_layer", "online_tiles", "script_json", "tile_hosts"]
