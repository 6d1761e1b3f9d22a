"""The map."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import streamlit as st

from geo.account import freshness
from geo.catalogue import Catalogue, Movement
from geo.changes import Since
from geo.chart import corridors, mercator_of, plane_of
from geo.flows import LANES, Plane, Point
from geo.language import Language, language
from geo.leaflet import base_map, build_payload, movements_layer, online_tiles
from geo.selection import Selection, filters_in_words
from geo.terms import marking_colour
from geo.ui import address
from geo.ui.door import TILES
from geo.ui.serving import serve

_KEY = "map"
FRAME = "chart"
"""The container of the map's frame, by which page.css knows it."""
OPENED_LANES = 12
"""Flows side by side in a corridor that the reader has opened."""


def show_map(shown: Sequence[Movement], catalogue: Catalogue, say: Language, fresh: Since | None) -> None:
    """Draw the selection. The base map is always the same; only the layer's data travels.

    `fresh` is what is new or revised since the chosen state of the data.
    """
    from streamlit_folium import st_folium  # declares its frame when imported, which only a page's run may do

    opened = address.opened_corridor()
    lanes = OPENED_LANES if opened else LANES
    symbols = bool(st.session_state.get("symbols"))
    payload = laid_out(shown, catalogue, say, address.selection(), lanes, symbols)
    addresses = serve()
    chosen = st.session_state["movement"]
    opening = corridors(shown, catalogue, lanes, live_plane(catalogue))
    owners = {member: name for name, members in opening.items() for member in members}
    state = {
        "chosen": owners.get(chosen, chosen),
        "click": st.session_state.get(address.CLICK, 0),
        "presenting": st.session_state["presenting"],
        "fresh": {name: freshness(kind, say) for name, kind in fresh.movements} if fresh else {},
        "symbols": addresses.symbols,
        "clean": st.session_state.setdefault("first-clean", st.session_state["clean"]),
        "heading": st.session_state["title"],
        "marking": st.session_state["marking"],
        "markingColour": marking_colour(st.session_state["marking"]),
        "legend": st.session_state.setdefault("first-legend", st.session_state["legend"]),
        # Only the first: later ones are the map's own, and sending them would draw the layer anew.
        "view": st.session_state.setdefault("first-at", st.session_state["at"]),
    }
    tiles, credit = online_tiles(os.environ[TILES]) if os.environ.get(TILES) else (None, "")
    if credit:
        payload = {**payload, "panel": {**payload["panel"], "credit": f"{payload['panel']['credit']} · {credit}"}}
    with st.container(key=FRAME):
        # What is chosen on the map the window tells, at once and without st_folium's pause.
        st_folium(
            base_map(addresses, live_plane(catalogue), tiles),
            key=_KEY,
            height=720,
            use_container_width=True,
            feature_group_to_add=movements_layer({**payload, **state}),
            returned_objects=[],
        )


def live_plane(catalogue: Catalogue) -> Plane:
    """The catalogue's plane; with online tiles, which are made for no other, Web Mercator."""
    return mercator_of(catalogue) if os.environ.get(TILES) else plane_of(catalogue)


def laid_out(
    shown: Sequence[Movement], catalogue: Catalogue, say: Language, selection: Selection, lanes: int, symbols: bool
) -> dict[str, Any]:
    """What the browser draws of the `shown` movements; computed once for all visitors."""
    ids = tuple(movement.id for movement in shown)
    filters = filters_in_words(selection, shown, catalogue, say)
    plane = live_plane(catalogue)
    return _payload(catalogue.version, ids, say.code, filters, lanes, symbols, plane.centre, catalogue, plane)


@st.cache_data(max_entries=64, show_spinner=False)
def _payload(
    version: str,
    shown: tuple[str, ...],
    code: str,
    filters: str,
    lanes: int,
    symbols: bool,
    centre: Point | None,
    _catalogue: Catalogue,
    _plane: Plane,
) -> dict[str, Any]:
    """Computed once per selection and language, for all visitors; the version stands for the catalogue, the centre for
    the plane."""
    movements = [_catalogue.movements[name] for name in shown]
    return build_payload(movements, _catalogue, language(code), filters, lanes, symbols, _plane)
