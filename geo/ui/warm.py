"""What is done while the server starts, so that the first visitor does not wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Thread

from streamlit.starlette import App

from geo.ui.start import shown_root

_NEEDED = ("geo.ui.page", "folium.plugins", "geo.leaflet.payload")
"""What the first view of the page imports; streamlit_folium, which uses folium's plugins, itself cannot be: see
geo/ui/chart.py."""


@asynccontextmanager
async def warmed(_app: App) -> AsyncIterator[None]:
    """Import the page before the server takes visitors, and begin to read the catalogue."""
    await asyncio.to_thread(_import)
    yield


def _import() -> None:
    for name in _NEEDED:
        import_module(name)
    Thread(target=_read, daemon=True).start()


def _read() -> None:
    from geo.ui.source import current

    current(shown_root())
