"""The preposition that governs a place: the longest that ends before it, past determiners and nouns of place."""

from __future__ import annotations

from geo.reading.lexicon import MARKS
from geo.reading.sentence import Sentence

_STEPS = 24


class Prepositions:
    """Finds the preposition of each place of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.directions = sentence.lexicon.tables["directions"]
        self.sets, self.grammar = sentence.lexicon.sets, sentence.lexicon.grammar

    def inside(self, first: int, last: int) -> tuple[str, int, str] | None:
        """A direction that the words begin with themselves ("near the border", "autour de l'Ukraine")."""
        match = self.directions.match(self.s.tokens, first)
        if (
            match
            and first + match[0] <= last
            and (match[0] > 1 or self.s.low(first) not in self.sets["determiners"] | self.grammar["determiners"])
        ):
            return match[1], first, self.s.words(first, first + match[0] - 1)
        return None

    def before(self, first: int) -> tuple[str, int, str]:
        """(label, its first token, its words) of the preposition that governs a place beginning at token `first`."""
        at, joined = first, False
        for _ in range(_STEPS):
            if joined and at - 1 in self.s.adverb_tokens:
                at -= 1
                continue
            match = self.directions.ending(self.s.tokens, at)
            if match and self._of_infinitive(at - match[0], at):
                break
            joint = self._joined_noun(at - match[0]) if match and match[0] == 1 else None
            if joint is not None:
                at = joint
                continue
            if match and not self._in_noun(at, match[0]):
                return self._around(at - match[0], match[1]) or self._told(at - match[0], at, match[1])
            before = at - 1
            if before < 0:
                break
            if match:
                at = self._past_noun(at - match[0])
                continue
            low = self.s.low(before)
            if low in self.sets["conjunctions"] or self.s.tokens[before].text in ",()":
                joined = True
            elif not self._skippable(before, joined):
                break
            at = before
        return "", at, self.s.low(at - 1)

    def _of_infinitive(self, start: int, end: int) -> bool:
        """Whether what looks like a direction begins a verb: "sent to guard Belize's waters"."""
        number = self.s.node_at.get(start)
        node = self.s.nodes[number] if number is not None else None
        return node is not None and node.kind == "group" and node.first == start < end <= node.last

    def _around(self, start: int, label: str) -> tuple[str, int, str] | None:
        """What a place of rest hangs on by a noun of place: "from their base at Ramstein", "to the port at Rota"."""
        if label != "at" or start < 2 or self.s.low(start - 1) not in self.sets["place_nouns"]:
            return None
        outer = self._past_noun(start)
        while outer > 0 and self.s.low(outer - 1) in self.grammar["determiners"] | self.grammar["possessives"]:
            outer -= 1
        match = self.directions.ending(self.s.tokens, outer)
        if match is None or match[1] not in ("from", "to") or self.s.low(outer - 1) in self.grammar["partitive"]:
            return None
        return match[1], outer - match[0], self.s.words(outer - match[0], outer - 1)

    def _told(self, start: int, at: int, label: str) -> tuple[str, int, str]:
        """A start that a verb tells of is where they are: "are now in", "will be stationed in"."""
        short = at - 1
        posted = self.directions.match(self.s.tokens, short) if label == "from" and short > start else None
        if posted and posted[1] == "to" and self._head_of_verb(start):  # "have been posted to Assamaka"
            return "to", short, self.s.words(short, short)
        if label == "from" and short > start and (self._head_of_verb(start) or self._after_being(start)):
            match = self.directions.match(self.s.tokens, short)
            if match and match[1] == "at":
                return "at", short, self.s.words(short, short)
        return label, start, self.s.words(start, at - 1)

    def _head_of_verb(self, at: int) -> bool:
        """Whether the token is the participle of a finite verb: "will be stationed"."""
        number = self.s.node_at.get(at)
        group = self.s.nodes[number].group if number is not None else None
        return group is not None and group.finite and group.first < group.head == at

    def _after_being(self, at: int) -> bool:
        number = self.s.node_at.get(at - 1)
        node = self.s.nodes[number] if number is not None else None
        return node is not None and node.finite and node.group is not None and node.group.verb.head in self._being

    @property
    def _being(self) -> frozenset[str]:
        return self.grammar["being"]

    def _in_noun(self, at: int, length: int) -> bool:
        """Whether "de" binds the place to a noun of place before it ("la base de Fort Bragg", "the border of")."""
        if length > 1 or self.s.low(at - 1) not in self.grammar["partitive"]:
            return False
        before = at - 2
        if before < 0:
            return False
        adjectives, nouns = self.sets["adjectives"], self.sets["place_nouns"]
        while before > 0 and self.s.low(before) in adjectives and self.s.low(before) not in nouns:
            before -= 1
        return self.s.low(before) in nouns and before not in self.s.node_at

    def _joined_noun(self, start: int) -> int | None:
        """Where the noun of place begins that two places share: "leurs garnisons de Koursk et de Briansk"."""
        if self.s.low(start) not in self.grammar["partitive"]:
            return None
        if not (self.s.low(start - 1) in self.sets["conjunctions"] or self.s.low(start - 1) == ","):
            return None
        at = start - 2
        while at > 0 and self.s.tokens[at].text[:1].isupper():
            at -= 1
        bound = at < start - 2 and self.s.low(at) in self.grammar["partitive"] and self._in_noun(at + 1, 1)
        return self._past_noun(at) if bound else None

    def _past_noun(self, at: int) -> int:
        while at > 0 and (
            self.s.low(at - 1) in self.sets["place_nouns"] or self.s.low(at - 1) in self.sets["adjectives"]
        ):
            at -= 1
        return at

    def _skippable(self, before: int, joined: bool) -> bool:
        """Words that may stand between a preposition and its place: determiners, adjectives, place nouns, names."""
        low, token = self.s.low(before), self.s.tokens[before]
        if (
            low in self.grammar["determiners"]
            or low in self.sets["place_nouns"]
            or low in self.sets["adjectives"]
            or token.text in MARKS
        ):
            return True
        if before in self.s.node_at:
            return False
        if joined and before in self.s.adverb_tokens:
            return True
        name = token.text[:1].isupper() or low in self.s.lexicon.nations or token.kind in ("ordinal", "number")
        return name or (joined and low in self.sets["functions"] and low not in self.sets["subjects"])
