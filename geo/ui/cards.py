"""The cards of the sidebar: one per movement, opened to the words and sentences that state it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.catalogue import Catalogue, Movement
from geo.chart import symbol_svg
from geo.chart.style import colour
from geo.export.words import source_count, why_undrawn
from geo.language import Language, announced, force_name, route, strength
from geo.ui import address
from geo.ui.evidence import citation, fields_html, independence_html, quote_html, remarks_html
from geo.ui.quoting import with_hits


def show_card(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool, words: Sequence[str]) -> None:
    """One numbered card; its head is a button that opens and closes it. Hits of the searched `words` are marked."""
    with st.container(key=f"movement-{movement.id}"):
        if not is_open:
            _show_head(movement, catalogue, say, is_open, words)
            return
        with st.container(key=f"head-{movement.id}"):
            _show_head(movement, catalogue, say, is_open, words)
        _show_body(movement, catalogue, say, words)


def _show_head(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool, words: Sequence[str]) -> None:
    st.html(_head(movement, catalogue, say, is_open, words))
    name = force_name(movement, catalogue, say)
    st.button(
        say("Close {name}", name=name) if is_open else say("Open {name}", name=name),
        key=f"toggle-{movement.id}",
        on_click=address.choose,
        args=(None if is_open else movement.id,),
    )


def _head(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool, words: Sequence[str]) -> str:
    nations = catalogue.forces[movement.force].nations
    shape = "" if movement.drawn == "arrow" else f" {movement.drawn} {movement.status}"
    undrawn = f'<p class="undrawn">{escape(why_undrawn(movement, say))}</p>' if movement.drawn == "list" else ""
    sources = "" if is_open else f'<p class="sources">{escape(source_count(movement.id, catalogue, say))}</p>'
    return (
        f'<div class="card{" open" if is_open else ""}" style="--nation:{colour(nations)}">'
        f'{_symbol(movement)}<span class="number{shape}">{catalogue.numbers[movement.id]}</span>'
        f'<p class="name">{with_hits(force_name(movement, catalogue, say), words)}</p>'
        f'<p class="route">{with_hits(route(movement, catalogue, say), words)}</p>'
        f"<p>{escape(strength(movement.strength, say))} · {escape(announced(movement, catalogue, say))}</p>"
        f"{undrawn}{sources}</div>"
    )


def _symbol(movement: Movement) -> str:
    """The force's APP-6 symbol as an image within the page."""
    svg = symbol_svg(movement.force)
    if svg is None:
        return ""
    return f'<img class="symbol" alt="" src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}">'


def _show_body(movement: Movement, catalogue: Catalogue, say: Language, words: Sequence[str]) -> None:
    """The first sentence at once, then field by field, then the other sentences."""
    st.html(f'<div class="remarks">{independence_html(movement, catalogue, say)}</div>')
    _show_quote(movement, 0, catalogue, say, words)
    fields = f"{fields_html(movement, catalogue, say)}{remarks_html(movement, catalogue, say)}"
    st.html(f'<div class="remarks">{fields}</div>')
    with st.container(key=f"tools-{movement.id}", horizontal=True), st.popover(say("Cite"), type="tertiary"):
        link = address.link_to(movement.id)
        st.caption(say("Citation"))
        st.code(citation(movement, catalogue, say, link), language=None, wrap_lines=True)
        st.caption(say("Link to this view"))
        st.code(link, language=None, wrap_lines=True)
    for index in range(1, len(catalogue.evidence[movement.id])):
        _show_quote(movement, index, catalogue, say, words)


def _show_quote(movement: Movement, index: int, catalogue: Catalogue, say: Language, words: Sequence[str]) -> None:
    item = catalogue.evidence[movement.id][index]
    st.html(quote_html(movement, item, catalogue, say, words))
    st.button(
        say("Read in article {letter}", letter=item.article.letter),
        key=f"read-{movement.id}-{index}",
        type="tertiary",
        on_click=address.open_article,
        args=(item.article.id, item.span.start),
    )
