"""What a verb of movement is said of that is no force: a plan, an order, a fact, people who flee.

"Has withdrawn its offer", "the demand for a brigade has stayed unanswered", "that leaves Germany with 300 soldiers".
"""

from __future__ import annotations

from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_OF_OBJECTS = frozenset("send withdraw stay go arrive leave host supply".split())
_OF_SUBJECTS = frozenset("stay go arrive leave".split())


class Things:
    """What moves or is moved in one sentence, and is no force."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar

    def moved(self, node: Node) -> str:
        """Why it is no force that the verb moves, "" where it may be one."""
        if node.group is None or not (node.finite or node.group.over):
            return self._object(node)
        return (
            self._subject(node)
            or self._object(node)
            or self._fleeing(node)
            or self._raised(node)
            or self._laden(node)
            or self._civilians(node)
            or self._compact(node)
        )

    def _compact(self, node: Node) -> str:
        """A treaty or a body that a country leaves: "se retire de l'accord", "withdraws from the treaty"."""
        if node.group is None or node.event not in ("leave", "withdraw") or node.group.passive:
            return ""
        small = self.grammar["determiners"] | self.grammar["partitive"] | self.grammar.get("prepositions", frozenset())
        at = node.last + 1
        while at < len(self.s.tokens) and (self.s.low(at) in small or at in self.s.adverb_tokens):
            at += 1
        return f"{self.s.low(at)}, not a place" if self.s.low(at) in self.grammar["compacts"] else ""

    def errand(self, node: Node) -> str:
        """What those come for who are only on a visit: "were on their way to Bissau to decide what …"."""
        for other in (later for later in self.s.nodes if later.first > node.last):
            group = other.group
            if group is None or self.s.owner[other.first] != self.s.owner[node.first]:
                continue
            purpose = group.tense == "infinitive" and group.verb.head in self.grammar["errands"]
            return self.s.words(other.first, other.last) if purpose else ""
        return ""

    def _subject(self, node: Node) -> str:
        """A plan or order that is sent, stays or comes; a fact that "leaves" somebody with something."""
        clause = self.s.clauses[self.s.owner[node.first]]
        if clause.opener in ("main", "colon") and self.s.low(node.first - 1) in self.grammar["demonstratives"]:
            return "a fact, not a force"
        at = self._head_after(clause.start)
        if at >= node.first or node.group is None:
            return ""
        passive = node.group.passive and node.event in _OF_OBJECTS
        return self._abstract(at) if passive or node.event in _OF_SUBJECTS else ""

    def _object(self, node: Node) -> str:
        """A plan, offer or promise that is withdrawn, kept or sent."""
        if node.group is None or node.group.passive or node.group.tense == "participle":
            return ""
        at = self._head_after(node.last + 1)
        return self._seat(at) or self._abstract(at) if node.event in _OF_OBJECTS else ""

    def _seat(self, at: int) -> str:
        """A headquarters that a country takes in: nobody who moves is named."""
        match = self.s.lexicon.tables["counted"].match(self.s.tokens, at) if at < len(self.s.tokens) else None
        words = self.s.words(at, at + (match[0] if match else 1) - 1).lower() if at < len(self.s.tokens) else ""
        return f"{words}, not a force" if words in self.grammar["seats"] else ""

    def _abstract(self, at: int) -> str:
        number = self.s.node_at.get(at)
        if number is None:
            return ""
        noun = self.s.nodes[number]
        plain = noun.kind == "noun" and noun.operators and noun.classes != ("harm",) and not noun.event
        plain = plain and noun.first == at and self.s.low(at) not in self.grammar["missions"]
        return f"{self.s.words(noun.first, noun.last)}, not a force" if plain else ""

    def _head_after(self, at: int) -> int:
        """The first token that is no mark, conjunction, determiner, adjective or possessor."""
        lexicon = self.s.lexicon
        small = self.grammar["determiners"] | lexicon.sets["adjectives"] | lexicon.sets["conjunctions"]
        while at < len(self.s.tokens):
            owner = self.s.low(at + 1) == "'s"
            if not (self.s.tokens[at].kind == "mark" or self.s.low(at) in small or owner):
                return at
            at += 1
        return at

    def _fleeing(self, node: Node) -> str:
        """Who flees and is called no more than "people"."""
        assert node.group is not None
        if node.group.verb.head not in self.grammar["fleeing"]:
            return ""
        clause, counted = self.s.owner[node.first], self.s.lexicon.tables["counted"]
        before = [k for k in range(node.first) if self.s.owner[k] == clause]
        kinds = {match[1] for k in before if (match := counted.match(self.s.tokens, k))}
        return "people who flee" if kinds and kinds <= {"people_weak", "none"} else ""

    def _raised(self, node: Node) -> str:
        """A unit that is formed, and goes nowhere: "a battalion was raised in Kharkiv"."""
        group = node.group
        if group is None or not group.passive or group.verb.head not in self.grammar["raising"]:
            return ""
        at = self._head_after(self.s.clauses[self.s.owner[node.first]].start)
        kinds = {
            match[1]
            for k in range(at, node.first)
            if (match := self.s.lexicon.tables["counted"].match(self.s.tokens, k))
        }
        return "a unit that is formed" if "formations" in kinds else ""

    def _laden(self, node: Node) -> str:
        """Lorries that go with goods aboard and nobody else: "left Amman loaded with flour"."""
        counted = self.s.lexicon.tables["counted"]
        for at in range(node.last + 1, len(self.s.tokens)):
            match = self.s.lexicon.tables["laden"].match(self.s.tokens, at)
            if match:
                aboard = range(at + match[0], min(at + match[0] + 4, len(self.s.tokens)))
                people = any(
                    (kind := counted.match(self.s.tokens, k)) and kind[1] not in ("cargo", "none") for k in aboard
                )
                return "" if people else "goods, not a force"
        return ""

    def _civilians(self, node: Node) -> str:
        """Who is flown or evacuated, counted and no soldier: "flew 1,200 villagers to Sodwana"."""
        if node.group is None or node.event not in ("send", "leave", "withdraw"):
            return ""
        if node.group.passive:
            low = self.s.low(self._head_after(self.s.clauses[self.s.owner[node.first]].start))
            return f"{low}, not a force" if low in self.grammar["civilians"] else ""
        number = next(
            (k for k in range(node.last + 1, node.last + 4) if k < len(self.s.tokens) and self._number(k)), -1
        )
        if number < 0:
            return ""
        for at in range(number + 1, min(number + 4, len(self.s.tokens))):
            low = self.s.low(at)
            if low in self.grammar["civilians"]:
                return f"{low}, not a force"
            if self.s.tokens[at].kind == "mark" or low in self.s.lexicon.tables["counted"]:
                return ""
        return ""

    def _number(self, at: int) -> bool:
        return self.s.tokens[at].kind == "number" or self.s.low(at) in self.s.lexicon.data["quantities"]["numbers"]
