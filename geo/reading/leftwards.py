"""The way from a node to what governs it: leftwards, past objects, names, adverbs and pairs of commas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.reading.lexicon import MARKS
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence
from geo.reading.verbs import PLAIN

How = Literal["complement", "object", "subject", "that", "said", "purpose", "predicate", "noun", "carried", "unread"]
_PASSED = frozenset("maybe alleged possible planned present go".split())


@dataclass(frozen=True)
class Link:
    """Node number `node` governs, in the way `how`; `unread` names a word in between that nothing knows.

    Without a node, an unread word stands where what governs would.
    """

    node: int | None
    how: How
    unread: str = ""


class Leftwards:
    """Walks one sentence from right to left; an object is at most `reach` tokens from its verb."""

    reach = 14

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence

    def quote(self, at: int) -> bool:
        """Whether the token is a mark around words."""
        return self.s.tokens[at].text in MARKS

    def nearest(self, at: int, target: int, how: How) -> Link | None:
        """The nearest acting node to the left, past objects, names, adverbs and pairs of commas."""
        unread, limit = "", max(0, at - 2 * self.reach)
        clause = self.s.owner[target] if target < len(self.s.owner) else 0
        while at >= limit:
            number = self.s.node_at.get(at)
            if number is not None:
                node = self.s.nodes[number]
                if node.kind == "word" and node.classes[0] in _PASSED:
                    at = node.first - 1
                    continue
                if node.group and node.group.tense == "participle" and not self.acts(node):
                    at = node.first - 1
                    continue
                return Link(number, how, unread)
            if self.s.owner[at] != clause:
                break
            if not unread and how != "purpose" and (not self.s.known(at) or self.s.tokens[at].text in "$€£"):
                unread = self.s.tokens[at].text
            at -= 1
        return Link(None, "unread", unread) if unread else None

    def acts(self, node: Node) -> bool:
        """Whether a participle can govern: an operator ("prêts", "ordered to"), not a plain verb ("équipés de")."""
        return any(kind not in PLAIN for kind in node.operators)
