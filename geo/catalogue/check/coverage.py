"""What an article states and nobody used: a sentence that counts soldiers or arms is a movement, or is set aside."""

from __future__ import annotations

from collections.abc import Iterator

from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.folder import SEEDS
from geo.catalogue.registers import Article
from geo.errors import Problem
from geo.reading import LANGUAGES, quantities_of
from geo.records import Entry, primary
from geo.text import Span, line_and_column, occurrences, split_sentences

_MANY = frozenset({"aircraft", "ships", "vehicles", "guns", "batteries", "formations"})
"""What counts from two on: "a ship" is often no more than a word."""


def unread_sentences(book: Book, evidence: FoundEvidence) -> Iterator[Problem]:
    """A sentence with a number of people or arms that no claim quotes and no curator set aside; a warning each.

    Of articles whose sentences the machine reads.
    """
    used = _used(book, evidence)
    for entry in book.article_entries:
        article = entry.record
        language, text = primary(article.language), book.texts.get(article.id, "")
        if language not in LANGUAGES:
            continue
        for sentence in split_sentences(text, article.language):
            counted = _counted(sentence.cut(text), language)
            if counted and not any(_meet(sentence, span) for span in used[article.id]):
                line, column = line_and_column(sentence.start, text)
                what = f"the sentence counts {counted!r}, and no claim quotes it"
                remedy = f"add what it states, or say under 'set_aside' of '{article.id}' why it is no movement"
                yield Problem(f"{SEEDS}/{article.file}", line, column, what, remedy, "warning")


def sentences_set_aside(book: Book, evidence: FoundEvidence) -> Iterator[Problem]:
    """A stretch that is set aside stands in its article, and no claim quotes it."""
    for entry in book.article_entries:
        text = book.texts.get(entry.record.id)
        quoted = [item.span for items in evidence.values() for item in items if item.article.id == entry.record.id]
        for index, aside in enumerate(entry.record.set_aside if text is not None else ()):
            spans = occurrences(aside.quote, text or "")
            if not spans:
                what, remedy = f"the words do not stand in {entry.record.file}", "copy the article's own words"
                yield entry.problem("set_aside", index, "quote", what=what, remedy=remedy)
            elif any(_meet(span, other) for span in spans for other in quoted):
                what = "the words are set aside, and a claim quotes them"
                yield entry.problem("set_aside", index, "quote", what=what, remedy="take the one or the other away")


def _used(book: Book, evidence: FoundEvidence) -> dict[str, list[Span]]:
    used: dict[str, list[Span]] = {entry.record.id: _aside(entry, book) for entry in book.article_entries}
    for items in evidence.values():
        for item in items:
            used[item.article.id].append(item.span)
    return used


def _aside(entry: Entry[Article], book: Book) -> list[Span]:
    text = book.texts.get(entry.record.id, "")
    return [span for aside in entry.record.set_aside for span in occurrences(aside.quote, text)]


def _counted(sentence: str, language: str) -> str:
    """The first number of people or arms in the sentence, with its noun; "" where there is none."""
    for stated in quantities_of(sentence, language):
        people = stated.counts == "people"
        arms = stated.counts in _MANY and (stated.quantity.value > 1 or stated.quantity.qualifier == "magnitude")
        if people or arms:
            return stated.span.cut(sentence)
    return ""


def _meet(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
