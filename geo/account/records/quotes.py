"""What is told of the words of an article: where they stand, what they state, what they say otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from geo.catalogue.differences import DifferenceKind
from geo.text import Span


@dataclass(frozen=True)
class Marked:
    """Words of an article that state a field, and where they stand: span, 1-based line and column.

    `total` is the name of the total whose claim they are; empty where they are the entry's own.
    """

    letter: str
    article: str
    words: str
    span: Span
    line: int
    column: int
    total: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of an article of one appearance, from the offset `start` on.

    `field`, its `name` and `differs` give the look, empty where nothing is marked; `states` are all fields that it
    states, `statements` the ids of the movements and totals that it speaks of.
    """

    text: str
    start: int
    field: str = ""
    name: str = ""
    differs: bool = False
    states: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Against:
    """Words of an article that say something else than the entry on a field, what kind of difference that is, and why.

    `quoted` are the words in quotation marks; `sentence` tells all of it.
    """

    letter: str
    article: str
    field: str
    name: str
    words: str
    quoted: str
    kind: DifferenceKind
    kind_words: str
    because: str
    sentence: str


@dataclass(frozen=True)
class Quote:
    """A verbatim stretch of an article, the stating words apart, with what is known of the article.

    `language` is the article's, `opening` and `closing` its quotation marks; `before` and `after` are the rest of
    the sentence around the quote. `translation` is empty where the reader needs none; `translated` says whose it is.
    """

    letter: str
    article: str
    source: str
    language: str
    span: Span
    pieces: tuple[Piece, ...]
    opening: str
    closing: str
    before: str
    after: str
    translation: str
    translation_language: str
    translated: str
    states: tuple[str, ...]
    against: tuple[Against, ...]

    @property
    def text(self) -> str:
        """The quote as the article has it."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Anchor:
    """A stretch of an article by which anybody finds it again: the words, the text right before and after, the span."""

    exact: str
    prefix: str
    suffix: str
    span: Span
