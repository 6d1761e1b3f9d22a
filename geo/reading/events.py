"""What each event of a sentence says as a status: its tense, then each operator that governs it, from the inside out,
then condition, question and history. A table of sets decides (meaning.yaml); where nothing was read, nothing is sure.
"""

from __future__ import annotations

from functools import lru_cache

from geo.reading.governing import Governing
from geo.reading.governors import Governors
from geo.reading.guards import Guards
from geo.reading.leftwards import Link
from geo.reading.lexicon import EVENTS
from geo.reading.model import EventReading
from geo.reading.nodes import Node
from geo.reading.operators import TRANSPARENT, Operators
from geo.reading.scope import Scope
from geo.reading.sentence import Sentence, analysed
from geo.reading.themes import Themes
from geo.reading.understanding import Understanding, base
from geo.reading.verbs import PLAIN
from geo.reading.wordings import Wordings

_SAYING = frozenset({"say", "announce", "claim"})
_CARRYING = frozenset({"light", "have", "be", "stay", "send", "reinforce"})
_DEEPEST = 8


class Events:
    """The readings of all events of one sentence, by the number of their node."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.governors = Governors(sentence)
        self.scope = Scope(sentence)
        self.operators = Operators(sentence, self.scope)
        self.guards = Guards(sentence)
        self.themes = Themes(sentence)
        self.wordings = Wordings(sentence, self.scope, self.themes)
        self.governing = Governing(self.operators, self.scope, self.wordings, self.link)
        self.links: dict[int, Link | None] = {}
        self.chains: dict[int, list[int]] = {}
        self.loose: set[tuple[int, int]] = set()
        self.readings: dict[int, EventReading] = {}
        links = [self.link(number) for number, node in enumerate(sentence.nodes) if node.event or node.operators]
        self.scope.governing = frozenset(link.node for link in links if link is not None and link.node is not None)
        for number in range(len(sentence.nodes)):
            if self.is_event(number):
                self.readings[number] = self._read(number, 0)

    def is_event(self, number: int) -> bool:
        """Whether the node tells of a movement here: a verb that governs another event only operates on it."""
        node = self.s.nodes[number]
        if node.kind == "word":
            return node.classes[0] in EVENTS or node.classes[0] == "present"
        return bool(node.event) and not self._operates(number) and not self._only_says(node)

    def _only_says(self, node: Node) -> bool:
        """A verb that moves or says ("ajouter") says, where it moves no force that is named after it."""
        if not _SAYING & set(node.classes) or not node.finite:
            return False
        clause = self.s.owner[node.first]
        going = node.event in ("go", "arrive", "leave")
        around = range(node.first) if going else range(node.last + 1, len(self.s.tokens))
        return not any(k in self.themes.mentions for k in around if self.s.owner[k] == clause)

    def _operates(self, number: int) -> bool:
        """Whether a node that could be either acts on another node."""
        node = self.s.nodes[number]
        acting = [kind for kind in node.operators if kind not in PLAIN and kind not in TRANSPARENT]
        if not acting:
            return False
        saying = set(acting) <= _SAYING
        for other in range(number + 1, min(number + 3, len(self.s.nodes))):
            link = self.link(other) if self._matters(other) else None
            if link is None or link.node != number or link.how in ("carried", "purpose", "unread"):
                continue
            if self.s.nodes[other].kind == "group" and not self._counts(other):
                continue
            if not saying or link.how in ("that", "said") or (link.how == "object" and self.s.nodes[other].event):
                return True
        return False

    def _counts(self, number: int) -> bool:
        """Whether the node is a movement or acts on one: "to restore order" is neither."""
        node = self.s.nodes[number]
        return bool(node.event) or any(kind not in PLAIN for kind in node.operators)

    def _matters(self, number: int) -> bool:
        node = self.s.nodes[number]
        return bool(node.event) or bool(node.operators)

    def link(self, number: int) -> Link | None:
        """What governs the node, found once."""
        if number not in self.links:
            self.links[number] = None
            self.links[number] = self.governors.of(number)
        return self.links[number]

    def _read(self, number: int, depth: int) -> EventReading:
        node = self.s.nodes[number]
        kind, tense, negated, carrier = self._own(number)
        state = Understanding(base(kind, tense), path=[f"{kind}.{tense}"])
        if negated or self.operators.no_subject(node) or self.scope.negations.of_object(node):
            state.statuses = frozenset({"ruled_out"})
            state.path.append("negated")
        self.wordings.timed(node, tense, state)
        self.wordings.inside(node, state)
        if tense == "nominal" and self.link(number) is None and not self.themes.title(node):
            state.doubt("no verb")
        loose = tense in ("gerund", "infinitive") and self.link(number) is None
        named_only = loose and self._only_named(node)
        heading = named_only and tense == "infinitive" and not self._forced(number)
        if loose and (self._forestalled(node) or heading):
            state.asked = self.s.words(node.first, node.last)
        if named_only:
            state.doubt(self.s.words(node.first, node.last))
        if tense == "gerund" and self.link(number) is None and self._seen(number):
            state.doubt(self.s.words(node.first - 1, node.last))
        self.chains[number] = [number] if carrier is None else [number, carrier]
        if carrier is not None:
            self.wordings.carried(self.s.nodes[carrier], state)
        self._outwards(number if carrier is None else carrier, state, number, depth)
        last = self.s.nodes[self.chains[number][-1]]
        if (
            len(self.chains[number]) > 1
            and last.kind == "noun"
            and not self.link(self.chains[number][-1])
            and self._told_beside(last.first)
        ):
            state.doubt(self.s.words(last.first, last.last))
        self._around(number, state, tense)
        span = self.s.span(node.first, node.last)
        asked = bool(state.asked)
        return EventReading(
            span, kind, tense, state.statuses, state.sure, asked, tuple(state.path), tuple(state.unread), state.asked
        )

    def _seen(self, number: int) -> bool:
        """ "Nato seen tripling its tanks": what somebody sees coming."""
        before = self.s.low(self.s.nodes[number].first - 1)
        return self.s.language == "en" and before in self.s.lexicon.grammar["foreseen"]

    def _told_beside(self, at: int) -> bool:
        """Whether another verb stands beside a headline's noun than one of saying at its end: "…, sources say"."""
        clause = self.s.owner[at]
        finite = [node for node in self.s.nodes if node.finite]
        return any(self.s.owner[node.first] == clause or "say" not in node.classes for node in finite)

    def _forced(self, number: int) -> bool:
        """ "Forced to quit N'Djamena, the detachment will …": an infinitive that only describes who does more."""
        first = self.s.nodes[number].first
        return self.s.language == "en" and first > self.s.clauses[self.s.owner[first]].start

    def _forestalled(self, node: Node) -> bool:
        """Whether it is told of as not done yet, at the head of its sentence: "avant d'envoyer des troupes, Berlin"."""
        at = node.first - 1
        while at > 0 and self.s.low(at) in self.s.lexicon.grammar["before_infinitive"]:
            at -= 1
        return at == 0 and self.s.low(at) in self.s.lexicon.grammar["before_all"]

    def _only_named(self, node: Node) -> bool:
        """Whether a movement is named to say something of it: "deploying 300 soldiers would be a mistake"."""
        clause = self.s.clauses[self.s.owner[node.first]]
        modal = node.group is not None and bool(node.group.over)
        return not modal and any(self.s.nodes[other].first > node.last for other in clause.finite)

    def _own(self, number: int) -> tuple[str, str, bool, int | None]:
        """(class, tense, negated, the node that carries it where it is a phrase or the object of a light verb)."""
        node = self.s.nodes[number]
        if node.group:
            return node.event, node.group.tense, node.group.negated, None
        kind = {"present": "stay"}.get(node.classes[0], node.classes[0])
        link = self.link(number)
        if link and link.node is not None and link.how != "unread":
            group = self.s.nodes[link.node].group
            classes = set(self.s.nodes[link.node].classes)
            light = link.how == "object" and {"light", "have"} & classes
            if group and (light or (link.how in ("carried", "predicate") and _CARRYING & classes)):
                return kind, group.tense, group.negated or node.negated, link.node
        if node.kind == "word" and node.classes[0] in ("go", "withdraw"):
            return kind, "present", node.negated, None
        return kind, "participle" if node.kind == "word" else "nominal", node.negated, None

    def _outwards(self, number: int, state: Understanding, event: int, depth: int) -> None:
        inner, link, steps = self.s.nodes[number], self.link(number), 0
        while link is not None and steps < _DEEPEST:
            steps += 1
            if link.unread:
                state.doubt(link.unread)
            if link.unread in tuple("$€£"):
                state.asked = state.asked or "money"
            if link.node is None:
                return
            governor = self.s.nodes[link.node]
            if link.node in self.chains[event]:
                state.doubt(self.s.words(governor.first, governor.last))
                return
            self.chains[event].append(link.node)
            if link.how == "unread" or (link.unread and link.how in ("that", "complement")):
                self.loose.add((event, link.node))
            if link.how == "unread":
                state.doubt(link.unread or self.s.words(governor.first, governor.last))
                return
            if link.how == "purpose":
                self._purpose(link.node, state, event, depth)
                return
            link = self.governing.govern(link, link.node, inner, state)
            inner = governor

    def _purpose(self, main: int, state: Understanding, event: int, depth: int) -> None:
        """A purpose is done with the main verb, and is as sure as that."""
        words = self.s.words(self.s.nodes[main].first, self.s.nodes[main].last)
        if depth < 3 and self.is_event(main):
            reading = self.readings.get(main) or self._read(main, depth + 1)
            state.statuses, state.sure = reading.statuses, state.sure and reading.sure
            state.asked = reading.why
            state.path.append(f"purpose of {words}")
            self.chains[event] += self.chains.get(main, [])[1:]
        else:
            state.doubt(words)
            outer = self.link(main)
            if outer is not None and outer.node is not None and self.s.nodes[outer.node].verb_is_modal:
                state.apply(*self.operators.of(self.s.nodes[outer.node]))

    def _around(self, number: int, state: Understanding, tense: str) -> None:
        for kind, why in self.scope.around(self.chains[number]):
            if kind == "doubt":
                state.doubt(why)
            elif kind == "asked":
                state.asked = state.asked or why
                state.path.append(why)
            elif not state.statuses <= {"in_place", "on_alert", "ruled_out"}:
                state.apply(kind)
        for why in self.guards.supposed(self.chains[number], tense):
            state.asked = state.asked or why
        for why in self.guards.doubts(self.chains[number], state.statuses, tense):
            state.doubt(why)


@lru_cache(maxsize=2048)
def events_of(text: str, language: str, start: int = 0) -> Events:
    """The events of a sentence, kept."""
    return Events(analysed(text, language, start))
