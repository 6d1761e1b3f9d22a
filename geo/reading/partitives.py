"""What a number hangs on: a fraction or a whole before it, and words to its left that nobody has read."""

from __future__ import annotations

from dataclasses import dataclass

from geo.reading.lexicon import MARKS
from geo.reading.model import Quantity
from geo.reading.numerals import Numeral
from geo.reading.sentence import Sentence


@dataclass
class Found:
    """A quantity in the making: tokens from `first` to `last`, the number's own tokens."""

    first: int
    last: int
    numeral: Numeral
    quantity: Quantity
    part: str = ""
    unread: str = ""


class Partitives:
    """Looks to the left of the numbers of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.grammar, self.sets, self.tables = sentence.lexicon.grammar, sentence.lexicon.sets, sentence.lexicon.tables
        self.partitive = self.grammar["partitive"]
        self.numbers = sentence.lexicon.data["quantities"]["numbers"]

    def before(self, first: int) -> int:
        """The token before `first` and before marks around words."""
        at = first - 1
        while at >= 0 and self.s.tokens[at].text in MARKS:
            at -= 1
        return at

    def read(self, found: Found, at: int) -> Found:
        """What the number hangs on: "un tiers des 2 500", "half of the", "plus de la moitié de ses 600"."""
        back, linked = self.before(at), False
        if self._rate(back):
            found.part = "the whole that a number is a part of"
            return found
        if self._excepted(at):
            found.part = "the number of those who are left out"
            return found
        if self._described_whole(back):
            found.part = "the whole that a number is a part of"
            return found
        determined = any(
            self.s.low(k) in self.sets["determiners"] - self.partitive for k in range(at, found.numeral.first)
        )
        while (
            back >= 0
            and (self.s.low(back) in self.sets["determiners"] | self.partitive or self._owner(back))
            and self.s.low(back) not in self.sets["fractions"]
        ):
            linked = linked or self.s.low(back) in self.partitive
            determined = determined or self.s.low(back) not in self.grammar["range_openers"] - {"from"}
            back -= 1
        low = self.s.low(back)
        if determined and (low in self.grammar["wholes"] or (linked and back < 0)):
            found.part = "the whole that a number is a part of"
            return found
        article = self.s.low(back - 1) in self.sets["determiners"] | self.sets["articles"]
        if low in self.grammar["faint_fractions"] and not article:
            return self._walked(found, self.before(at))
        ordinal = low in self.sets["before"] and linked and determined
        if ordinal or (low in self.sets["fractions"] and (linked or low in self.sets["fraction_adjectives"])):
            found.part = f"a part or multiple ({low})"
            return found
        if linked and determined and back >= 0 and (self.s.tokens[back].kind == "number" or low in self.numbers):
            found.part = "the whole that a number is a part of"
            return found
        return self._walked(found, self.before(at))

    def _rate(self, back: int) -> bool:
        """ "One in 300 soldiers", "un soldat sur dix": so many of so many."""
        among = self.s.low(back) in self.s.lexicon.grammar.get("out_of", frozenset())
        numbered = self.s.low(back - 1) in self.numbers or self.s.low(back - 1) in self.sets["articles"]
        return among and back > 0 and (numbered or self.s.tokens[back - 1].kind == "number")

    def _excepted(self, at: int) -> bool:
        """ "All but 40 of the 610": who is left out; `at` is where the number begins, with its qualifiers."""
        table = self.tables.get("excepting")
        return table is not None and table.ending(self.s.tokens, at) is not None

    def _described_whole(self, back: int) -> bool:
        """ "120 of the promised 700": a whole with a word of its own before it, of which a number is named."""
        at, described = back, False
        while at > 0 and (self._describing(at) or self.s.low(at) in self.sets["determiners"] - self.partitive):
            described = described or self._describing(at)
            at -= 1
        if described and self.s.low(at) in self.sets["fractions"]:
            return True
        if not described or self.s.low(at) not in self.partitive:
            return False
        low = self.s.low(at - 1)
        if at == 0 or low in self.s.lexicon.grammar.get("some_of", ()):
            return True
        return self.s.tokens[at - 1].kind == "number" or low in self.numbers or low in self.sets["fractions"]

    def _describing(self, at: int) -> bool:
        low = self.s.low(at)
        return low in self.sets["adjectives"] or "pp" in self.s.lexicon.tenses(low)

    def _owner(self, at: int) -> bool:
        """A possessor before the number: "a quarter of Latvia's 1,200"."""
        return self.s.low(at) == "'s" or self.s.low(at + 1) == "'s"

    def _walked(self, found: Found, at: int) -> Found:
        """Left to a verb, a noun, a name or a mark: a word on the way that nobody knows is named."""
        stop = max(-1, at - 6)
        while at > stop:
            token = self.s.tokens[at]
            stop = token.low in self.grammar["walk_stops"] or token.kind in ("mark", "ordinal")
            if stop or at in self.s.node_at:
                return found
            if self._noun_like(at) or (token.text[:1].isupper() and at):
                return found
            if not self.s.known(at) or token.low in self.sets["neutral"]:
                found.unread = found.unread or token.text
                return found
            at -= 1
        return found

    def _noun_like(self, at: int) -> bool:
        low = self.s.low(at)
        return low in self.tables["counted"] or low in self.sets["speakers"] or low in self.sets["place_nouns"]
