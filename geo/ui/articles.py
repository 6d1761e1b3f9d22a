"""The articles: a list of them, and one opened beside the map."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.account import article_account
from geo.catalogue import Catalogue
from geo.html import article_facts, heading_html, note_html
from geo.language import Language
from geo.ui import address
from geo.ui.plain import plain
from geo.ui.reader import show_reader


def show_article(article_id: str, catalogue: Catalogue, say: Language, words: Sequence[str]) -> None:
    """The whole article, in a panel beside the map."""
    account = article_account(article_id, catalogue, say)
    with st.container(key=f"article-{account.id}"):
        st.button(plain(say("Close the article")), key="close-article", on_click=address.open_article, args=(None,))
        st.html(article_facts(account, say))
        show_reader(account, frozenset(catalogue.movements), say, words)


def show_articles(catalogue: Catalogue, say: Language) -> None:
    """Every article with what is known of it, how much of it is used, and a way into it."""
    st.html(heading_html(say("Articles")))
    for name in catalogue.articles:
        account = article_account(name, catalogue, say)
        st.html(article_facts(account, say) + note_html(account.coverage, "lead"))
        st.button(
            plain(say("Read article {letter}", letter=account.letter)),
            key=f"open-{account.id}",
            type="tertiary",
            on_click=address.open_article,
            args=(account.id,),
        )
