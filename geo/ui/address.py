"""The state of the page and its URL, kept alike: a link restores the view, also back and forward.

State lives in `st.session_state` under the names of the URL parameters. `at` (the map's position as
"lat,lon,zoom") is written into the URL by the map itself, at once; the state follows when the map rests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

import streamlit as st

from geo.catalogue import Catalogue
from geo.language import languages, negotiated
from geo.selection import ROLES, Selection, Unknown, from_query

FILTERS = ("unit", "country", "nation", "status")
VIEWS = ("map", "table", "articles", "differences", "briefing")
PRESENT = "present"
_WRITTEN = "address-written"
_UNKNOWN = "address-unknown"
_NAVIGATED = "address-navigated"
_POSITION = re.compile(r"-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?")


def read(catalogue: Catalogue) -> tuple[Unknown, ...]:
    """Take over the URL when the page is opened, and when the reader went back or forward; returns what it asks for
    that nobody knows.

    At other times it may be older than the state: a click can arrive before the browser has the URL that the last
    one led to.
    """
    st.session_state["known-movements"] = frozenset(catalogue.movements)
    if _WRITTEN in st.session_state and not st.session_state.pop(_NAVIGATED, False):
        return tuple(st.session_state.get(_UNKNOWN, ()))
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    move_to("".join(query.pop("at", [])))
    selection, unknown = from_query(query, catalogue)
    for name in FILTERS:
        st.session_state[name] = list(getattr(selection, name))
    st.session_state["role"] = selection.role
    st.session_state["search"] = selection.search
    st.session_state["movement"] = selection.movement[0] if selection.movement else None
    st.session_state["lang"] = _one_of(query.get("lang", []), languages(), _browser_language())
    present(PRESENT in query.get("view", []))
    st.session_state["view"] = _one_of(query.get("view", []), VIEWS, VIEWS[0])
    articles = [name for name in query.get("article", []) if name in catalogue.articles]
    open_article(articles[0] if articles else None)
    unknown += tuple(Unknown("article", name) for name in query.get("article", []) if name not in articles)
    st.session_state[_UNKNOWN] = unknown
    st.session_state[_WRITTEN] = _query()  # as it stands: a URL written another way is not a step to go back from
    return unknown


def navigated() -> None:
    """Take over the URL at the next run."""
    st.session_state[_NAVIGATED] = True


def write() -> None:
    """Put the state into the URL, defaults left out."""
    query = _query()
    if query != st.session_state[_WRITTEN]:
        st.session_state[_WRITTEN] = query
        position = st.session_state["at"]
        st.query_params.from_dict(query | ({"at": [position]} if position else {}))


def _query() -> dict[str, list[str]]:
    state = st.session_state
    optional = {
        "lang": state["lang"],
        "movement": state["movement"],
        "view": PRESENT if state["presenting"] else state["view"] if state["view"] != VIEWS[0] else None,
        "article": state["article"],
    }
    return selection().to_query() | {name: [value] for name, value in optional.items() if value}


def link_to(movement_id: str) -> str:
    """The whole address of exactly this view, with that movement's card open and the language named."""
    query = _query() | {"movement": [movement_id]}
    if st.session_state["at"]:
        query["at"] = [st.session_state["at"]]
    parts = urlsplit(st.context.url or "http://localhost:8501/")
    return f"{parts.scheme}://{parts.netloc}{parts.path}?{urlencode(query, doseq=True)}"


def selection() -> Selection:
    """The filters as they are set; the chosen movement is not one of them."""
    values: Mapping[str, tuple[str, ...]] = {name: tuple(st.session_state.get(name) or ()) for name in FILTERS}
    role = st.session_state.get("role")
    search = " ".join((st.session_state.get("search") or "").split())
    return Selection(**values, role=role if role in ROLES else "either", search=search)


def move_to(position: str | None) -> None:
    """Note where the map is, as "lat,lon,zoom" in degrees; None where what is written is no position."""
    st.session_state["at"] = position if position and _POSITION.fullmatch(position) else None


def choose(movement_id: str | None) -> None:
    """Open a movement's card and light its arrow; None closes."""
    st.session_state["movement"] = movement_id


def open_article(article_id: str | None, focus: int | None = None) -> None:
    """Show an article beside the map, at a character offset if given; None closes it."""
    st.session_state["article"] = article_id
    st.session_state["focus"] = focus


def present(presenting: bool) -> None:
    """Enter or leave the presentation view."""
    st.session_state["presenting"] = presenting


def opened_corridor() -> str | None:
    """The id of the corridor whose movements alone are shown."""
    return st.session_state.get("corridor")


def open_corridor(corridor_id: str | None) -> None:
    """Show the movements of one corridor alone; None goes back to the whole selection."""
    st.session_state["corridor"] = corridor_id


def reset() -> None:
    """Drop every filter."""
    open_corridor(None)
    for name in FILTERS:
        st.session_state[name] = []
    st.session_state["role"] = "either"
    st.session_state["search"] = ""
    st.session_state[_UNKNOWN] = ()


def _browser_language() -> str:
    """The best of our languages for the browser's own, the one that its reader likes best first."""
    header = str(st.context.headers.get("Accept-Language") or st.context.locale or "")
    return negotiated(preferred(header))


def preferred(header: str) -> list[str]:
    """The languages of an Accept-Language header (RFC 9110), the best liked first; those of weight 0 left out."""
    weighted = []
    for item in header.split(","):
        tag, _, parameters = item.strip().partition(";")
        weight = re.search(r"q=([01](?:\.\d{0,3})?)", parameters)
        weighted.append((float(weight[1]) if weight else 1.0, tag.strip()))
    return [tag for weight, tag in sorted(weighted, key=lambda pair: -pair[0]) if weight and tag]


def _one_of(values: list[str], allowed: tuple[str, ...], default: str) -> str:
    return next((value for value in values if value in allowed), default)
