"""Verbs of saying set beside what is said: "…, a annoncé le ministre", "…, the minister said"."""

from __future__ import annotations

from geo.reading.sentence import Sentence

_BESIDE = frozenset("say announce claim propose promise accuse threaten".split())


class Reporting:
    """Finds the verb of saying beside a clause of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence

    def verb_for(self, number: int) -> int | None:
        """A verb of saying set beside its clause: "…, a annoncé le ministre", "…, the minister said"."""
        if self.says(number):
            return None
        mine = self.s.clauses[self.s.owner[self.s.nodes[number].first]]
        for other in self.s.clauses:
            if other.number == mine.number or not other.finite or other.opener not in ("comma", "main", "zero"):
                continue
            verb = other.finite[0]
            spoken = _BESIDE & set(self.s.nodes[verb].classes)
            if spoken and not self._complement(other.number) and self._beside(mine.number, other.number):
                return verb
        return None

    def says(self, number: int) -> bool:
        """Whether the node is a verb that tells what somebody says or knows."""
        return bool({"say", "announce", "deny", "claim", "know"} & set(self.s.nodes[number].classes))

    def _complement(self, clause: int) -> bool:
        """Whether the clause has a complement of its own."""
        verb = self.s.clauses[clause].finite[0]
        taken = any(other.parent == clause and other.opener in ("that",) for other in self.s.clauses)
        nominal = any(
            node.kind == "noun"
            and self.s.owner[node.first] == clause
            and node.first > self.s.nodes[verb].last
            and node.event
            for node in self.s.nodes
        )
        return taken or nominal

    def _beside(self, mine: int, other: int) -> bool:
        first, second = self.s.clauses[mine], self.s.clauses[other]
        return second.parent == mine or first.parent == other or second.start > first.start
