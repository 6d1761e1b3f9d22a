"""What governs a noun of movement: the verb whose object or subject it is, the noun that it belongs to."""

from __future__ import annotations

from geo.reading.leftwards import Leftwards, Link
from geo.reading.sentence import Sentence


class NounGovernors:
    """Finds the governor of each noun of one sentence."""

    def __init__(self, sentence: Sentence, leftwards: Leftwards) -> None:
        self.s, self.leftwards = sentence, leftwards
        self.lexicon, self.grammar = sentence.lexicon, sentence.lexicon.grammar

    def _clause(self, token: int) -> int:
        return self.s.owner[token]

    def of(self, number: int) -> Link | None:
        """What governs the noun, None where nothing does (a subject without verb)."""
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
            if not (
                low in self.grammar["determiners"] or adjective or modifying or named or self.leftwards.quote(at - 1)
            ):
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
        found = self.leftwards.nearest(before - 1, before, "noun")
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
        found = self.leftwards.nearest(before, before, "object")
        if found is None or found.node is None:
            return found
        node = self.s.nodes[found.node]
        if node.kind != "group" or before - node.last > self.leftwards.reach:
            return Link(found.node, "unread", found.unread)
        return Link(found.node, "object", found.unread)
