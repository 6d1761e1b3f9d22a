"""What another clause says of a movement afterwards: that it was taken back, dropped, or is over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.reading.clauses import Clause
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_UNDOING = frozenset("deny exclude refuse stop unlikely delay".split())
_ENDING = frozenset("withdraw refuse stop finish".split())
_RESTING = frozenset({"stay", "host", "arrive"})
_MEANT = frozenset("decide plan announce promise intend propose consider prepare".split())
# Clauses that say something of their own; a relative one or a reason is only the background of another.
_APART = frozenset("main coordinate comma colon zero".split())


class Retractions:
    """The clauses of one sentence that take its movements back."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar

    def undone(self, chain: Sequence[int], line: Sequence[Clause], begun: bool) -> Iterator[str]:
        """Another clause of the sentence that takes back, or says "but" and tells of no movement of its own."""
        clauses = {clause.number for clause in line}
        held = set(chain)
        for number, node in enumerate(self.s.nodes):
            clause = self.s.owner[node.first]
            if number in held or not (node.finite or node.kind == "word"):
                continue
            apart = clause not in clauses and self.s.clauses[clause].opener in _APART
            undoing = _UNDOING if not begun else _UNDOING | {"finish"}
            elsewhere = apart and (node.negated or undoing & set(node.classes)) and not self._moves(clause)
            here = clause in clauses and _UNDOING & set(node.classes[:1]) and self._against(chain[0], node)
            if elsewhere or here:
                yield self.s.words(node.first, node.last)
        yield from self._recalled(held, clauses)
        for other in self.s.clauses:
            if other.number in clauses or other.opener not in _APART or self._moves(other.number):
                continue
            yield from self._unread_predicate(other)
            if any(self.s.low(k) in self.grammar["adversatives"] for k in range(other.start, other.start + 2)):
                yield self.s.low(other.start)

    def _against(self, event: int, node: Node) -> bool:
        """Whether a "but" stands between the event and a verb of the same clause: "due home, but it was called off"."""
        between = range(self.s.nodes[event].last + 1, node.first)
        return any(self.s.low(k) in self.grammar["adversatives"] for k in between)

    def alternatives(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Will send 300 men or withdraw": one of two, and nobody tells which."""
        first = self.s.nodes[chain[0]]
        for number, node in enumerate(self.s.nodes):
            if number in chain or not node.event or node.group is None:
                continue
            later = node if node.first > first.first else first
            at = later.first - 1
            either, small = self.grammar["alternative"], self.grammar["before_infinitive"]
            while at > 0 and self.s.low(at) not in either and (at in self.s.adverb_tokens or self.s.low(at) in small):
                at -= 1
            between = min(node.last, first.last) < at
            if between and self.s.low(at) in either:
                yield self.s.words(at, later.last)

    def stood_down(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Put its army on alert on Monday and lifted the alert on Tuesday": who was on alert is so no more."""
        for number, node in enumerate(self.s.nodes):
            group, following = node.group, range(node.last + 1, min(node.last + 4, len(self.s.tokens)))
            lifting = group is not None and group.verb.head in self.grammar["lifting"] and number not in chain
            if lifting and any(self.s.low(k) in self.grammar["alerts"] for k in following):
                yield self.s.words(node.first, node.last)
            home = group is not None and group.verb.head in self.grammar["dismissing"] and number not in chain
            if home and node.finite and not node.negated:
                yield self.s.words(node.first, node.last)
            ended = number not in chain and not node.negated and self._ends_it(node)
            if ended and self._around(chain[0], node):
                yield self.s.words(node.first, node.last)
        yield from self._afterwards(self.s.nodes[chain[0]].first)

    def _ends_it(self, node: Node) -> bool:
        """Whether a verb lets those go who were on alert: "stood down", "released", "sent back to barracks"."""
        if node.group is None or not node.finite:
            return False
        released = node.group.verb.head in self.grammar.get("releasing", frozenset())
        homewards = {self.s.low(k) for k in range(node.last, node.last + 2)} & self.grammar.get("back", frozenset())
        return bool(_ENDING & set(node.classes)) or released or (bool(homewards) and bool(node.event))

    def _around(self, event: int, node: Node) -> bool:
        """Whether the verb stands in the event's clause or in one that it hangs in: "the 600 put on standby have …"."""
        at = self.s.owner[self.s.nodes[event].first]
        while at >= 0:
            if at == self.s.owner[node.first]:
                return True
            at = self.s.clauses[at].parent
        return False

    def _afterwards(self, first: int) -> Iterator[str]:
        """ "After eleven days on high alert": an alert that has come to its end."""
        times = self.s.lexicon.sets["units"]
        for at in range(max(0, first - 6), first):
            between = range(at + 1, first)
            if self.s.low(at) in self.grammar["after"] and any(self.s.low(k) in times for k in between):
                yield self.s.words(at, first)

    def interrupted(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Were on their way when the order was cancelled": a clause of time that breaks it off."""
        for clause in self.s.clauses:
            opens = clause.opener == "subordinate" and self.s.low(clause.start) in self.grammar["waiting"]
            for number in clause.finite[:1] if opens else ():
                node = self.s.nodes[number]
                if number not in chain and _UNDOING & set(node.classes[:1]):
                    yield self.s.words(node.first, node.last)

    def over(self, chain: Sequence[int], kind: str, tense: str) -> Iterator[str]:
        """Why who stayed or came may be there no more: "stayed until March", "arrived in May and left in June"."""
        node = self.s.nodes[chain[0]]
        if self._prolongs(node):
            return
        if kind not in _RESTING or tense not in ("past", "imperfect", "pluperfect", "participle"):
            return
        for at in range(node.last + 1, len(self.s.tokens)):
            if self.s.low(at) in self.grammar["ending"] and self.s.owner[at] == self.s.owner[node.first]:
                yield self.s.low(at)
        for number, other in enumerate(self.s.nodes):
            gone = other.event in ("leave", "withdraw", "go") and other.finite and number not in chain
            apart = self.s.clauses[self.s.owner[other.first]].opener in _APART
            if gone and apart and other.first > node.last and not other.negated:
                yield self.s.words(other.first, other.last)

    def _prolongs(self, node: Node) -> bool:
        """ "Extended the mission until 2028": how long they will be there, not when they left."""
        verbs = self.s.lexicon.verbs.get(node.group.verb.head, ()) if node.group else ()
        return any("continue" in verb.classes and not verb.tail for verb in verbs)

    def _recalled(self, held: set[int], clauses: set[int]) -> Iterator[str]:
        """A plan, order or idea that another clause says something of: "…; the decision was reversed"."""
        for number, node in enumerate(self.s.nodes):
            owner = self.s.owner[node.first]
            apart = number not in held and owner not in clauses and self.s.clauses[owner].opener in _APART
            if apart and node.kind == "noun" and _MEANT & set(node.operators) and self._subject(node):
                yield self.s.words(node.first, node.last)

    def _subject(self, node: Node) -> bool:
        clause = self.s.clauses[self.s.owner[node.first]]
        return bool(clause.finite) and node.last < self.s.nodes[clause.finite[0]].first

    def _unread_predicate(self, clause: Clause) -> Iterator[str]:
        """An unknown word right after "is" or "has" may take everything back."""
        for number in clause.finite:
            node = self.s.nodes[number]
            if not {"be", "have"} & set(node.classes):
                continue
            for at in range(node.last + 1, min(node.last + 4, len(self.s.tokens))):
                if not self.s.known(at):
                    yield self.s.tokens[at].text

    def _moves(self, clause: int) -> bool:
        return any(node.event and self.s.owner[node.first] == clause for node in self.s.nodes)
