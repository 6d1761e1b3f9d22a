"""What every part of the list is set from, and in which paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from geo.catalogue import Catalogue, Evidence, Movement, Sum, sums
from geo.changes import Since
from geo.export.slide.ink import Paragraph, Run
from geo.export.slide.options import SMALLEST, printable
from geo.export.slide.quoting import difference_runs, leading, quote_runs
from geo.export.slide.typeset import Block, paragraph
from geo.language import Language, freshness

NAME_SIZE = 25.0
INDENT = 48.0
BETWEEN = 17.0


@dataclass(frozen=True)
class Setting:
    """A list of `width` pixels. `whole` puts every quote in its entry, else the leading ones only."""

    movements: tuple[Movement, ...]
    catalogue: Catalogue
    say: Language
    original: bool
    width: float
    whole: bool
    since: Since | None = None

    def freshness(self, movement_id: str) -> str:
        """ "new" or "revised", in words; empty for what is neither."""
        kind = dict(self.since.movements).get(movement_id) if self.since else None
        return freshness(kind, self.say) if kind else ""

    @property
    def sums(self) -> tuple[Sum, ...]:
        """The totals that cover some shown movement, beside their parts."""
        return sums(self.catalogue, {movement.id for movement in self.movements})

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

    def leading_quotes(self, statement: str) -> Iterator[Paragraph]:
        """The quotes that stand in the entry, the last with the letters of the others."""
        say = self.say
        lead = {item.article.letter for item in self._leading(statement)}
        others = dict.fromkeys(item.article.letter for item in self.other_quotes(statement))
        letters = " ".join(f"[{letter}]" for letter in others if letter not in lead)
        also = f" · {say('also {letters}', letters=letters)}" if letters else ""
        yield from self.quotes(self._leading(statement), also)

    def other_quotes(self, statement: str) -> list[Evidence]:
        """The evidence whose quotes the entry leaves out."""
        lead = self._leading(statement)
        return [item for item in self.catalogue.evidence.get(statement, ()) if item not in lead]

    def quotes(self, evidence: Sequence[Evidence], also: str = "") -> Iterator[Paragraph]:
        """The quotes, each followed by what in it differs."""
        for item in evidence:
            yield self.runs(quote_runs(item, self.catalogue, self.say, self.original, also), before=3)
            for runs in difference_runs(item, self.say):
                yield self.runs(runs)

    def _leading(self, statement: str) -> tuple[Evidence, ...]:
        evidence = self.catalogue.evidence.get(statement, ())
        return evidence if self.whole else leading(evidence)
