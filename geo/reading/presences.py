"""Where those are whom a movement takes: where they get aboard, whose presence ends, to whom something is done."""

from __future__ import annotations

from geo.reading.events import Events


class Presences:
    """Tells of one sentence's movements where they find those who move."""

    def __init__(self, events: Events) -> None:
        self.events, self.s = events, events.s
        self.sets, self.grammar = self.s.lexicon.sets, self.s.lexicon.grammar
        self.directions = self.s.lexicon.tables["directions"]

    def heads(self, number: int) -> set[str]:
        """What the event is called in the lexicon: the verb's lemma, or the noun itself."""
        node = self.s.nodes[number]
        return {node.group.verb.head} if node.group else {self.s.low(node.last)}

    def of_a_force(self, start: int, event: int) -> bool:
        """Whether it is where a force is to which something is done: "renforcera sa brigade de Lettonie".

        Not the home of who does it: "le 2e régiment de Calvi prendra la relève".
        """
        node, lexicon = self.s.nodes[event], self.s.lexicon
        at = start - 1
        while self.s.low(at) in self.sets["adjectives"] or self.s.low(at) in lexicon.nations:
            at -= 1
        match = lexicon.tables["counted"].match(self.s.tokens, at)
        force = self.s.low(at) in self.sets["force_nouns"] or (match is not None and match[1] != "none")
        done_to = start > node.last or (node.group is not None and node.group.passive)
        return force and done_to and self.s.owner[start] == self.s.owner[node.first]

    def boarding(self, event: int) -> bool:
        """Whether they get aboard there: "prendront l'avion à Roissy"."""
        group = self.s.nodes[event].group
        return group is not None and bool(set(group.verb.tail) & self.grammar.get("conveyances", frozenset()))

    def ended(self, kind: str, event: int) -> bool:
        """Whether a presence comes to its end: "mettre fin à leur présence à Mokha"."""
        chain = (self.s.nodes[number] for number in self.events.chains[event][1:])
        ending = any("stop" in node.classes and not node.negated for node in chain)
        return kind == "stay" and self.s.nodes[event].kind == "noun" and ending

    def onto(self, start: int, event: int) -> bool:
        """Whether troops fall back on it: a verb of their own, nothing but its adverbs and a start between."""
        node = self.s.nodes[event]
        back = node.kind == "group" and node.last < start and self.s.low(start) in self.grammar["onto"]
        own = self.s.owner[start] == self.s.owner[node.first]
        return back and own and not any(number != event for number in self._between(node.last, start))

    def _between(self, first: int, last: int) -> list[int]:
        return [number for number, node in enumerate(self.s.nodes) if first < node.first < last]

    def left_to(self, words: str, start: int, event: int) -> bool:
        """ "Left the airport to the rebels": who gets it; "left for Gao" and "left Gao for Kidal" go there."""
        node = self.s.nodes[event]
        passive = node.group is not None and node.group.passive
        beside = (
            self.directions.match(self.s.tokens, node.last + 1) is not None or node.last + 1 in self.s.adverb_tokens
        )
        bare = words in self.grammar["joined"] and not passive and not beside
        return bare and any(self.s.tokens[k].kind == "word" for k in range(self.s.nodes[event].last + 1, start))
