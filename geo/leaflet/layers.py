"""folium elements: the base map, which never changes, and the layer that carries a selection."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

from geo.chart.typeface import FONT_FILES
from geo.flows import Plane
from geo.leaflet.payload import ZOOM_STEP, script_json, zooms

STATIC = Path(__file__).with_name("static")
SCRIPTS = (
    "curves",
    "strokes",
    "plates",
    "signs",
    "labels",
    "names",
    "edges",
    "framing",
    "titles",
    "elements",
    "host",
    "hint",
    "planes",
    "globe",
    "basemap",
    "locator",
    "snapshot",
    "clean",
    "furniture",
    "areas",
    "merged",
    "picture",
    "view",
    "movements",
)
"""The layer's files in the order in which they run."""


@dataclass(frozen=True)
class Addresses:
    """Where the browser finds the folders of files: Leaflet's, jQuery's, fonts', ours, the basemap's, the symbols'."""

    leaflet: str
    jquery: str
    fonts: str
    static: str
    basemap: str
    symbols: str


class _Basemap(JSCSSMixin, MacroElement):
    _template = Template("""{% macro script(this, kwargs) %}
        new Basemap({{ this.source }}).addTo({{ this._parent.get_name() }});
        {% endmacro %}""")

    def __init__(self, source: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Basemap"
        self.source = script_json(source)
        self.default_js: list[tuple[str, str]] = []
        self.default_css: list[tuple[str, str]] = []


class _Movements(Layer):
    _template = Template("""{% macro script(this, kwargs) %}
        var {{ this.get_name() }} = new Movements({{ this.data }}).addTo({{ this._parent.get_name() }});
        {% endmacro %}""")

    def __init__(self, payload: dict[str, Any]) -> None:
        super().__init__(name="movements", overlay=True, control=False)
        self._name = "Movements"
        self.data = script_json(payload)


def base_map(addresses: Addresses, plane: Plane, tiles: folium.TileLayer | None = None) -> folium.Map:
    """A fresh map on a plane, whose script is always the same, so that its frame is never mounted anew; asks no CDN.

    Online tiles are those of Web Mercator alone.
    """
    steps = zooms(plane)
    chart = folium.Map(
        location=plane.outset,
        zoom_start=3,
        tiles=None,
        zoom_control=False,
        attributionControl=False,
        zoomSnap=ZOOM_STEP,
        zoomDelta=0.5,
        wheelPxPerZoomLevel=90,
        minZoom=steps[0],
        maxZoom=steps[-1],
        crs=crs_of(plane),
        **_bounds(plane),
    )
    names = "&".join(f"script={name}.js" for name in SCRIPTS)
    chart.default_js = [
        ("preload", f"{addresses.static}/preload.js?{names}"),
        ("jquery", f"{addresses.jquery}/jquery.min.js"),
        ("leaflet", f"{addresses.leaflet}/leaflet.js"),
        *((name, f"{addresses.static}/{name}.js") for name in SCRIPTS),
    ]
    chart.default_css = [
        ("leaflet", f"{addresses.leaflet}/leaflet.css"),
        *((name, f"{addresses.static}/{name}.css") for name in ("palette", "movements")),
    ]
    figure = cast(Figure, chart.get_root())
    figure.header.add_child(Element(f"<style>{_font_faces(addresses.fonts)}</style>"), name="typeface")
    _Basemap(f"{addresses.basemap}/countries.geojson").add_to(chart)
    if tiles is not None:
        tiles.add_to(chart)
    return chart


def crs_of(plane: Plane) -> str:
    """What stands after `L.CRS.` in the map's script: Leaflet's own, or one that static/planes.js makes."""
    return "EPSG3857" if plane.centre is None else f"equalArea({plane.centre[0]:g}, {plane.centre[1]:g})"


def _bounds(plane: Plane) -> dict[str, Any]:
    """Web Mercator goes on a little beyond the world; the script of another plane holds the map itself."""
    return {"maxBounds": [[-75, -230], [86, 230]]} if plane.centre is None else {}


def _font_faces(folder: str) -> str:
    """The typeface, whose files lie in a folder that the browser knows by that address."""
    return "".join(
        f'@font-face {{font-family:"Source Sans Pro";font-weight:{weight};src:url("{folder}/{Path(file).name}")}}'
        for weight, file in FONT_FILES.items()
    )


def movements_layer(payload: dict[str, Any]) -> folium.FeatureGroup:
    """The layer of movements in the group that st_folium exchanges without touching the map."""
    group = folium.FeatureGroup(name="movements", control=False)
    _Movements(payload).add_to(group)
    return group
