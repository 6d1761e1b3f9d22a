"""What a search hit, marked within pieces of text."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from geo.account import Piece
from geo.text import folded_occurrences


@dataclass(frozen=True)
class Stretch:
    """A part of a piece, from the offset `start` on, that the search hit as a whole or not at all."""

    piece: Piece
    text: str
    start: int
    hit: bool

    @property
    def classes(self) -> str:
        """Its CSS classes; empty where nothing is marked."""
        field = f"field-{self.piece.field}" if self.piece.field else ""
        flags = (field, "differs" if self.piece.differs else "", "hit" if self.hit else "")
        return " ".join(filter(None, flags))


def stretches(pieces: Sequence[Piece], words: Sequence[str] = ()) -> tuple[Stretch, ...]:
    """The consecutive `pieces`, cut again where a hit of the searched `words` begins or ends; it may span several."""
    if not words:
        return tuple(Stretch(piece, piece.text, piece.start, False) for piece in pieces)
    text = "".join(piece.text for piece in pieces)
    hits = [hit for word in words for hit in folded_occurrences(word, text)]
    found: list[Stretch] = []
    position = 0
    for piece in pieces:
        end = position + len(piece.text)
        edges = (edge for hit in hits for edge in hit if position < edge < end)
        for start, stop in itertools.pairwise(sorted({position, end, *edges})):
            hit = any(first <= start and stop <= last for first, last in hits)
            found.append(Stretch(piece, text[start:stop], piece.start + start - position, hit))
        position = end
    return tuple(found)
