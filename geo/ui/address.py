"""The state of the page and its URL, kept alike: a link restores the view, also back and forward.

State lives in `st.session_state` under the names of the URL parameters.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from geo.catalogue import Catalogue
from geo.language import LANGUAGES
from geo.selection import ROLES, Selection, Unknown, from_query

FILTERS = ("unit", "country", "nation", "status")
VIEWS = ("map", "table", "articles")
_WRITTEN = "address-written"
_UNKNOWN = "address-unknown"


def read(catalogue: Catalogue) -> tuple[Unknown, ...]:
    """Take over the URL where it is not the one last written; returns what it asks for that nobody knows."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    if st.session_state.get(_WRITTEN) == query:
        return tuple(st.session_state.get(_UNKNOWN, ()))
    selection, unknown = from_query(query, catalogue)
    for name in FILTERS:
        st.session_state[name] = list(getattr(selection, name))
    st.session_state["role"] = selection.role
    st.session_state["movement"] = selection.movement[0] if selection.movement else None
    st.session_state["lang"] = _one_of(query.get("lang", []), LANGUAGES, _browser_language())
    st.session_state["view"] = _one_of(query.get("view", []), VIEWS, VIEWS[0])
    articles = [name for name in query.get("article", []) if name in catalogue.articles]
    st.session_state["article"] = articles[0] if articles else None
    st.session_state[_UNKNOWN] = unknown
    st.session_state[_WRITTEN] = query
    return unknown


def write() -> None:
    """Put the state into the URL, defaults left out."""
    chosen = st.session_state["movement"]
    query = selection().to_query() | ({"movement": [chosen]} if chosen else {})
    if st.session_state["lang"] != _browser_language():
        query["lang"] = [st.session_state["lang"]]
    if st.session_state["view"] != VIEWS[0]:
        query["view"] = [st.session_state["view"]]
    if st.session_state["article"]:
        query["article"] = [st.session_state["article"]]
    if query != st.session_state[_WRITTEN]:
        st.session_state[_WRITTEN] = query
        st.query_params.from_dict(query)


def selection() -> Selection:
    """The filters as they are set; the chosen movement is not one of them."""
    values: Mapping[str, tuple[str, ...]] = {name: tuple(st.session_state.get(name) or ()) for name in FILTERS}
    role = st.session_state.get("role")
    return Selection(**values, role=role if role in ROLES else "either")


def choose(movement_id: str | None) -> None:
    """Open a movement's card and light its arrow; None closes."""
    st.session_state["movement"] = movement_id


def open_article(article_id: str | None) -> None:
    """Show an article beside the map; None closes it."""
    st.session_state["article"] = article_id


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
    st.session_state[_UNKNOWN] = ()


def _browser_language() -> str:
    locale = str(getattr(st.context, "locale", None) or "en")
    return locale[:2] if locale[:2] in LANGUAGES else "en"


def _one_of(values: list[str], allowed: tuple[str, ...], default: str) -> str:
    return next((value for value in values if value in allowed), default)
