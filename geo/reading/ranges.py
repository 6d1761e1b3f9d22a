"""Ranges ("between 300 and 400") and changes ("from 13,500 to 11,000 men") of numbers."""

from __future__ import annotations

from geo.reading.model import Quantity
from geo.reading.numerals import Numeral
from geo.reading.partitives import Found, Partitives
from geo.reading.sentence import Sentence


class Ranges:
    """Finds the ranges of one sentence, and which of its numbers only tell of a rise or fall."""

    def __init__(self, sentence: Sentence, partitives: Partitives) -> None:
        self.s, self.partitives = sentence, partitives
        self.grammar, self.sets, self.tables = sentence.lexicon.grammar, sentence.lexicon.sets, sentence.lexicon.tables

    def changing(self, numeral: Numeral) -> bool:
        """Whether the number is an end of a change."""
        return self._changed_from(numeral) or self._changed_to(numeral.first)

    def ranged(self, numeral: Numeral, following: Numeral | None) -> Found | None:
        """The range that the number opens, None where it opens none."""
        if following is None or following.value <= numeral.value or numeral.plural or following.plural:
            return None
        between = self.s.lexicon.data["quantities"]["between"]
        gap = [self.s.low(k) for k in range(numeral.last + 1, following.first)]
        before = self.partitives.before(numeral.first)
        if len(gap) > 3 or not gap:
            return None
        joint = (
            gap[0] if len(gap) == 1 else gap[-1] if gap[:-1] and all(self._counts(word) for word in gap[:-1]) else ""
        )
        if self.s.low(before) == between["first"] and joint == between["second"]:
            first = before
        elif joint in self.sets["range_words"] | {"–", "—"}:
            first = before if self._range_opener(before) else numeral.first
        else:
            return None
        whole = Numeral(numeral.first, following.last, numeral.value)
        low, high = numeral.value, following.value
        # "3 à 4 000": the thousands are said once, of both.
        low *= 1000 if high % 1000 == 0 and low < high // 1000 else 1
        quantity = Quantity(low, high, "between")
        found = Found(first, following.last, whole, quantity)
        outer = self.tables["qualifiers"].ending(self.s.tokens, self.partitives.before(first) + 1) if first else None
        found.unread = outer[1] if outer and outer[1] != "exact" else ""
        if not found.unread and first == numeral.first:
            found = self.partitives.read(found, first)
        if self._changes(numeral.first):
            found.part = "a change from one number to another"
        return found

    def _range_opener(self, before: int) -> bool:
        return self.s.low(before) in self.grammar["range_openers"]

    def _changes(self, at: int) -> bool:
        """Whether the verb before speaks of a rise or fall: "passera de 860 à 1 720", "cut from 15,845 to 11,395"."""
        opener = self.s.low(at - 1)
        if not self._range_opener(at - 1) or not opener:
            return False
        for back in range(at - 2, max(-1, at - 14), -1):
            number = self.s.node_at.get(back)
            if number is not None and self.s.nodes[number].kind == "group":
                kinds = set(self.s.nodes[number].classes)
                return bool(kinds & {"reinforce", "reduce", "withdraw", "light", "concern"}) or self.s.language == "en"
        return False

    def _counts(self, word: str) -> bool:
        return word in self.tables["counted"]

    def _changed_from(self, numeral: Numeral) -> bool:
        """The lower end of a change: "de 13 500" before "à 11 000 hommes"."""
        at = self._past_counted(numeral.last + 1, 1)
        number = at + 1 < len(self.s.tokens) and self.s.tokens[at + 1].kind == "number"
        return number and self.s.low(at) in self.sets["range_words"] and self._changes(numeral.first)

    def _changed_to(self, first: int) -> bool:
        """The upper end of a change: "de 13 500 à 11 000 hommes"."""
        at = self._past_counted(first - 2, -1)
        if self.s.low(first - 1) not in self.sets["range_words"] or self.s.tokens[max(0, at)].kind != "number":
            return False
        return self._changes(at)

    def _past_counted(self, at: int, step: int) -> int:
        """The token beyond what a number counts: "from 900 men to 300"."""
        beyond = at
        while 0 < beyond < len(self.s.tokens) and self._describing(beyond):
            beyond += step
        return beyond

    def _describing(self, at: int) -> bool:
        low = self.s.low(at)
        return self._counts(low) or low in self.sets["adjectives"] or low in self.s.lexicon.nations
