"""The time that a movement is told in: a past behind the sentence's own, a habit, a clause that it had not yet come to.

What lies in such a frame is no movement of the day, however plainly it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.reading.clauses import Clause
from geo.reading.sentence import Sentence

_PAST = frozenset("past pluperfect imperfect participle past_conditional passive".split())
_PRESENT = frozenset("present passive progressive".split())


class Frames:
    """The frames of time of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar
        self.tables = sentence.lexicon.tables

    def bygone(self, line: Sequence[Clause], tense: str) -> Iterator[str]:
        """Why an event in these clauses is long over: "years before", "in the previous crisis", "in the Gulf War"."""
        clauses = {clause.number for clause in line}
        if tense == "past_conditional":
            yield from self._phrases("unfulfilled", clauses)
        if tense in _PAST:
            yield from self._phrases("foregone", clauses)
            yield from self._long_before()
            yield from self._former_eras(clauses)

    def unsettled(self, line: Sequence[Clause], tense: str) -> Iterator[str]:
        """Why it may be none of the day: what is done every year, or what another event came before."""
        clauses = {clause.number for clause in line}
        if tense in _PRESENT:
            yield from self._phrases("habits", clauses)
        for clause in line:
            if clause.opener == "subordinate" and self.s.low(clause.start) in self.grammar["forestalled"]:
                yield self.s.low(clause.start)

    def _phrases(self, table: str, clauses: set[int]) -> Iterator[str]:
        """The phrases of a table that stand in the clauses, no "not" before them."""
        for index in range(len(self.s.tokens)):
            match = self.tables[table].match(self.s.tokens, index)
            short = self.s.low(index - 1) in self.grammar["negating"]
            if match and not short and self.s.owner[index] in clauses:
                yield self.s.words(index, index + match[0] - 1)

    def _long_before(self) -> Iterator[str]:
        """ "Years before the mission", "des années avant"."""
        for index in range(1, len(self.s.tokens)):
            compared = self.s.low(index + 1) in self.grammar.get(
                "compared", frozenset()
            )  # "a year earlier than planned"
            before = self.s.low(index) in self.grammar["earlier"] and not compared
            if before and self.s.low(index - 1) in self.grammar["long_units"]:
                yield self.s.words(index - 1, index)

    def _former_eras(self, clauses: set[int]) -> Iterator[str]:
        """ "Under the former government", "lors de la crise précédente", "in the Gulf War"."""
        for index in range(1, len(self.s.tokens)):
            if self.s.owner[index] not in clauses or self.s.low(index) not in self.grammar["eras"]:
                continue
            beside = (self.s.low(index - 1), self.s.low(index + 1))
            if self.grammar["bygone"] & set(beside):
                yield self.s.words(index - 1, index)
            elif self.s.low(index) in self.grammar["named_eras"] and self._named(index):
                yield self.s.tokens[index].text

    def formerly(self, first: int, tense: str) -> Iterator[str]:
        """ "Once housed 1,500 Americans": a word of former times right before the verb, which begins at `first`."""
        commas = sum(self.s.tokens[k].text == "," for k in range(first - 1))
        aside = first < 2 or (self.s.tokens[first - 2].text == "," and commas % 2 == 1)
        if tense in _PAST and tense != "participle" and not aside and self.s.low(first - 1) in self.grammar["former"]:
            yield self.s.low(first - 1)

    def _named(self, index: int) -> bool:
        """Whether a war has a name of its own, after a preposition of time or place: "in the Gulf War"."""
        capitals = [k for k in (index - 1, index + 2, index + 3) if 0 < k < len(self.s.tokens)]
        if self.s.language == "en":
            return self.s.tokens[index].text[:1].isupper() and self.s.tokens[index - 1].text[:1].isupper()
        of = self.s.low(index + 1) in self.grammar["partitive"]
        return of and any(self.s.tokens[k].text[:1].isupper() for k in capitals[1:])
