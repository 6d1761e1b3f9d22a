"""The whole article, readable, every used stretch marked: a small component of our own.

It is given plain values and builds its elements with textContent, so that no article can be markup. It walks the
marks by itself and tells Python only which movement was clicked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from geo.account import ArticleAccount
from geo.html import Stretch, stretches
from geo.language import Language
from geo.ui import address

_FOLDER = Path(__file__).parent


def show_reader(article: ArticleAccount, movements: Collection[str], say: Language, words: Sequence[str]) -> None:
    """The reader, at the position last asked for; the searched `words` are marked too."""
    reader = st.components.v2.component(
        "article_reader",
        js=(_FOLDER / "reader.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
    reader(
        key="reader",
        data=reader_data(article, movements, say, words)
        | {
            "chosen": st.session_state["movement"],
            "focus": st.session_state.get("focus"),
        },
        on_movement_change=_clicked,
    )


def reader_data(
    article: ArticleAccount, movements: Collection[str], say: Language, words: Sequence[str]
) -> dict[str, Any]:
    """The article as paragraphs of pieces, its sentences for the coverage strip, and the words around them.

    Offsets are characters of the article. A piece is [text, offset, the `movements` it speaks of, classes, hit].
    """
    return {
        "article": article.id,
        "language": article.language,
        "paragraphs": [
            [_piece(part, movements) for part in stretches(paragraph, words)] for paragraph in article.paragraphs
        ],
        "sentences": [[span.start, span.end, used] for span, used in article.strip],
        "words": {
            "previous": say("Previous mark"),
            "next": say("Next mark"),
            "of": say("{n} of {m}"),
            "coverage": say.count(
                "{used} of {n} sentences is used; the light ones were passed over",
                "{used} of {n} sentences are used; the light ones were passed over",
                article.used,
                used=say.number(article.used),
                n=say.number(article.sentences),
            ),
        },
    }


def _piece(part: Stretch, movements: Collection[str]) -> list[object]:
    spoken = [name for name in part.piece.statements if name in movements]
    classes = f"field-{part.piece.field}{' differs' if part.piece.differs else ''}" if part.piece.field else ""
    return [part.text, part.start, spoken, classes, part.hit]


def _clicked() -> None:
    clicked = (st.session_state.get("reader") or {}).get("movement")
    if clicked in st.session_state["known-movements"]:
        address.choose(clicked)
