"""The sentences of an article, and which of them the catalogue uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.catalogue.catalogue import Catalogue
from geo.text import Span, split_sentences


@dataclass(frozen=True)
class ArticleSentence:
    """A sentence's place in its article, and whether a quote of the catalogue touches it."""

    span: Span
    used: bool


def sentences(article_id: str, catalogue: Catalogue) -> tuple[ArticleSentence, ...]:
    """The sentences of an article, in order. Spaces between them belong to none."""
    quoted = [item.span for items in catalogue.evidence.values() for item in items if item.article.id == article_id]
    return tuple(
        ArticleSentence(span, _touched(span, quoted))
        for span in split_sentences(catalogue.texts[article_id], catalogue.articles[article_id].language)
    )


def _touched(sentence: Span, quotes: Iterable[Span]) -> bool:
    return any(quote.start < sentence.end and sentence.start < quote.end for quote in quotes)
