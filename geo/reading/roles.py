"""What a place is to a movement: where it starts, where it goes or is, what it passes.

The preposition before it decides, the longest first; a coordinated place inherits it ("vers l'Allemagne et la
Pologne"); a place without one is the object of a verb that takes places ("quitter", "reach"), or no end at all.
"""

from __future__ import annotations

from dataclasses import replace

from geo.reading.ends import Ends
from geo.reading.events import Events
from geo.reading.linking import Linking
from geo.reading.nations import nations_in
from geo.reading.nodes import Node
from geo.reading.place_roles import PlaceRole
from geo.reading.prepositions import Prepositions
from geo.reading.settings import Settings
from geo.reading.verbs import PLAIN

# Verbs beside which a place of rest may be either end: "ramener ses effectifs à Abidjan de 900 à 300".
_OPEN = frozenset("go leave withdraw".split())
# Verbs whose ends cannot be anything else.
_CARRYING = frozenset("send go arrive leave withdraw".split())


class Roles:
    """Reads the roles of places in one sentence."""

    def __init__(self, events: Events, linking: Linking) -> None:
        self.events, self.s, self.linking = events, events.s, linking
        self.prepositions, self.ends, self.settings = Prepositions(self.s), Ends(events), Settings(events)
        self.directions = self.s.lexicon.tables["directions"]
        self.sets, self.grammar = self.s.lexicon.sets, self.s.lexicon.grammar

    def of(self, first: int, last: int) -> PlaceRole:
        """The role of the place that tokens `first` to `last` name."""
        event = self.linking.event_of(first, last)
        following = self.s.node_at.get(last + 1)
        acts = self.s.nodes[following].group if following is not None else None
        bound = self.s.node_at.get(first - 1, self.s.node_at.get(first - 2))
        heading = bound is not None and self.s.nodes[bound].event in ("go", "leave")  # "heading for Juba to secure it"
        subject = acts is not None and (acts.finite or (acts.tense == "infinitive" and not heading))
        if acts is not None and subject and self._joined_or_for(first):
            return PlaceRole("subject", self.s.words(acts.first, acts.last), False, event)
        inside = self.prepositions.inside(first, last)
        label, start, words = inside or self.prepositions.before(first)
        role = self.ends.judged(label, start, words, event, first)
        aside = self.settings.adjunct(role.event, start) or self._beside_another(role.event, first)
        aside = aside or self._in_another_clause(role.event, start)
        aside = aside or self._of_operator(role.event, first) or self._beyond_another_verb(role.event, start)
        if not aside and role.role == "destination":
            aside = self._of_description(role.event, start) or (label == "at" and self._resting(role.event, start))
            aside = aside or self._after_a_stay(role.event, start)
        plainly_from = label == "from" and " " not in words
        aside = aside or (plainly_from and self._of_subject(role.event, start, first, last))
        aside = aside or (
            label == "at" and (self.settings.happens_there(role.event, start) or self.settings.lies(start, words))
        )
        resting = label == "at" and role.event is not None and self.events.readings[role.event].kind in _OPEN
        starting = self._described_start(role, label, start, words)
        plain = (
            inside is None
            and not resting
            and not self._left_again(role.event)
            and (starting or self._governed(role.event, start))
        )
        return replace(role, sure=False) if role.sure and aside else replace(role, plain=role.sure and plain)

    def _governed(self, event: int | None, start: int) -> bool:
        """Whether the preposition hangs on the movement's own verb, alone in its clause, nothing unread between."""
        if event is None or (self.s.low(start) in self.grammar["partitive"] and not self.ends.goal_after(start)):
            return False
        node, reading = self.s.nodes[event], self.events.readings[event]
        if node.kind != "group" or not reading.sure or reading.kind not in _CARRYING:
            return False
        if (
            reading.kind in ("go", "send")
            and self.directions.match(self.s.tokens, start)
            and not self._goes(start, event)
        ):
            return False
        if self._aside(node):
            return False
        between = range(node.last + 1, start)
        clause = self.s.owner[start]
        clear = all(self.s.known(k) and k not in self.s.node_at and self.s.owner[k] == clause for k in between)
        return clear and bool(between or start == node.last + 1) and self._one_event(clause, event)

    def _aside(self, node: Node) -> bool:
        """Whether a bare past may be a participle set beside its noun: "the infantry, deployed to X in May, …"."""
        group = node.group
        bare = group is not None and group.first == group.last and group.tense == "past"
        return bare and self.s.language == "en" and self.s.low(node.first - 1) == ","

    def _left_again(self, event: int | None) -> bool:
        """Whether another movement of the sentence goes away: "deployed to Cabo Delgado, they will be home by May"."""
        others = (reading for number, reading in self.events.readings.items() if number != event)
        return any(reading.kind in ("leave", "withdraw") for reading in others)

    def _goes(self, start: int, event: int) -> bool:
        """Whether the direction is a goal, or a goal stands beside it: "fly missions from X" operates at X."""
        match = self.directions.match(self.s.tokens, start)
        return (match is not None and match[1] != "from") or self.ends.goal_after(start)

    def _described_start(self, role: PlaceRole, label: str, start: int, words: str) -> bool:
        """ "Soldiers based in Kigali will be sent": a start, where a verb of sending that was read follows.

        Not "now in": those may be sent where they are.
        """
        reading = self.events.readings.get(role.event) if role.event is not None else None
        sending = reading is not None and reading.sure and reading.kind == "send" and reading.tense != "participle"
        told = start not in self.s.adverb_tokens
        return told and sending and label == "from" and " " in words and role.role == "origin"

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

    def _beyond_another_verb(self, event: int | None, start: int) -> bool:
        """Whether a verb that moves nobody stands between: "opponents of the deployment rallied in Berlin"."""
        if event is None or self.s.nodes[event].kind != "noun":
            return False
        chain = self.events.chains[event]
        between = [n for n, node in enumerate(self.s.nodes) if self.s.nodes[event].last < node.first < start]
        finite = [n for n in between if self.s.nodes[n].finite and not self.s.nodes[n].event]
        # "The announcement of the departure surprised as far as Ottawa": what it does is nothing that is said of it.
        return any(n not in chain or not set(self.s.nodes[n].operators) - PLAIN for n in finite)

    def _of_operator(self, event: int | None, first: int) -> bool:
        """Whether the place stands between a governing verb and its event: "confirmed in Paris the departure"."""
        if event is None or self.s.nodes[event].first < first:
            return False
        verbs = [number for number in self.s.clauses[self.s.owner[first]].finite if not self.s.nodes[number].event]
        return any(self.s.nodes[number].last < first for number in verbs) or self._fronted(event, first, verbs)

    def _fronted(self, event: int, first: int, verbs: list[int]) -> bool:
        """Whether it heads the clause of a verb that only tells of it: "Depuis Niamey, le général a confirmé"."""
        clause = self.s.clauses[self.s.owner[first]]
        head = next((k for k in range(clause.start, first) if self.s.tokens[k].kind == "word"), first)
        opens = self.directions.match(self.s.tokens, head) is not None and first - head <= 3
        speaking = any(first < self.s.nodes[number].first < self.s.nodes[event].first for number in verbs)
        return opens and speaking and "," in (self.s.tokens[k].text for k in range(first, self.s.nodes[event].first))

    def _beside_another(self, event: int | None, first: int) -> bool:
        """Whether the place stands in a relative clause, and the clause around tells of another movement."""
        clause = self.s.clauses[self.s.owner[first]]
        if event is None or clause.opener != "relative" or clause.parent < 0:
            return False
        verbs = (self.s.nodes[number].group for number in self.s.clauses[clause.parent].finite)
        later = any(group is not None and group.tense in ("future", "near") for group in verbs)
        if later and self.events.readings[event].tense in ("past", "imperfect") and self._own(event, clause.number):
            return True
        around = self.linking.by_clause.get(clause.parent, [])
        kinds = {self.events.readings[number].kind for number in around if self.s.nodes[number].finite}
        kind, tense = self.events.readings[event].kind, self.events.readings[event].tense
        ahead = {self.events.readings[number].tense for number in around} & {"future", "near"}
        if event not in around and ahead and tense in ("past", "pluperfect", "imperfect"):
            return True
        return event not in around and (kind == "stay" or bool(kinds & {"withdraw", "leave"})) and bool(kinds - {kind})

    def _in_another_clause(self, event: int | None, start: int) -> bool:
        """Whether the place hangs on another verb, of a relative clause: "those he had promised Kyiv stayed"."""
        if event is None:
            return False
        clause = self.s.clauses[self.s.owner[start]]
        before = [number for number in clause.finite if self.s.nodes[number].last < start]
        hanging = clause.opener in ("relative", "that") and not self._own(event, clause.number)
        return hanging and bool(before) and not set(before) & set(self.events.chains[event])

    def _own(self, event: int, clause: int) -> bool:
        return self.s.owner[self.s.nodes[event].first] == clause

    def _resting(self, event: int | None, start: int) -> bool:
        """Whether a place of rest stands before the verb that governs the movement.

        "In Kraków, most want the soldiers to be sent".
        """
        if event is None:
            return False
        chain = [self.s.nodes[number] for number in self.events.chains[event][1:]]
        return any(node.finite and not node.event and start < node.first < self.s.nodes[event].first for node in chain)

    def _after_a_stay(self, event: int | None, start: int) -> bool:
        """Whether the place tells how long they were there before: "sailed north after three weeks in Aqaba"."""
        units = self.sets["units"]
        for at in range(self.s.nodes[event].last + 1, start) if event is not None else ():
            if self.s.low(at) in self.grammar["after"]:
                return any(self.s.low(k) in units for k in range(at + 1, start))
        return False

    def _of_description(self, event: int | None, start: int) -> bool:
        """Whether another movement, which only describes a force, is the last before the place.

        "Will relieve the frigate Hydra, recalled to Piraeus", "the frigate sent to guard Belize was on her way".
        """
        before = [n for n, node in enumerate(self.s.nodes) if node.last < start and node.kind == "group"]
        if event is None or not before or before[-1] == event or before[-1] not in self.events.readings:
            return False
        node, moving = self.s.nodes[before[-1]], self.s.nodes[event]
        if moving.first > start and any(self.s.tokens[k].text == "," for k in range(node.last + 1, start)):
            return False
        if self.s.low(node.last) in self.sets["adjectives"]:
            return False
        apart = not node.first < moving.first <= start and self.s.owner[node.first] == self.s.owner[start]
        plain = self.events.readings[event].kind not in ("alert", "rotate") or moving.first < node.first
        return apart and plain and not node.finite and before[-1] not in self.events.chains[event]

    def _of_subject(self, event: int | None, start: int, first: int, last: int) -> bool:
        """Whether "from" before the verb tells whose something is: a force's nation, somebody's request, a distance."""
        if event is None:
            return False
        low = self.s.low(start - 1)
        if low in self.grammar["distances"] | self.grammar["requests"]:
            return True
        paper = self.s.node_at.get(start - 1)
        if paper is not None and self.s.nodes[paper].kind == "noun" and not self.s.nodes[paper].event:
            return True  # "according to a plan from Berlin"
        if start > self.s.nodes[event].first or self.events.readings[event].kind == "stay":
            return False
        if low in self.sets["speakers"] - self.sets["force_nouns"]:
            return True
        if low in self.sets["force_nouns"] or low in self.s.lexicon.tables["counted"]:
            leaving = self.events.readings[event].kind in ("withdraw", "leave", "reduce")
            small = self.grammar["determiners"]
            whole = [k for k in range(first, last + 1) if self.s.low(k) not in small]
            named = [k for begin, end, _ in nations_in(self.s, first, last) for k in range(begin, end + 1)]
            return leaving or (bool(named) and set(whole) <= set(named))
        number = self.s.node_at.get(start - 1)
        asked = number is not None and self.s.nodes[number].kind == "noun" and not self.s.nodes[number].event
        plain = low in self.sets["neutral"] and start - 1 not in self.s.adverb_tokens
        return asked or (plain and number is None)
