"""What follows where nothing tells on which day an article was published, and how a curator says it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from geo.catalogue import Article
from geo.drafts.dateline import running
from geo.reading import LANGUAGES
from geo.reading.dating import date_stretches
from geo.reading.sentence import Sentence
from geo.reading.time_words import time_words
from geo.records import primary
from geo.text import line_and_column, split_sentences

_SHOWN = 3
"""Words of time that are shown as examples."""


def published_line(language: str) -> str:
    """The line for the article's entry in data/articles.yaml, its day to be put in."""
    return f'published: {{value: {{{language}: "YYYY-MM-DD"}}, basis: curator}}'


def undated(article: Article, text: str) -> Iterator[str]:
    """Lines, as comments, that tell which words of time give no date since the article has no day of its own."""
    if article.day is not None:
        return
    open_words = list(islice(_open_words(text, primary(article.language)), _SHOWN + 1))
    if not open_words:
        return
    shown = ", ".join(open_words[:_SHOWN]) + (", …" if len(open_words) > _SHOWN else "")
    yield f"# {article.id!r} has no day of publication, so these words give no date: {shown}"
    yield f"#   where you know the day, add to its entry in data/articles.yaml: {published_line(article.language)}"


def _open_words(text: str, language: str) -> Iterator[str]:
    """Words of time that only the article's own day dates, with their lines."""
    for span in split_sentences(text, language) if language in LANGUAGES else ():
        start = span.start + running(span.cut(text), language)
        sentence = Sentence(text[start : span.end], language, start)
        for first, last in date_stretches(sentence):
            words = sentence.words(first, last)
            told = time_words(words, language)
            if told is not None and not told.stated.year:
                yield f"{words!r} (line {line_and_column(sentence.tokens[first].start, text)[0]})"
