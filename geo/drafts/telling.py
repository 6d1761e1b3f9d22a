"""One movement of a sentence as a draft: each candidate put to the reading, and kept where the machine reads it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geo.drafts.dating import announced_day, times
from geo.drafts.draft import Doubt, Draft, Read
from geo.drafts.movers import Mover, together_with
from geo.drafts.parts import ENDS, EventPart, comes_on_top, counts_the_joined
from geo.drafts.voices import voices
from geo.places import Place
from geo.places.distance import kilometres
from geo.reading import Equipment, PlaceNames, Reading, SpeakerNames, StatedQuantity, coherent, read
from geo.reading.events import Events
from geo.reading.model import Value
from geo.terms import STATUSES
from geo.text import Span

_ORDER = sorted(STATUSES.values(), key=lambda term: (term.polarity != "denied", term.rank or 0))
"""Of several statuses that words can bear the first is taken: one that denies, else the one that claims least."""
_DONE = ("past", "pluperfect", "past_infinitive")
_KINDS = ("deployment", "posture", "withdrawal", "rotation", "exercise", "reinforcement", "redeployment")
"""Of several kinds that words can bear the first is taken; where forces stand or are readied, posture."""
_STANDING = frozenset({"stay", "alert"})
_NEAR = 40
"""Kilometres within which namesakes are one spot for a map: a base, and the town that it is named after."""
_HEADING = frozenset("for pour vers towards toward".split()) | {"bound for", "en direction", "à destination"}
"""Directions by which one goes towards a place, and is not said to have come there."""
_SAYING = frozenset({"say", "announce", "claim", "know"})


class Telling:
    """Makes the drafts of one sentence of an article."""

    def __init__(
        self, events: Events, sentence: Span, text: str, language: str, published: datetime.date | None
    ) -> None:
        self.events, self.s, self.sentence = events, events.s, sentence
        self.text, self.language, self.published = text, language, published

    def draft(self, part: EventPart, candidates: Sequence[Mover]) -> Draft:
        """The draft of one movement, with a doubt for all that was not read."""
        verb = self._verb(part.event)
        fields: dict[str, Read] = {}
        doubts: list[Doubt] = []
        self._status(part, verb, fields, doubts)
        self._people(part, fields, doubts)
        places = self._ends(part, fields, doubts)
        self._force(part, candidates, fields, doubts)
        self._announcement(part.event, fields)
        self._when(part.event, fields)
        taken = fields["force"].words if "force" in fields else ()
        equipment = () if part.shared else tuple(item for item in self._things(part) if not _is_force(item, taken))
        if not doubts:
            doubts += self._one_clause(fields)
        span = self.s.span(self.s.nodes[part.event].first, self.s.nodes[part.event].last)
        borne = self.events.readings[part.event].statuses
        number = fields["strength"].words if "strength" in fields else ()
        more = any(comes_on_top(words, self.sentence, self.text, self.language) for words in number)
        return Draft(self.sentence, span, fields, equipment, places, tuple(doubts), borne, more)

    def _asked(self, name: str, value: Value, *words: Span) -> Reading:
        return read(name, value, words, self.text, self.language, self.published)

    def _kept(self, fields: dict[str, Read], name: str, value: Value, *words: Span) -> Reading:
        """Ask, and keep what the machine reads."""
        reading = self._asked(name, value, *words)
        if reading.level == "machine":
            fields[name] = Read(value, words, reading.rule, reading.understood)
        return reading

    # -- status and kind

    def _verb(self, event: int) -> tuple[Span, ...]:
        """The verb or noun with what governs it, verbs of saying aside; stretches that touch are one."""
        numbers = [event, *(n for n in self.events.chains[event][1:] if not self._says(n))]
        spans = sorted((self.s.nodes[n].first, self.s.nodes[n].last) for n in numbers)
        joined = [spans[0]]
        for first, last in spans[1:]:
            if first - joined[-1][1] <= 2 and self.s.owner[first] == self.s.owner[joined[-1][1]]:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return tuple(self.s.span(*pair) for pair in joined)

    def _says(self, number: int) -> bool:
        return bool(_SAYING & set(self.s.nodes[number].classes))

    def _status(self, part: EventPart, verb: tuple[Span, ...], fields: dict[str, Read], doubts: list[Doubt]) -> None:
        event, reading = part.event, self.events.readings[part.event]
        done = reading.tense in _DONE and {"in_place"} & reading.statuses and not _only_headed_for(part)
        statuses = ["in_place"] if done else [term.id for term in _ORDER if term.id in reading.statuses]
        why = ""
        for status in statuses:
            for words in (verb, verb[:1], (reading.span,)):
                answer = self._kept(fields, "status", status, *words)
                if answer.level == "machine":
                    self._kind(event, words, fields)
                    if STATUSES[status].polarity != "denied" and self._negation(event):
                        doubts.append(Doubt("status", words, f"{self._negation(event)!r} stands in its clause"))
                    return
                why = why or answer.message
        told = ", ".join(reading.unread) or why.partition("; ")[0]
        doubts.append(Doubt("status", verb, f"the status was not read ({told or 'the words bear none'})"))
        self._kind(event, verb, fields)

    def _negation(self, event: int) -> str:
        """A negation in the clause of an event, which the reading may have taken for part of something else."""
        clause, alone = self.s.owner[self.s.nodes[event].first], self.s.lexicon.sets["negation_alone"]
        words = (self.s.low(k) for k in range(len(self.s.tokens)) if self.s.owner[k] == clause)
        return next((word for word in words if word in alone), "")

    def _kind(self, event: int, words: tuple[Span, ...], fields: dict[str, Read]) -> None:
        standing = self.events.readings[event].kind in _STANDING
        for kind in ("posture", *_KINDS) if standing else _KINDS:
            if self._kept(fields, "kind", kind, *words).level == "machine":
                return

    # -- numbers

    def _people(self, part: EventPart, fields: dict[str, Read], doubts: list[Doubt]) -> None:
        numbers = [item for item in part.people if not item.part] or part.people
        if not numbers:
            return
        if part.shared:
            doubts += (Doubt("strength", (item.span,), "a number of several ends together") for item in numbers[:1])
            return
        if len(numbers) > 1:
            doubts.append(Doubt("strength", tuple(item.span for item in numbers), "several numbers of people"))
            return
        words = self._counted(numbers[0])
        if counts_the_joined(self.events, part.event, words):
            doubts.append(Doubt("strength", (words,), "the number is of those whom they join"))
            return
        answer = self._kept(fields, "strength", numbers[0].quantity, words)
        if answer.level != "machine":
            doubts.append(Doubt("strength", (words,), answer.message.partition("; ")[0]))

    def _counted(self, stated: StatedQuantity) -> Span:
        """The words of a number up to its verb, which may look like an adjective of its noun."""
        tokens, number = self.s.covered(stated.span), self.s.covered(stated.number)
        verbs = (k for k in tokens if k >= number.stop and self._verbal(k))
        return Span(stated.span.start, self.s.tokens[next(verbs, tokens.stop) - 1].end)

    def _verbal(self, token: int) -> bool:
        return token in self.s.node_at and self.s.nodes[self.s.node_at[token]].kind == "group"

    def _things(self, part: EventPart) -> Iterator[Read]:
        for stated in part.things:
            value = Equipment(stated.counts, self._named(stated), stated.quantity)  # type: ignore[arg-type]
            words = self._counted(stated)
            reading = self._asked("equipment", value, words)
            if reading.level == "machine":
                yield Read(value, (words,), reading.rule, reading.understood)

    def _named(self, stated: StatedQuantity) -> str:
        """What is counted, as the words after the number call it."""
        words = self._counted(stated)
        return Span(stated.number.end, words.end).cut(self.text).strip() or words.cut(self.text)

    # -- places

    def _ends(self, part: EventPart, fields: dict[str, Read], doubts: list[Doubt]) -> Mapping[str, tuple[Place, ...]]:
        places: dict[str, tuple[Place, ...]] = {}
        for name in ENDS:
            of_it = [end for end in part.ends if end.field == name]
            for end in of_it[:1]:
                value = PlaceNames((end.mention.words,), end.mention.country)
                fields[name] = Read(value, (end.span,), end.rule, end.understood)
                if not end.sure:
                    doubts.append(Doubt(name, (end.span,), "the words leave the direction open"))
                found = _spots(end.mention.places)
                if not found:
                    doubts.append(Doubt(name, (end.span,), f"no gazetteer knows {end.mention.words!r}"))
                    continue
                places[name] = found
                if len(found) > 1:
                    named = ", ".join(place.id for place in found[:4]) + (" …" if len(found) > 4 else "")
                    doubts.append(Doubt(name, (end.span,), f"may be {len(found)} places: {named}"))
            for end in of_it[1:]:
                doubts.append(Doubt(name, (end.span,), f"another {name}"))
        if not (places or part.ends) and fields.get("kind") and fields["kind"].value != "posture":
            doubts.append(Doubt("destination", (), "no end of the movement was read"))
        return places

    # -- who

    def _force(self, part: EventPart, movers: Sequence[Mover], fields: dict[str, Read], doubts: list[Doubt]) -> None:
        verb = self.s.nodes[part.event]
        ends = {k for end in part.ends for k in range(end.mention.first, end.mention.last + 1)}

        def nearness(mover: Mover) -> tuple[int, bool, int, int]:
            behind = mover.first > verb.first
            away = mover.first - verb.last if behind else verb.first - mover.last
            return mover.rank, behind, away, mover.first - mover.last

        for mover in sorted(movers, key=nearness):
            if ends & set(range(mover.first, mover.last + 1)) or not self._of(part.event, mover):
                continue
            span = self.s.span(mover.first, mover.last)
            if self._kept(fields, "force", mover.names, span).level == "machine":
                others = [self.s.span(other.first, other.last) for other in together_with(self.s, mover, movers)]
                doubts += (Doubt("force", (words,), f"another force: {words.cut(self.text)!r}") for words in others)
                return
        doubts.append(Doubt("force", (), "no force was read"))

    def _of(self, event: int, mover: Mover) -> bool:
        """Whether the tokens stand in the clause of the event or of what governs it."""
        clauses = {self.s.owner[self.s.nodes[number].first] for number in self.events.chains[event]}
        return self.s.owner[mover.first] in clauses

    def _announcement(self, event: int, fields: dict[str, Read]) -> None:
        for voice in voices(self.events, self.events.chains[event]):
            span = self.s.span(voice.first, voice.last)
            if self._kept(fields, "announced_by", SpeakerNames((span.cut(self.text),)), span).level != "machine":
                continue
            break
        told = announced_day(self.events, event, self.published)
        if told:
            self._kept(fields, "announced_on", str(told[1].moment), told[0])

    def _when(self, event: int, fields: dict[str, Read]) -> None:
        status = str(fields["status"].value) if "status" in fields else ""
        for span, told in times(self.events, event, status, self.published):
            if self._kept(fields, "when", span.cut(self.text), span).level == "machine":
                fields["when"] = replace(fields["when"], dated=told)
                return

    def _one_clause(self, fields: Mapping[str, Read]) -> Iterator[Doubt]:
        states = {name: item.words for name, item in fields.items()}
        reading = coherent(states, self.text, self.language)
        if reading.level != "machine":
            yield Doubt("clause", (), reading.message.partition("; ")[0])


def _only_headed_for(part: EventPart) -> bool:
    """Whether the words name where a movement goes, and not that it has come there: "left Piraeus for Durrës"."""
    goals = [end.understood for end in part.ends if end.field == "destination"]
    return bool(goals) and all(told.startswith(tuple(f"{word} " for word in _HEADING)) for told in goals)


def _is_force(item: Read, force: Sequence[Span]) -> bool:
    """Whether a counted formation is the force itself: "a Danish battalion"."""
    formation = isinstance(item.value, Equipment) and item.value.of == "formations"
    return formation and any(one.start < item.words[0].end and item.words[0].start < one.end for one in force)


def _spots(places: Sequence[Place]) -> tuple[Place, ...]:
    """The places without those that lie where the first does; of a town and the region called after it the town."""
    if not places:
        return ()
    near = [one for one in places if kilometres(places[0].point, one.point) <= _NEAR and one.precision != "region"]
    first, *others = near[:1] + [one for one in places if one not in near[:1]]
    return (first, *(one for one in others if kilometres(first.point, one.point) > _NEAR))
