"""The sidebar: filters on top, then one card per movement."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.catalogue import Catalogue, Movement
from geo.html import note_html, skip_html
from geo.language import Language, languages
from geo.selection import MOST_LETTERS, MOST_VALUES, Filter, Modifier, how_many, offered
from geo.ui import address
from geo.ui.boxes import findable, listen
from geo.ui.cards import show_card
from geo.ui.filter_state import shown as shown_filters
from geo.ui.plain import plain
from geo.ui.window import attend

FIRST_CARDS = 40
"""Cards that the sidebar shows at once; a button brings the next."""


def show_filters(catalogue: Catalogue, say: Language) -> None:
    """The filters, as the table has them; their state is under the names of the URL parameters."""
    first = [item for item in shown_filters() if item.place == "first"]
    listen()
    st.html(skip_html(say("To the map")))
    with st.container(key="filters"):
        words, switch = st.columns([7, 3], gap="small", vertical_alignment="center")
        _show_language(say, switch)
        for item in first:
            if item.rule == "words":
                _show_words(item, say, words)
            elif item.modifier:
                values, modifier = st.columns([5, 7], gap="small", vertical_alignment="center")
                _show_choices(item, catalogue, say, values)
                _show_modifier(item.modifier, say, modifier)
        left, right = st.columns(2, gap="small")
        plain = [item for item in first if item.rule == "among" and not item.modifier]
        for index, item in enumerate(plain):
            _show_choices(item, catalogue, say, (left, right)[index % 2])
        with (left, right)[len(plain) % 2]:
            _show_more_filters([item for item in shown_filters() if item.place == "more"], catalogue, say)


def _show_language(say: Language, column: DeltaGenerator) -> None:
    column.segmented_control(
        plain(say("Language")),
        languages(),
        key="lang",
        format_func=lambda code: plain(code.upper()),
        label_visibility="collapsed",
        required=True,
        width="stretch",
    )


def _show_words(item: Filter, say: Language, column: DeltaGenerator) -> None:
    column.text_input(
        plain(say.term(item.label)),
        key=item.name,
        placeholder=say("Search forces, places, sentences"),
        label_visibility="collapsed",
        max_chars=MOST_LETTERS,
    )


def _show_choices(item: Filter, catalogue: Catalogue, say: Language, column: DeltaGenerator) -> None:
    worded = offered(item, catalogue, say)
    label = say.term(item.label)
    column.multiselect(
        plain(label),
        list(worded),
        key=item.name,
        format_func=findable(lambda value: worded.get(value, value)),
        placeholder=label,
        label_visibility="collapsed",
        max_selections=MOST_VALUES,
    )


def _show_modifier(modifier: Modifier, say: Language, column: DeltaGenerator) -> None:
    worded = {choice.id: say.term(choice.words) for choice in modifier.choices}
    column.segmented_control(
        plain(say.term(modifier.label)),
        list(worded),
        key=modifier.name,
        format_func=lambda choice: plain(worded[choice]),
        label_visibility="collapsed",
        required=True,
        width="stretch",
    )


def _show_more_filters(items: Sequence[Filter], catalogue: Catalogue, say: Language) -> None:
    """The filters that are seldom asked for; how many of them are set stands on the button."""
    chosen = address.selection()
    count = sum(1 for item in items if chosen.of(item.name))
    label = say.count("More filters ({n})", "More filters ({n})", count) if count else say("More filters")
    with st.popover(plain(label), key="more-filters", width="stretch"):
        here = st.container()
        for item in items:
            if item.rule == "among":
                _show_choices(item, catalogue, say, here)
            else:
                here.text_input(
                    plain(say.term(item.label)),
                    key=item.name,
                    placeholder=say("2022-02-02, 2022-02 or 2022"),
                    max_chars=10,
                )
        for modifier in dict.fromkeys(item.modifier for item in items if item.modifier):
            here.caption(plain(say.term(modifier.label)))
            _show_modifier(modifier, say, here)


def show_heading(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """How many of how many, the reset, the steps from one to the next, and the symbols."""
    with st.container(key="heading", horizontal=True, vertical_alignment="center"):
        st.html(note_html(how_many(len(shown), len(catalogue.movements), say), "count"))
        if address.opened_corridor():
            st.button(
                plain(say("Leave the corridor")),
                key="leave",
                on_click=address.open_corridor,
                args=(None,),
                type="tertiary",
            )
        st.button(
            plain(say("Reset")),
            key="reset",
            on_click=address.reset,
            type="tertiary",
            disabled=not address.resettable(),
        )
        _show_steps(shown, say)
        st.toggle(plain(say("Symbols")), key="symbols")


def _show_steps(shown: Sequence[Movement], say: Language) -> None:
    """To the previous and the next movement, also by keyboard."""
    ids = [movement.id for movement in shown]
    chosen = st.session_state["movement"]
    at = ids.index(chosen) if chosen in ids else None
    for key, step, shortcut in (("previous", -1, "K"), ("next", 1, "J")):
        target = ids[(at + step) % len(ids) if at is not None else min(step, 0)] if ids else None
        name = say("Previous movement") if step < 0 else say("Next movement")
        st.button(plain(name), key=key, shortcut=shortcut, on_click=address.choose, args=(target,), disabled=not ids)


def show_cards(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The cards of the shown movements; an empty state that says what to do."""
    if not shown:
        st.html(note_html(say("No movement passes these filters. Reset shows all of them."), "nothing"))
    chosen = st.session_state["movement"]
    attend(chosen if chosen in {movement.id for movement in shown} else None)
    limit = st.session_state.get("cards", FIRST_CARDS)
    words = address.selection().words
    for movement in shown[:limit]:
        show_card(movement, catalogue, say, movement.id == chosen, words)
    for movement in shown[limit:]:
        if movement.id == chosen:
            show_card(movement, catalogue, say, True, words)
    if len(shown) > limit:
        more = say.count("Show {n} more", "Show {n} more", min(FIRST_CARDS, len(shown) - limit))
        st.button(plain(more), key="more-cards", on_click=_show_more, width="stretch")


def _show_more() -> None:
    st.session_state["cards"] = st.session_state.get("cards", FIRST_CARDS) + FIRST_CARDS
