"""Who moves and is no force: the wounded, the families of soldiers, what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.sentence import Sentence


class Others:
    """Those of one sentence who move and are no force."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar, self.tables = sentence, sentence.lexicon.grammar, sentence.lexicon.tables

    def casualties(self, number: int) -> Iterator[str]:
        """ "The three soldiers wounded in Herat were flown home": who is hit is no force that moves."""
        node = self.s.nodes[number]
        clause = self.s.owner[node.first]
        if node.group is None or not (node.finite or node.group.over):
            return
        for other in (*self.s.nodes[:number], *self.s.nodes[number + 1 : number + 2]):
            group = other.group
            hit = group is not None and group.tense == "participle" and set(other.classes[:1]) == {"harm"}
            if hit and self.s.owner[other.first] == clause and self._of_people(other.first):
                yield self.s.words(other.first, other.last)

    def _of_people(self, at: int) -> bool:
        before = [self.s.low(k) for k in range(max(0, at - 3), at)]
        return any(low in self.tables["counted"] for low in before)

    def kin(self, number: int) -> Iterator[str]:
        """ "Families of the 200 soldiers are staying": the subject is somebody else, or something of theirs."""
        node = self.s.nodes[number]
        at = self.s.clauses[self.s.owner[node.first]].start
        while at < node.first and (self.s.low(at) in self.grammar["determiners"] or self.s.tokens[at].kind == "mark"):
            at += 1
        if node.finite and self.s.low(at) in self.grammar["kin"] and self.s.low(at + 1) in self.grammar["partitive"]:
            yield self.s.words(at, at + 1)
        for owner in range(at + 1, min(at + 5, node.first - 1)) if node.finite else ():
            if self.s.low(owner) == "'s" and self.s.low(owner + 1) in self.grammar["kin"]:
                yield self.s.words(owner - 1, owner + 1)
