"""What the words that govern a movement make of its status, one after the other from the inside out."""

from __future__ import annotations

from collections.abc import Callable

from geo.reading.leftwards import Link
from geo.reading.nodes import Node
from geo.reading.operators import Operators
from geo.reading.scope import Scope
from geo.reading.sentence import Sentence
from geo.reading.understanding import Understanding
from geo.reading.wordings import Wordings

_HEARSAY = frozenset("prepare announce say decide plan continue begin about_to ongoing planned done finish".split())
"""Classes of what is only hearsay in the conditional: "il préparerait"."""
_WITHHOLDING = frozenset({"refuse", "exclude"})
_TELLING = frozenset({"say", "announce"})
_THERE = frozenset("reinforce mass stay alert exercise".split())
"""What is there already when something is said of it: "a response to the build-up"."""
_AFTERWARDS = {"past": frozenset({"in_place"}), "future": frozenset({"announced"})}
_PLANNED = frozenset({"decide", "promise", "intend", "plan"})
_UNDONE = {"pluperfect": _PLANNED, "past_conditional": frozenset({"must", "should"})}
"""Tenses in which governors of these classes leave it open whether it was done: "had planned", "should have"."""


class Governing:
    """Applies the governors of one sentence; `link_of` tells what governs a node."""

    def __init__(
        self, operators: Operators, scope: Scope, wordings: Wordings, link_of: Callable[[int], Link | None]
    ) -> None:
        self.s: Sentence = operators.s
        self.operators, self.scope, self.wordings, self.link_of = operators, scope, wordings, link_of

    def govern(self, link: Link, number: int, inner: Node, state: Understanding) -> Link | None:
        """What a governor makes of what it governs; its own link further out, None where nothing beyond it counts."""
        governor = self.s.nodes[number]
        words = self.s.words(governor.first, governor.last)
        kind, negated, tense, outer = self._carried(governor, number)
        if self.scope.indirect(inner):
            # "Refused to say whether": what is not told is open, whoever does not tell it.
            state.apply("consider")
            return None
        told, kind = kind, self._meant(kind, governor, inner, link)
        if self._spoken_of(told, governor, inner, link) or self._doubtful(kind, tense, governor, inner, link, outer):
            state.doubt(words)
        if kind in ("say", "announce") and inner.group and inner.group.finite and link.how in ("that", "said"):
            self.wordings.reported(inner, state)
        if kind == "unknown" and self._followed(governor, inner, link):
            state.statuses = _AFTERWARDS[tense]  # "ont déminé Soumy avant de rentrer à Riga"
            state.path.append(f"after {words}")
            return outer
        if self._leaves_untold(kind, governor, inner, link, state):
            state.asked = state.asked or words
        state.apply(kind, negated, tense)
        if kind == "say" and self._said_by_nobody(governor, inner, link):
            state.apply("alleged")
        if kind == "finish" and state.path[0].startswith("stay"):
            state.doubt(words)
        if governor.group and governor.group.over and not governor.verb_is_modal:
            state.apply(governor.group.over, governor.group.negated)
        if outer is None and kind in _HEARSAY and tense in ("conditional", "past_conditional"):
            state.apply("alleged")
        if self._loose(kind, tense, governor, outer) or kind in _UNDONE.get(tense, ()):
            state.doubt(words)
        for beside in self.scope.beside(governor):
            if beside in ("maybe", "alleged"):
                state.apply(beside)
        return outer

    def _meant(self, kind: str, governor: Node, inner: Node, link: Link) -> str:
        """The class of a governor by all that stands around it."""
        kind, operators = self._told_as(kind, governor, inner, link), self.operators
        if kind == "unknown" and (operators.welcomes(governor, inner, link) or operators.cleft(governor, inner, link)):
            return "see"
        if kind == "unknown" and operators.obliged(governor, inner, link):
            return "must"
        if kind in ("expect", "planned") and inner.kind == "noun" and "decide" in inner.classes:
            return "consider"  # "a decision is expected in May": none has been taken
        return kind

    def _doubtful(self, kind: str, tense: str, governor: Node, inner: Node, link: Link, outer: Link | None) -> bool:
        """Whether what it makes of the movement stays open, though each of the two is read."""
        way = inner.group.tense if inner.group is not None else ""
        if link.how == "said" and kind in ("promise", "propose", "threaten"):
            return way in ("past", "pluperfect", "imperfect")
        if link.how == "complement" and kind == "see" and governor.finite and way == "infinitive":
            return True
        if link.how == "complement" and kind == "say" and way == "gerund":
            return True  # "a video shows soldiers leaving"
        if kind == "must":
            return tense == "imperfect" and outer is None  # "devait envoyer": whether it did is not told
        if kind == "accuse":  # "is accused of delaying the dispatch"
            return not inner.event and bool({"delay", "stop", "refuse", "exclude"} & set(inner.classes))
        # "Refuses to confirm": nothing is ruled out.
        return kind in _WITHHOLDING and bool(_TELLING & set(inner.classes[:1]))

    def _leaves_untold(self, kind: str, governor: Node, inner: Node, link: Link, state: Understanding) -> bool:
        """Whether it says of no movement that there is one."""
        if governor.event == "exercise" and link.how in ("object", "complement"):
            return True  # "the drill simulates the dispatch": nobody goes
        if kind != "unknown":
            return False
        if governor.negated and link.how == "that" and "be" not in governor.classes:
            return True  # "nothing proves that"
        going = state.path[0].partition(".")[0] not in _THERE and not inner.finite
        # A verb that nothing has read may make anything of it. English would lose too much that is true.
        return not governor.event and going and self.s.language == "fr"

    def _loose(self, kind: str, tense: str, governor: Node, outer: Link | None) -> bool:
        """Whether it is a bare infinitive or gerund that nothing governs in turn."""
        telling = kind == "say" and outer is not None and outer.how == "said"
        bare = tense in ("past_infinitive", "gerund", "infinitive") and governor.kind == "group"
        return outer is None and not telling and bare

    def _followed(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether it is what they did next: an infinitive behind "before", after a plain verb of theirs."""
        group, s = governor.group, self.s
        if group is None or group.passive or group.over or governor.negated or "harm" in governor.classes:
            return False
        before = {s.low(k) for k in range(governor.last + 1, inner.first)} & s.lexicon.grammar["before_all"]
        infinitive = inner.group is not None and inner.group.tense == "infinitive"
        return bool(before) and infinitive and link.how == "complement" and group.tense in _AFTERWARDS

    def _carried(self, governor: Node, number: int) -> tuple[str, bool, str, Link | None]:
        """The class of a governor, whether it is negated, its tense and its own link: those of the verb that carries it
        where a noun governs ("has no intention of")."""
        kind, negated, tense = self.operators.of(governor)
        outer = self.link_of(number)
        carried = self.operators.carrier(governor, outer)
        if carried is None:
            return kind, negated, tense, outer
        group = self.s.nodes[carried].group
        assert group is not None
        # French says no twice ("n'avons aucune intention"), English only once.
        both = self.s.language == "fr"
        negated = (negated or group.negated) if both else negated != group.negated
        return kind, negated and not self.operators.denies_itself(governor), group.tense, self.link_of(carried)

    def _told_as(self, kind: str, governor: Node, inner: Node, link: Link) -> str:
        """The class of a governor by who stands around it: what one intends of others is a demand."""
        if kind == "intend" and self.operators.of_others(governor, inner, link):
            return "demand"
        if kind == "expect" and self.operators.of_a_nation(governor, inner, link):
            return "fear"
        if kind == "say" and link.how == "object" and inner.event and "continue" in governor.classes:
            return "continue"  # "poursuit l'acheminement"
        if kind == "know" and governor.group is not None and governor.group.passive and link.how == "complement":
            return "alleged"  # "is believed to have moved"
        if kind == "say" and inner.event and inner.kind == "noun" and "consider" in governor.classes:
            return "consider"  # "l'envoi a été évoqué"
        if kind == "expect" and link.how == "subject" and governor.group is not None and not governor.group.passive:
            return "delay"  # "l'envoi attendra"
        if kind == "demand" and governor.kind == "noun" and self._granted(governor):
            return "see"  # "has agreed to a request to host"
        telling = kind in ("say", "announce", "claim")
        if telling and (self.operators.told_to(governor, inner, link) or self.operators.demanded(inner, link)):
            return "demand"
        return "decide" if kind == "say" and self.operators.ordered(governor, inner, link) else kind

    def _granted(self, governor: Node) -> bool:
        """Whether what is asked for is the object of a verb that grants or refuses it."""
        outer = self.link_of(self.s.nodes.index(governor))
        verb = self.s.nodes[outer.node] if outer is not None and outer.node is not None else None
        settled = verb is not None and bool({"decide", "promise", "refuse"} & set(verb.classes[:1]))
        return settled and outer is not None and outer.how == "object" and not outer.unread

    def _spoken_of(self, kind: str, governor: Node, inner: Node, link: Link) -> bool:
        """Whether a verb of saying only speaks of what it governs: "évoquer le retrait"."""
        tells = {"announce", "continue"} & set(governor.classes)
        return kind == "say" and not tells and inner.kind == "noun" and link.how == "object"

    def _said_by_nobody(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether "is said to" names nobody who says so."""
        agents = self.s.lexicon.grammar["agent"]
        passive = governor.group is not None and governor.group.passive and link.how == "complement"
        return passive and not any(self.s.low(k) in agents for k in range(governor.last, inner.first))
