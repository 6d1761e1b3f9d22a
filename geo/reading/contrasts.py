"""What a movement is set against, so that it is named and not told: "rather than return", "unlike the 21st"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.reading.nodes import Node
from geo.reading.sentence import Sentence


class Contrasts:
    """The comparisons and exceptions of one sentence, and which of its movements stand in them."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar = sentence, sentence.lexicon.grammar
        self.tables, self.sets = sentence.lexicon.tables, sentence.lexicon.sets

    def doubts(self, chain: Sequence[int], statuses: frozenset[str]) -> Iterator[str]:
        """Why an event, whose governors are `chain`, may only be what another is set against."""
        node = self.s.nodes[chain[0]]
        for number in chain:
            yield from self._set_against(self.s.nodes[number])
        yield from self._beside(node)
        yield from self.set_apart(node)
        yield from self._date(node)
        if statuses == {"ruled_out"}:
            yield from self._in_parts(node)

    def _set_against(self, node: Node) -> Iterator[str]:
        """What is only named to be set aside: "argued against moving", "beyond its planned return"."""
        small = self.grammar["determiners"] | self.sets["adjectives"] | self.grammar["before_infinitive"]
        at = node.first
        match = self.tables["contrasts"].ending(self.s.tokens, at)
        while match is None and at > 0 and (self.s.low(at - 1) in small or self._described(at - 1)):
            at -= 1
            match = self.tables["contrasts"].ending(self.s.tokens, at)
        taken = any(other.group and at - 1 in other.group.used for other in self.s.nodes)  # "voted against extending"
        if match and not taken and self.s.low(at - 1) not in self.grammar["negating"] | self.sets["negation_alone"]:
            yield self.s.words(at - match[0], at - 1)

    def set_apart(self, node: Node) -> Iterator[str]:
        """ "Is to buy, not to send abroad": what is named after a comma to say what is not done."""
        loose = node.group is not None and not node.finite and node.negated
        at = node.first
        while at > 0 and self.s.low(at - 1) in self.grammar["negating"] | self.sets["conjunctions"]:
            at -= 1
        if loose and self.s.tokens[at - 1].text == ",":
            yield self.s.words(at, node.last)

    def _described(self, at: int) -> bool:
        """A word that only tells when or whether: "planned", "expected"."""
        number = self.s.node_at.get(at)
        return number is not None and self.s.nodes[number].kind == "word"

    def _beside(self, node: Node) -> Iterator[str]:
        """A participle beside what is compared: "contrairement au 21e, resté à Fréjus, le 8e"."""
        if node.group is None or node.group.tense != "participle":
            return
        at = node.first - 1
        while at >= 0 and self.s.tokens[at].text not in ";:()–—":
            match = self.tables["contrasts"].match(self.s.tokens, at)
            opens = at == 0 or self.s.tokens[at - 1].text == ","
            if match and match[0] > 1 and opens:
                yield self.s.words(at, at + match[0] - 1)
                return
            number = self.s.node_at.get(at)
            if number is not None and self.s.nodes[number].finite:
                return
            at -= 1

    def _date(self, node: Node) -> Iterator[str]:
        """ "Beyond its return date", "the transfer deadline": a date or a list, not the movement."""
        following = self.s.low(node.last + 1)
        if node.kind == "noun" and self.s.language == "en" and following in self.grammar["headed"]:
            yield self.s.words(node.first, node.last + 1)

    def _in_parts(self, node: Node) -> Iterator[str]:
        """ "Will not be sent as a whole but battalion by battalion": only the manner is denied."""
        later = [other.first for other in self.s.nodes if other.kind == "group" and other.first > node.last]
        for at in range(node.last + 1, len(self.s.tokens)):
            own = self.s.owner[at] == self.s.owner[node.first] and not any(
                at < verb and self._joined(at, verb) for verb in later
            )
            if own and self.s.low(at) in self.grammar["contrary"]:
                yield self.s.low(at)

    def _joined(self, first: int, last: int) -> bool:
        return all(self.s.tokens[k].kind != "mark" for k in range(first, last))
