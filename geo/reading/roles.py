"""What a place is to a movement: where it starts, where it goes or is, what it passes.

The preposition before it decides, the longest first; a coordinated place inherits it ("vers l'Allemagne et la
Pologne"); a place without one is the object of a verb that takes places ("quitter", "reach"), or no end at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from geo.reading.events import Events
from geo.reading.lexicon import MARKS, meaning
from geo.reading.linking import Linking
from geo.reading.sentence import Sentence

Role = Literal["origin", "destination", "via", "subject", "none"]
_SPEAKING = frozenset(str(meaning()["speaking"]).split())
_STEPS = 24
# Verbs whose ends cannot be anything else.
_CARRYING = frozenset("send go arrive leave withdraw".split())


@dataclass(frozen=True)
class PlaceRole:
    """The role of a place, what decided, and the event it belongs to; not `sure` where the grammar leaves it open.

    `plain` where nothing but a direction that has one meaning, directly under a verb of movement, decided: such a role
    may contradict a claim.
    """

    role: Role
    by: str
    sure: bool
    event: int | None
    plain: bool = False


class Roles:
    """Reads the roles of places in one sentence."""

    def __init__(self, events: Events, linking: Linking) -> None:
        self.events, self.s, self.linking = events, events.s, linking
        self.directions = self.s.lexicon.tables["directions"]
        self.sets, self.grammar = self.s.lexicon.sets, self.s.lexicon.grammar

    def of(self, first: int, last: int) -> PlaceRole:
        """The role of the place that tokens `first` to `last` name."""
        event = self.linking.event_of(first, last)
        following = self.s.node_at.get(last + 1)
        acts = self.s.nodes[following].group if following is not None else None
        if acts is not None and (acts.finite or acts.tense == "infinitive") and self._joined_or_for(first):
            return PlaceRole("subject", self.s.words(acts.first, acts.last), False, event)
        inside = self._inside(first, last)
        label, start, words = inside or self.preposition(first)
        role = self._judged(label, start, words, event, first)
        aside = self._adjunct(role.event, start) or self._beside_another(role.event, first)
        aside = aside or self._of_operator(role.event, first)
        resting = label == "at" and role.event is not None and self.events.readings[role.event].kind == "go"
        plain = (
            inside is None
            and not resting
            and (self._governed(role.event, start) or self._described_start(role, label, words))
        )
        return replace(role, sure=False) if role.sure and aside else replace(role, plain=role.sure and plain)

    def _governed(self, event: int | None, start: int) -> bool:
        """Whether the preposition hangs on the movement's own verb, alone in its clause, nothing unread between."""
        if event is None or (self.s.low(start) in self.grammar["partitive"] and not self._goal_after(start)):
            return False
        node, reading = self.s.nodes[event], self.events.readings[event]
        if node.kind != "group" or not reading.sure or reading.kind not in _CARRYING:
            return False
        if (
            reading.kind in ("go", "send")
            and self.directions.match(self.s.tokens, start)
            and not self._ends(start, event)
        ):
            return False
        between = range(node.last + 1, start)
        clause = self.s.owner[start]
        clear = all(self.s.known(k) and k not in self.s.node_at and self.s.owner[k] == clause for k in between)
        return clear and bool(between or start == node.last + 1) and self._one_event(clause, event)

    def _ends(self, start: int, event: int) -> bool:
        """Whether the direction is a goal, or a goal stands beside it: "fly missions from X" operates at X."""
        match = self.directions.match(self.s.tokens, start)
        return (match is not None and match[1] != "from") or self._goal_after(start)

    def _described_start(self, role: PlaceRole, label: str, words: str) -> bool:
        """ "Soldiers based in Kigali will be sent": a start, where a verb of sending that was read follows."""
        reading = self.events.readings.get(role.event) if role.event is not None else None
        sending = reading is not None and reading.sure and reading.kind == "send" and reading.tense != "participle"
        return sending and label == "from" and " " in words and role.role == "origin"

    def _one_event(self, clause: int, event: int) -> bool:
        """Whether no other movement is told of in the clause, nor a participle that describes what moves."""
        others = (n for n, node in enumerate(self.s.nodes) if n != event and self.s.owner[node.first] == clause)
        return not any(n in self.events.readings or self._participle(n) for n in others)

    def _participle(self, number: int) -> bool:
        group = self.s.nodes[number].group
        return group is not None and group.tense == "participle"

    def _joined_or_for(self, first: int) -> bool:
        """Whether a place right before a verb is its subject: after a comma, or "for" ("calls for France to …")."""
        before = self.s.low(first - 1)
        return before == "," or before in self.grammar.get("for_subject", ())

    def _of_operator(self, event: int | None, first: int) -> bool:
        """Whether the place stands between a governing verb and its event: "confirmed in Paris the departure"."""
        if event is None or self.s.nodes[event].first < first:
            return False
        verbs = self.s.clauses[self.s.owner[first]].finite
        return any(self.s.nodes[number].last < first and not self.s.nodes[number].event for number in verbs)

    def _beside_another(self, event: int | None, first: int) -> bool:
        """Whether the place stands in a relative clause, and the clause around tells of another movement."""
        clause = self.s.clauses[self.s.owner[first]]
        if event is None or clause.opener != "relative" or clause.parent < 0:
            return False
        around = self.linking.by_clause.get(clause.parent, [])
        kinds = {self.events.readings[number].kind for number in around if self.s.nodes[number].finite}
        kind = self.events.readings[event].kind
        return event not in around and (kind == "stay" or bool(kinds & {"withdraw", "leave"})) and bool(kinds - {kind})

    def _adjunct(self, event: int | None, start: int) -> bool:
        """Whether the place stands in a phrase beside the movement: "après les tirs sur l'île", "despite talks in"."""
        if event is None:
            return False
        first = self.s.nodes[event].last + 1
        return any(self.s.low(k) in self.grammar["adjuncts"] and self._no_time(k) for k in range(first, start))

    def _no_time(self, at: int) -> bool:
        following = {self.s.low(k) for k in range(at + 1, at + 5)}
        time = self.sets["units"] | self.sets["months"] | self.sets["adverbs_time"]
        return not following & time

    def _inside(self, first: int, last: int) -> tuple[str, int, str] | None:
        """A direction that the words begin with themselves ("near the border", "autour de l'Ukraine")."""
        match = self.directions.match(self.s.tokens, first)
        if (
            match
            and first + match[0] <= last
            and (match[0] > 1 or self.s.low(first) not in self.sets["determiners"] | self.grammar["determiners"])
        ):
            return match[1], first, self.s.words(first, first + match[0] - 1)
        return None

    def preposition(self, first: int) -> tuple[str, int, str]:
        """(label, its first token, its words) of the preposition that governs a place beginning at token `first`."""
        at, joined = first, False
        for _ in range(_STEPS):
            if joined and at - 1 in self.s.adverb_tokens:
                at -= 1
                continue
            match = self.directions.ending(self.s.tokens, at)
            if match and not self._in_noun(at, match[0]):
                return match[1], at - match[0], self.s.words(at - match[0], at - 1)
            before = at - 1
            if before < 0:
                break
            if match:
                at = self._past_noun(at - match[0])
                continue
            low = self.s.low(before)
            if low in self.sets["conjunctions"] or self.s.tokens[before].text in ",()":
                joined = True
            elif not self._skippable(before, joined):
                break
            at = before
        return "", at, self.s.low(at - 1)

    def _in_noun(self, at: int, length: int) -> bool:
        """Whether "de" binds the place to a noun of place before it ("la base de Fort Bragg", "the border of")."""
        if length > 1 or self.s.low(at - 1) not in self.grammar["partitive"]:
            return False
        before = at - 2
        if before < 0:
            return False
        adjectives, nouns = self.sets["adjectives"], self.sets["place_nouns"]
        while before > 0 and self.s.low(before) in adjectives and self.s.low(before) not in nouns:
            before -= 1
        return self.s.low(before) in nouns and before not in self.s.node_at

    def _past_noun(self, at: int) -> int:
        while at > 0 and (
            self.s.low(at - 1) in self.sets["place_nouns"] or self.s.low(at - 1) in self.sets["adjectives"]
        ):
            at -= 1
        return at

    def _skippable(self, before: int, joined: bool) -> bool:
        """Words that may stand between a preposition and its place: determiners, adjectives, place nouns, names."""
        low, token = self.s.low(before), self.s.tokens[before]
        if (
            low in self.grammar["determiners"]
            or low in self.sets["place_nouns"]
            or low in self.sets["adjectives"]
            or token.text in MARKS
        ):
            return True
        if before in self.s.node_at:
            return False
        if joined and before in self.s.adverb_tokens:
            return True
        name = token.text[:1].isupper() or low in self.s.lexicon.nations or token.kind in ("ordinal", "number")
        return name or (joined and low in self.sets["functions"] and low not in self.sets["subjects"])

    def _judged(self, label: str, start: int, words: str, event: int | None, first: int) -> PlaceRole:
        kind = self.events.readings[event].kind if event is not None else ""
        if label == "via":
            return PlaceRole("via", words, True, event)
        if label == "to":
            ahead = event is not None and start < self.s.nodes[event].first
            return PlaceRole("destination", words, bool(kind) and not ahead, event)
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
            return PlaceRole("destination", words, True, event)
        if not plain:
            return PlaceRole("origin", words, True, event)
        at = start - 1
        while at in self.s.adverb_tokens and at not in self.s.node_at:
            at -= 1
        node = self.s.node_at.get(at)
        moving = (
            node is not None
            and node in self.events.readings
            and self.events.readings[node].kind in ("go", "leave", "withdraw", "send", "arrive")
        )
        if moving or self._goal_after(start):
            return PlaceRole("origin", words, True, event)
        if kind in ("leave", "withdraw") and not self._noun(start - 1):
            return PlaceRole("origin", words, True, event)
        return PlaceRole("none", words, False, event)

    def _told_between(self, event: int, start: int) -> bool:
        """Whether a participle or another movement stands between: "le retour des hommes engagés au Mali"."""
        return any(self.s.nodes[event].last < node.first < start for node in self.s.nodes)

    def _heads(self, number: int) -> set[str]:
        """What the event is called in the lexicon: the verb's lemma, or the noun itself."""
        node = self.s.nodes[number]
        return {node.group.verb.head} if node.group else {self.s.low(node.last)}

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
        return PlaceRole("origin" if moving else "destination", words, moving, event)

    def _noun(self, at: int) -> bool:
        return self.s.low(at) in self.sets["speakers"]

    def _goal_after(self, start: int) -> bool:
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

    def _at(self, words: str, start: int, kind: str, event: int | None) -> PlaceRole:
        described = self._described(start)
        if described:
            return PlaceRole("origin", f"{described} {words}", True, event)
        if kind == "leave":
            return PlaceRole("origin", words, True, event)
        fronted = event is not None and start < self.s.nodes[event].first and kind in ("go", "send", "arrive", "supply")
        if kind == "alert" or fronted or self._other_participle(start):
            return PlaceRole("destination", words, False, event)
        if kind in ("withdraw", "reduce") and event is not None:
            before = start < self.s.nodes[event].first
            low = self.s.low(start - 1)
            troops = low in self.sets["force_nouns"] or low in self.s.lexicon.tables["counted"]
            english = self.s.language == "en" and troops
            homing = self._heads(event) & self.grammar["homing"]
            sure = before or english or (bool(homing) and not self._told_between(event, start))
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
        if number is None or number not in self.events.readings:
            return ""
        reading = self.events.readings[number]
        moving = any(
            other.kind not in ("stay", "alert", "exercise")
            for key, other in self.events.readings.items()
            if key != number
        )
        if reading.kind == "stay" and reading.tense == "participle" and moving:
            return self.s.words(self.s.nodes[number].first, self.s.nodes[number].last)
        return ""

    def _bare(self, start: int, words: str, event: int | None, first: int) -> PlaceRole:
        number = self.s.node_at.get(start - 1)
        if number is None:
            number = self.s.node_at.get(start - 2) if start - 1 in self.s.adverb_tokens else None
        if number is not None:
            node = self.s.nodes[number]
            kind = node.event
            if self._heads(number) & self.grammar["reaching"]:
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
        return event in verbs or bool(verbs and verbs[0] in self.events.chains[event])

    def _speaks(self, start: int) -> bool:
        """Whether the clause's verb says, decides or denies: its subject is a speaker, not a place."""
        verbs = self.s.clauses[self.s.owner[min(start, len(self.s.owner) - 1)]].finite
        return bool(verbs) and bool(_SPEAKING & set(self.s.nodes[verbs[0]].classes))

    def _subject(self, start: int) -> bool:
        """Whether the bare place opens its clause, before its verb."""
        clause = self.s.owner[min(start, len(self.s.owner) - 1)]
        verbs = self.s.clauses[clause].finite
        return bool(verbs) and start <= self.s.nodes[verbs[0]].first


def roles_of(sentence: Sentence, events: Events) -> Roles:
    """The roles of a sentence whose events are read."""
    return Roles(events, Linking(events))
