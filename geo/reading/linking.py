"""Which event a stretch of words belongs to: the one of its clause, of the relative clause after it, or around it."""

from __future__ import annotations

from geo.reading.events import Events
from geo.reading.nodes import Node

_COMPOSING = frozenset({"concern", "be", "have"})


class Linking:
    """Looks events up for words of one sentence."""

    def __init__(self, events: Events) -> None:
        self.events, self.s = events, events.s
        self.including = self.s.lexicon.grammar["including"]
        self.by_clause: dict[int, list[int]] = {}
        for number in events.readings:
            clause = self.s.owner[self.s.nodes[number].first]
            self.by_clause.setdefault(clause, []).append(number)

    def event_of(self, first: int, last: int) -> int | None:
        """The number of the event node that tokens `first` to `last` belong to, None where no event is near."""
        clause = self.s.owner[first]
        own = self.by_clause.get(clause, [])
        if self._hit(clause) or self._hit_there(first) or (self.s.clauses[clause].opener == "condition" and not own):
            return None
        if own:
            return self._nearest(own, first, last)
        for other in self.s.clauses:
            if (
                other.parent == clause
                and other.opener in ("relative", "that", "zero", "colon")
                and other.start > last
                and self.by_clause.get(other.number)
            ):
                return self.by_clause[other.number][0]
        around = self._composed(clause)
        if around:
            return self._nearest(around, first, last)
        if self.s.tokens[self.s.clauses[clause].start].text == ";":
            return None
        parent = self.s.clauses[clause].parent
        while parent >= 0 and not self.s.clauses[clause].finite:
            if self.by_clause.get(parent):
                return self._nearest(self.by_clause[parent], first, last)
            parent = self.s.clauses[parent].parent
        return None

    def _composed(self, clause: int) -> list[int]:
        """The events around a relative clause that only tells what a force is made of ("…, qui compte 300 hommes,")."""
        own = self.s.clauses[clause]
        if own.opener != "relative" or own.parent < 0:
            return []
        plain = all(_COMPOSING & set(self.s.nodes[number].classes) for number in own.finite)
        lexicon = self.s.lexicon
        before = [self.s.low(k) for k in range(max(0, own.start - 5), own.start)]
        force = any(word in lexicon.tables["counted"] or word in lexicon.sets["force_nouns"] for word in before)
        return self.by_clause.get(own.parent, []) if plain and force else []

    def _nearest(self, own: list[int], first: int, last: int) -> int | None:
        """The last event that begins before the words, past those that only describe; else the first after them."""
        first_told = self._opening(own, last)
        if first_told is not None:
            return first_told
        before = [number for number in own if self.s.nodes[number].first <= first]
        after = [number for number in own if self.s.nodes[number].first > first]
        acting = [number for number in before if not self._describes(number)]
        if acting:
            return None if self._blocked(acting[-1], first) else acting[-1]
        later = [number for number in after if not self._describes(number)]
        if later:
            return later[0]
        opening = [n for n in before if self._opens(n)]
        if opening:
            return opening[0]
        beside = [n for n in after if self.s.nodes[n].first == last + 1 and self.s.nodes[n].kind == "group"]
        if beside:
            return beside[0]  # "300 soldiers sent to Mali wrote to Paris"
        touching = [
            number
            for number in own
            if -3 <= self.s.nodes[number].first - last <= 3 or 0 <= first - self.s.nodes[number].last <= 8
        ]
        return touching[0] if touching and not self.s.clauses[self.s.owner[first]].finite else None

    def _opening(self, own: list[int], last: int) -> int | None:
        """The participle that opens the sentence, for words before its comma: "Sent to Kabul in haste, the 500 men …".

        Not where they leave later: "Deployed in Mali since 2013, the troops have left".
        """
        away = any(reading.kind in ("leave", "withdraw", "rotate") for reading in self.events.readings.values())
        for number in own[:1]:
            node = self.s.nodes[number]
            plain = range(node.first)
            opens = all(k in self.s.adverb_tokens or self.s.tokens[k].kind == "mark" for k in plain) and node.first <= 3
            reading = self.events.readings[number]
            described = reading.tense == "participle" and reading.kind in ("send", "go", "arrive") and not away
            start = self.s.lexicon.tables["directions"].match(self.s.tokens, node.last)
            described = described and not (start and start[0] > 1)
            clear = all(self.s.tokens[k].kind != "mark" for k in range(node.last + 1, last + 1))
            if opens and described and node.last < last and clear:
                return number
        return None

    def _opens(self, number: int) -> bool:
        """Whether a participle opens its clause and so tells of the subject: "Arrivés mardi à Taji, les 143 …"."""
        node = self.s.nodes[number]
        start = min(k for k in range(len(self.s.tokens)) if self.s.owner[k] == self.s.owner[node.first])
        return node.group is not None and node.group.tense == "participle" and node.first <= start + 1

    def _hit(self, clause: int) -> bool:
        """Whether people are killed, taken or hit in the clause: its numbers and places are of that."""
        return any(_harmed(self.s.nodes[number]) for number in self.s.clauses[clause].finite)

    def _hit_there(self, first: int) -> bool:
        """Whether the words tell where people were hit: "the 58 paratroopers killed at Drakkar, in Beirut"."""
        before = [node for node in self.s.nodes if node.last < first and node.kind == "group"]
        return bool(before) and _harmed(before[-1]) and before[-1].group is not None

    def _blocked(self, event: int, first: int) -> bool:
        """Whether another verb stands between the event and the words, whose object they rather are."""
        for number in range(event + 1, len(self.s.nodes)):
            node = self.s.nodes[number]
            if node.first >= first:
                return False
            plain = node.group and not node.finite and node.group.tense != "participle" and not node.event
            if node.kind == "group" and plain and not self._parenthetical(node.first, first):
                return True
        return False

    def _parenthetical(self, at: int, first: int) -> bool:
        """Whether commas set the words from `at` on apart: ", including 60 women, to", ", comprising two ships, to"."""
        if self.s.low(at) in self.including:
            return True
        apart = self.s.tokens[at - 1].text == ","
        return apart and any(self.s.tokens[k].text == "," for k in range(at + 1, first))

    def _describes(self, number: int) -> bool:
        """A participle or a word of presence beside a noun ("basés à Kigali"), a noun on its own."""
        reading = self.events.readings[number]
        node = self.s.nodes[number]
        if reading.kind == "alert":
            return False
        return reading.tense == "participle" or (node.kind == "noun" and not self.events.link(number))


def _harmed(node: Node) -> bool:
    """Whether it tells of harm: a verb of it, or the passive of one that may be ("ont été attaqués")."""
    suffered = node.group is not None and node.group.passive and "harm" in node.classes
    return "harm" in node.classes[:1] or suffered
