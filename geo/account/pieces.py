"""Text cut into pieces of one appearance: wherever words that state or differ begin or end."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.account.phrases import field_name
from geo.account.records import Piece
from geo.catalogue import Evidence
from geo.language import Language
from geo.text import Span


@dataclass(frozen=True)
class Highlight:
    """A stretch of an article that states a field of a statement, or differs on it."""

    span: Span
    statement: str
    field: str
    differs: bool


def highlights(statement: str, evidence: Iterable[Evidence]) -> Iterator[Highlight]:
    """A highlight for every stating or differing word of the evidence of a statement."""
    return (Highlight(mark.span, statement, mark.field, mark.differs) for item in evidence for mark in item.marks)


def pieces(text: str, span: Span, found: Iterable[Highlight], say: Language) -> tuple[Piece, ...]:
    """The stretch `span` of `text` in pieces; of highlights that overlap the first gives the look, none is lost."""
    inside = [item for item in found if span.start <= item.span.start and item.span.end <= span.end]
    cuts = sorted({span.start, span.end, *(edge for item in inside for edge in (item.span.start, item.span.end))})
    return tuple(_piece(text, Span(*edges), inside, say) for edges in itertools.pairwise(cuts))


def _piece(text: str, span: Span, found: Iterable[Highlight], say: Language) -> Piece:
    covering = [item for item in found if item.span.start <= span.start and span.end <= item.span.end]
    if not covering:
        return Piece(span.cut(text), span.start)
    first = covering[0]
    return Piece(
        text=span.cut(text),
        start=span.start,
        field=first.field,
        name=field_name(first.field, say),
        differs=first.differs,
        states=tuple(dict.fromkeys(item.field for item in covering if not item.differs)),
        statements=tuple(dict.fromkeys(item.statement for item in covering)),
    )
