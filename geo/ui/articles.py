"""The articles: a list of them, and one opened with every stretch that a movement uses marked."""

from __future__ import annotations

from html import escape

import streamlit as st

from geo.catalogue import Article, Catalogue
from geo.catalogue.quotes import Span
from geo.language import Language
from geo.ui import address
from geo.ui.quoting import Highlight, highlights, marked


def show_article(article: Article, catalogue: Catalogue, say: Language) -> None:
    """The whole article, in a panel beside the map."""
    with st.container(key=f"article-{article.id}"):
        st.button(say("Close the article"), key="close-article", on_click=address.open_article, args=(None,))
        st.html(_document(article, catalogue, say))


def show_articles(catalogue: Catalogue, say: Language) -> None:
    """Every article with what is known of it, and a way into it."""
    for article in catalogue.articles.values():
        st.html(_facts(article, say))
        st.button(
            say("Read article {letter}", letter=article.letter),
            key=f"open-{article.id}",
            type="tertiary",
            on_click=address.open_article,
            args=(article.id,),
        )


def _document(article: Article, catalogue: Catalogue, say: Language) -> str:
    text = catalogue.texts[article.id]
    chosen = st.session_state["movement"]
    found: list[Highlight] = []
    for movement_id in sorted(catalogue.movements, key=lambda name: name != chosen):
        here = [item for item in catalogue.evidence[movement_id] if item.article.id == article.id]
        found += highlights(movement_id, here)
    paragraphs = []
    position = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append(f"<p>{marked(text, Span(position, position + len(line)), found)}</p>")
        position += len(line)
    return f'{_facts(article, say)}<div class="article" lang="{article.language}">{"".join(paragraphs)}</div>'


def _facts(article: Article, say: Language) -> str:
    names = {"publisher": say("Publisher"), "author": say("Author"), "title": say("Title"), "date": say("Date")}
    rows = []
    for key, name in names.items():
        fact = getattr(article, key)
        value = say("unknown") if fact == "unknown" else fact.value.in_language(say.code)
        basis = "" if fact == "unknown" else f" <small>({escape(say('stated in the text'))})</small>"
        rows.append(f"<dt>{escape(name)}</dt><dd>{escape(value)}{basis}</dd>")
    heading = say("Article {letter}", letter=article.letter)
    return f'<h2>{escape(heading)} <small>{escape(article.id)}</small></h2><dl class="facts">{"".join(rows)}</dl>'
