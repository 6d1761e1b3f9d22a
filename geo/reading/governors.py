"""What governs what: from an event outwards, the verb, noun or phrase whose complement or subject it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.reading.lexicon import MARKS
from geo.reading.nodes import Node
from geo.reading.reporting import Reporting
from geo.reading.sentence import Sentence
from geo.reading.verbs import PLAIN

How = Literal["complement", "object", "subject", "that", "said", "purpose", "predicate", "noun", "carried", "unread"]
_REACH = 14


@dataclass(frozen=True)
class Link:
    """Node number `node` governs, in the way `how`; `unread` names a word in between that nothing knows.

    Without a node, an unread word stands where what governs would.
    """

    node: int | None
    how: How
    unread: str = ""


class Governors:
    """Finds the governor of each node of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.lexicon, self.grammar = sentence.lexicon, sentence.lexicon.grammar
        self.reporting = Reporting(sentence)

    def of(self, number: int) -> Link | None:
        """What governs the node, None where nothing does (a main verb, a subject without verb)."""
        node = self.s.nodes[number]
        if node.kind == "word":
            return self._of_word(number)
        if node.kind == "noun":
            return self._of_noun(number)
        assert node.group is not None
        if node.finite:
            return self._of_finite(number)
        if node.group.tense == "participle":
            return None
        link = self._of_nonfinite(number)
        return self._of_finite(number) if link is None and node.group.over else link  # "may send" is a clause's verb

    def _clause(self, token: int) -> int:
        return self.s.owner[token]

    # -- infinitives and gerunds

    def _of_nonfinite(self, number: int) -> Link | None:
        node = self.s.nodes[number]
        at, purpose = node.first - 1, False
        if node.group and node.group.tense == "gerund" and at > 0 and self.s.tokens[at].text == ",":
            # ", soulignant …", ", sending …": beside the main verb, not governed by what stands before.
            return Link(None, "unread", self.s.words(node.first, node.last)) if node.event else None
        sibling = self._sibling(number)
        if sibling is not None:
            return self.of(sibling)
        while at >= 0 and (
            self.s.low(at) in self.grammar["before_infinitive"]
            or self.s.low(at) in self.grammar.get("prepositions", ())
            or self._quote(at)
        ):
            purpose = purpose or self.s.low(at) in self._purposes()
            at -= 1
        marker = self.lexicon.tables["purpose"].ending(self.s.tokens, node.first)
        purpose = purpose or marker is not None
        at = min(at, node.first - 1 - marker[0]) if marker else at
        return self._leftwards(at, node.first, "purpose" if purpose else "complement")

    def _purposes(self) -> frozenset[str]:
        return self.grammar.get("purpose", frozenset())

    def _quote(self, at: int) -> bool:
        return self.s.tokens[at].text in MARKS

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

    def _leftwards(self, at: int, target: int, how: How) -> Link | None:
        """The nearest acting node to the left, past objects, names, adverbs and pairs of commas."""
        unread, limit = "", max(0, at - 2 * _REACH)
        clause = self._clause(target) if target < len(self.s.owner) else 0
        while at >= limit:
            number = self.s.node_at.get(at)
            if number is not None:
                node = self.s.nodes[number]
                if node.kind == "word" and node.classes[0] in (
                    "maybe",
                    "alleged",
                    "possible",
                    "planned",
                    "present",
                    "go",
                ):
                    at = node.first - 1
                    continue
                if node.group and node.group.tense == "participle" and not self._acts(node):
                    at = node.first - 1
                    continue
                return Link(number, how, unread)
            if self._clause(at) != clause:
                break
            if not unread and how != "purpose" and (not self.s.known(at) or self.s.tokens[at].text in "$€£"):
                unread = self.s.tokens[at].text
            at -= 1
        return Link(None, "unread", unread) if unread else None

    def _acts(self, node: Node) -> bool:
        """Whether a participle can govern: an operator ("prêts", "ordered to"), not a plain verb ("équipés de")."""
        return any(kind not in PLAIN for kind in node.operators)

    # -- nouns

    def _of_noun(self, number: int) -> Link | None:
        node = self.s.nodes[number]
        start = self._phrase_start(node.first)
        before = start - 1
        low = self.s.low(before)
        if before < 0 or self._clause(before) != self._clause(node.first) or self._subject_place(before):
            return self._as_subject(number, start)
        if low in self.lexicon.sets["conjunctions"]:
            other = self._noun_sibling(number, before)
            if other is not None:
                return self.of(other)
        direct = self.s.node_at.get(before)
        if direct is None and low in self.grammar["noun_prepositions"]:
            direct = self.s.node_at.get(before - 1)
            if direct is not None:
                return Link(direct, "noun" if self.s.nodes[direct].kind == "noun" else "object")
            return self._oblique(number, before)
        if direct is not None:
            return Link(direct, "object")
        return self._past_insert(number, before)

    def _phrase_start(self, at: int) -> int:
        """The first token of the noun's phrase: determiner and adjectives before it."""
        sets = self.lexicon.sets
        while at > 0:
            low = self.s.low(at - 1)
            number = self.s.node_at.get(at - 1)
            modifying = number is not None and self.s.nodes[number].kind == "word"
            named = self.s.language == "en" and (
                low in ("'s",)
                or low in self.lexicon.nations
                or self.s.low(at) == "'s"
                or low in self.lexicon.tables["counted"]
            )
            adjective = low in sets["adjectives"] and low not in sets["conjunctions"]
            if not (low in self.grammar["determiners"] or adjective or modifying or named or self._quote(at - 1)):
                break
            at -= 1
            if (
                low in self.grammar["determiners"]
                and low not in ("'s", "all", "both")
                and self.s.low(at - 1) not in self.grammar["determiners"]
            ):
                break
        return at

    def _subject_place(self, before: int) -> bool:
        """Whether a phrase after this token starts its clause: after a comma, an opener, a fronted adverb."""
        return before in range(len(self.s.tokens)) and (
            self.s.tokens[before].text in ":;," and not self._verb_before(before)
        )

    def _verb_before(self, at: int) -> bool:
        clause = self._clause(at)
        return any(node.finite and node.last < at and self._clause(node.first) == clause for node in self.s.nodes)

    def _as_subject(self, number: int, start: int) -> Link | None:
        """The finite verb to the right whose subject the noun is."""
        node = self.s.nodes[number]
        clause = self._clause(node.first)
        for other in range(number + 1, len(self.s.nodes)):
            following = self.s.nodes[other]
            if following.finite and self._clause(following.first) == clause:
                return self._predicate(other)
        return self._headline(number, clause)

    def _predicate(self, other: int) -> Link:
        """The verb, or what "is" says: "is possible", "est à l'étude", "est en cours"."""
        node = self.s.nodes[other]
        copula = node.group is not None and node.group.verb.head in self.grammar["copulas"]
        if ("be" in node.classes or copula) and other + 1 < len(self.s.nodes):
            following = self.s.nodes[other + 1]
            gap = range(node.last + 1, following.first)
            if following.kind == "word" and all(
                k in self.s.adverb_tokens or self.s.low(k) in self.lexicon.sets["negation_second"] for k in gap
            ):
                return Link(other + 1, "predicate")
        return Link(other, "subject")

    def _headline(self, number: int, clause: int) -> Link | None:
        """ "Envoi de blindés : Kinshasa confirme": the verb of the clause after the colon, where it has no object."""
        for other in self.s.clauses:
            if other.opener == "colon" and other.parent == clause and other.finite:
                verb = self.s.nodes[other.finite[0]]
                used = verb.group.used if verb.group else frozenset()
                after = max((verb.last, *used)) + 1
                if after >= len(self.s.tokens) - 1 or self.s.tokens[after].kind == "mark":
                    return Link(other.finite[0], "object")
        return None

    def _noun_sibling(self, number: int, before: int) -> int | None:
        for other in range(number - 1, -1, -1):
            node = self.s.nodes[other]
            if self._clause(node.first) != self._clause(before) or node.finite:
                return None
            if node.kind == "noun" and node.event:
                return other
        return None

    def _oblique(self, number: int, before: int) -> Link | None:
        """A noun after a preposition with words between it and what governs: "décision de Paris d'…", else unread."""
        found = self._leftwards(before - 1, before, "noun")
        if found is None or found.node is None:
            return found
        verb = self.s.nodes[found.node]
        near = before - verb.last <= 4
        if verb.kind == "noun" and near:
            return found
        if verb.kind == "group" and near and self.s.low(before) not in self.grammar["of"]:
            return Link(found.node, "object", found.unread)
        return Link(found.node, "unread", self.s.low(before))

    def _past_insert(self, number: int, before: int) -> Link | None:
        """An object set apart from its verb: "a annoncé, ce mercredi 2 février, l'envoi", "approved on Friday"."""
        found = self._leftwards(before, before, "object")
        if found is None or found.node is None:
            return found
        node = self.s.nodes[found.node]
        if node.kind != "group" or before - node.last > _REACH:
            return Link(found.node, "unread", found.unread)
        return Link(found.node, "object", found.unread)

    # -- finite verbs

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
                if node.group and node.group.tense == "participle" and not self._acts(node):
                    at -= 1
                    continue
                return Link(number, "that", unread)
            if not self.s.known(at) and not unread:
                unread = self.s.tokens[at].text
            at -= 1
        return Link(None, "unread", unread) if unread else None

    # -- words

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
        return low in self.lexicon.sets["negation_second"] or low in self.lexicon.sets["functions"] or self._quote(at)
