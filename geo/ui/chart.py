"""The map and its clicks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from geo.catalogue import Catalogue, Movement
from geo.flows import LANES, corridors
from geo.language import Language, language, status
from geo.leaflet import base_map, build_payload, movements_layer
from geo.selection import Selection
from geo.ui import address
from geo.ui.serving import serve

KEY = "map"
OPENED_LANES = 12
"""Flows side by side in a corridor that the reader has opened."""


def show_map(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """Draw the selection. The base map is always the same; only the layer's data travels."""
    opened = address.opened_corridor()
    lanes = OPENED_LANES if opened else LANES
    payload = _payload(
        catalogue.version,
        tuple(movement.id for movement in shown),
        say.code,
        filters_in_words(address.selection(), shown, catalogue, say),
        lanes,
        bool(st.session_state.get("symbols")),
        catalogue,
    )
    addresses = serve()
    chosen = st.session_state["movement"]
    owners = {member: name for name, members in corridors(shown, catalogue, lanes).items() for member in members}
    state = {
        "chosen": owners.get(chosen, chosen),
        "theme": st.context.theme.type or "light",
        "symbols": addresses.symbols,
        # Only the first: later ones are the map's own, and sending them would draw the layer anew.
        "view": st.session_state.setdefault("first-at", st.session_state["at"]),
    }
    st_folium(
        base_map(addresses),
        key=KEY,
        height=720,
        use_container_width=True,
        feature_group_to_add=movements_layer({**payload, **state}),
        returned_objects=["last_active_drawing", "last_object_clicked_count"],
        on_change=_clicked,
    )


def filters_in_words(selection: Selection, shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The line below the title: what is filtered, how much is shown how, and the version of the data."""
    parts = []
    if selection.unit:
        names = (catalogue.forces[force].name.in_language(say.code) for force in selection.unit)
        parts.append(say("unit: {names}", names=say.listed(names)))
    if selection.country:
        role = {"either": say("from or to"), "from": say("from"), "to": say("to")}[selection.role]
        parts.append(f"{role} {say.listed(map(say.country, selection.country))}")
    if selection.nation:
        parts.append(say("nation: {names}", names=say.listed(map(say.country, selection.nation))))
    if selection.search:
        parts.append(f"“{selection.search}”")
    if selection.status:
        parts.append(say.listed(status(name, say) for name in selection.status))
    drawn = [movement.drawn for movement in shown]
    count = say.number(len(shown))
    total = say.number(len(catalogue.movements))
    head = say("{n} of {total} entries", n=count, total=total) if parts else say("All {n} entries", n=count)
    return " · ".join(
        [
            head,
            *parts,
            say.count("{n} arrow", "{n} arrows", drawn.count("arrow")),
            say.count("{n} badge", "{n} badges", drawn.count("badge")),
            say("{n} listed only", n=say.number(drawn.count("list"))),
            say("data {version}", version=catalogue.version),
        ]
    )


@st.cache_data(max_entries=64, show_spinner=False)
def _payload(
    version: str, shown: tuple[str, ...], code: str, filters: str, lanes: int, symbols: bool, _catalogue: Catalogue
) -> dict[str, Any]:
    """Computed once per selection and language, for all visitors; the version stands for the catalogue."""
    movements = [_catalogue.movements[name] for name in shown]
    return build_payload(movements, _catalogue, language(code), filters, lanes, symbols)


def _clicked() -> None:
    """Take over a click on the map; the frame also reports when it has just been mounted, without one."""
    drawing = (st.session_state.get(KEY) or {}).get("last_active_drawing")
    if not drawing:
        return
    properties = drawing["properties"]
    if "corridor" in properties:
        address.open_corridor(properties["corridor"])
    else:
        clicked = properties["movement"]
        address.choose(None if clicked == st.session_state["movement"] else clicked)
