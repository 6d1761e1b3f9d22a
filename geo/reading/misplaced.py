"""Places that their preposition alone would make an end of the movement, though the words around say otherwise.

"Thailand's twelve Gripens", "in addition to the 300 already in Bangui", "across the strait from Taiwan", "the tanks
awaited at Drawsko", "welcomed in Berlin": whose something is, what the force is set beside, where another place lies,
where they are to go, where something else was done.
"""

from __future__ import annotations

from geo.reading.events import Events
from geo.reading.place_roles import PlaceRole
from geo.reading.prepositions import Prepositions

_NEAR = 4
"""Tokens before a preposition in which a word of distance still belongs to it."""


class Misplaced:
    """Judges the places of one sentence."""

    def __init__(self, events: Events) -> None:
        self.events, self.s = events, events.s
        self.sets, self.grammar, self.tables = self.s.lexicon.sets, self.s.lexicon.grammar, self.s.lexicon.tables
        self.prepositions = Prepositions(self.s)

    def why(self, role: PlaceRole, first: int, last: int) -> str:
        """What the place of tokens `first` to `last` is instead of its `role`; "" where nothing says so."""
        if role.role not in ("origin", "destination"):
            return ""
        if self._owner(last):
            return "tells whose something is"
        if self.prepositions.inside(first, last):
            return ""
        label, start, _ = self.prepositions.before(first)
        if not label:
            return ""
        if self._parted(start, first):
            return "is parted from its preposition"
        if self._set_apart(start):
            return "belongs to what the force is set beside"
        if self._of_other_verb(start, role):
            return "belongs to a verb that moves nobody"
        if role.role == "origin" and self._no_start(start):
            return "tells no start"
        return ""

    def _owner(self, last: int) -> bool:
        """ "Thailand's Gripens", not "Latvia's port of Ventspils": there the place is what is owned."""
        if self.s.low(last + 1) not in self.grammar["genitive"]:
            return False
        named = last + 2 < len(self.s.tokens) and self.s.tokens[last + 2].text[:1].isupper()
        return not named and not any(self.s.low(k) in self.sets["place_nouns"] for k in range(last + 2, last + 5))

    def _parted(self, start: int, first: int) -> bool:
        """ "Faute de volontaires, l'Autriche …", not "from Austria, Bulgaria and Italy"."""
        match = self.tables["directions"].match(self.s.tokens, start)
        head = start + (match[0] if match else 1)
        while self.s.low(head) in self.grammar["determiners"]:
            head += 1
        marks = [k for k in range(head, first) if self.s.tokens[k].text == ","]
        if not marks or head >= first:
            return False
        low, text = self.s.low(head), self.s.tokens[head].text
        return not text[:1].isupper() and low not in self.sets["place_nouns"]

    def _set_apart(self, start: int) -> bool:
        """ "Contrairement au 21e RIMa, resté à Fréjus, …": no verb of its own stands since."""
        for at in range(start, -1, -1):
            number = self.s.node_at.get(at)
            if number is not None and self.s.nodes[number].finite:
                return False
            if self.s.low(at) in self.grammar["set_apart"] and at not in self.s.node_at:
                return True
        return False

    def _of_other_verb(self, start: int, role: PlaceRole) -> bool:
        """ "Signed in Doha", "étant déjà à Kaboul": right behind a participle or passive that is no movement."""
        at = start - 1
        while at in self.s.adverb_tokens and at not in self.s.node_at:
            at -= 1
        number = self.s.node_at.get(at)
        if number is None or number in self.events.readings:
            return False
        group = self.s.nodes[number].group
        governing = role.event is not None and number in self.events.chains[role.event]
        return group is not None and (group.passive or group.tense == "participle") and not governing

    def _no_start(self, start: int) -> bool:
        """Whether they are to go there, it leads there, or it is far from there: none of that is where they start."""
        before = self.s.low(start - 1)
        leading = before in self.grammar["roads"] and self.s.low(start) in self.grammar["partitive"]
        across = any(self.s.low(k) in self.grammar["apart"] for k in range(max(0, start - _NEAR), start))
        return leading or across or before in self.grammar["destined"]
