"""Words that weaken, deny, ask or suppose, and which events they reach.

Each of them in a sentence is accounted for: part of a verb group, of a clause, beside a noun. One that is not makes
every event near it unsure, so that no such word is ever read as silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from geo.reading.conditions import Conditions
from geo.reading.negations import Negations
from geo.reading.nodes import Node
from geo.reading.past import Past
from geo.reading.sentence import Sentence


class Scope:
    """The reach of such words in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.governing: frozenset[int] = frozenset()
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets
        self.past, self.conditions, self.negations = Past(sentence), Conditions(sentence), Negations(sentence)

    def beside(self, node: Node) -> list[str]:
        """Classes of adverbs and adjectives that stand inside a node, right before it or right after it."""
        found: list[str] = []
        for other in self._weakening:
            inside = node.first <= other.first <= node.last
            adverb = other.classes[0] in ("maybe", "alleged")
            near = other.last + 1 == node.first or other.first == node.last + 1
            if inside or (near and (adverb or node.kind == "noun")):
                found.append(other.classes[0])
        return found

    @cached_property
    def _weakening(self) -> list[Node]:
        found = []
        for index in range(len(self.s.tokens)):
            match = self.tables["operator_words"].match(self.s.tokens, index)
            grouped = index in self.s.node_at and self.s.nodes[self.s.node_at[index]].kind == "group"
            telling = grouped and self._tells(self.s.nodes[self.s.node_at[index]])
            if (
                match
                and not telling
                and (match[1] in ("maybe", "alleged") or (match[1] in ("possible", "planned") and not grouped))
            ):
                found.append(Node("word", index, index + match[0] - 1, (match[1],)))
        return found

    def _tells(self, node: Node) -> bool:
        """Whether what could weaken is a verb that somebody says so with: "…, state television reported"."""
        return node.finite and "say" in node.classes and node.group is not None and not node.group.passive

    def around(self, chain: Sequence[int]) -> Iterator[tuple[str, str]]:
        """What the sentence does to an event whose governors are `chain`: (operator, "asked" or "doubt", why)."""
        nodes = [self.s.nodes[number] for number in chain]
        clauses = {self.s.owner[node.first] for node in nodes}
        if self.s.question:
            yield "asked", "question"
        for clause in self._lines(clauses):
            if self.s.clauses[clause].opener == "condition":
                yield "asked", "condition"
        yield from self.conditions.reaching(nodes[0], clauses)
        for index in self.conditions.unreal:
            yield "asked", f"{self.s.tokens[index].text} (unreal)"
        for index in self.negations.stray(clauses):
            yield "doubt", self.s.tokens[index].text
        for index in self.past.told(clauses, nodes):
            yield "asked", f"{self.s.tokens[index].text} (long past)"
        for name in ("polls", "unreal", "doubts"):
            for index in self._matches(name):
                if index in self.s.node_at and (name == "polls" or self.s.node_at[index] in chain):
                    continue
                yield ("doubt" if name == "doubts" else "asked"), self.s.tokens[index].text
        for node in nodes[:1]:
            yield from self._wanted(node)
            if self._unreal(node) or (len(nodes) == 1 and self._headless(node)):
                yield "doubt", "no verb"
        for number, other in enumerate(self.s.nodes):
            beside = number not in chain and other.last < nodes[0].first and self.s.owner[other.first] in clauses
            if beside and other.finite and other.classes[0] in ("deny", "exclude", "refuse"):
                yield "doubt", self.s.words(other.first, other.last)
            if number not in chain and self._hangs_over(number, nodes[0]):
                yield "doubt", self.s.words(other.first, other.last)
            if number not in chain and self._denies(number, clauses):
                yield "doubt", self.s.words(other.first, other.last)
        for node in self._weakening:
            if (
                node.classes[0] in ("maybe", "alleged")
                and self.s.owner[node.first] in clauses
                and not self._taken(node, nodes)
            ):
                yield "doubt", self.s.words(node.first, node.last)

    def _lines(self, clauses: set[int]) -> set[int]:
        """The clauses and those that they hang on by "that" or a relative."""
        lines = set(clauses)
        for clause in clauses:
            at = self.s.clauses[clause]
            while at.parent >= 0 and at.opener in ("that", "zero", "relative", "coordinate"):
                at = self.s.clauses[at.parent]
                if at.opener == "condition":
                    lines.add(at.number)
        return lines

    def _taken(self, node: Node, nodes: Sequence[Node]) -> bool:
        return any(other.first - 1 <= node.last and node.first <= other.last + 1 for other in nodes)

    def _matches(self, name: str) -> list[int]:
        return [k for k in range(len(self.s.tokens)) if self.tables[name].match(self.s.tokens, k)]

    def _hangs_over(self, number: int, event: Node) -> bool:
        """Whether a word of fear or wish that governs nothing stands before the event ("fears Moscow will …")."""
        node = self.s.nodes[number]
        weakening = {"fear", "threaten", "demand", "propose", "intend", "doubt", "know"} & set(node.classes)
        before = node.last < event.first and self.s.owner[node.first] == self.s.owner[event.first]
        return node.kind == "noun" and bool(weakening) and before and number not in self.governing

    def _denies(self, number: int, clauses: set[int]) -> bool:
        """Whether a verb of denial, refusal or fear has nothing to deny, or stands over these clauses."""
        node = self.s.nodes[number]
        kinds = {"deny", "exclude", "refuse", "unlikely", "fear"}
        acting = node.classes[0] in kinds and (node.kind == "word" or node.finite)
        over = self.s.owner[node.first] in self._ancestors(clauses)
        return acting and (number not in self.governing or over)

    def _ancestors(self, clauses: set[int]) -> set[int]:
        found: set[int] = set()
        for clause in clauses:
            at = self.s.clauses[clause].parent
            while at >= 0:
                found.add(at)
                at = self.s.clauses[at].parent
        return found - clauses

    def _wanted(self, node: Node) -> Iterator[tuple[str, str]]:
        """A participle beside a verb of wanting or fearing ("wants the troops gone") states nothing."""
        if node.group is None or node.group.tense != "participle":
            return
        clause = self.s.clauses[self.s.owner[node.first]]
        for number in clause.finite:
            main = self.s.nodes[number]
            if main.last < node.first and {"intend", "demand", "fear", "need"} & set(main.classes):
                yield "doubt", self.s.words(main.first, main.last)

    def _unreal(self, node: Node) -> bool:
        """Whether the clause tells what is wanted or feared, not what is: "pour que", "à ce que", "avant que"."""
        start = self.s.clauses[self.s.owner[node.first]].start
        unreal = self.s.lexicon.grammar.get("unreal", frozenset())
        opened = [
            " ".join(self.s.low(k) for k in range(at, at + n)) for at in range(start - 2, start + 1) for n in (2, 3)
        ]
        return node.finite and any(phrase in unreal for phrase in opened)

    def _headless(self, node: Node) -> bool:
        """Whether an infinitive that nothing governs stands after a word that may be the verb: no headline."""
        if node.group is None or node.group.tense != "infinitive":
            return False
        clause, lexicon = self.s.owner[node.first], self.s.lexicon
        before = [k for k in range(node.first) if self.s.owner[k] == clause and k not in self.s.adverb_tokens]
        nouns = (lexicon.tables["counted"], lexicon.sets["speakers"], lexicon.sets["functions"], lexicon.nations)
        return any(self.s.low(k) in lexicon.forms and not any(self.s.low(k) in n for n in nouns) for k in before)

    def indirect(self, node: Node) -> bool:
        """Whether the verb's clause is an indirect question ("on ignore si …")."""
        clause = self.s.clauses[self.s.owner[node.first]]
        return clause.opener == "that" and self.s.low(clause.start) in self.s.lexicon.grammar["indirect"]

    def commands(self, node: Node) -> bool:
        """Whether a verb without subject opens its sentence: an imperative."""
        if node.group is None or node.group.tense != "present" or self.s.language != "fr":
            return False
        before = [k for k in range(node.first) if self.s.tokens[k].kind == "word"]
        return not before and self.s.tokens[node.group.head].low.endswith(("ez", "ons"))
