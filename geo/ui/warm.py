"""What is done while the server starts, so that the first visitor does not wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Thread

from streamlit.starlette import App

from geo.language import language, languages
from geo.ui.start import shown_root

_NEEDED = ("geo.ui.page", "folium.plugins", "geo.leaflet.payload")
"""What the first view of the page imports; streamlit_folium, which uses folium's plugins, itself cannot be: see
geo/ui/chart.py."""
_PATIENCE = 10.0
"""Seconds that the start waits for the catalogue; a larger one is read on while the first visitors wait for it."""


@asynccontextmanager
async def warmed(_app: App) -> AsyncIterator[None]:
    """Import the page, read the catalogue and lay it out before the server takes visitors."""
    await asyncio.to_thread(_prepare)
    yield


def _prepare() -> None:
    for name in _NEEDED:
        import_module(name)
    reader = Thread(target=_read, daemon=True)
    reader.start()
    reader.join(_PATIENCE)


def _read() -> None:
    """What the first view computes of the whole catalogue is kept for all; what is wrong with it the page tells.

    The words of the languages come last: a catalogue from the cache needs none of them, but the first change of a
    file does.
    """
    from geo.account import account_of
    from geo.flows import LANES
    from geo.html import card_head
    from geo.reading import LANGUAGES
    from geo.reading.lexicon import lexicon
    from geo.selection import Selection
    from geo.ui.chart import laid_out
    from geo.ui.sidebar import FIRST_CARDS
    from geo.ui.source import current

    catalogue = current(shown_root()).catalogue
    if catalogue is None:
        return
    movements = list(catalogue.movements.values())
    for code in languages():
        laid_out(movements, catalogue, language(code), Selection(), LANES, symbols=False)
        for movement in movements[:FIRST_CARDS]:
            card_head(account_of(movement, catalogue, language(code)), False, ())
    for code in LANGUAGES:
        lexicon(code)
