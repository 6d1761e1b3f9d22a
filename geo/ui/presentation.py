"""The presentation view: map, legend and numbered list in a 16:9 frame, nothing else; Escape leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.brief.words import source_count
from geo.catalogue import Catalogue, Movement
from geo.flows.style import colour
from geo.language import Language, announced, force_name, route, strength
from geo.ui import address


def show_presentation(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The numbered list beside the map; page.css hides the rest while this container is there."""
    with st.container(key="presentation"):
        st.html("".join(_item(movement, catalogue, say) for movement in shown))
    st.button(say("Leave"), key="leave-presentation", shortcut="Esc", on_click=address.present, args=(False,))


def _item(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    shape = "" if movement.drawn == "arrow" else f" {movement.drawn}"
    nations = catalogue.forces[movement.force].nations
    return (
        f'<div class="card" style="--nation:{colour(nations)}">'
        f'<span class="number{shape}">{catalogue.numbers[movement.id]}</span>'
        f'<p class="name">{escape(force_name(movement, catalogue, say))}</p>'
        f'<p class="route">{escape(route(movement, catalogue, say))}</p>'
        f"<p>{escape(strength(movement.strength, say))} · {escape(announced(movement, catalogue, say))} · "
        f"{escape(source_count(movement.id, catalogue, say))}</p></div>"
    )
