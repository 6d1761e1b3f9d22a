"""Who says so: the subject of a verb of saying, deciding or denying that governs the event, or the source named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from geo.reading.events import Events
from geo.reading.lexicon import meaning
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_SPEAKING = frozenset(str(meaning()["speaking"]).split())
_RESOLVING = frozenset({"decide", "announce", "promise"})
_TELLING = frozenset({"say", "announce", "claim", "accuse"})
_DOING = frozenset({"begin", "continue", "stop", "finish"})
_AHEAD = frozenset({"near", "future", "conditional", "past_conditional"})
_SAID = frozenset({"say", "announce", "claim", "deny", "decide", "promise"})
_INVERTED = frozenset("say announce claim accuse deny promise decide".split())
"""What is said before who says it: "…, a promis le ministre"."""
_TOLD = frozenset({"say", "deny", "claim", "know"})
_OFFERED = frozenset({"light", "promise", "intend"})
_REFUSING = frozenset({"refuse", "exclude"})
_TOLD_OF = frozenset({"say", "announce"})
_WAITING = frozenset({"expect", "refuse"})
_FAR = 12


@dataclass(frozen=True)
class Spoken:
    """A stretch of tokens that speaks, by which verb or word (`node`, -1 for none), and how it stands to that."""

    first: int
    last: int
    by: str
    node: int
    how: Literal["subject", "inverted", "source", "accused", "object"]


class Speakers:
    """Finds the speakers of one sentence."""

    def __init__(self, events: Events) -> None:
        self.events, self.s = events, events.s

    def all(self) -> Iterator[Spoken]:
        """Every stretch that speaks."""
        for number, node in enumerate(self.s.nodes):
            light = bool({"light", "have"} & set(node.classes))
            governs = light and any(number in chain[1:] for chain in self.events.chains.values())
            if node.group and node.finite and (governs or _SPEAKING & set(node.classes)):
                passive = node.group.passive
                clause = self.s.owner[node.first]
                start = self.s.clauses[clause].start
                words = self.s.words(node.first, node.last)
                if self._has_words(start, node.first, clause):
                    yield Spoken(start, node.first - 1, words, number, "accused" if passive else "subject")
                elif self._shares(clause) is not None and not passive:
                    before = self.s.nodes[self._shares(clause) or 0]
                    begin = self.s.clauses[self.s.owner[before.first]].start
                    yield Spoken(begin, before.first - 1, words, number, "subject")
                elif _INVERTED & set(node.classes) and not passive and node.last + 1 < len(self.s.tokens):
                    end = self._end(node.last + 1, clause)
                    yield Spoken(node.last + 1, end, words, number, "inverted")
                spoken_of = node.last + 1 < len(self.s.tokens) and self._has_words(start, node.first, clause)
                if "accuse" in node.classes and not passive and spoken_of:
                    yield Spoken(node.last + 1, self._end(node.last + 1, clause), words, number, "object")
        yield from self._agents()
        yield from self._sources()

    def _shares(self, clause: int) -> int | None:
        """The verb of the clause before, whose subject a coordinated verb shares ("a salué … et a déclaré")."""
        own = self.s.clauses[clause]
        joined = self.s.low(own.start) in self.s.lexicon.sets["conjunctions"] and own.parent >= 0
        if not joined or not self.s.clauses[own.parent].finite:
            return None
        return self.s.clauses[own.parent].finite[0]

    def _has_words(self, start: int, end: int, clause: int) -> bool:
        marks = self.s.lexicon.sets["conjunctions"] | self.s.lexicon.sets["complementiser"]
        return any(
            self.s.tokens[k].kind == "word"
            and self.s.owner[k] == clause
            and k not in self.s.adverb_tokens
            and self.s.low(k) not in marks
            for k in range(start, end)
        )

    def _end(self, start: int, clause: int) -> int:
        end = start
        while end + 1 < len(self.s.tokens) and self.s.owner[end + 1] == clause and end - start < 2 * _FAR:
            end += 1
        return min(end, len(self.s.tokens) - 1)

    def _agents(self) -> Iterator[Spoken]:
        """ "Approuvé par le Parlement", "said by Kyiv": the agent of a passive."""
        for number, node in enumerate(self.s.nodes):
            if node.group is None or not node.group.passive or not _SPEAKING & set(node.classes):
                continue
            for index in range(node.last + 1, min(len(self.s.tokens) - 1, node.last + 7)):
                if self.s.low(index) in self.s.lexicon.grammar["agent"]:
                    words = self.s.words(node.first, node.last)
                    yield Spoken(index + 1, self._end(index + 1, self.s.owner[index]), words, number, "inverted")
                    break

    def _sources(self) -> Iterator[Spoken]:
        table = self.s.lexicon.tables["sources"]
        for index in range(len(self.s.tokens)):
            match = table.match(self.s.tokens, index)
            if match and index + match[0] < len(self.s.tokens):
                start = end = index + match[0]
                while end + 1 < len(self.s.tokens) and self.s.tokens[end + 1].text not in ",;:" and end - start < _FAR:
                    end += 1
                yield Spoken(start, end, self.s.words(index, index + match[0] - 1), -1, "source")

    def find(self, first: int, last: int) -> Spoken | None:
        """How the tokens speak, None where they do not: the whole of them inside one stretch, no preposition before."""
        for spoken in sorted(self.all(), key=lambda item: item.last - item.first):
            if spoken.first <= first and last <= spoken.last and self._heads(spoken, first):
                return None if self._passed_over(spoken, first, last) else spoken
        return None

    def _passed_over(self, spoken: Spoken, first: int, last: int) -> bool:
        """Whether the verb's subject is another, after a comma: "Uganda, Kenya says, has massed tanks".

        Not where the words stand between commas ("the chief of staff, General K., said") or a pronoun takes them up.
        """
        if spoken.how != "subject":
            return False
        after = [k for k in range(last + 1, spoken.last + 1) if self.s.tokens[k].text == ","]
        before = [k for k in range(spoken.first + 1, first) if self.s.tokens[k].text == ","]
        if len(after) % 2 == 0 or len(before) % 2 == 1:
            return False
        return self.s.low(after[-1] + 1) not in self.s.lexicon.sets["subjects"]

    def of_movement(self, spoken: Spoken) -> bool:
        """Whether what is said is a movement: the verb governs an event that states something."""
        if spoken.how == "source":
            told = any(not reading.asked for reading in self.events.readings.values())
            return told and not any(self._resolved(chain) for chain in self.events.chains.values())
        if self._hears(self.s.nodes[spoken.node]):
            return False
        if self._unspoken(self.s.nodes[spoken.node]) or self._in_passing(self.s.nodes[spoken.node]):
            return False
        for number, chain in self.events.chains.items():
            governs = spoken.node in chain and (number, spoken.node) not in self.events.loose
            if governs and (self._awaited(spoken.node, number) or self._told_by_another(spoken.node, chain)):
                continue
            if governs and self._withheld(spoken.node, chain):
                continue
            if governs and not self.events.readings[number].asked and not self._of_another(spoken.node, chain):
                return True
        return False

    def _resolved(self, chain: list[int]) -> bool:
        """Whether somebody has decided it, and a source only tells of that: "ordered, according to the paper"."""
        return any(_RESOLVING & set(self.s.nodes[n].classes) and self.s.nodes[n].group for n in chain[1:])

    def _hears(self, node: Node) -> bool:
        """Whether they only hear of it or comment on it."""
        heard = self.s.lexicon.grammar.get("hearing", frozenset())
        return node.group is not None and not node.group.passive and node.group.verb.head in heard

    def _unspoken(self, node: Node) -> bool:
        """Whether nothing is announced by it: what is weighed, owed, still to be voted on, or not said at all."""
        group = node.group
        weighed = bool({"consider", "must"} & set(node.classes[:1]))
        ahead = group is not None and (bool(group.over) or group.tense in _AHEAD)
        return (
            weighed
            or (ahead and not _OFFERED & set(node.classes))
            or (node.negated and bool(_SAID & set(node.classes)))
        )

    def _in_passing(self, node: Node) -> bool:
        """Whether it is only said in passing of who moves: "the ship, which Moscow said it had chased, patrols"."""
        clause = self.s.clauses[self.s.owner[node.first]]
        before = clause.start - 1
        forces = self.s.low(before) in self.s.lexicon.tables["counted"]
        described = clause.opener == "that" and before >= 0 and (forces or before not in self.s.node_at)
        return (clause.opener == "relative" or described) and bool(_TOLD & set(node.classes[:1]))

    def _told_by_another(self, doing: int, chain: list[int]) -> bool:
        """Whether they only do it, and another says so: "Moscow has begun moving, Kyiv said"."""
        mine = self.s.nodes[doing]
        outer = [self.s.nodes[number] for number in chain[chain.index(doing) + 1 :]]
        told = any(node.finite and _TELLING & set(node.classes) for node in outer)
        return told and bool(_DOING & set(mine.classes[:1]))

    def _withheld(self, speaking: int, chain: list[int]) -> bool:
        """Whether they refuse to say it: "declines to confirm the arrival"."""
        inner = self.s.nodes[chain[max(0, chain.index(speaking) - 1)]]
        refusing = _REFUSING & set(self.s.nodes[speaking].classes[:1])
        return bool(refusing) and bool(_TOLD_OF & set(inner.classes[:1]))

    def _awaited(self, speaking: int, event: int) -> bool:
        """Whether they only wait for what another does: "Warsaw expects that Paris will send"."""
        clause = self.s.clauses[self.s.owner[self.s.nodes[event].first]]
        waiting = _WAITING & set(self.s.nodes[speaking].classes[:1])
        return bool(waiting) and clause.opener in ("that", "zero")

    def _of_another(self, speaking: int, chain: list[int]) -> bool:
        """Whether what they say is that another has decided it: "the opposition said the king had ordered"."""
        inner = [self.s.nodes[number] for number in chain[1 : chain.index(speaking)]]
        mine = self.s.owner[self.s.nodes[speaking].first]
        return any(
            node.finite and _RESOLVING & set(node.classes) and self.s.owner[node.first] != mine for node in inner
        )

    def _stands_by(self, spoken: Spoken, first: int) -> bool:
        """Whether commas set the words apart as beside the speaker: "the minister, his colleague with him,"."""
        owned = self.s.lexicon.grammar["possessives"]
        begun = first - 1 if self.s.low(first - 1) in owned else first
        within = any(self.s.tokens[k].kind != "mark" for k in range(spoken.first, begun))
        return within and self.s.low(begun) in owned and self.s.tokens[begun - 1].text == ","

    def _heads(self, spoken: Spoken, first: int) -> bool:
        """Whether the words are the speaker itself, not a place or time that stands beside it."""
        prepositions = self.s.lexicon.tables["directions"]
        if self._stands_by(spoken, first):
            return False
        at = first - 1
        while at >= spoken.first and self.s.low(at) in self.s.lexicon.grammar["determiners"]:
            at -= 1
        match = prepositions.ending(self.s.tokens, at + 1) if at >= spoken.first else None
        return match is None


def speakers_of(sentence: Sentence, events: Events) -> Speakers:
    """The speakers of a sentence whose events are read."""
    return Speakers(events)
