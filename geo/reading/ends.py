"""Which end of a movement a preposition makes a place, by its label and the class of the movement.

A label that has one meaning ("towards") decides alone; "from", "at" and none at all are judged by what stands around.
"""

from __future__ import annotations

from geo.reading.events import Events
from geo.reading.lexicon import meaning
from geo.reading.place_roles import PlaceRole
from geo.reading.presences import Presences

_WHERE_THEY_ARE = frozenset("rotate reinforce reduce stay alert".split())
_SPEAKING = frozenset(str(meaning()["speaking"]).split())


class Ends:
    """Judges the ends of the movements of one sentence."""

    def __init__(self, events: Events) -> None:
        self.events, self.s, self.presences = events, events.s, Presences(events)
        self.directions = self.s.lexicon.tables["directions"]
        self.sets, self.grammar = self.s.lexicon.sets, self.s.lexicon.grammar

    def judged(self, label: str, start: int, words: str, event: int | None, first: int) -> PlaceRole:
        kind = self.events.readings[event].kind if event is not None else ""
        if label == "via" and kind == "rotate" and start > self.s.nodes[event or 0].first:
            return PlaceRole("destination", words, True, event)  # "will rotate marines through Darwin"
        if label == "via":
            return PlaceRole("via", words, True, event)
        if label == "none":
            return PlaceRole("none", words, True, event)
        if label == "to":
            ahead = event is not None and start < self.s.nodes[event].first
            handed = kind == "leave" and event is not None and self.presences.left_to(words, start, event)
            return PlaceRole("destination", words, bool(kind) and not ahead and not handed, event)
        if label == "from":
            return self._from(words, start, kind, event)
        if label == "at":
            return self._at(words, start, kind, event)
        return self._bare(start, words, event, first)

    def _from(self, words: str, start: int, kind: str, event: int | None) -> PlaceRole:
        low = self.s.low(start)
        plain = low in self.grammar["partitive"] and " " not in words
        described = self.s.node_at.get(start)
        if not plain and described is not None and not self.s.nodes[described].finite:
            return self._stationed(words, described, event)
        if not plain and kind == "stay" and event is not None and self.s.nodes[event].kind == "group":
            if low in self.grammar.get("aloof", ()):
                return PlaceRole("none", words, False, event)  # "stayed away from Taiwan"
            before = start < self.s.nodes[event].first  # "troops from Fort Drum could be in Monrovia"
            return PlaceRole("origin" if before else "destination", words, not before, event)
        if not plain:
            return PlaceRole("origin", words, True, event)
        if event is not None and self.presences.heads(event) & self.grammar.get("nearing", frozenset()):
            return PlaceRole("destination", words, True, event)
        if kind == "rotate" and event is not None and start == self.s.nodes[event].last + 1:
            return PlaceRole("none", words, False, event)  # "prendre la relève du Lancaster"
        at = start - 1
        while at in self.s.adverb_tokens and at not in self.s.node_at:
            at -= 1
        node = self.s.node_at.get(at)
        moving = (
            node is not None
            and node in self.events.readings
            and self.events.readings[node].kind in ("go", "leave", "withdraw", "send", "arrive")
        )
        if moving or self.goal_after(start):
            return PlaceRole("origin", words, True, event)
        departing = event is not None and bool(self.presences.heads(event) & self.grammar["departing"])
        if (kind in ("leave", "withdraw") or departing) and not self._noun(start - 1):
            return PlaceRole("origin", words, True, event)
        if event is not None and kind in _WHERE_THEY_ARE and self.presences.of_a_force(start, event):
            return PlaceRole("origin" if kind == "reduce" else "destination", words, True, event)
        return PlaceRole("none", words, False, event)

    def _told_between(self, event: int, start: int) -> bool:
        """Whether a participle or another movement stands between: "le retour des hommes engagés au Mali"."""
        return any(self.s.nodes[event].last < node.first < start for node in self.s.nodes)

    def _names_place(self, at: int) -> bool:
        while self.s.low(at) in self.grammar["determiners"]:
            at += 1
        return at < len(self.s.tokens) and (
            self.s.tokens[at].text[:1].isupper() or self.s.low(at) in self.sets["place_nouns"]
        )

    def _stationed(self, words: str, described: int, event: int | None) -> PlaceRole:
        """ "Basés à X": where they start if they then move, where they are if nothing else is said of them."""
        kind = self.events.readings[event].kind if event is not None and event != described else ""
        if kind in ("", "rotate"):
            others = {
                reading.kind for number, reading in self.events.readings.items() if number not in (described, event)
            }
            return PlaceRole("destination", words, not others or kind == "rotate", event)
        moving = kind in ("send", "go", "withdraw", "leave", "supply", "arrive", "mass", "stay", "order")
        if kind == "stay" and event is not None and described > event:
            return PlaceRole("destination", words, True, event)  # "extended the mandate of the troops stationed in"
        return PlaceRole("origin" if moving else "destination", words, moving, event)

    def _noun(self, at: int) -> bool:
        return self.s.low(at) in self.sets["speakers"]

    def goal_after(self, start: int) -> bool:
        """Whether a goal follows in the clause: "d'Allemagne vers la Roumanie", "de Dhahran à Khamis Mushait"."""
        clause = self.s.owner[start]
        for index in range(start + 1, min(len(self.s.tokens), start + 12)):
            if self.s.owner[index] != clause:
                return False
            match = self.directions.match(self.s.tokens, index)
            if (
                match
                and match[1] in ("to", "at")
                and index not in self.s.node_at
                and self._names_place(index + match[0])
            ):
                return self._noun(start - 1) is False
        return False

    def _whence(self, start: int, kind: str, event: int | None) -> bool:
        """ "The 900 soldiers in Syria will be moved to Erbil": where those who go elsewhere are."""
        if event is None or kind not in ("send", "go", "withdraw"):
            return False
        node = self.s.nodes[event]
        low = self.s.low(start - 1)
        troops = low in self.sets["force_nouns"] or low in self.s.lexicon.tables["counted"]
        moved = start < node.first or (node.group is not None and not node.group.passive and kind == "send")
        return troops and moved and self._goal_beyond(max(start, node.last))

    def _goal_beyond(self, at: int) -> bool:
        """Whether a goal that one heads for is named further on in the clause."""
        for index in range(at + 1, len(self.s.tokens)):
            if self.s.owner[index] != self.s.owner[at]:
                return False
            match = self.directions.match(self.s.tokens, index)
            if match and match[1] == "to" and index not in self.s.node_at:
                return self._names_place(index + match[0])
        return False

    def _at(self, words: str, start: int, kind: str, event: int | None) -> PlaceRole:
        if self._whence(start, kind, event):
            return PlaceRole("origin", words, True, event)
        described = self._described(start)
        if described:
            return PlaceRole("origin", f"{described} {words}", True, event)
        if self._other_participle(start):
            return PlaceRole("destination", words, False, event)  # "construite à Lorient"
        if kind == "leave" or (
            event is not None and (self.presences.boarding(event) or self.presences.ended(kind, event))
        ):
            return PlaceRole("origin", words, True, event)
        fronted = event is not None and start < self.s.nodes[event].first and kind in ("go", "send", "arrive", "supply")
        if kind == "alert" or fronted:
            return PlaceRole("destination", words, False, event)
        if kind == "withdraw" and event is not None and self.presences.onto(start, event):
            return PlaceRole("destination", words, True, event)
        if kind in ("withdraw", "reduce") and event is not None:
            before = start < self.s.nodes[event].first
            low = self.s.low(start - 1)
            troops = low in self.sets["force_nouns"] or low in self.s.lexicon.tables["counted"]
            english = self.s.language == "en" and troops
            homing = self.presences.heads(event) & self.grammar["homing"]
            spared = self.events.readings[event].statuses == {"ruled_out"} and not before
            sure = before or (english and not spared) or (bool(homing) and not self._told_between(event, start))
            return PlaceRole("origin" if before or english else "destination", words, sure, event)
        training = kind == "exercise" and event is not None and self.s.nodes[event].kind == "group"
        return PlaceRole("destination", words, bool(kind) and not training, event)

    def _other_participle(self, start: int) -> bool:
        """Whether the preposition hangs on a participle that moves nobody ("un accord signé à Honiara")."""
        number = self.s.node_at.get(start - 1)
        group = self.s.nodes[number].group if number is not None else None
        return group is not None and group.tense == "participle" and number not in self.events.readings

    def _described(self, start: int) -> str:
        """A participle of presence before the preposition, where another verb moves the troops: they start there."""
        number = self.s.node_at.get(start - 1)
        if number is None:
            number = self._serving(start)
        if number is None or number not in self.events.readings:
            return ""
        reading = self.events.readings[number]
        moving = any(
            other.kind not in ("stay", "alert", "exercise")
            for key, other in self.events.readings.items()
            if key != number
        )
        if reading.kind == "stay" and reading.tense in ("participle", "gerund") and moving:
            return self.s.words(self.s.nodes[number].first, self.s.nodes[number].last)
        return ""

    def _serving(self, start: int) -> int | None:
        """A participle of presence with those beside whom they serve: "serving with MINUSMA in Timbuktu"."""
        for at in range(start - 1, max(0, start - 5), -1):
            number = self.s.node_at.get(at)
            if number is not None:
                return number
            small = self.grammar["beside"] | self.grammar["determiners"] | self.sets["place_nouns"]
            beside = self.s.low(at) in small
            if not (beside or self.s.tokens[at].text[:1].isupper()):
                return None
        return None

    def _bare(self, start: int, words: str, event: int | None, first: int) -> PlaceRole:
        number = self.s.node_at.get(start - 1)
        if number is None:
            number = self.s.node_at.get(start - 2) if start - 1 in self.s.adverb_tokens else None
        if number is not None:
            node = self.s.nodes[number]
            kind = node.event
            if self.presences.heads(number) & self.grammar["reaching"]:
                return PlaceRole("destination", self.s.words(node.first, node.last), True, number)
            if kind == "leave" or (kind == "withdraw" and self.s.language == "en"):
                return PlaceRole("origin", self.s.words(node.first, node.last), kind == "leave", number)
            if kind in ("arrive", "reinforce", "go") and node.kind == "group":
                return PlaceRole("destination", self.s.words(node.first, node.last), kind != "go", number)
            return PlaceRole("none", self.s.words(node.first, node.last), True, event)
        subject = self._subject(start)
        kind = self.events.readings[event].kind if event is not None else ""
        if subject and event is not None and kind == "host" and self._own_verb(start, event):
            node = self.s.nodes[event]
            return PlaceRole("destination", self.s.words(node.first, node.last), True, event)
        return PlaceRole("subject" if subject else "none", words, subject and self._speaks(start), event)

    def _own_verb(self, start: int, event: int) -> bool:
        verbs = self.s.clauses[self.s.owner[start]].finite
        if event in verbs:
            return True
        capital = self.s.low(start) in self.s.lexicon.nations or self.s.low(start + 1) in self.s.lexicon.nations
        return not capital and bool(verbs and verbs[0] in self.events.chains[event])

    def _speaks(self, start: int) -> bool:
        """Whether the clause's verb says, decides or denies: its subject is a speaker, not a place."""
        verbs = self.s.clauses[self.s.owner[min(start, len(self.s.owner) - 1)]].finite
        return bool(verbs) and bool(_SPEAKING & set(self.s.nodes[verbs[0]].classes))

    def _subject(self, start: int) -> bool:
        """Whether the bare place opens its clause, before its verb."""
        clause = self.s.owner[min(start, len(self.s.owner) - 1)]
        verbs = self.s.clauses[clause].finite
        return bool(verbs) and start <= self.s.nodes[verbs[0]].first
