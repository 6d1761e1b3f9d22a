"""Places that are only the setting: where something else happens, where another place lies, beside what they move."""

from __future__ import annotations

from geo.reading.events import Events


class Settings:
    """Tells the settings of one sentence."""

    def __init__(self, events: Events) -> None:
        self.events, self.s = events, events.s
        self.sets, self.grammar = self.s.lexicon.sets, self.s.lexicon.grammar

    def lies(self, start: int, words: str) -> bool:
        """Whether the place only tells where another lies: "in Skjold, north of Narvik"."""
        apart = start > 1 and self.s.tokens[start - 1].text == "," and self.s.tokens[start - 2].text[:1].isupper()
        return apart and words.rpartition(" ")[2] in self.grammar["partitive"]

    def happens_there(self, event: int | None, start: int) -> bool:
        """Whether something else happens at the place, or did: "the war in Mali", "home from a mission in Mali"."""
        low = self.s.low(start - 1)
        away = event is not None and self.events.readings[event].kind in ("leave", "withdraw")
        return low in self.grammar["happenings"] or (away and low in self.grammar["missions"])

    def adjunct(self, event: int | None, start: int) -> bool:
        """Whether the place stands in a phrase beside the movement: "après les tirs sur l'île", "despite talks in"."""
        if event is None:
            return False
        first = self.s.nodes[event].last + 1
        return any(self.s.low(k) in self.grammar["adjuncts"] and self._no_time(k) for k in range(first, start))

    def _no_time(self, at: int) -> bool:
        following = {self.s.low(k) for k in range(at + 1, at + 5)}
        time = self.sets["units"] | self.sets["months"] | self.sets["adverbs_time"]
        return not following & time
