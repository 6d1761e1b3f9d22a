"""The sentences of an article, and which of them the catalogue uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geo.catalogue.catalogue import Catalogue
from geo.catalogue.quotes import Span

_END = re.compile(r"[.!?…]+[»”\"’)\s]*\s+|\n+")


@dataclass(frozen=True)
class Sentence:
    """A sentence's place in its article, and whether a quote of the catalogue touches it."""

    span: Span
    used: bool


def sentences(article_id: str, catalogue: Catalogue) -> tuple[Sentence, ...]:
    """The sentences of an article, in order. Spaces between them belong to none."""
    quoted = [item.span for items in catalogue.evidence.values() for item in items if item.article.id == article_id]
    return tuple(Sentence(span, _touched(span, quoted)) for span in split(catalogue.texts[article_id]))


def split(text: str) -> tuple[Span, ...]:
    """The sentences of a text; line ends end one too."""
    spans: list[Span] = []
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        stretch = text[start:end]
        trimmed = stretch.strip()
        if trimmed:
            left = start + stretch.index(trimmed)
            spans.append(Span(left, left + len(trimmed)))
        start = end
    return tuple(spans)


def _touched(sentence: Span, quotes: Iterable[Span]) -> bool:
    return any(quote.start < sentence.end and sentence.start < quote.end for quote in quotes)
