"""What else a sentence says that could take a movement back: clauses, phrases and words that nothing has accounted for.

The last look before a status is sure. Whatever stands over the event, beside it or after it, and is neither read as its
operator nor known to leave it alone, makes it a curator's: an unplaced word is never silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.reading.clauses import Clause
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_UNDOING = frozenset("deny exclude refuse stop unlikely delay".split())
_MEANT = frozenset("decide plan announce promise intend propose consider prepare".split())
_BEGUN = frozenset("in_place under_way on_alert".split())
# Where a movement is only weighed or ruled out, what weakens it takes nothing away.
_OPEN = frozenset("considered ruled_out alleged".split())
# Clauses that say something of their own; a relative one or a reason is only the background of another.
_APART = frozenset("main coordinate comma colon zero".split())
_DOUBTING = frozenset("claim know fear deny exclude refuse unlikely alleged demand consider propose accuse".split())
_NEAR = 6


class Guards:
    """The doubts that one sentence casts on its events."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets

    def doubts(self, chain: Sequence[int], statuses: frozenset[str], tense: str) -> Iterator[str]:
        """Why an event, whose governors are `chain`, is not sure to have one of the `statuses` read so far.

        What only describes ("the 8,500 men put on alert", "who have been sent") is taken for granted by what is around.
        """
        line = self._line(chain[0])
        if tense != "participle":
            yield from self._embedded(chain, line, statuses <= _BEGUN)
        yield from self._unknown(chain)
        yield from self._set_against(chain)
        if statuses == {"ruled_out"}:
            yield from self._for_now(chain)
        yield from self._near_miss(chain[0])
        yield from self._overheard(chain)
        yield from self._named_only(chain)
        if statuses <= _OPEN:
            return
        yield from self._unsettled(line, not statuses <= _BEGUN)
        yield from self._hinges(chain, line)
        yield from self._undone(chain, line)

    def supposed(self, chain: Sequence[int], tense: str) -> Iterator[str]:
        """Why an event is no movement that the sentence tells of: left open, unreal, or beside people who are hit."""
        line = self._line(chain[0])
        for clause in line:
            opener = self.s.low(clause.start)
            left_open = opener in self.grammar["open_subjects"] and clause.opener != "relative"
            if left_open and (clause.start == 0 or opener in self.grammar["whether"]) and len(chain) == 1:
                yield opener
        for clause in line[1:]:
            for number in clause.finite[:1]:
                if "harm" in self.s.nodes[number].classes[:1]:
                    yield self.s.words(self.s.nodes[number].first, self.s.nodes[number].last)
        clauses = {clause.number for clause in line}
        if tense == "past_conditional":
            for index in range(len(self.s.tokens)):
                match = self.tables["unfulfilled"].match(self.s.tokens, index)
                if match and self.s.owner[index] in clauses:
                    yield self.s.words(index, index + match[0] - 1)

    def _line(self, number: int) -> list[Clause]:
        """The event's clause and all that it hangs in, from the inside out."""
        found = [self.s.clauses[self.s.owner[self.s.nodes[number].first]]]
        while found[-1].parent >= 0:
            found.append(self.s.clauses[found[-1].parent])
        return found

    # -- over it

    def _embedded(self, chain: Sequence[int], line: Sequence[Clause], begun: bool) -> Iterator[str]:
        """A clause under something that has not been read as its governor."""
        governed = {self.s.owner[self.s.nodes[number].first] for number in chain[1:]}
        for clause, around in pairwise(line):
            opener = self.s.low(clause.start)
            relative = clause.opener == "that" and clause.start and self._concrete(clause.start - 1)
            if relative and clause.start - 1 not in self.s.node_at:
                continue
            if self.s.low(clause.start - 1) in self.grammar["settling"]:
                continue
            if clause.opener in ("that", "zero") and not governed & {around.number, *self._before(clause)}:
                yield opener
            elif clause.opener == "subordinate" and opener not in self.grammar["settling"]:
                if not (begun and opener in self.grammar["waiting"]):
                    yield opener
            elif clause.opener == "subordinate":
                return
            elif clause.opener == "relative":
                yield from filter(None, [self._abstract(clause.start)])
                return

    def _before(self, clause: Clause) -> set[int]:
        return {self.s.owner[k] for k in range(max(0, clause.start - 3), clause.start)}

    def _abstract(self, at: int) -> str:
        """The plan, order or idea that a relative clause only spells out: "a scenario in which …"."""
        for k in range(at - 1, max(-1, at - 4), -1):
            number = self.s.node_at.get(k)
            if number is not None and self.s.nodes[number].kind == "noun" and self.s.nodes[number].operators:
                return self.s.tokens[k].text
            if self.s.low(k) in self.grammar["hinges"]:
                return self.s.tokens[k].text
            if self.s.low(k) not in self.grammar["prepositions_small"]:
                return "" if k == at - 1 or self._concrete(k) else self.s.tokens[k].text
        return ""

    def _concrete(self, at: int) -> bool:
        """Whether a word names something that can move or be moved to: a force, a place, a movement, a name, a time."""
        low = self.s.low(at)
        listed = any(low in self.sets[name] for name in ("place_nouns", "force_nouns", "units", "months", "speakers"))
        named = self.s.tokens[at].text[:1].isupper() or self.s.tokens[at].kind != "word"
        return listed or named or low in self.tables["counted"] or at in self.s.node_at

    def _set_against(self, chain: Sequence[int]) -> Iterator[str]:
        """What is only named to be set aside: "argued against moving", "rather than return"."""
        small = self.grammar["determiners"] | self.sets["adjectives"] | self.grammar["before_infinitive"]
        for number in chain:
            at = self.s.nodes[number].first
            match = self.tables["contrasts"].ending(self.s.tokens, at)
            while match is None and at > 0 and self.s.low(at - 1) in small:
                at -= 1
                match = self.tables["contrasts"].ending(self.s.tokens, at)
            if match and self.s.low(at - 1) not in self.grammar["negating"] | self.sets["negation_alone"]:
                yield self.s.words(at - match[0], at - 1)

    def _for_now(self, chain: Sequence[int]) -> Iterator[str]:
        """A refusal that holds for a time or a part: "will not leave before May", "not all of them", "pas encore"."""
        clause = self.s.owner[self.s.nodes[chain[0]].first]
        for index in range(len(self.s.tokens)):
            limiting = self.s.low(index) in self.grammar["limiting"] or self.tables["limiting"].match(
                self.s.tokens, index
            )
            if self.s.owner[index] == clause and limiting:
                yield self.s.tokens[index].text

    def _overheard(self, chain: Sequence[int]) -> Iterator[str]:
        """What is claimed, doubted, feared or denied with "that" before the event, and has not been read as over it."""
        for at in range(1, self.s.nodes[chain[0]].first):
            number = self.s.node_at.get(at - 1)
            if self.s.low(at) not in self.sets["complementiser"] or number is None or number in chain:
                continue
            if _DOUBTING & set(self.s.nodes[number].classes):
                yield self.s.words(self.s.nodes[number].first, at)

    def _near_miss(self, number: int) -> Iterator[str]:
        """ "Nearly sent": what did not happen after all."""
        at = self.s.nodes[number].first - 1
        if self.s.low(at) in self.grammar["near_misses"]:
            yield self.s.low(at)

    def _named_only(self, chain: Sequence[int]) -> Iterator[str]:
        """A plan, order or idea of which "is" says something that was not read: "the plan is no more than an idea"."""
        outer = self.s.nodes[chain[-1]]
        if outer.kind != "noun" or not outer.operators:
            return
        clause = self.s.clauses[self.s.owner[outer.first]]
        for number in clause.finite:
            node = self.s.nodes[number]
            if node.first > outer.last and number not in chain and "be" in node.classes:
                yield self.s.words(node.first, node.last)

    # -- beside it

    def _unsettled(self, line: Sequence[Clause], future: bool) -> Iterator[str]:
        """A clause of time that what has not begun waits for: "once parliament has voted"."""
        numbers = {clause.number for clause in line}
        for clause in self.s.clauses:
            opener = self.s.low(clause.start)
            waits = opener in self.grammar["waiting"] or self.tables["waiting"].match(self.s.tokens, clause.start)
            near = clause.finite and (clause.parent in numbers or clause.number in numbers)
            if future and waits and near:
                yield opener

    def _hinges(self, chain: Sequence[int], line: Sequence[Clause]) -> Iterator[str]:
        """What a movement hangs on, named by a noun: "without an agreement", "given a mandate"."""
        taken = {k for number in chain for k in self._tokens(number)}
        clauses = {clause.number for clause in line}
        for index in range(len(self.s.tokens)):
            if index in taken or self.s.owner[index] not in clauses:
                continue
            opener = self.tables["hinging"].match(self.s.tokens, index)
            if opener is None:
                continue
            for at in range(index + opener[0], min(index + opener[0] + _NEAR, len(self.s.tokens))):
                if self.s.tokens[at].kind == "mark" or at in taken:
                    break
                if self.s.low(at) in self.grammar["hinges"]:
                    yield self.s.words(index, at)
                    break

    # -- after it

    def _undone(self, chain: Sequence[int], line: Sequence[Clause]) -> Iterator[str]:
        """Another clause of the sentence that takes back, or says "but" and tells of no movement of its own."""
        clauses = {clause.number for clause in line}
        held = set(chain)
        for number, node in enumerate(self.s.nodes):
            clause = self.s.owner[node.first]
            if number in held or not (node.finite or node.kind == "word"):
                continue
            apart = clause not in clauses and self.s.clauses[clause].opener in _APART
            if apart and (node.negated or _UNDOING & set(node.classes)) and not self._moves(clause):
                yield self.s.words(node.first, node.last)
        yield from self._recalled(held, clauses)
        for other in self.s.clauses:
            if other.number in clauses or other.opener not in _APART or self._moves(other.number):
                continue
            yield from self._unread_predicate(other)
            if any(self.s.low(k) in self.grammar["adversatives"] for k in range(other.start, other.start + 2)):
                yield self.s.low(other.start)

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

    # -- in it

    def _unknown(self, chain: Sequence[int]) -> Iterator[str]:
        """A word of the event's clause, or of one that governs it, that no table lists."""
        clauses = {self.s.owner[self.s.nodes[number].first] for number in chain}
        for index in range(len(self.s.tokens)):
            if self.s.owner[index] in clauses and not self.s.known(index):
                yield self.s.tokens[index].text

    def _tokens(self, number: int) -> range:
        node: Node = self.s.nodes[number]
        return range(node.first, node.last + 1)
