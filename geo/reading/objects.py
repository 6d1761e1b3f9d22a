"""What a verb that moves others moves: its object, which has to be a force.

"Flew water to the burning hills", "moved its recruiting office to Split": an object in which nothing of a force is
named is none, whatever it may be.
"""

from __future__ import annotations

from collections.abc import Mapping

from geo.reading.lexicon import MARKS
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence

_MOVING_OTHERS = frozenset("send host supply withdraw order".split())
_LONGEST = 10


class MovedObjects:
    """The objects of the verbs of one English sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar, self.sets = sentence, sentence.lexicon.grammar, sentence.lexicon.sets
        self.directions, self.vague = sentence.lexicon.tables["directions"], sentence.lexicon.tables["vague"]
        self.numbers = sentence.lexicon.data["quantities"]["numbers"]

    def no_force(self, node: Node, mentions: Mapping[int, str]) -> str:
        """The object of the verb where it names no force, "" where it may be one, or there is none."""
        if self.s.language != "en" or node.group is None or node.group.passive or not self._moves_others(node):
            return ""
        tail = node.group.verb.tail
        if node.group.tense == "participle" or (tail and tail[-1] in self.grammar["prepositions"]):
            return ""
        phrase = self._phrase(node.last + 1)
        if phrase and not any(self._of_force(k, mentions) for k in phrase):
            return f"{self.s.words(phrase[0], phrase[-1])}, not a force"
        return self._establishment(phrase, mentions) or self._other_head(phrase, mentions)

    def _moves_others(self, node: Node) -> bool:
        keeping = node.group is not None and node.group.verb.head in self.grammar["keeping"]
        return node.event in _MOVING_OTHERS or (node.event == "stay" and keeping)

    def _phrase(self, at: int) -> list[int]:
        """The tokens of the object that begins there, none where a direction, a time or a mark follows."""
        while (at in self.s.adverb_tokens and self.s.low(at) not in self.grammar["determiners"]) or (
            at < len(self.s.tokens) and self.s.tokens[at].text in MARKS
        ):
            at += 1
        qualifier = self.s.lexicon.tables["qualifiers"].match(self.s.tokens, at) if at < len(self.s.tokens) else None
        at += qualifier[0] if qualifier else 0
        found: list[int] = []
        while at < len(self.s.tokens) and len(found) < _LONGEST and not self._ends(at):
            if self.s.tokens[at].text not in MARKS:
                found.append(at)
            at += 1
        times = self.sets["units"] | self.sets["months"] | self.sets["adverbs_time"]
        prepositional = bool(found) and self.s.low(found[0]) in self.grammar["partitive"]
        return [] if prepositional or any(self.s.low(k) in times for k in found) else found

    def _ends(self, at: int) -> bool:
        low, token = self.s.low(at), self.s.tokens[at]
        if low in self.grammar["determiners"] or token.text in MARKS:
            return False
        number = self.s.node_at.get(at)
        acting = number is not None and self.s.nodes[number].kind != "noun"
        if at in self.s.adverb_tokens and low not in self.sets["adjectives"]:
            return self.s.low(at - 1) not in self.grammar["determiners"]
        if low in self.grammar["partitive"] or low in self.sets["conjunctions"]:
            return False
        small = low in self.sets["functions"] and low not in self.grammar["objects"]
        return token.kind == "mark" or acting or small or self.directions.match(self.s.tokens, at) is not None

    def _of_force(self, at: int, mentions: Mapping[int, str]) -> bool:
        low, token = self.s.low(at), self.s.tokens[at]
        listed = low in self.grammar["objects"] or low in self.grammar["portions"] or low in self.s.lexicon.nations
        listed = listed or low in self.numbers or self.vague.match(self.s.tokens, at) is not None
        named = token.text[:1].isupper() or token.kind != "word" or at in self.s.node_at
        return listed or named or mentions.get(at) in ("people", "force") or not self.s.known(at)

    def _other_head(self, phrase: list[int], mentions: Mapping[int, str]) -> str:
        """ "Howitzer barrels", "a promise of troops": what the object is, beside the force in it."""
        ends = [n for n, k in enumerate(phrase) if self.s.low(k) in self.grammar["partitive"] or self._joins(k)]
        head = phrase[(ends[0] if ends else len(phrase)) - 1] if phrase else -1
        if head < 0 or (ends and ends[0] == 0):
            return ""
        number = self.s.node_at.get(head)
        named = number is not None and not self.s.nodes[number].event and self.s.nodes[number].kind == "noun"
        plain = (
            number is None and not self._of_force(head, mentions) and self.s.low(head) not in self.sets["adjectives"]
        )
        behind = mentions.get(head - 1) == "force" and head - 1 in phrase
        return f"{self.s.low(head)}, not a force" if named or (plain and behind) else ""

    def _joins(self, at: int) -> bool:
        return self.s.low(at) in self.sets["conjunctions"]

    def _establishment(self, phrase: list[int], mentions: Mapping[int, str]) -> str:
        """ "Offered to host NATO's new headquarters", "moved its headquarters": a house of theirs."""
        houses = [k for k in phrase[-1:] if self.s.low(k) in self.grammar["establishments"]]
        owners = [k for k in phrase if self.s.low(k) in {"'s", *self.grammar["possessives"]}]
        owned = any(mentions.get(k - 1) not in ("people", "force") for k in owners)
        counted = any(self.s.tokens[k].kind == "number" for k in phrase)
        return f"{self.s.low(houses[0])}, not a force" if houses and owned and not counted else ""
