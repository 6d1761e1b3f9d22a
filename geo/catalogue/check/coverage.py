"""What an article states and nobody used: a sentence that counts soldiers or arms is a movement, or is set aside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from geo.cache import Cache, key_of
from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.folder import SEEDS
from geo.catalogue.program import program
from geo.catalogue.registers import Article
from geo.errors import Problem
from geo.reading import LANGUAGES, quantities_of
from geo.records import Entry, primary
from geo.text import Span, Spans, line_and_column, occurrences, split_sentences

_MANY = frozenset({"aircraft", "ships", "vehicles", "guns", "batteries", "formations"})
"""What counts from two on: "a ship" is often no more than a word."""


def unread_sentences(book: Book, evidence: FoundEvidence) -> Iterator[Problem]:
    """A sentence with a number of people or arms that no claim quotes and no curator set aside; a warning each.

    Of articles whose sentences the machine reads.
    """
    quoted = evidence.quoted()
    for entry in book.article_entries:
        article = entry.record
        text = book.texts.get(article.id, "")
        if primary(article.language) not in LANGUAGES:
            continue
        used = Spans([*_aside(entry, book), *quoted.get(article.id, ())])
        for sentence, counted in _counting(text, article.language, used, book.cache):
            line, column = line_and_column(sentence.start, text)
            what = f"the sentence counts {counted!r}, and no claim quotes it"
            remedy = f"add what it states, or say under 'set_aside' of '{article.id}' why it is no movement"
            yield Problem(f"{SEEDS}/{article.file}", line, column, what, remedy, "warning")


def sentences_set_aside(book: Book, evidence: FoundEvidence) -> Iterator[Problem]:
    """A stretch that is set aside stands in its article, and no claim quotes it."""
    quoted = evidence.quoted()
    for entry in book.article_entries:
        text = book.texts.get(entry.record.id)
        used = Spans(quoted.get(entry.record.id, ()))
        for index, aside in enumerate(entry.record.set_aside if text is not None else ()):
            spans = occurrences(aside.quote, text or "")
            if not spans:
                what, remedy = f"the words do not stand in {entry.record.file}", "copy the article's own words"
                yield entry.problem("set_aside", index, "quote", what=what, remedy=remedy)
            elif any(used.meet(span) for span in spans):
                what = "the words are set aside, and a claim quotes them"
                yield entry.problem("set_aside", index, "quote", what=what, remedy="take the one or the other away")


def _aside(entry: Entry[Article], book: Book) -> list[Span]:
    text = book.texts.get(entry.record.id, "")
    return [span for aside in entry.record.set_aside for span in occurrences(aside.quote, text)]


def _counting(text: str, language: str, used: Spans, cache: Cache) -> Iterator[tuple[Span, str]]:
    """The sentences of a text beside the used ones that count people or arms, and what they count first.

    A sentence is read only when nobody uses it, and once.
    """
    key = key_of(b"counting", program(), language.encode(), text.encode())
    kept = cache.get(key)
    every: list[list[Any]] = json.loads(kept) if kept is not None else _unread(text, language)
    read = 0
    for item in every:
        start, end, counted = item
        sentence = Span(start, end)
        if used.meet(sentence):
            continue
        if counted is None:
            counted = item[2] = _counted(sentence.cut(text), primary(language))
            read += 1
        if counted:
            yield sentence, counted
    if read or kept is None:
        cache.put(key, json.dumps(every).encode())


def _unread(text: str, language: str) -> list[list[Any]]:
    return [[span.start, span.end, None] for span in split_sentences(text, language)]


def _counted(sentence: str, language: str) -> str:
    """The first number of people or arms in the sentence, with its noun; "" where there is none."""
    for stated in quantities_of(sentence, language):
        people = stated.counts == "people"
        arms = stated.counts in _MANY and (stated.quantity.value > 1 or stated.quantity.qualifier == "magnitude")
        if people or arms:
            return stated.span.cut(sentence)
    return ""
