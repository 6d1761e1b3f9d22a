"""What a verb or noun of movement says by itself: its modal, its adverbs, the words of time in its clause."""

from __future__ import annotations

from geo.reading.nodes import Node
from geo.reading.scope import Scope
from geo.reading.sentence import Sentence
from geo.reading.themes import Themes
from geo.reading.understanding import Understanding, base


class Wordings:
    """The wording of each event of one sentence, before anything governs it."""

    def __init__(self, sentence: Sentence, scope: Scope, themes: Themes) -> None:
        self.s, self.scope, self.themes = sentence, scope, themes

    def timed(self, node: Node, tense: str, state: Understanding) -> None:
        """What words of time in its clause leave of a present: "next week" is no presence, "already" no promise."""
        if tense == "past" and not state.refused and self._not_there(node):
            state.statuses = state.statuses - {"in_place"} or state.statuses
        if tense == "past" and not state.refused and self._dated(node):
            state.statuses = state.statuses - {"under_way"} or state.statuses
        if tense not in ("present", "progressive", "passive", "passive_progressive") or state.refused:
            return
        if self._told_in("time_ahead", node):
            state.statuses = state.statuses & {"on_alert"} or frozenset({"announced"})
        elif self._told_in("time_since", node):
            state.statuses = state.statuses - {"announced"} or state.statuses

    def _not_there(self, node: Node) -> bool:
        """ "Drove towards Sirte": who goes in a direction has not arrived."""
        after = range(node.last + 1, min(node.last + 3, len(self.s.tokens)))
        towards = self.s.lexicon.grammar.get("towards", frozenset())
        return node.event == "go" and any(self.s.low(k) in towards for k in after)

    def _dated(self, node: Node) -> bool:
        """Whether a plain past has a year of its own: "on June 12, 1999, they drove into Pristina" goes on no more."""
        clause, bare = self.s.owner[node.first], node.group is not None and node.group.first == node.group.head
        years = (t.low for k, t in enumerate(self.s.tokens) if t.kind == "number" and self.s.owner[k] == clause)
        return bare and any(len(year) == 4 and year.startswith(("18", "19", "20")) for year in years)

    def _told_in(self, table: str, node: Node) -> bool:
        """Whether a phrase of the table stands in the node's clause."""
        clause, phrases = self.s.owner[node.first], self.s.lexicon.tables[table]
        return any(self.s.owner[k] == clause and phrases.match(self.s.tokens, k) for k in range(len(self.s.tokens)))

    def inside(self, node: Node, state: Understanding) -> None:
        """Modal, adverbs and unknown words inside the group; adjectives beside a noun."""
        if node.group and node.group.over:
            state.apply(node.group.over, node.group.negated)
            if node.group.over in ("should", "must") and self._told_in("time_since", node):
                state.doubt(self.s.words(node.first, node.last))
        if node.group and node.group.tense == "gerund" and self._relative(node):
            state.doubt(self.s.words(node.first, node.last))
        for index in node.group.unread if node.group else ():
            state.doubt(self.s.tokens[index].text)
        for kind in self.scope.beside(node):
            state.apply(kind)
        if self.scope.commands(node):
            state.asked = "a command"
        elif self.themes.wrong(node):
            state.asked = self.themes.wrong(node)
        elif self.themes.faint(node):
            state.doubt("no force")

    def carried(self, carrier: Node, state: Understanding) -> None:
        """The modal and the unknown words of the verb that carries a noun: "may undertake a deployment"."""
        assert carrier.group is not None
        if carrier.group.over:
            state.apply(carrier.group.over, carrier.group.negated)
        for index in carrier.group.unread:
            state.doubt(self.s.tokens[index].text)

    def _relative(self, node: Node) -> bool:
        """Whether a gerund stands for a relative clause: "troops crossing from Kunduz"."""
        before = self.s.low(node.first - 1)
        return before in self.s.lexicon.tables["counted"] or before in self.s.lexicon.sets["force_nouns"]

    def reported(self, inner: Node, state: Understanding) -> None:
        """A conditional or imperfect after a verb of saying is a future or present seen from the past."""
        assert inner.group is not None
        name = {"conditional": "reported", "imperfect": "reported_imperfect"}.get(inner.group.tense)
        going_on = inner.group.tense == "imperfect" and inner.group.passive  # "were being trucked"
        if name and inner.event and not state.refused and not inner.group.over and not going_on:
            state.statuses = base(inner.event, name)
            state.path.append(name)
