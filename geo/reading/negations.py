"""Words of negation: which a verb, a noun, a qualifier or a phrase has taken, and which are left over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from geo.reading.nodes import Node
from geo.reading.sentence import Sentence


class Negations:
    """The negations of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.tables, self.sets, self.grammar = sentence.lexicon.tables, sentence.lexicon.sets, sentence.lexicon.grammar

    def stray(self, clauses: set[int]) -> Iterator[int]:
        """Negation words that no verb group, noun or qualifier has used, in the clauses of the chain or beside them."""
        for index in self._negations:
            if index not in self.used and (self.s.owner[index] in clauses or self._adjacent(index, clauses)):
                yield index

    def _adjacent(self, index: int, clauses: set[int]) -> bool:
        owner = self.s.clauses[self.s.owner[index]]
        return owner.parent in clauses or any(self.s.clauses[clause].parent == owner.number for clause in clauses)

    @cached_property
    def _negations(self) -> list[int]:
        french = self.s.language == "fr"
        words = (self.sets["negation_alone"] | self.sets["negation_ne"]) - self.grammar["without"]
        words |= frozenset() if french else self.sets["negation_second"]
        french_pas = (
            self.sets["negation_second"] - self.grammar.get("restriction", frozenset()) - self.sets["adverbs_small"]
            if french
            else frozenset()
        )
        without = [k for k in range(len(self.s.tokens)) if self.s.low(k) in self.grammar["without"] and self._bars(k)]
        return [k for k, token in enumerate(self.s.tokens) if token.low in words or token.low in french_pas] + without

    def _bars(self, index: int) -> bool:
        """Whether "sans", "without" stands before a movement or what operates on one, not before another noun."""
        return any(k in self.s.node_at for k in range(index + 1, min(index + 4, len(self.s.tokens))))

    @cached_property
    def used(self) -> frozenset[int]:
        """Tokens of negations that a verb, a noun, a qualifier or a phrase has taken."""
        used: set[int] = set()
        for node in self.s.nodes:
            if node.group:
                used |= node.group.used
                used.update(k for k in range(node.first, node.last + 1) if node.group.negated)
            elif node.kind == "word":
                used.update(range(node.first, node.last + 1))
            if node.kind == "noun" and node.negated:
                used.update(range(max(0, node.first - 3), node.first))
        for node in self.s.nodes:
            if node.finite and self.s.language == "en":
                used.update(self.of_subject(node))
            if node.event:
                used.update(self.of_object(node))
        used |= {k for k in range(1, len(self.s.tokens)) if self.apart(k)}
        for table in ("qualifiers", "after", "not_conditions", "conditions", "adverbs", "operator_words", "when"):
            for index in range(len(self.s.tokens)):
                match = self.tables[table].match(self.s.tokens, index)
                if match and match[0] > 1:
                    used.update(range(index, index + match[0]))
        return frozenset(used)

    def apart(self, index: int) -> bool:
        """Whether a negation opens a phrase that commas set apart, and has no verb: ", not the jets,", "et non 800"."""
        comma, contrasting = self.s.tokens[index - 1].text == ",", self.grammar["contrasting"]
        joined = self.s.low(index) in contrasting and (comma or self.s.low(index - 1) in self.sets["conjunctions"])
        if not joined and not (comma and self.s.low(index) in self.grammar["negating"]):
            return False
        for at in range(index + 1, min(index + 12 if joined else index + 8, len(self.s.tokens))):
            if self.s.tokens[at].text == "," or (joined and self.s.tokens[at].text in ".;"):
                return True
            group = self.s.nodes[self.s.node_at[at]].group if at in self.s.node_at else None
            if group is not None and not (joined and group.tense == "participle"):
                return False
        return False

    def of_subject(self, node: Node) -> list[int]:
        """Tokens of a negation that heads the subject of a finite English verb."""
        clause = self.s.owner[node.first]
        words = self.grammar["negating_subjects"]
        before = [k for k in range(node.first) if self.s.owner[k] == clause]
        found: list[int] = []
        for index in before:
            first = (
                index == before[0]
                or self.s.tokens[index - 1].kind == "mark"
                or self.s.low(index - 1) in self.sets["conjunctions"] | self.sets["subordinators_small"]
            )
            qualifying = self.tables["qualifiers"].match(self.s.tokens, index)
            adverbial = index in self.s.adverb_tokens
            single = self.s.low(index) in self.grammar["negating"] and self.s.low(index + 1) in self.grammar["single"]
            listed = self.s.low(index) in words or single
            if listed and not qualifying and not adverbial and (first or found):
                found.append(index)
        return found

    def of_object(self, node: Node) -> list[int]:
        """The negation that heads a verb's object: "will send no soldiers", "n'enverra aucun soldat"."""
        if node.group is None or node.negated:
            return []
        for at in range(node.last + 1, min(node.last + 3, len(self.s.tokens))):
            qualifying = self.tables["qualifiers"].match(self.s.tokens, at)
            if self.s.low(at) in self.grammar["negating_objects"] and not qualifying:
                return [] if at in self.s.adverb_tokens else [at]
            if at not in self.s.adverb_tokens:
                return []
        return []
