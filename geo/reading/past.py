"""Times long past: words of history, "ten years ago", years that are not the article's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from geo.reading.nodes import Node
from geo.reading.sentence import Sentence


class Past:
    """What a sentence tells of times long past."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets

    def told(self, clauses: set[int], nodes: Sequence[Node]) -> list[int]:
        """The tokens that put events of these clauses, governed by these nodes, into a time long past."""
        return [*self._history, *self._old_years(clauses, nodes)]

    @cached_property
    def _history(self) -> list[int]:
        """Words of a time long past, and "ten years ago", "il y a dix ans"."""
        units = self.s.lexicon.grammar["long_units"]
        found = self._matches("history")
        for index in self._matches("ago"):
            near = range(max(0, index - 3), index + 6) if self.s.language == "fr" else range(max(0, index - 4), index)
            if any(self.s.low(k) in units for k in near):
                found.append(index)
        return found

    def _matches(self, name: str) -> list[int]:
        return [k for k in range(len(self.s.tokens)) if self.tables[name].match(self.s.tokens, k)]

    def _old_years(self, clauses: set[int], nodes: Sequence[Node]) -> list[int]:
        """Years before 2000, and a bare later year beside a past: nothing tells that it is the article's own."""
        past = any(
            node.group and node.group.tense in ("past", "pluperfect", "imperfect", "participle") for node in nodes
        )
        found = []
        for index, token in enumerate(self.s.tokens):
            if token.kind != "number" or len(token.text) != 4 or not "1800" <= token.text <= "2099":
                continue
            in_month = self.s.low(index - 1) in self.sets["months"]
            bare = not in_month and self._yearly(index)
            bare = bare and not (token.text >= "2000" and self._bound(index)) and not self._for_the_first_time(index)
            old = token.text < "2000" and (in_month or bare)
            if old or (bare and past and self.s.owner[index] in clauses and not self._lasting(index, nodes)):
                found.append(index)
        return found

    def _for_the_first_time(self, index: int) -> bool:
        """ "For the first time since 1945": the movement is of today."""
        first = self.s.lexicon.grammar["first_time"]
        return any(
            " ".join(self.s.low(k) for k in range(at, at + 2)) in first for at in range(max(0, index - 4), index)
        )

    def _lasting(self, index: int, nodes: Sequence[Node]) -> bool:
        """Whether it is since when something lasts: "have been in Birao since 2015"."""
        lasting = all(node.group is None or node.group.tense == "past" for node in nodes[:1])
        return self.s.low(index - 1) in self.s.lexicon.grammar["since"] and lasting and nodes[0].event == "stay"

    def _bound(self, index: int) -> bool:
        """Whether the year is how long something lasts: "until 2026", "jusqu'en 2026", "d'ici à la fin de 2026"."""
        bounding = self.s.lexicon.grammar["bounding"]
        clause = self.s.owner[index]
        near = range(max(0, index - 6), index)
        return any(self.s.low(k) in bounding and self.s.owner[k] == clause for k in near)

    def _yearly(self, index: int) -> bool:
        """Whether the number stands as a year: after "en", "in", "since", before nothing that is counted."""
        opener = self.tables["openers"].ending(self.s.tokens, index) or self.s.low(index - 1) in self.sets["units"]
        following = self.tables["counted"].match(self.s.tokens, index + 1) if index + 1 < len(self.s.tokens) else None
        return bool(opener) and following is None
