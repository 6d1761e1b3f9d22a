"""What every part of the list is set from, and in which paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from geo.account import MovementAccount, Quote, StatementAccount, SumAccount, account_of, freshness, sums_told
from geo.account.records import CaveatKind
from geo.catalogue import Catalogue, Movement
from geo.changes import Since
from geo.export.slide.ink import ALARM, Paragraph, Run
from geo.export.slide.options import SMALLEST, printable
from geo.export.slide.quoting import quote_runs, translation_runs
from geo.export.slide.typeset import Block, paragraph
from geo.language import Language

NAME_SIZE = 25.0
INDENT = 48.0
BETWEEN = 17.0
AT_ONCE: tuple[CaveatKind, ...] = ("undrawn", "inferred", "joined", "mismatch")
"""Caveats without which a value would be misread: never parted from their entry."""

CONTRARY = ("contradicts", "denied", "another_number")
"""Kinds of difference that keep an article from being cited as support."""


@dataclass(frozen=True)
class Setting:
    """A list of `width` pixels; `body` is the size of a leading entry's quote."""

    movements: tuple[Movement, ...]
    catalogue: Catalogue
    say: Language
    original: bool
    width: float
    body: float
    since: Since | None = None

    def freshness(self, movement_id: str) -> str:
        """ "new" or "revised", in words; empty for what is neither."""
        kind = dict(self.since.movements).get(movement_id) if self.since else None
        return freshness(kind, self.say) if kind else ""

    @property
    def accounts(self) -> tuple[MovementAccount, ...]:
        """What is told of each movement."""
        return tuple(account_of(movement, self.catalogue, self.say) for movement in self.movements)

    @property
    def sums(self) -> tuple[SumAccount, ...]:
        """The totals that cover some shown movement, beside their parts."""
        return sums_told({movement.id for movement in self.movements}, self.catalogue, self.say)

    def heading(self, text: str) -> Block:
        """A heading within the list."""
        size = NAME_SIZE
        return Block((paragraph([Run(text, 700)], self.width, size),), before=BETWEEN * 1.5, heading=True)

    def runs(self, runs: Iterable[Run], size: float = SMALLEST, before: float = 0.0) -> Paragraph:
        """A paragraph of an entry."""
        return paragraph(runs, self.width - INDENT, size, before)

    def text(self, text: str, weight: int = 400, colour: str = "", size: float = SMALLEST) -> Paragraph:
        """A paragraph of an entry in one style."""
        run = Run(printable(text), weight, colour) if colour else Run(printable(text), weight)
        return self.runs([run], size)

    def remarks(self, told: StatementAccount) -> Iterator[Paragraph]:
        """Whose words it rests on, field by field, and the caveats that can wait."""
        later = (caveat.sentence for caveat in told.caveats if caveat.kind not in AT_ONCE)
        return (self.text(text) for text in (told.support.words, told.support.fields, *later) if text)

    def leading_quote(self, told: StatementAccount, translated: bool) -> Iterator[Paragraph]:
        """The quote that states most, with the letters of the other articles that support it; its translation where
        that is to be `translated`; then, set apart, what contradicts it."""
        contrary = [item for item in told.against if item.kind in CONTRARY]
        apart = {told.leading.letter, *(item.letter for item in contrary)}
        others = dict.fromkeys(quote.letter for quote in told.sources if quote.letter not in apart)
        letters = " ".join(f"[{letter}]" for letter in others)
        also = f" · {self.say('also {letters}', letters=letters)}" if letters else ""
        yield self.runs(quote_runs(told.leading, self.say, self.original, also), self.body, before=3)
        if translated:
            yield from self._translation(told.leading)
        for words in dict.fromkeys(
            self.say("but [{letter}]: {words}", letter=item.letter, words=item.quoted) for item in contrary
        ):
            yield self.text(words, 600, ALARM)

    def otherwise(self, quotes: Sequence[Quote]) -> Iterator[Paragraph]:
        """Quotes that support nothing and only differ, under a heading of their own."""
        if quotes:
            yield self.text(self.say("Said otherwise"), 600)
            yield from self.quotes(quotes)

    def quotes(self, quotes: Sequence[Quote]) -> Iterator[Paragraph]:
        """The quotes, each followed by its translation where the reader needs one, and by what in it differs."""
        for quote in quotes:
            yield self.runs(quote_runs(quote, self.say, self.original), before=3)
            yield from self._translation(quote)
            for item in quote.against:
                yield self.text(item.sentence)

    def _translation(self, quote: Quote) -> Iterator[Paragraph]:
        """The translation of a quote that is given in its own language, where the reader needs one."""
        translated = translation_runs(quote, self.say) if self.original else []
        if translated:
            yield self.runs(translated)
