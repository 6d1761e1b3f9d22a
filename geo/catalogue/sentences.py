"""The sentences of an article, and which of them the catalogue uses."""

from __future__ import annotations

from dataclasses import dataclass

from geo.catalogue.catalogue import Catalogue
from geo.text import Span, Spans, split_sentences


@dataclass(frozen=True)
class ArticleSentence:
    """A sentence's place in its article, and whether a quote of the catalogue touches it."""

    span: Span
    used: bool


def sentences(article_id: str, catalogue: Catalogue) -> tuple[ArticleSentence, ...]:
    """The sentences of an article, in order. Spaces between them belong to none."""
    evidence = (item for statement in catalogue.citing[article_id] for item in catalogue.evidence[statement])
    quoted = Spans(item.span for item in evidence if item.article.id == article_id)
    return tuple(
        ArticleSentence(span, quoted.meet(span))
        for span in split_sentences(catalogue.texts[article_id], catalogue.articles[article_id].language)
    )
