"""What governs what: from an event outwards, the verb, noun or phrase whose complement or subject it is."""

from __future__ import annotations

from geo.reading.leftwards import Leftwards, Link
from geo.reading.noun_governors import NounGovernors
from geo.reading.reporting import Reporting
from geo.reading.sentence import Sentence


class Governors:
    """Finds the governor of each node of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.lexicon, self.grammar = sentence.lexicon, sentence.lexicon.grammar
        self.reporting, self.leftwards = Reporting(sentence), Leftwards(sentence)
        self.nouns = NounGovernors(sentence, self.leftwards)

    def of(self, number: int) -> Link | None:
        """What governs the node, None where nothing does (a main verb, a subject without verb)."""
        node = self.s.nodes[number]
        if node.kind == "word":
            return self._of_word(number)
        if node.kind == "noun":
            return self.nouns.of(number)
        assert node.group is not None
        if node.finite:
            return self._of_finite(number)
        if node.group.tense == "participle":
            return None
        link = self._of_nonfinite(number)
        if link is None and not node.group.over and not self.s.clauses[self._clause(node.first)].finite:
            return self._set_beside(number)  # a headline: "Soldiers to return, ministry says"
        return self._of_finite(number) if link is None and node.group.over else link  # "may send" is a clause's verb

    def _clause(self, token: int) -> int:
        return self.s.owner[token]

    def _of_nonfinite(self, number: int) -> Link | None:
        node = self.s.nodes[number]
        at, purpose = node.first - 1, False
        if node.group and node.group.tense == "gerund" and at > 0 and self.s.tokens[at].text == ",":
            # ", soulignant …", ", sending …": beside the main verb, not governed by what stands before.
            telling = self._telling_on(number)
            if telling is not None:
                return Link(telling, "said")
            return Link(None, "unread", self.s.words(node.first, node.last)) if node.event else None
        sibling = self._sibling(number)
        if sibling is not None:
            return self.of(sibling)
        while at >= 0 and (
            self.s.low(at) in self.grammar["before_infinitive"]
            or self.s.low(at) in self.grammar.get("prepositions", ())
            or self.leftwards.quote(at)
        ):
            purpose = purpose or self.s.low(at) in self._purposes()
            at -= 1
        marker = self.lexicon.tables["purpose"].ending(self.s.tokens, node.first)
        purpose = purpose or marker is not None
        at = min(at, node.first - 1 - marker[0]) if marker else at
        return self.leftwards.nearest(at, node.first, "purpose" if purpose else "complement")

    def _telling_on(self, number: int) -> int | None:
        """The verb of saying that "…, adding that …" goes on from."""
        node = self.s.nodes[number]
        if "say" not in node.classes or self.s.low(node.last + 1) not in self.lexicon.sets["complementiser"]:
            return None
        before = [k for k in range(number) if self.s.nodes[k].finite and "say" in self.s.nodes[k].classes]
        return before[-1] if before else None

    def _purposes(self) -> frozenset[str]:
        return self.grammar.get("purpose", frozenset())

    def _sibling(self, number: int) -> int | None:
        """An infinitive earlier in the clause that this one is joined to ("envoyer … et de déployer")."""
        node = self.s.nodes[number]
        at = node.first - 1
        while at >= 0 and self.s.low(at) in self.grammar["before_infinitive"] - self.lexicon.sets["conjunctions"]:
            at -= 1
        if at < 0 or self.s.low(at) not in self.lexicon.sets["conjunctions"]:
            return None
        assert node.group is not None
        for other in range(number - 1, -1, -1):
            before = self.s.nodes[other]
            if self._clause(before.first) != self._clause(node.first) or before.finite:
                return None
            if before.kind == "group" and before.group and before.group.tense == node.group.tense:
                return other
        return None

    def _of_finite(self, number: int) -> Link | None:
        node = self.s.nodes[number]
        clause = self.s.clauses[self._clause(node.first)]
        if clause.finite and clause.finite[0] != number:
            return None
        if clause.opener in ("that", "zero"):
            return self._before_clause(clause.number, clause.start)
        if clause.opener in ("coordinate", "comma") and clause.parent >= 0 and not self.reporting.says(number):
            parent = self.s.clauses[clause.parent]
            if parent.opener in ("that", "zero") and parent.finite:
                return self._shared(self._of_finite(parent.finite[0]), clause.number)
        return self._set_beside(number)

    def _set_beside(self, number: int) -> Link | None:
        """A verb of saying set beside the verb's clause: "…, a annoncé le ministre"."""
        verb = self.reporting.verb_for(number)
        return Link(verb, "said") if verb is not None else None

    def _shared(self, link: Link | None, clause: int) -> Link | None:
        """The governor of the clause before; for a clause with its own subject, only a verb of saying's."""
        if link is None or link.node is None or not self._has_own_subject(clause):
            return link
        governor = self.s.nodes[link.node]
        if {"say", "announce"} & set(governor.classes) and not governor.negated:
            return link
        return Link(link.node, "unread", self.s.words(governor.first, governor.last))

    def _has_own_subject(self, clause: int) -> bool:
        start = self.s.clauses[clause].start
        first = self.s.nodes[self.s.clauses[clause].finite[0]].first
        return any(self.s.tokens[k].kind == "word" and k not in self.s.adverb_tokens for k in range(start + 1, first))

    def _before_clause(self, clause: int, start: int) -> Link | None:
        at, unread = start - 1, ""
        if self.s.clauses[clause].opener == "zero":
            at = start - 1
        while at >= 0:
            number = self.s.node_at.get(at)
            if number is not None:
                node = self.s.nodes[number]
                if node.group and node.group.tense == "participle" and not self.leftwards.acts(node):
                    at -= 1
                    continue
                return Link(number, "that", unread)
            if not self.s.known(at) and not unread:
                unread = self.s.tokens[at].text
            at -= 1
        return Link(None, "unread", unread) if unread else None

    def _of_word(self, number: int) -> Link | None:
        """What a predicate word ("prêt à", "en alerte") is said with: the nearest verb to the left in the clause."""
        node = self.s.nodes[number]
        clause = self._clause(node.first)
        for other in range(number - 1, -1, -1):
            before = self.s.nodes[other]
            if self._clause(before.first) != clause:
                return None
            if before.kind == "group":
                near = all(k in self.s.adverb_tokens or self._small(k) for k in range(before.last + 1, node.first))
                carries = {"be", "stay"} & set(before.classes) or (node.classes[0] == "alert" and not near)
                return Link(other, "carried") if near or carries else None
        return None

    def _small(self, at: int) -> bool:
        low = self.s.low(at)
        return (
            low in self.lexicon.sets["negation_second"]
            or low in self.lexicon.sets["functions"]
            or self.leftwards.quote(at)
        )
