"""The whole article, readable, every used stretch marked: a small component of our own.

It is given plain values and builds its elements with textContent, so that no article can be markup. It walks the
marks by itself and tells Python only which movement was clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from geo.catalogue import Article, Catalogue, sentences
from geo.language import Language
from geo.text import Span
from geo.ui import address
from geo.ui.quoting import Highlight, Segment, highlights, segments

_FOLDER = Path(__file__).parent


def show_reader(article: Article, catalogue: Catalogue, say: Language, words: Sequence[str]) -> None:
    """The reader, at the position last asked for; the searched `words` are marked too."""
    reader = st.components.v2.component(
        "article_reader",
        js=(_FOLDER / "reader.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
    reader(
        key="reader",
        data=reader_data(article, catalogue, say, words)
        | {
            "chosen": st.session_state["movement"],
            "focus": st.session_state.get("focus"),
        },
        on_movement_change=_clicked,
    )


def reader_data(article: Article, catalogue: Catalogue, say: Language, words: Sequence[str]) -> dict[str, Any]:
    """The article as paragraphs of pieces, its sentences for the coverage strip, and the words around them.

    Offsets are characters of the article. A piece is [text, offset, movements, totals' or movements' fields, hit].
    """
    text = catalogue.texts[article.id]
    found = _all_highlights(article, catalogue)
    lines, position = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            lines.append(Span(position, position + len(line)))
        position += len(line)
    strip = sentences(article.id, catalogue)
    used = sum(sentence.used for sentence in strip)
    return {
        "article": article.id,
        "language": article.language,
        "paragraphs": [
            [_piece(item, text, catalogue) for item in segments(text, span, found, words)] for span in lines
        ],
        "sentences": [[item.span.start, item.span.end, item.used] for item in strip],
        "words": {
            "previous": say("Previous mark"),
            "next": say("Next mark"),
            "of": say("{n} of {m}"),
            "coverage": say.count(
                "{used} of {n} sentences is used; the light ones were passed over",
                "{used} of {n} sentences are used; the light ones were passed over",
                used,
                used=say.number(used),
                n=say.number(len(strip)),
            ),
        },
    }


def _all_highlights(article: Article, catalogue: Catalogue) -> list[Highlight]:
    return [
        item
        for statement, evidence in catalogue.evidence.items()
        for item in highlights(statement, [one for one in evidence if one.article.id == article.id])
    ]


def _piece(segment: Segment, text: str, catalogue: Catalogue) -> list[object]:
    movements = list(dict.fromkeys(h.statement for h in segment.highlights if h.statement in catalogue.movements))
    classes = segment.highlights[0].classes if segment.highlights else ""
    return [segment.span.cut(text), segment.span.start, movements, classes, segment.hit]


def _clicked() -> None:
    clicked = (st.session_state.get("reader") or {}).get("movement")
    if clicked in st.session_state["known-movements"]:
        address.choose(clicked)
