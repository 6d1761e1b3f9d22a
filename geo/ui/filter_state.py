"""The filters in the page's state: a widget's own kind of value under the name of each filter and modifier."""

from __future__ import annotations

import streamlit as st

from geo.catalogue import Catalogue
from geo.selection import FILTERS, Filter, Selection, Unknown, bounded_search, choices, is_moment, modifiers


def shown() -> tuple[Filter, ...]:
    """The filters that the page has widgets for."""
    return tuple(item for item in FILTERS.values() if item.place != "none")


def put(selection: Selection) -> None:
    """Set every widget as the selection is."""
    for item in shown():
        st.session_state[item.name] = _for_widget(item, selection.of(item.name))
    for name in modifiers():
        st.session_state[name] = selection.of(name)[0]


def taken() -> Selection:
    """The selection as the widgets are set."""
    values: dict[str, tuple[str, ...]] = {}
    for item in shown():
        values[item.name] = _from_widget(item)
    for name, modifier in modifiers().items():
        values[name] = (st.session_state.get(name) or modifier.ids[0],)
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
            continue
        text = _text(item)
        if item.rule == "words" and bounded_search(text) != text:
            gone.append(Unknown(item.name, text, "beyond"))
            st.session_state[item.name] = bounded_search(text)
        elif item.rule != "words" and text and not is_moment(text):
            gone.append(Unknown(item.name, text))
            st.session_state[item.name] = ""
    for name, modifier in modifiers().items():
        if st.session_state.get(name) not in modifier.ids:
            st.session_state[name] = modifier.ids[0]
    return tuple(gone)


def _for_widget(item: Filter, values: tuple[str, ...]) -> list[str] | str:
    """A list for choices, else a text: words, or a day, month or year."""
    return list(values) if item.rule == "among" else " ".join(values)


def _from_widget(item: Filter) -> tuple[str, ...]:
    if item.rule == "among":
        return tuple(st.session_state.get(item.name) or ())
    text = _text(item)
    return (text,) if text else ()


def _text(item: Filter) -> str:
    return " ".join((st.session_state.get(item.name) or "").split())
