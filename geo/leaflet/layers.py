"""folium elements: the base map, which never changes, and the layer that carries a selection."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

from geo.leaflet.payload import script_json

STATIC = Path(__file__).with_name("static")
SCRIPTS = ("marks", "furniture", "movements", "view")
"""The layer's files in the order in which they run."""


@dataclass(frozen=True)
class Addresses:
    """Where the browser finds the folders of files: Leaflet's, jQuery's, ours, the basemap's, the symbols'."""

    leaflet: str
    jquery: str
    static: str
    basemap: str
    symbols: str


class _Basemap(JSCSSMixin, MacroElement):
    _template = Template("""{% macro script(this, kwargs) %}
        L.basemap({{ this.source }}).addTo({{ this._parent.get_name() }});
        {% endmacro %}""")

    def __init__(self, source: str, script: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Basemap"
        self.source = script_json(source)
        self.default_js = [("basemap", script)]
        self.default_css: list[tuple[str, str]] = []


class _Movements(Layer):
    _template = Template("""{% macro script(this, kwargs) %}
        var {{ this.get_name() }} = L.movements({{ this.data }}).addTo({{ this._parent.get_name() }});
        {% endmacro %}""")

    def __init__(self, payload: dict[str, Any]) -> None:
        super().__init__(name="movements", overlay=True, control=False)
        self._name = "Movements"
        self.data = script_json(payload)


def base_map(addresses: Addresses, tiles: folium.TileLayer | None = None) -> folium.Map:
    """A fresh map whose script is always the same, so that its frame is never mounted anew; asks no CDN."""
    chart = folium.Map(
        location=(48.0, -20.0),
        zoom_start=3,
        tiles=None,
        zoom_control=False,
        attributionControl=False,
        zoomSnap=0.25,
        zoomDelta=0.5,
        wheelPxPerZoomLevel=90,
        minZoom=1.5,
        maxZoom=9,
        maxBounds=[[-75, -230], [86, 230]],
    )
    chart.default_js = [
        ("jquery", f"{addresses.jquery}/jquery.min.js"),
        ("leaflet", f"{addresses.leaflet}/leaflet.js"),
        *((name, f"{addresses.static}/{name}.js") for name in SCRIPTS),
    ]
    chart.default_css = [
        ("leaflet", f"{addresses.leaflet}/leaflet.css"),
        ("movements", f"{addresses.static}/movements.css"),
    ]
    _Basemap(f"{addresses.basemap}/countries.geojson", f"{addresses.static}/basemap.js").add_to(chart)
    if tiles is not None:
        tiles.add_to(chart)
    return chart


def movements_layer(payload: dict[str, Any]) -> folium.FeatureGroup:
    """The layer of movements in the group that st_folium exchanges without touching the map."""
    group = folium.FeatureGroup(name="movements", control=False)
    _Movements(payload).add_to(group)
    return group
