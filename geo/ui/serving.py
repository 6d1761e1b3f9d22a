"""Folders of files that the map's frame loads from the page's own server: no CDN, also below a base path.

Streamlit serves a declared component's folder at component/<module>.<name>/; seen from the frame of
streamlit-folium that is ../<module>.<name>/.
"""

from __future__ import annotations

import streamlit.components.v1 as components
from font_source_sans_pro import font_directory
from xstatic.pkg import jquery, leaflet

from geo.chart import symbols
from geo.leaflet import Addresses
from geo.leaflet.layers import STATIC
from geo.places import borders


def serve() -> Addresses:
    """Declare the folders; returns where the frame finds them."""
    folders = {
        "leaflet": leaflet.BASE_DIR,
        "jquery": jquery.BASE_DIR,
        "fonts": font_directory,
        "static": str(STATIC),
        "basemap": str(borders.OUTLINES),
        "symbols": str(symbols.FOLDER),
    }
    for name, folder in folders.items():
        components.declare_component(name, path=folder)
    return Addresses(**{name: f"../{__name__}.{name}" for name in folders})
