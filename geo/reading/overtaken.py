"""What else a sentence tells of those who move, by which a movement is no longer what its own words say.

"The 300 soldiers who were to go to Gao have been told to stay"; "they came to Gao, and have left again".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geo.reading.clauses import Clause
from geo.reading.model import EventReading
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_OWED = frozenset("must plan intend expect planned about_to promise decide".split())
_FORMER = frozenset("imperfect pluperfect reported reported_imperfect".split())
_GONE = frozenset("past pluperfect participle imperfect passive".split())
_AWAY = frozenset({"leave", "withdraw"})
_LEFT = frozenset("past pluperfect present progressive passive participle".split())
_COMING = frozenset("send go arrive host supply leave".split())


class Overtaken:
    """Which movements of one sentence another part of it has overtaken."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence

    def orders(self, chain: Sequence[int]) -> Iterator[str]:
        """What was owed in a relative clause, where the clause around it tells what came of it.

        "Who were to fly to Niamey", "qui devaient gagner Zinder": the main verb may as well have reversed it.
        """
        clause = self.s.clauses[self.s.owner[self.s.nodes[chain[0]].first]]
        yield from self._ordered_again(chain)
        if not self._owed(chain):
            return
        yield from self._instead(chain)
        if not self._relative(clause):
            return
        for number in self.s.clauses[clause.parent].finite[:1]:
            yield self.s.words(self.s.nodes[number].first, self.s.nodes[number].last)

    def _ordered_again(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Was told to pack; on Monday it was told to unpack": a second order to the same ones."""
        orders = [self.s.nodes[n] for n in chain if self._passed_on(self.s.nodes[n])]
        for node in self.s.nodes if orders else ():
            later = node.first > orders[-1].last and self.s.owner[node.first] != self.s.owner[orders[-1].first]
            again = self.s.low(node.first - 1) in self.s.lexicon.sets["subjects"]
            reversing = self._passed_on(node) or (node.event == "withdraw" and node.finite)
            if later and again and reversing and self.s.node_at.get(node.first) not in chain:
                yield self.s.words(node.first, node.last)

    def _passed_on(self, node: Node) -> bool:
        group = node.group
        return (
            group is not None and node.finite and group.passive and bool({"say", "decide", "order"} & set(node.classes))
        )

    def _instead(self, chain: Sequence[int]) -> Iterator[str]:
        """ "Was meant to dock at Tartus but was diverted": another verb after "but" tells what was done."""
        first = self.s.nodes[chain[0]].last
        adversatives = [
            k for k in range(first, len(self.s.tokens)) if self.s.low(k) in self.s.lexicon.grammar["contrary"]
        ]
        for node in self.s.nodes:
            if adversatives and node.finite and node.first > adversatives[0]:
                yield self.s.words(adversatives[0], node.last)
                return

    def sent_back(self, event: int) -> Iterator[str]:
        """ "Called up 60,000 reservists, then sent half home", "sent 500 men and recalled them"."""
        first = self.s.nodes[event]
        if first.event not in ("send", "go", "arrive", "host", "stay", "mass", "order", "pledge", "offer"):
            return
        meant = self.s.lexicon.grammar.get("objects", frozenset())
        for node in self.s.nodes[event + 1 :]:
            after = range(node.last + 1, node.last + 4)
            of_them = any(self.s.low(k) in meant for k in after[:2]) or any(self._word_given(k) for k in after)
            if node.event == "withdraw" and node.finite and of_them and not node.negated:
                yield self.s.words(node.first, node.last)

    def _word_given(self, at: int) -> bool:
        """Whether an approval, order or promise stands there: "approved it, then withdrew its approval"."""
        number = self.s.node_at.get(at)
        given = {"decide", "promise", "propose", "announce"}
        return (
            number is not None
            and self.s.nodes[number].kind == "noun"
            and bool(given & set(self.s.nodes[number].classes))
        )

    def broken_off(self, chain: Sequence[int]) -> Iterator[str]:
        """ "The frigate, recalled to Faslane, had been heading for the Falklands": a way not gone to its end."""
        node = self.s.nodes[chain[0]]
        tenses = {self.s.nodes[n].group.tense for n in chain if self.s.nodes[n].group}  # type: ignore[union-attr]
        under_way = node.kind == "word" or bool(tenses & {"imperfect"})
        if node.event not in ("go", "send") or not under_way:
            return
        for number, other in enumerate(self.s.nodes):
            if number not in chain and other.event == "withdraw" and other.kind == "group" and not other.negated:
                yield self.s.words(other.first, other.last)

    def _owed(self, chain: Sequence[int]) -> bool:
        for number in chain:
            node = self.s.nodes[number]
            tense = node.group.tense if node.group else ""
            if node.event == "due" and tense in ("past", "imperfect"):
                return True
            meant = tense == "past" and node.group is not None and node.group.passive and "decide" not in node.classes
            if tense == "reported" or (
                (meant or tense in _FORMER) and (_OWED & set(node.operators) or node.verb_is_modal)
            ):
                return True
        return False

    def stays(self, chain: Sequence[int]) -> Iterator[str]:
        """What had been sent, in a relative clause, and is taken away by the clause around it.

        "Recalled from Chad the 38 officers it had dispatched there in March".
        """
        node = self.s.nodes[chain[0]]
        clause = self.s.clauses[self.s.owner[node.first]]
        tense = node.group.tense if node.group else ""
        if not self._relative(clause) or tense not in ("pluperfect", "past", "imperfect") or node.event in _AWAY:
            return
        if tense == "pluperfect":
            yield from self._present(clause.parent)
        for number, other in enumerate(self.s.nodes):
            around = self.s.owner[other.first] == clause.parent
            if around and other.event in _AWAY and number != chain[0] and not other.negated:
                yield self.s.words(other.first, other.last)

    def _present(self, around: int) -> Iterator[str]:
        """What is so today, where a relative clause only tells what had been: "where they had landed, all is calm"."""
        for node in (self.s.nodes[number] for number in self.s.clauses[around].finite[:1]):
            if node.group is not None and node.group.tense in ("present", "progressive") and not node.event:
                yield self.s.words(node.first, node.last)

    def _relative(self, clause: Clause) -> bool:
        """Whether the clause only describes something: "who …", "que …" after what is no verb or noun that governs."""
        described = clause.opener == "that" and clause.start > 0 and clause.start - 1 not in self.s.node_at
        return clause.parent >= 0 and (clause.opener == "relative" or described)

    def goals(self, number: int, chain: Sequence[int], readings: Mapping[int, EventReading]) -> Iterator[str]:
        """Where they came, if another verb of the sentence takes them away again: "they came, and have left"."""
        reading = readings[number]
        if reading.kind not in _COMING or reading.tense not in _GONE:
            return
        for other, away in readings.items():
            node = self.s.nodes[other]
            later = other > number and other not in chain and away.tense in _LEFT
            if later and self._departs(other) and not node.negated and (node.finite or node.kind == "word"):
                yield self.s.words(node.first, node.last)
        for node in (self.s.nodes[other] for other in readings if other > number):
            opens = {self.s.low(k) for k in range(node.first - 2, node.first + 1)} & self.s.lexicon.grammar[
                "before_all"
            ]
            if opens and node.event == "withdraw" and not node.finite and node.kind == "group":
                yield self.s.words(node.first, node.last)
        for node in self.s.nodes:  # "had reached Kherson before being driven out"
            suffered = node.group is not None and node.group.passive and node.group.tense in ("infinitive", "gerund")
            near = {self.s.low(k) for k in range(node.first - 3, node.first + 1)}
            if suffered and not node.event and near & self.s.lexicon.grammar["before_all"]:
                yield self.s.words(node.first, node.last)

    def _departs(self, number: int) -> bool:
        node = self.s.nodes[number]
        head = node.group.verb.head if node.group else ""
        return node.event in _AWAY or head in self.s.lexicon.grammar["departing"]
