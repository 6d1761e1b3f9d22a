"""Quotes and articles as HTML with the stating words marked. All text is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from geo.catalogue import Evidence
from geo.catalogue.quotes import Span


@dataclass(frozen=True)
class Highlight:
    """A stretch of an article to be marked: the movement it speaks of and the CSS classes of its fields."""

    span: Span
    movement: str
    classes: str


def highlights(movement: str, evidence: Iterable[Evidence]) -> list[Highlight]:
    """A highlight for every stating or differing word of the evidence."""
    return [
        Highlight(mark.span, movement, f"field-{mark.field}{' differs' if mark.differs else ''}")
        for item in evidence
        for mark in item.marks
    ]


def marked(text: str, span: Span, found: Sequence[Highlight]) -> str:
    """The stretch `span` of `text` as HTML. Where highlights overlap, the earlier and longer one is marked."""
    inside = [item for item in found if span.start <= item.span.start and item.span.end <= span.end]
    pieces: list[str] = []
    position = span.start
    for item in sorted(inside, key=lambda item: (item.span.start, -item.span.end)):
        if item.span.start < position:
            continue
        pieces.append(escape(text[position : item.span.start]))
        pieces.append(
            f'<mark data-movement="{escape(item.movement)}" class="{escape(item.classes)}">'
            f"{escape(item.span.cut(text))}</mark>"
        )
        position = item.span.end
    pieces.append(escape(text[position : span.end]))
    return "".join(pieces)
