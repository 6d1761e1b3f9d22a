"""The sidebar: filters on top, then one card per movement."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from geo.catalogue import Catalogue, Movement
from geo.export.words import how_many
from geo.language import Language, languages, status
from geo.selection import choices
from geo.ui import address
from geo.ui.cards import show_card
from geo.ui.window import attend

FIRST_CARDS = 40
"""Cards that the sidebar shows at once; a button brings the next."""


def show_filters(catalogue: Catalogue, say: Language) -> None:
    """The filters; their state is under the names of the URL parameters."""
    names: dict[str, tuple[str, Callable[[str], str]]] = {
        "unit": (say("Unit"), lambda force: say.name(catalogue.forces[force].name)),
        "country": (say("Country"), say.country),
        "nation": (say("Nation"), say.country),
        "status": (say("Status"), lambda name: status(name, say)),
    }
    options = choices(catalogue)
    with st.container(key="filters"):
        st.text_input(
            say("Search"),
            key="search",
            placeholder=say("Search forces, places, sentences"),
            label_visibility="collapsed",
            icon=None,
        )
        for first, second in (("unit", "country"), ("nation", "status")):
            for column, name in zip(st.columns(2, gap="small"), (first, second), strict=True):
                label, wording = names[name]
                values = options[name] if name == "status" else _sorted(options[name], wording, say)
                column.multiselect(
                    label,
                    values,
                    key=name,
                    format_func=wording,
                    placeholder=label,
                    label_visibility="collapsed",
                )
        roles, switch = st.columns([5, 3], gap="small", vertical_alignment="center")
        roles.segmented_control(
            say("The country is"),
            options["role"],
            key="role",
            format_func=lambda role: {
                "either": say.within("the country is", "either"),
                "from": say.within("the country is", "from"),
                "to": say.within("the country is", "to"),
            }[role],
            label_visibility="collapsed",
            required=True,
            width="stretch",
        )
        switch.segmented_control(
            say("Language"),
            languages(),
            key="lang",
            format_func=str.upper,
            label_visibility="collapsed",
            required=True,
            width="stretch",
        )


def _sorted(values: Sequence[str], wording: Callable[[str], str], say: Language) -> list[str]:
    """In the alphabetical order of the language."""
    return sorted(values, key=lambda value: say.sort_key(wording(value)))


def show_heading(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """How many of how many, the reset, the symbols, and the steps from one to the next."""
    with st.container(key="heading", horizontal=True, vertical_alignment="center"):
        st.html(f"<p class='count'>{how_many(len(shown), len(catalogue.movements), say)}</p>")
        if address.opened_corridor():
            st.button(
                say("Leave the corridor"), key="leave", on_click=address.open_corridor, args=(None,), type="tertiary"
            )
        st.button(
            say("Reset"),
            key="reset",
            on_click=address.reset,
            type="tertiary",
            disabled=not address.selection().to_query(),
        )
        st.toggle(say("Symbols"), key="symbols")
        _show_steps(shown, say)


def _show_steps(shown: Sequence[Movement], say: Language) -> None:
    """To the previous and the next movement, also by keyboard."""
    ids = [movement.id for movement in shown]
    chosen = st.session_state["movement"]
    at = ids.index(chosen) if chosen in ids else None
    for key, step, shortcut in (("previous", -1, "K"), ("next", 1, "J")):
        target = ids[(at + step) % len(ids) if at is not None else min(step, 0)] if ids else None
        name = say("Previous movement") if step < 0 else say("Next movement")
        st.button(name, key=key, shortcut=shortcut, on_click=address.choose, args=(target,), disabled=not ids)


def show_cards(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The cards of the shown movements; an empty state that says what to do."""
    if not shown:
        st.html(f"<p class='nothing'>{say('No movement passes these filters. Reset shows all of them.')}</p>")
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
        st.button(more, key="more-cards", on_click=_show_more, width="stretch")


def _show_more() -> None:
    st.session_state["cards"] = st.session_state.get("cards", FIRST_CARDS) + FIRST_CARDS
