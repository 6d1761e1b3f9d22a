"""Quotes as HTML with the stating words and the search's hits marked. All text is escaped here."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from geo.catalogue import Evidence
from geo.text import Span, folded_occurrences


@dataclass(frozen=True)
class Highlight:
    """A stretch of an article to be marked: the statement it speaks of, its field, and whether it differs."""

    span: Span
    statement: str
    field: str
    differs: bool

    @property
    def classes(self) -> str:
        """Its CSS classes."""
        return f"field-{self.field}{' differs' if self.differs else ''}"


@dataclass(frozen=True)
class Segment:
    """A stretch of text of one appearance: the highlights that cover it, and whether the search hit it."""

    span: Span
    highlights: tuple[Highlight, ...]
    hit: bool


def highlights(statement: str, evidence: Iterable[Evidence]) -> list[Highlight]:
    """A highlight for every stating or differing word of the evidence."""
    return [Highlight(mark.span, statement, mark.field, mark.differs) for item in evidence for mark in item.marks]


def segments(text: str, span: Span, found: Iterable[Highlight], words: Sequence[str] = ()) -> tuple[Segment, ...]:
    """The stretch `span` of `text`, cut wherever a highlight or a hit of the searched `words` begins or ends."""
    inside = [item for item in found if span.start <= item.span.start and item.span.end <= span.end]
    stretch = span.cut(text)
    hits = [
        Span(span.start + start, span.start + end) for word in words for start, end in folded_occurrences(word, stretch)
    ]
    spans = [*(item.span for item in inside), *hits]
    cuts = sorted({span.start, span.end, *(s.start for s in spans), *(s.end for s in spans)})
    return tuple(
        Segment(
            Span(start, end),
            tuple(item for item in inside if item.span.start <= start and end <= item.span.end),
            any(hit.start <= start and end <= hit.end for hit in hits),
        )
        for start, end in itertools.pairwise(cuts)
    )


def marked(text: str, span: Span, found: Iterable[Highlight], words: Sequence[str] = ()) -> str:
    """The stretch as HTML; where highlights overlap, the first of them gives the look."""
    return "".join(_html(segment, text) for segment in segments(text, span, found, words))


def with_hits(text: str, words: Sequence[str]) -> str:
    """A plain text as HTML, with the hits of the searched words marked."""
    return marked(text, Span(0, len(text)), (), words)


def _html(segment: Segment, text: str) -> str:
    content = escape(segment.span.cut(text))
    hit = " hit" if segment.hit else ""
    if segment.highlights:
        first = segment.highlights[0]
        return f'<mark data-movement="{escape(first.statement)}" class="{escape(first.classes)}{hit}">{content}</mark>'
    return f'<mark class="hit">{content}</mark>' if hit else content
