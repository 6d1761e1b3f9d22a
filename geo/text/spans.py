"""Finding a quote in its article, to the character.

Typographic quotes, apostrophes and no-break spaces are folded one for one, so that offsets stay those of the
article's own text; letters and digits never are. Offsets are counted in Unicode code points, from 0.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import fuzz

from geo.text.fold import fold_marks


@dataclass(frozen=True)
class Span:
    """A stretch of text: code points `start` to `end`, the end not included."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The stretch itself."""
        return text[self.start : self.end]


class Spans:
    """Stretches of a text, asked whether another one meets any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans if span.start < span.end)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def meet(self, span: Span) -> bool:
        """Whether one of them has a character in common with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


def occurrences(part: str, text: str) -> tuple[Span, ...]:
    """Every place, overlapping ones too, where `part` stands in `text`, marks folded."""
    needle, hay = fold_marks(part), fold_marks(text)
    found: list[Span] = []
    start = hay.find(needle)
    while needle and start >= 0:
        found.append(Span(start, start + len(needle)))
        start = hay.find(needle, start + 1)
    return tuple(found)


def whole_occurrences(part: str, within: Span, text: str) -> tuple[Span, ...]:
    """Where `part` stands in the stretch `within` of `text` as whole words: "Australia" stands not in "Australian"."""
    found = (Span(within.start + span.start, within.start + span.end) for span in occurrences(part, within.cut(text)))
    return tuple(span for span in found if whole_words(span, text))


def locate(quote: str, text: str, prefix: str = "", suffix: str = "") -> tuple[Span, ...]:
    """The occurrences of `quote` in `text` that follow `prefix` and precede `suffix`."""
    whole = occurrences(prefix + quote + suffix, text)
    return tuple(Span(span.start + len(prefix), span.end - len(suffix)) for span in whole)


def nearest(quote: str, text: str) -> tuple[Span, float]:
    """The whole words of `text` most like `quote` and their likeness, 0 to 100: for suggesting a repair only."""
    needle, hay = fold_marks(quote), fold_marks(text)
    if len(needle) > len(hay):
        return Span(0, len(hay)), fuzz.ratio(needle, hay)
    match = fuzz.partial_ratio_alignment(needle, hay)
    return (_trimmed(match.dest_start, match.dest_end, text), match.score) if match else (Span(0, 0), 0.0)


def line_and_column(offset: int, text: str) -> tuple[int, int]:
    """1-based line and column of a character offset."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def whole_words(span: Span, text: str) -> bool:
    """Whether `span` neither begins nor ends inside a word or a number."""
    return not (_joined(text, span.start) or _joined(text, span.end))


def _joined(text: str, cut: int) -> bool:
    return 0 < cut < len(text) and _in_word(text[cut - 1]) and _in_word(text[cut])


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.combining(char) != 0


def _trimmed(start: int, end: int, text: str) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while _joined(text, start):
        start -= 1
    while _joined(text, end):
        end += 1
    return Span(start, end)
