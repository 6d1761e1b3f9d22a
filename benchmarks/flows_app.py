"""One page, three ways to draw the same random flows; ?way=layer|geojson|pydeck&flows=N. For flows.py."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import folium
import pydeck
import streamlit as st
from streamlit_folium import st_folium

from benchmarks.made import catalogue, journeys_of
from geo.catalogue import Catalogue, Movement
from geo.chart import plane_of
from geo.flows import Plane, WebMercator, lay_out, stroke
from geo.language import language
from geo.leaflet import base_map, build_payload, movements_layer
from geo.ui.serving import serve
from geo.ui.source import spare_collections

ENGLISH = language("en")


@st.cache_resource
def made(flows: int) -> Catalogue:
    """The made catalogue, once for the server, which takes it out of its collections as that of the page does."""
    data = catalogue(flows)
    spare_collections()
    return data


def main() -> None:
    """Draw flows that a click on the button exchanges for others."""
    st.set_page_config(layout="wide")
    flows = int(st.query_params["flows"])
    data = made(2 * flows)
    st.button("filter", on_click=turn)
    number = st.session_state.setdefault("turn", 0)
    shown = random.Random(number).sample(list(data.movements.values()), flows)
    {"layer": layer, "geojson": geojson, "pydeck": deck}[st.query_params["way"]](shown, data)
    st.html(f"<p id='drawn' data-turn='{number}'></p>")


def turn() -> None:
    """One click more."""
    st.session_state["turn"] += 1


def layer(shown: Sequence[Movement], data: Catalogue) -> None:
    """(a) The project's layer. Nothing is cached: every click lays out, places labels and sends anew."""
    payload = {**build_payload(shown, data, ENGLISH, ""), "chosen": None, "symbols": ""}
    show(movements_layer(payload), plane_of(data))


def geojson(shown: Sequence[Movement], data: Catalogue) -> None:
    """(b) The plain way: each arrow a polygon of a folium GeoJson, smooth enough for a close view."""
    features = []
    for flow in lay_out(journeys_of(shown, data), 5000, WebMercator(), bends={}):
        curve = stroke(flow, 8.0)
        outline = [*curve.shaft.points(32), *curve.head, *reversed([(x, y + 0.5) for x, y in curve.shaft.points(32)])]
        ring = [WebMercator().unproject(x / 8, y / 8)[::-1] for x, y in outline]
        geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        features.append({"type": "Feature", "properties": {"id": flow.id}, "geometry": geometry})
    collection = {"type": "FeatureCollection", "features": features}
    group = folium.FeatureGroup(name="plain")
    folium.GeoJson(collection).add_to(group)
    show(group, WebMercator())


def deck(shown: Sequence[Movement], data: Catalogue) -> None:
    """(c) deck.gl's ArcLayer."""
    rows = [
        {"from": data.places[m.origin or ""].point[::-1], "to": data.places[m.destination or ""].point[::-1]}
        for m in shown
    ]
    arcs = pydeck.Layer("ArcLayer", rows, get_source_position="from", get_target_position="to", get_width=2)
    chart = pydeck.Deck([arcs], initial_view_state=pydeck.ViewState(20, 0, zoom=1), map_style=None)
    st.pydeck_chart(chart)


def show(group: Any, plane: Plane) -> None:
    """A feature group on the base map."""
    st_folium(
        base_map(serve(), plane),
        key="map",
        height=600,
        use_container_width=True,
        feature_group_to_add=group,
        returned_objects=[],
    )


main()
