"""Words that weaken, deny, ask or suppose, and which events they reach.

Each of them in a sentence is accounted for: part of a verb group, of a clause, beside a noun. One that is not makes
every event near it unsure, so that no such word is ever read as silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from geo.reading.nodes import Node
from geo.reading.past import Past
from geo.reading.sentence import Sentence


class Scope:
    """The reach of such words in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.governing: frozenset[int] = frozenset()
        self.unreal: list[int] = []
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets
        self.past = Past(sentence)

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
            if match and (match[1] in ("maybe", "alleged") or (match[1] in ("possible", "planned") and not grouped)):
                found.append(Node("word", index, index + match[0] - 1, (match[1],)))
        return found

    def around(self, chain: Sequence[int]) -> Iterator[tuple[str, str]]:
        """What the sentence does to an event whose governors are `chain`: (operator, "asked" or "doubt", why)."""
        nodes = [self.s.nodes[number] for number in chain]
        clauses = {self.s.owner[node.first] for node in nodes}
        if self.s.question:
            yield "asked", "question"
        for clause in self._lines(clauses):
            if self.s.clauses[clause].opener == "condition":
                yield "asked", "condition"
        for index, phrase in self._conditions:
            if self._supposed(index, phrase, nodes[0]):
                yield "asked", "condition"
            yield from self._condition(index, phrase, clauses)
        for index in self.unreal:
            yield "asked", f"{self.s.tokens[index].text} (unreal)"
        for index in self._stray(clauses, nodes):
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

    @cached_property
    def _conditions(self) -> list[tuple[int, str]]:
        found, index = [], 0
        while index < len(self.s.tokens):
            spared = self.tables["not_conditions"].match(self.s.tokens, index)
            match = None if spared else self.tables["conditions"].match(self.s.tokens, index)
            if self._inverted(index) and self.s.low(index) in self.s.lexicon.grammar.get("unreal_openers", ()):
                self.unreal.append(index)
            if self._inverted(index):
                found.append((index, self.s.low(index)))
            if match and not self._whether(index):
                found.append((index, " ".join(self.s.low(k) for k in range(index, index + match[0]))))
            index += (spared or match or (1, ""))[0]
        return found

    def _inverted(self, index: int) -> bool:
        """ "Were Ankara to close", "should diplomacy fail": an auxiliary first in its stretch, in no question."""
        if self.s.low(index) not in self.s.lexicon.grammar.get("inverted", ()) or self.s.question:
            return False
        return index == 0 or (self.s.tokens[index - 1].kind == "mark" and self.s.tokens[index - 1].text not in ",)")

    def _whether(self, index: int) -> bool:
        """A clitic "s'", an indirect question, a part of a verb group: no condition."""
        clause = self.s.clauses[self.s.owner[index]]
        if clause.opener == "that" and clause.start == index:
            return True
        if self.s.low(index) in self.s.lexicon.grammar.get("reflexive", ()):
            following = self.s.low(index + 1)
            return following not in self.sets["subjects"] or index in self.s.node_at
        return index in self.s.node_at and self.s.nodes[self.s.node_at[index]].kind == "group"

    def _supposed(self, index: int, phrase: str, event: Node) -> bool:
        """Whether the event itself is what is supposed: "si Berlin avait envoyé …, le gouvernement serait tombé"."""
        clause = self.s.clauses[self.s.owner[index]]
        first = self.s.nodes[clause.finite[0]] if clause.finite else None
        apart = any(self.s.tokens[k].text == "," for k in range(index, event.first))
        return phrase in self.s.lexicon.grammar["supposing"] and first is event and index < event.first and not apart

    def _condition(self, index: int, phrase: str, clauses: set[int]) -> Iterator[tuple[str, str]]:
        """A condition reaches the clause it stands in or beside; farther off, nobody can tell."""
        owner = self.s.owner[index]
        opened = self.s.clauses[owner]
        if owner in clauses and opened.opener == "condition" and opened.start == index:
            return
        hangs = {owner, opened.parent}
        following = {clause.number for clause in self.s.clauses if clause.parent == owner}
        if clauses & (hangs | following):
            yield "condition", phrase
        else:
            yield "doubt", phrase

    def _stray(self, clauses: set[int], nodes: Sequence[Node]) -> Iterator[int]:
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
        words = (self.sets["negation_alone"] | self.sets["negation_ne"]) - self.s.lexicon.grammar["without"]
        words |= frozenset() if french else self.sets["negation_second"]
        french_pas = (
            self.sets["negation_second"]
            - self.s.lexicon.grammar.get("restriction", frozenset())
            - self.sets["adverbs_small"]
            if french
            else frozenset()
        )
        without = [
            k for k in range(len(self.s.tokens)) if self.s.low(k) in self.s.lexicon.grammar["without"] and self._bars(k)
        ]
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
                used.update(self.negative_subject(node))
            if node.event:
                used.update(self.negative_object(node))
        used |= {k for k in range(1, len(self.s.tokens)) if self.apart(k)}
        for table in ("qualifiers", "after", "not_conditions", "conditions", "adverbs", "operator_words", "when"):
            for index in range(len(self.s.tokens)):
                match = self.tables[table].match(self.s.tokens, index)
                if match and match[0] > 1:
                    used.update(range(index, index + match[0]))
        return frozenset(used)

    def apart(self, index: int) -> bool:
        """Whether a negation opens a phrase that commas set apart, and has no verb: ", not the jets,", "et non 800"."""
        comma, contrasting = self.s.tokens[index - 1].text == ",", self.s.lexicon.grammar["contrasting"]
        joined = self.s.low(index) in contrasting and (comma or self.s.low(index - 1) in self.sets["conjunctions"])
        if not joined and not (comma and self.s.low(index) in self.s.lexicon.grammar["negating"]):
            return False
        for at in range(index + 1, min(index + 12 if joined else index + 8, len(self.s.tokens))):
            if self.s.tokens[at].text == "," or (joined and self.s.tokens[at].text in ".;"):
                return True
            group = self.s.nodes[self.s.node_at[at]].group if at in self.s.node_at else None
            if group is not None and not (joined and group.tense == "participle"):
                return False
        return False

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

    def negative_subject(self, node: Node) -> list[int]:
        """Tokens of a negation that heads the subject of a finite English verb."""
        clause = self.s.owner[node.first]
        words = self.s.lexicon.grammar["negating_subjects"]
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
            if self.s.low(index) in words and not qualifying and not adverbial and (first or found):
                found.append(index)
        return found

    def negative_object(self, node: Node) -> list[int]:
        """The negation that heads a verb's object: "will send no soldiers", "n'enverra aucun soldat"."""
        if node.group is None or node.negated:
            return []
        for at in range(node.last + 1, min(node.last + 3, len(self.s.tokens))):
            qualifying = self.tables["qualifiers"].match(self.s.tokens, at)
            if self.s.low(at) in self.s.lexicon.grammar["negating_objects"] and not qualifying:
                return [] if at in self.s.adverb_tokens else [at]
            if at not in self.s.adverb_tokens:
                return []
        return []

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
