"""What a French verb that moves others moves, where that is plainly no force: "a déplacé la ligne de front".

Only a head that is listed as a word that means nothing of forces is none; English reads its objects whole (objects.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from geo.reading.lexicon import MARKS
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_MOVING_OTHERS = frozenset("send supply withdraw order".split())


class PlainObjects:
    """The plain objects of the verbs of one French sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar, self.sets = sentence, sentence.lexicon.grammar, sentence.lexicon.sets

    def no_force(self, node: Node, mentions: Mapping[int, str]) -> str:
        """The object's head where it is no force, "" where it may be one, or there is none."""
        group = node.group
        if self.s.language != "fr" or group is None or group.passive or node.event not in _MOVING_OTHERS:
            return ""
        if group.tense == "participle" or group.verb.reflexive:
            return ""
        head = self._head(node.last + 1)
        if (
            head is None
            or head in mentions
            or head + 1 in mentions
            or head in self.s.node_at
            or not self._plain(self.s.low(head))
        ):
            return ""
        return f"{self.s.low(head)}, not a force"

    def _head(self, at: int) -> int | None:
        """The noun right behind a determiner or a number; None where the object is no such phrase."""
        begun = False
        while at < len(self.s.tokens):
            low, token = self.s.low(at), self.s.tokens[at]
            opens = low in self.grammar["determiners"] or token.kind == "number"
            if not (opens or token.text in MARKS or (low in self.sets["adjectives"] and begun)):
                return at if begun and token.kind == "word" and not token.text[:1].isupper() else None
            begun = begun or (opens and low not in self.grammar["of"] and low not in self.grammar["inside"])
            if low in self.grammar["of"] | self.grammar["inside"]:
                return None
            at += 1
        return None

    def _plain(self, low: str) -> bool:
        """Whether the word is listed, and neither a force nor a part of one."""
        parts = self.grammar["portions"] | self.sets["fractions"] | self.grammar["faint_fractions"]
        listed = low in self.sets["neutral"] or low in self.sets["place_nouns"]
        return listed and low not in parts and low not in self.sets["force_nouns"] and low not in self.sets["months"]
