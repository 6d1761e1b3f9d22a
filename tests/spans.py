"""Where words stand in a sentence, as the reading is told."""

from __future__ import annotations

from geo.text import Span, occurrences


def spans_of(words: str, sentence: str) -> tuple[Span, ...]:
    """Where the words stand first."""
    spans = occurrences(words, sentence)[:1]
    assert spans, (words, sentence)
    return spans
