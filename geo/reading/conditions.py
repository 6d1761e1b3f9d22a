"""Conditions: what opens one, and which events it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from geo.reading.nodes import Node
from geo.reading.sentence import Sentence


class Conditions:
    """The conditions of one sentence; `unreal` are tokens that open one of what was not."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.unreal: list[int] = []
        self.tables, self.sets, self.grammar = sentence.lexicon.tables, sentence.lexicon.sets, sentence.lexicon.grammar

    def reaching(self, event: Node, clauses: set[int]) -> Iterator[tuple[str, str]]:
        """What each condition does to an event whose chain stands in `clauses`: (operator, why)."""
        for index, phrase in self._conditions:
            if self._supposed(index, phrase, event):
                yield "asked", "condition"
            yield from self._condition(index, phrase, clauses)

    @cached_property
    def _conditions(self) -> list[tuple[int, str]]:
        found, index = [], 0
        while index < len(self.s.tokens):
            spared = self.tables["not_conditions"].match(self.s.tokens, index)
            match = None if spared else self.tables["conditions"].match(self.s.tokens, index)
            if self._inverted(index) and self.s.low(index) in self.grammar.get("unreal_openers", ()):
                self.unreal.append(index)
            if self._inverted(index):
                found.append((index, self.s.low(index)))
            if match and not self._whether(index):
                found.append((index, " ".join(self.s.low(k) for k in range(index, index + match[0]))))
            index += (spared or match or (1, ""))[0]
        return found

    def _inverted(self, index: int) -> bool:
        """ "Were Ankara to close", "should diplomacy fail": an auxiliary first in its stretch, in no question."""
        if self.s.low(index) not in self.grammar.get("inverted", ()) or self.s.question:
            return False
        return index == 0 or (self.s.tokens[index - 1].kind == "mark" and self.s.tokens[index - 1].text not in ",)")

    def _whether(self, index: int) -> bool:
        """A clitic "s'", an indirect question, a part of a verb group: no condition."""
        clause = self.s.clauses[self.s.owner[index]]
        if clause.opener == "that" and clause.start == index:
            return True
        if self.s.low(index) in self.grammar.get("reflexive", ()):
            following = self.s.low(index + 1)
            return following not in self.sets["subjects"] or index in self.s.node_at
        return index in self.s.node_at and self.s.nodes[self.s.node_at[index]].kind == "group"

    def _supposed(self, index: int, phrase: str, event: Node) -> bool:
        """Whether the event itself is what is supposed: "si Berlin avait envoyé …, le gouvernement serait tombé"."""
        clause = self.s.clauses[self.s.owner[index]]
        first = self.s.nodes[clause.finite[0]] if clause.finite else None
        apart = any(self.s.tokens[k].text == "," for k in range(index, event.first))
        return phrase in self.grammar["supposing"] and first is event and index < event.first and not apart

    def _condition(self, index: int, phrase: str, clauses: set[int]) -> Iterator[tuple[str, str]]:
        """A condition reaches the clause it stands in or beside; farther off, nobody can tell."""
        owner = self.s.owner[index]
        opened = self.s.clauses[owner]
        if owner in clauses and opened.opener == "condition" and opened.start == index:
            return
        hangs = {owner, opened.parent}
        following = {clause.number for clause in self.s.clauses if clause.parent == owner}
        if clauses & (hangs | following):
            yield "condition", phrase
        else:
            yield "doubt", phrase
