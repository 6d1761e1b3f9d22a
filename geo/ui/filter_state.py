"""The filters in the page's state: a widget's own kind of value under the name of each filter and modifier."""

from __future__ import annotations

import datetime
from typing import Any

import streamlit as st

from geo.catalogue import Catalogue
from geo.selection import FILTERS, Filter, Selection, Unknown, bounded_search, choices


def shown() -> tuple[Filter, ...]:
    """The filters that the page has widgets for."""
    return tuple(item for item in FILTERS.values() if item.place != "none")


def put(selection: Selection) -> None:
    """Set every widget as the selection is."""
    for item in shown():
        st.session_state[item.name] = _for_widget(item, selection.of(item.name))
        if item.modifier:
            st.session_state[item.modifier.name] = selection.of(item.modifier.name)[0]


def taken() -> Selection:
    """The selection as the widgets are set."""
    values: dict[str, tuple[str, ...]] = {}
    for item in shown():
        values[item.name] = _from_widget(item)
        if item.modifier:
            values[item.modifier.name] = (st.session_state.get(item.modifier.name) or item.modifier.ids[0],)
    return Selection(**values)


def settle_filters(catalogue: Catalogue) -> tuple[Unknown, ...]:
    """Drop from the widgets what the catalogue does not have, and of a search what is too much; returns it."""
    known = choices(catalogue)
    gone: list[Unknown] = []
    for item in shown():
        if item.rule == "among":
            values = list(st.session_state.get(item.name) or ())
            sound = [value for value in values if value in known[item.name]]
            gone += [Unknown(item.name, value, "gone") for value in values if value not in sound]
            if sound != values:
                st.session_state[item.name] = sound
        elif item.rule == "words":
            text = " ".join((st.session_state.get(item.name) or "").split())
            if bounded_search(text) != text:
                gone.append(Unknown(item.name, text, "beyond"))
                st.session_state[item.name] = bounded_search(text)
        if item.modifier and st.session_state.get(item.modifier.name) not in item.modifier.ids:
            st.session_state[item.modifier.name] = item.modifier.ids[0]
    return tuple(gone)


def _for_widget(item: Filter, values: tuple[str, ...]) -> Any:
    """A list for choices, a text for words, a day or None for a day."""
    match item.rule:
        case "among":
            return list(values)
        case "words":
            return " ".join(values)
        case _:
            return datetime.date.fromisoformat(values[0]) if values else None


def _from_widget(item: Filter) -> tuple[str, ...]:
    value = st.session_state.get(item.name)
    match item.rule:
        case "among":
            return tuple(value or ())
        case "words":
            text = " ".join((value or "").split())
            return (text,) if text else ()
        case _:
            return (value.isoformat(),) if value else ()
