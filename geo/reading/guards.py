"""What else a sentence says that could take a movement back: clauses, phrases and words that nothing has accounted for.

The last look before a status is sure. Whatever stands over the event, beside it or after it, and is neither read as its
operator nor known to leave it alone, makes it a curator's: an unplaced word is never silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.reading.clauses import Clause
from geo.reading.contrasts import Contrasts
from geo.reading.frames import Frames
from geo.reading.hinges import Hinges
from geo.reading.nodes import Node
from geo.reading.others import Others
from geo.reading.overtaken import Overtaken
from geo.reading.retractions import Retractions
from geo.reading.sentence import Sentence
from geo.reading.voices import Voices

_BEGUN = frozenset("in_place under_way on_alert".split())
# Where a movement is only weighed or ruled out, what weakens it takes nothing away.
_OPEN = frozenset("considered ruled_out alleged".split())
_DOUBTING = frozenset("claim know fear deny exclude refuse unlikely alleged demand consider propose accuse".split())
_RULING_OUT = frozenset("deny exclude refuse stop unlikely".split())
_ENDING = frozenset("stop delay finish".split())


class Guards:
    """The doubts that one sentence casts on its events."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets
        self.frames, self.voices, self.retractions = Frames(sentence), Voices(sentence), Retractions(sentence)
        self.others = Others(sentence)
        self.overtaken, self.contrasts, self.hinges = Overtaken(sentence), Contrasts(sentence), Hinges(sentence)

    def doubts(self, chain: Sequence[int], statuses: frozenset[str], tense: str) -> Iterator[str]:
        """Why an event, whose governors are `chain`, is not sure to have one of the `statuses` read so far.

        What only describes ("the 8,500 men put on alert", "who have been sent") is taken for granted by what is around.
        """
        line = self._line(chain[0])
        if tense != "participle":
            yield from self._embedded(chain, line, statuses <= _BEGUN)
        yield from self._unknown(chain)
        yield from self.contrasts.doubts(chain, statuses)
        if statuses == {"ruled_out"}:
            yield from self._for_now(chain)
        yield from self._near_miss(chain[0])
        yield from self._overheard(chain)
        yield from self.frames.unsettled(line, tense)
        yield from self._named_only(chain)
        yield from self._unreal_with(chain[0], tense)
        yield from self._in_vain(chain[0], tense)
        yield from self.overtaken.orders(chain)
        yield from self.overtaken.stays(chain)
        yield from self.overtaken.sent_back(chain[0])
        yield from self.overtaken.broken_off(chain)
        if "on_alert" in statuses:
            yield from self.retractions.stood_down(chain)
        if statuses <= _OPEN:
            return
        yield from self.voices.doubts(chain)
        yield from self.retractions.alternatives(chain)
        yield from self.retractions.interrupted(chain)
        yield from self.retractions.over(chain, self.s.nodes[chain[0]].event, tense)
        yield from self._unsettled(line, not statuses <= _BEGUN)
        yield from self.hinges.doubts({k for number in chain for k in self._tokens(number)}, line)
        yield from self.retractions.undone(chain, line, "under_way" in statuses)

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
        yield from self.frames.bygone(line, tense)
        yield from self.frames.formerly(self.s.nodes[chain[0]].first, tense)
        yield from self.voices.feared(chain)
        yield from self._whatever(chain)
        yield from self.others.casualties(chain[0])
        yield from self.others.kin(chain[0])

    def _whatever(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Any entry of ships would be answered": one that may never come, unless it is refused."""
        node, before = self.s.nodes[chain[0]], self.s.nodes[chain[0]].first - 1
        while self.s.low(before) in self.sets["adjectives"] - self.grammar["any"]:
            before -= 1
        refused = any(_RULING_OUT & set(self.s.nodes[number].classes) for number in chain[1:])
        if node.kind == "noun" and self.s.low(before) in self.grammar["any"] and not refused:
            yield self.s.words(before, node.last)

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

    def _unreal_with(self, number: int, tense: str) -> Iterator[str]:
        """ "300 soldiers deployed to Gao would make it safe": what is no more than supposed with its verb."""
        clause = self.s.clauses[self.s.owner[self.s.nodes[number].first]]
        for main in (self.s.nodes[other] for other in clause.finite if tense == "participle"):
            if main.group is not None and main.group.tense == "conditional" and main.first > self.s.nodes[number].last:
                yield self.s.words(main.first, main.last)

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

    def _in_vain(self, number: int, tense: str) -> Iterator[str]:
        """Who was expected, and in the end is not to come: "attendu à Tapa, n'y ira pas"."""
        if self.s.nodes[number].event != "due" or tense != "participle":
            return
        for node in self.s.nodes:
            if node.finite and (node.negated or _DOUBTING & set(node.classes) or _ENDING & set(node.classes)):
                yield self.s.words(node.first, node.last)

    # -- beside it

    def _unsettled(self, line: Sequence[Clause], future: bool) -> Iterator[str]:
        """A clause of time that what has not begun waits for: "once parliament has voted"."""
        numbers = {clause.number for clause in line}
        for clause in self.s.clauses:
            opener = self.s.low(clause.start)
            waits = opener in self.grammar["waiting"] or self.tables["waiting"].match(self.s.tokens, clause.start)
            near = clause.finite and (clause.parent in numbers or clause.number in numbers)
            if future and waits and near and not self._of_time(clause.start + 1):
                yield opener
        loose = self.grammar["waiting"] - self.grammar["ending"] - self.grammar["former"]
        for index in range(len(self.s.tokens) - 2) if future else ():
            opens = self.s.clauses[self.s.owner[index]].start == index
            unread = self.s.low(index) in loose and not opens and not self._of_time(index + 1)
            if unread and self.s.owner[index] in numbers and index not in self.s.adverb_tokens:
                yield self.s.low(index)

    def _of_time(self, at: int) -> bool:
        """Whether a day or month follows: "dès demain", "dès ce week-end", which wait for nothing."""
        times = self.sets["units"] | self.sets["months"] | self.sets["adverbs_time"]
        after = at + 1 if self.s.low(at) in self.grammar["determiners"] else at
        number = after < len(self.s.tokens) and self.s.tokens[after].kind == "number"
        return self.s.low(after) in times or number

    # -- after it

    def _unknown(self, chain: Sequence[int]) -> Iterator[str]:
        """A word of the event's clause, or of one that governs it, that no table lists."""
        clauses = {self.s.owner[self.s.nodes[number].first] for number in chain}
        for index in range(len(self.s.tokens)):
            if self.s.owner[index] in clauses and not self.s.known(index):
                yield self.s.tokens[index].text

    def _tokens(self, number: int) -> range:
        node: Node = self.s.nodes[number]
        return range(node.first, node.last + 1)
