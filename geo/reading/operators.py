"""How a verb, noun or word acts on what it governs: its class, negation and tense, and who is meant to move."""

from __future__ import annotations

from geo.reading.governors import Link
from geo.reading.nodes import Node
from geo.reading.scope import Scope
from geo.reading.sentence import Sentence
from geo.reading.verbs import PLAIN

TRANSPARENT = frozenset({"light", "have", "be"})


class Operators:
    """Reads the operators of one sentence."""

    def __init__(self, sentence: Sentence, scope: Scope) -> None:
        self.s, self.scope = sentence, scope

    def of(self, governor: Node) -> tuple[str, bool, str]:
        """(class, negated, tense) of what governs."""
        tense = governor.group.tense if governor.group else "present"
        if governor.verb_is_modal:
            assert governor.group is not None
            return governor.group.over, governor.negated or self.no_subject(governor), tense
        operators = [kind for kind in governor.operators if kind not in PLAIN]
        kind = operators[0] if operators else "unknown"
        if kind in TRANSPARENT:
            kind = "unknown"
        return kind, governor.negated or self.no_subject(governor), tense

    def carrier(self, governor: Node, outer: Link | None) -> int | None:
        """The verb that lends its tense and negation to an operating noun or word ("n'a pas l'intention de")."""
        if outer is None or outer.node is None or outer.how == "unread" or governor.kind == "group":
            return None
        carrier = self.s.nodes[outer.node]
        if carrier.group is None:
            return None
        light = bool(TRANSPARENT & set(carrier.classes)) and outer.how in (
            "object",
            "carried",
            "subject",
            "complement",
        )
        return outer.node if light else None

    def denies_itself(self, governor: Node) -> bool:
        """Whether a phrase says the "no" of its verb: "n'est pas question", where "ne" is of the phrase."""
        seconds = self.s.lexicon.sets["negation_second"] if self.s.language == "fr" else frozenset()
        return governor.kind == "word" and self.s.low(governor.first) in seconds

    def no_subject(self, node: Node) -> bool:
        """ "No troops will be sent", "neither Vienna nor Bern will": a negation at the head of the subject."""
        if self.s.language == "fr" or not node.finite:
            return False
        return bool(self.scope.negative_subject(node))

    def welcomes(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether somebody only comments on what has been decided: "has welcomed Canberra's decision to base"."""
        comments = governor.group is not None and governor.group.verb.head in self.s.lexicon.grammar["commenting"]
        settled = inner.kind == "noun" and bool({"decide", "announce", "promise"} & set(inner.classes))
        return comments and settled and link.how == "object" and not link.unread

    def cleft(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether "it is … that" only sets off a part of the sentence: "c'est de Metz que partiront les chars"."""
        group = governor.group
        if group is None or "be" not in governor.classes or governor.negated or group.over or link.how != "that":
            return False
        restricted = any(self.s.low(k) in self.s.lexicon.grammar.get("restriction", ()) for k in group.used)
        opens = self.s.low(group.first - 1) in self.s.lexicon.grammar["impersonal"]
        return opens and not restricted and inner.finite

    def obliged(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether "have to" stands over it: "will have to leave"; not "would have to", nor what nobody has to do."""
        group, following = governor.group, inner.group
        if group is None or following is None or governor.negated or self.s.language != "en":
            return False
        having = "have" in governor.classes and group.tense in ("present", "future") and link.how == "complement"
        return having and following.tense == "infinitive" and inner.first == governor.last + 1

    def of_others(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether others are wanted to move: "souhaite que Berlin installe", "wants the Americans to station"."""
        if link.how == "that":
            return True
        if self.s.language != "en" or link.how != "complement":
            return False
        lexicon = self.s.lexicon
        between = range(governor.last + 1, inner.first)
        return any(self.s.low(k) in lexicon.nations or self.s.low(k) in lexicon.tables["counted"] for k in between)

    def of_a_nation(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether a nation itself is expected to act, by others: "experts expect Moscow to deploy"."""
        between = range(governor.last + 1, inner.first)
        named = any(self.s.low(k) in self.s.lexicon.nations and self.s.tokens[k].text[:1].isupper() for k in between)
        counted = any(self.s.low(k) in self.s.lexicon.tables["counted"] for k in between)
        return link.how == "complement" and named and not counted

    def ordered(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether those who move are told to: "has been told to prepare for withdrawal"."""
        group = governor.group
        told = group is not None and group.passive and group.verb.head in self.s.lexicon.grammar["ordering"]
        return told and link.how == "complement" and inner.group is not None and inner.group.tense == "infinitive"

    def demanded(self, inner: Node, link: Link) -> bool:
        """Whether what is said is that others must: "insists the 2,000 soldiers must go"."""
        owed = inner.group is not None and (inner.group.over in ("must", "should") or "must" in inner.classes)
        if not owed or not inner.finite or link.how != "that":
            return False
        start = self.s.clauses[self.s.owner[inner.first]].start
        small = self.s.lexicon.sets["subjects"] | self.s.lexicon.sets["complementiser"]
        return any(self.s.tokens[k].kind == "word" and self.s.low(k) not in small for k in range(start, inner.first))

    def told_to(self, governor: Node, inner: Node, link: Link) -> bool:
        """Whether somebody is told to do it: "is telling the troops to get out", "a dit aux troupes de partir"."""
        if link.how != "complement" or governor.group is None or inner.group is None or governor.group.passive:
            return False
        counted, nations = self.s.lexicon.tables["counted"], self.s.lexicon.nations
        return inner.group.tense == "infinitive" and any(
            self.s.low(k) in counted or self.s.low(k) in nations for k in range(governor.last + 1, inner.first)
        )
