"""The articles: a list of them, and one opened beside the map."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.catalogue import Article, Catalogue, sentences
from geo.language import Language
from geo.ui import address
from geo.ui.reader import show_reader


def show_article(article: Article, catalogue: Catalogue, say: Language, words: Sequence[str]) -> None:
    """The whole article, in a panel beside the map."""
    with st.container(key=f"article-{article.id}"):
        st.button(say("Close the article"), key="close-article", on_click=address.open_article, args=(None,))
        st.html(_facts(article, say))
        show_reader(article, catalogue, say, words)


def show_articles(catalogue: Catalogue, say: Language) -> None:
    """Every article with what is known of it, how much of it is used, and a way into it."""
    st.html(f"<h2>{escape(say('Articles'))}</h2>")
    for article in catalogue.articles.values():
        strip = sentences(article.id, catalogue)
        count = sum(sentence.used for sentence in strip)
        used = say.count(
            "{used} of {n} sentences used",
            "{used} of {n} sentences used",
            count,
            used=say.number(count),
            n=say.number(len(strip)),
        )
        st.html(f'{_facts(article, say)}<p class="lead">{escape(used)}</p>')
        st.button(
            say("Read article {letter}", letter=article.letter),
            key=f"open-{article.id}",
            type="tertiary",
            on_click=address.open_article,
            args=(article.id,),
        )


def _facts(article: Article, say: Language) -> str:
    names = {"publisher": say("Publisher"), "author": say("Author"), "title": say("Title"), "date": say("Date")}
    rows = []
    for key, name in names.items():
        fact = getattr(article, key)
        value = say("unknown") if fact == "unknown" else say.name(fact.value)
        basis = "" if fact == "unknown" else f" <small>({escape(say('stated in the text'))})</small>"
        rows.append(f"<dt>{escape(name)}</dt><dd>{escape(value)}{basis}</dd>")
    heading = say("Article {letter}", letter=article.letter)
    return f'<h3>{escape(heading)} <small>{escape(article.id)}</small></h3><dl class="facts">{"".join(rows)}</dl>'
