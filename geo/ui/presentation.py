"""The presentation view: map, legend and numbered list in a 16:9 frame, nothing else; Escape leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.catalogue import Catalogue, Movement
from geo.chart.style import colour
from geo.export.words import source_count
from geo.language import Language, announced, force_name, route, strength
from geo.ui import address
from geo.ui.quoting import highlights, marked

QUOTED = 6
"""Movements up to which the list has room for what is said of each."""


def show_presentation(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> None:
    """The numbered list beside the map; page.css hides the rest while this container is there."""
    with st.container(key="presentation"):
        items = "".join(_item(movement, catalogue, say, len(shown) <= QUOTED) for movement in shown)
        st.html(f'<ol class="presented" tabindex="0" style="--entries:{max(len(shown), 1)}">{items}</ol>')
    st.button(say("Leave"), key="leave-presentation", shortcut="Esc", on_click=address.present, args=(False,))


def _item(movement: Movement, catalogue: Catalogue, say: Language, quoted: bool) -> str:
    shape = "" if movement.drawn == "arrow" else f" {movement.drawn} {movement.status}"
    nations = catalogue.forces[movement.force].nations
    facts = (
        strength(movement.strength, say),
        announced(movement, catalogue, say),
        source_count(movement.id, catalogue, say),
    )
    return (
        f'<li class="card" style="--nation:{colour(nations)}">'
        f'<span class="number{shape}">{catalogue.numbers[movement.id]}</span>'
        f"<p><b>{escape(force_name(movement, catalogue, say))}</b> "
        f'<span class="route">{escape(route(movement, catalogue, say))}</span></p>'
        f"<p>{escape(' · '.join(facts))}</p>{_quote(movement, catalogue, say) if quoted else ''}</li>"
    )


def _quote(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """The movement's first sentence, its stating words marked."""
    first = catalogue.evidence[movement.id][0]
    quote = marked(catalogue.texts[first.article.id], first.span, highlights(movement.id, [first]))
    opening, closing = say.marks()
    letter = first.article.letter
    return f'<blockquote lang="{first.article.language}">{opening}{quote}{closing} [{letter}]</blockquote>'
