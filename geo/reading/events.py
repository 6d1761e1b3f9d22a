"""What each event of a sentence says as a status: its tense, then each operator that governs it, from the inside out,
then condition, question and history. A table of sets decides (meaning.yaml); where nothing was read, nothing is sure.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from geo.reading.governors import Governors, Link
from geo.reading.guards import Guards
from geo.reading.lexicon import EVENTS, PLAIN, meaning
from geo.reading.model import EventReading
from geo.reading.nodes import Node
from geo.reading.scope import Scope
from geo.reading.sentence import Sentence, analysed
from geo.reading.themes import Themes

_TRANSPARENT = frozenset({"light", "have", "be"})
_SAYING = frozenset({"say", "announce", "claim"})
_CARRYING = frozenset({"light", "have", "be", "stay", "send", "reinforce"})
_KEEPING = frozenset({"decide", "promise", "announce", "must", "occur", "continue", "begin"})
_DEEPEST = 8


@dataclass
class _State:
    """What is read so far, changed on the way out."""

    statuses: frozenset[str]
    sure: bool = True
    asked: str = ""
    path: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        return self.statuses == frozenset({"ruled_out"})

    def doubt(self, why: str) -> None:
        self.sure = False
        if why and why not in self.unread:
            self.unread.append(why)


class Events:
    """The readings of all events of one sentence, by the number of their node."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.governors = Governors(sentence)
        self.scope = Scope(sentence)
        self.guards = Guards(sentence)
        self.themes = Themes(sentence)
        self.links: dict[int, Link | None] = {}
        self.chains: dict[int, list[int]] = {}
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
        after = (k for k in range(node.last + 1, len(self.s.tokens)) if self.s.owner[k] == clause)
        return not any(k in self.themes.mentions for k in after)

    def _operates(self, number: int) -> bool:
        """Whether a node that could be either acts on another node."""
        node = self.s.nodes[number]
        acting = [kind for kind in node.operators if kind not in PLAIN and kind not in _TRANSPARENT]
        if not acting:
            return False
        saying = set(acting) <= _SAYING
        for other in range(number + 1, min(number + 3, len(self.s.nodes))):
            link = self.link(other) if self._matters(other) else None
            if link is None or link.node != number or link.how in ("carried", "purpose", "unread"):
                continue
            if not saying or link.how in ("that", "said") or (link.how == "object" and self.s.nodes[other].event):
                return True
        return False

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
        state = _State(self._base(kind, tense), path=[f"{kind}.{tense}"])
        if negated or self._no_subject(node) or self.scope.negative_object(node):
            state.statuses = frozenset({"ruled_out"})
            state.path.append("negated")
        self._timed(node, tense, state)
        self._inside(node, state)
        if tense == "nominal" and self.link(number) is None and not self.themes.title(node):
            state.doubt("no verb")
        self.chains[number] = [number] if carrier is None else [number, carrier]
        self._outwards(number if carrier is None else carrier, state, number, depth)
        last = self.s.nodes[self.chains[number][-1]]
        if (
            len(self.chains[number]) > 1
            and last.kind == "noun"
            and not self.link(self.chains[number][-1])
            and any(node.finite for node in self.s.nodes)
        ):
            state.doubt(self.s.words(last.first, last.last))
        self._around(number, state, tense)
        span = self.s.span(node.first, node.last)
        asked = bool(state.asked)
        return EventReading(
            span, kind, tense, state.statuses, state.sure, asked, tuple(state.path), tuple(state.unread), state.asked
        )

    def _no_subject(self, node: Node) -> bool:
        """ "No troops will be sent", "neither Vienna nor Bern will": a negation at the head of the subject."""
        if self.s.language == "fr" or not node.finite:
            return False
        return bool(self.scope.negative_subject(node))

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

    def _base(self, kind: str, tense: str) -> frozenset[str]:
        table = meaning()["base"]
        row, common = table.get(kind) or {}, table["default"]
        name = {"past_infinitive": "past"}.get(tense, tense)
        return frozenset(str(row.get(name, common.get(name, ""))).split())

    def _timed(self, node: Node, tense: str, state: _State) -> None:
        """What words of time in its clause leave of a present: "next week" is no presence, "already" no promise."""
        if tense not in ("present", "progressive", "passive", "passive_progressive") or state.refused:
            return
        clause = self.s.owner[node.first]
        tokens = [k for k in range(len(self.s.tokens)) if self.s.owner[k] == clause]
        tables = self.s.lexicon.tables
        if any(tables["time_ahead"].match(self.s.tokens, k) for k in tokens):
            state.statuses = state.statuses & {"on_alert"} or frozenset({"announced"})
        elif any(tables["time_since"].match(self.s.tokens, k) for k in tokens):
            state.statuses = state.statuses - {"announced"} or state.statuses

    def _inside(self, node: Node, state: _State) -> None:
        """Modal, adverbs and unknown words inside the group; adjectives beside a noun."""
        if node.group and node.group.over:
            self._apply(node.group.over, node.group.negated, "present", state)
        if node.group and node.group.tense == "gerund" and self._relative(node):
            state.doubt(self.s.words(node.first, node.last))
        for index in node.group.unread if node.group else ():
            state.doubt(self.s.tokens[index].text)
        for kind in self.scope.beside(node):
            self._apply(kind, False, "present", state)
        if self.scope.commands(node):
            state.asked = "a command"
        elif self.themes.wrong(node):
            state.asked = self.themes.wrong(node)
        elif self.themes.faint(node):
            state.doubt("no force")

    def _relative(self, node: Node) -> bool:
        """Whether a gerund stands for a relative clause: "troops crossing from Kunduz"."""
        before = self.s.low(node.first - 1)
        return before in self.s.lexicon.tables["counted"] or before in self.s.lexicon.sets["force_nouns"]

    def _outwards(self, number: int, state: _State, event: int, depth: int) -> None:
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
            self.chains[event].append(link.node)
            if link.how == "unread":
                state.doubt(link.unread or self.s.words(governor.first, governor.last))
                return
            if link.how == "purpose":
                self._purpose(link.node, state, event, depth)
                return
            link = self._govern(link, link.node, inner, state)
            inner = governor

    def _govern(self, link: Link, number: int, inner: Node, state: _State) -> Link | None:
        governor = self.s.nodes[number]
        kind, negated, tense = self._operator(link, governor)
        outer = self.link(number)
        carried = self._carrier(governor, outer)
        if carried is not None:
            group = self.s.nodes[carried].group
            assert group is not None
            # French says no twice ("n'avons aucune intention"), English only once.
            both = self.s.language == "fr"
            negated, tense = (negated or group.negated) if both else negated != group.negated, group.tense
            outer = self.link(carried)
        if kind == "intend" and self._of_others(governor, inner, link):
            kind = "demand"
        if self.scope.indirect(inner):
            # "Refused to say whether": what is not told is open, whoever does not tell it.
            self._apply("consider", False, "present", state)
            return None
        if kind in ("say", "announce") and self._told_to(governor, inner, link):
            kind = "demand"
        if kind in ("say", "announce") and inner.group and inner.group.finite and link.how in ("that", "said"):
            self._reported(inner, state)
        self._apply(kind, negated, tense, state)
        by_say = kind == "say" and governor.group is not None and governor.group.passive and link.how == "complement"
        if by_say and not any(
            self.s.low(k) in self.s.lexicon.grammar["agent"] for k in range(governor.last, inner.first)
        ):
            self._apply("alleged", False, "present", state)
        if kind == "finish" and state.path[0].startswith("stay"):
            state.doubt(self.s.words(governor.first, governor.last))
        if governor.group and governor.group.over and not governor.verb_is_modal:
            self._apply(governor.group.over, governor.group.negated, "present", state)
        if tense in ("conditional", "past_conditional") and kind in (
            "prepare",
            "announce",
            "say",
            "decide",
            "plan",
            "continue",
            "begin",
        ):
            self._apply("alleged", False, "present", state) if outer is None else None
        undone = tense == "pluperfect" and kind in ("decide", "promise", "intend", "plan")
        loose = outer is None and tense in ("past_infinitive", "gerund", "infinitive") and governor.kind == "group"
        if undone or loose:
            state.doubt(self.s.words(governor.first, governor.last))
        for beside in self.scope.beside(governor):
            if beside in ("maybe", "alleged"):
                self._apply(beside, False, "present", state)
        return outer

    def _of_others(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether others are wanted to move: "souhaite que Berlin installe", "wants the Americans to station"."""
        if link.how == "that":
            return True
        if self.s.language != "en" or link.how != "complement":
            return False
        lexicon = self.s.lexicon
        between = range(governor.last + 1, inner.first)
        return any(self.s.low(k) in lexicon.nations or self.s.low(k) in lexicon.tables["counted"] for k in between)

    def _told_to(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether somebody is told to do it: "is telling the troops to get out", "a dit aux troupes de partir"."""
        if link.how != "complement" or governor.group is None or inner.group is None or governor.group.passive:
            return False
        counted, nations = self.s.lexicon.tables["counted"], self.s.lexicon.nations
        return inner.group.tense == "infinitive" and any(
            self.s.low(k) in counted or self.s.low(k) in nations for k in range(governor.last + 1, inner.first)
        )

    def _carrier(self, governor: Node, outer: Link | None) -> int | None:
        """The verb that lends its tense and negation to an operating noun or word ("n'a pas l'intention de")."""
        if outer is None or outer.node is None or outer.how == "unread" or governor.kind == "group":
            return None
        carrier = self.s.nodes[outer.node]
        if carrier.group is None:
            return None
        light = bool(_TRANSPARENT & set(carrier.classes)) and outer.how in (
            "object",
            "carried",
            "subject",
            "complement",
        )
        return outer.node if light else None

    def _operator(self, link: Link, governor: Node) -> tuple[str, bool, str]:
        tense = governor.group.tense if governor.group else "present"
        if governor.verb_is_modal:
            assert governor.group is not None
            return governor.group.over, governor.negated or self._no_subject(governor), tense
        operators = [kind for kind in governor.operators if kind not in PLAIN]
        kind = operators[0] if operators else "unknown"
        if kind in _TRANSPARENT:
            kind = "unknown"
        return kind, governor.negated or self._no_subject(governor), tense

    def _reported(self, inner: Node, state: _State) -> None:
        """A conditional or imperfect after a verb of saying is a future or present seen from the past."""
        assert inner.group is not None
        name = {"conditional": "reported", "imperfect": "reported_imperfect"}.get(inner.group.tense)
        if name and inner.event and not state.refused and not inner.group.over:
            state.statuses = self._base(inner.event, name)
            state.path.append(name)

    def _purpose(self, main: int, state: _State, event: int, depth: int) -> None:
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

    def _apply(self, kind: str, negated: bool, tense: str, state: _State) -> None:
        row = meaning()["operators"].get(kind)
        state.path.append(f"{'not ' if negated else ''}{kind}")
        if row is None:
            state.doubt(kind)
            return
        name = "negated" if negated else "over_ruled_out" if state.refused else tense if tense in row else "affirmed"
        made = str(row[name])
        if made == "unread" or (kind in _KEEPING and state.statuses == {"considered"} and made != "same"):
            state.doubt(kind)
        elif made == "asked":
            state.asked = state.asked or kind
        elif made != "same":
            ready = state.statuses & {"on_alert"} if kind in _KEEPING else frozenset()
            made_of = frozenset(made.split())
            state.statuses = ready if ready and kind in ("occur", "continue") else made_of | ready

    def _around(self, number: int, state: _State, tense: str) -> None:
        for kind, why in self.scope.around(self.chains[number]):
            if kind == "doubt":
                state.doubt(why)
            elif kind == "asked":
                state.asked = state.asked or why
                state.path.append(why)
            elif not state.statuses <= {"in_place", "on_alert", "ruled_out"}:
                self._apply(kind, False, "present", state)
        for why in self.guards.supposed(self.chains[number], tense):
            state.asked = state.asked or why
        for why in self.guards.doubts(self.chains[number], state.statuses, tense):
            state.doubt(why)


@lru_cache(maxsize=2048)
def events_of(text: str, language: str, start: int = 0) -> Events:
    """The events of a sentence, kept."""
    return Events(analysed(text, language, start))
