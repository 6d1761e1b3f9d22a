"""The cards of the sidebar: one per movement, opened to the words and sentences that state it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.account import MovementAccount, Quote, account_of
from geo.catalogue import Catalogue, Movement
from geo.html import card_backing, card_body, card_head, note_html, quote_html
from geo.language import Language
from geo.ui import address
from geo.ui.plain import plain


def show_card(movement: Movement, catalogue: Catalogue, say: Language, is_open: bool, words: Sequence[str]) -> None:
    """One numbered card; its head is a button that opens and closes it. Hits of the searched `words` are marked."""
    account = account_of(movement, catalogue, say)
    with st.container(key=f"movement-{account.id}"):
        if not is_open:
            _show_head(account, say, is_open, words)
            return
        with st.container(key=f"head-{account.id}"):
            _show_head(account, say, is_open, words)
        _show_body(account, catalogue.version, say, words)


def _show_head(account: MovementAccount, say: Language, is_open: bool, words: Sequence[str]) -> None:
    st.html(card_head(account, is_open, words))
    # Several cards may be of one force: the number tells them apart for those who hear the names of buttons.
    name = f"{account.force} · {account.number}"
    st.button(
        plain(say("Close {name}", name=name) if is_open else say("Open {name}", name=name)),
        key=f"toggle-{account.id}",
        on_click=address.choose,
        args=(None if is_open else account.id,),
    )


def _show_body(account: MovementAccount, version: str, say: Language, words: Sequence[str]) -> None:
    """The first sentence at once, then field by field, then the other sentences, those that only differ last."""
    st.html(card_backing(account))
    first, *others = account.quotes
    _show_quote(account, 0, first, say, words)
    st.html(card_body(account))
    with st.container(key=f"tools-{account.id}", horizontal=True), st.popover(plain(say("Cite")), type="tertiary"):
        link = address.link_to(account.id)
        data = say("data {version}", version=version)
        st.caption(plain(say("Citation")))
        st.code(f"{account.citation}\n{link} ({data})", language=None, wrap_lines=True)
        st.caption(plain(say("Link to this view")))
        st.code(link, language=None, wrap_lines=True)
    for index, quote in enumerate(others, 1):
        if index == len(account.sources):
            st.html(note_html(say("Said otherwise"), "otherwise"))
        _show_quote(account, index, quote, say, words)


def _show_quote(account: MovementAccount, index: int, quote: Quote, say: Language, words: Sequence[str]) -> None:
    st.html(quote_html(quote, account.id, words))
    st.button(
        plain(say("Read in article {letter}", letter=quote.letter)),
        key=f"read-{account.id}-{index}",
        type="tertiary",
        on_click=address.open_article,
        args=(quote.article, quote.span.start),
    )
