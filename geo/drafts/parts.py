"""Which numbers and ends of a sentence belong to which of its movements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from geo.drafts.mentions import Mention, located
from geo.drafts.voices import speaking_tokens
from geo.places import Gazetteer
from geo.reading import PlaceNames, StatedQuantity, quantities_of, read
from geo.reading.events import Events
from geo.reading.lexicon import lexicon
from geo.reading.linking import Linking
from geo.reading.listing import phrases_of
from geo.reading.tokens import tokenise
from geo.text import Span

ENDS = ("origin", "destination", "via")
_THINGS = frozenset({"aircraft", "ships", "vehicles", "guns", "batteries", "formations"})
_PEOPLE = frozenset({"people", "people_weak"})
_BEHIND = 2
"""Tokens from a verb to its object, at most."""
_BEFORE = 25
"""Characters before a number in which the word stands that says that it comes on top."""


@dataclass(frozen=True)
class End:
    """A place that is an end of a movement, and the rule that read it so; not `sure` where that left it open."""

    field: str
    mention: Mention
    span: Span
    rule: str
    understood: str
    sure: bool = True


@dataclass
class EventPart:
    """One movement of an event: its numbers of people, its things, its ends. `shared` are numbers that the words give
    for several movements together."""

    event: int
    people: list[StatedQuantity] = field(default_factory=list)
    things: list[StatedQuantity] = field(default_factory=list)
    ends: list[End] = field(default_factory=list)
    shared: bool = False


def parts(events: Events, text: str, language: str, known: Gazetteer) -> Iterator[EventPart]:
    """The movements of a sentence: one for each event that acts, or several where its ends are coordinated."""
    linking = Linking(events)
    acting = _acting(events)
    whole = {number: EventPart(number) for number in acting}
    for quantity in quantities_of(events.s.text, events.s.language, events.s.start):
        tokens = events.s.covered(quantity.span)
        owner = _owner(events, linking.event_of(tokens.start, tokens.stop - 1), acting) if tokens else None
        if owner is not None and quantity.counts in _THINGS:
            whole[owner].things.append(quantity)
        elif owner is not None and (quantity.counts in _PEOPLE or _elliptic(quantity, whole[owner])):
            whole[owner].people.append(quantity)
    for end in _ends(events, text, language, known):
        owner = _owner(events, linking.event_of(end.mention.first, end.mention.last), acting)
        if owner is not None:
            whole[owner].ends.append(end)
    for part in _with_relatives(events, whole):
        sure = {end.field for end in part.ends if end.sure}
        part.ends = [end for end in part.ends if end.sure or end.field not in sure]
        yield from _divided(part, events)


def _with_relatives(events: Events, whole: dict[int, EventPart]) -> Iterator[EventPart]:
    """The parts, and where a relative clause behind the people or things of one tells their ends, both as one: "will
    send 180 sailors, who will leave Den Helder for Oslo"."""
    taken: set[int] = set()
    for part in whole.values():
        further = [other for other in whole.values() if _tells_ends_of(events, other, part)]
        if len(further) == 1 and not part.ends:
            part.ends = further[0].ends
            taken.add(further[0].event)
    yield from (part for part in whole.values() if part.event not in taken)


def _tells_ends_of(events: Events, other: EventPart, part: EventPart) -> bool:
    """Whether the clause of `other` is a relative one right behind what `part` counts, with ends and no numbers."""
    s = events.s
    clause = s.clauses[s.owner[s.nodes[other.event].first]]
    if clause.opener != "relative" or other.people or other.things or not other.ends or other.event == part.event:
        return False
    before = clause.start - 1
    while before > 0 and s.tokens[before].kind == "mark":
        before -= 1
    last = s.tokens[before].end
    return any(item.span.start < last <= item.span.end for item in (*part.people, *part.things))


def _acting(events: Events) -> list[int]:
    """The events that tell of a movement of their own: no participle or loose noun beside a verb that does."""
    readings = events.readings
    plain = [n for n, reading in readings.items() if reading.tense != "participle"]
    kept = plain or list(readings)
    verbs = [n for n in kept if events.s.nodes[n].kind != "noun" or events.links.get(n) is not None]
    kept = verbs or kept
    return [n for n in kept if not set(events.chains[n][1:]) & set(kept)]


def comes_on_top(number: Span, sentence: Span, text: str, language: str) -> bool:
    """Whether a number comes on top of others: "another 540 soldiers", "540 soldats supplémentaires"."""
    words = tokenise(Span(max(sentence.start, number.start - _BEFORE), number.end).cut(text), language)
    first = next((k for k, token in enumerate(words) if token.kind == "number"), len(words))
    more = set(phrases_of(lexicon(language).data["quantities"]["on_top"]))
    return any(token.low in more for token in words[max(0, first - 1) :])


def counts_the_joined(events: Events, event: int, number: Span) -> bool:
    """Whether a number right behind the verb counts whom the force joins: "ils rejoindront 300 soldats"."""
    s, node = events.s, events.s.nodes[event]
    joins = node.group is not None and node.group.verb.head in s.lexicon.grammar["joining"]
    return joins and 0 < s.covered(number).start - node.last <= _BEHIND


def _owner(events: Events, number: int | None, acting: Sequence[int]) -> int | None:
    """The acting event that the event `number` belongs to: itself, one of its clause, else the only one."""
    if number is None or number in acting:
        return number
    owner = events.s.owner
    clause = owner[events.s.nodes[number].first]
    near = [n for n in acting if owner[events.s.nodes[n].first] == clause or number in events.chains[n]]
    return near[0] if near else acting[0] if len(acting) == 1 else None


def _elliptic(quantity: StatedQuantity, part: EventPart) -> bool:
    """Whether a bare number goes on counting people: "300 soldiers to Romania and 1,700 to Poland"."""
    return quantity.counts is None and bool(part.people) and quantity.quantity.value >= 10 and not _year(quantity)


def _year(quantity: StatedQuantity) -> bool:
    return 1900 <= quantity.quantity.value <= 2100 and quantity.quantity.qualifier == "exact"


def _ends(events: Events, text: str, language: str, known: Gazetteer) -> Iterator[End]:
    speaking = speaking_tokens(events)
    for mention in located(events.s, known):
        span = events.s.span(mention.first, mention.last)
        if mention.first in speaking:
            continue
        names = PlaceNames((mention.words,), mention.country)
        for name in ENDS:
            reading = read(name, names, (span,), text, language)
            open_ = reading.rule == "direction" and "leaves the direction open" in reading.message
            if reading.level == "machine" or (open_ and name != "via"):
                yield End(name, mention, span, reading.rule, reading.understood, not open_)
                break


def _coordinated(events: Events, goals: Sequence[End]) -> bool:
    """Whether nothing but marks, conjunctions, directions and determiners stands between the places."""
    s = events.s
    small = s.lexicon.sets["conjunctions"] | s.lexicon.grammar["determiners"]
    directions = s.lexicon.tables["directions"]
    return all(
        s.tokens[k].kind == "mark" or s.low(k) in small or s.low(k) in directions or k in s.adverb_tokens
        for one, other in pairwise(goals)
        for k in range(one.mention.last + 1, other.mention.first)
    )


def _divided(part: EventPart, events: Events) -> Iterator[EventPart]:
    """A part for each destination, where several are coordinated; a number goes to the one behind it alone, where each
    has its own, else it is of all of them together."""
    goals = [end for end in part.ends if end.field == "destination"]
    if len(goals) < 2:
        yield part
        return
    others = [end for end in part.ends if end.field != "destination"]
    numbers = part.people if len(part.people) == len(goals) else part.things if len(part.things) == len(goals) else []
    paired = len(numbers) == len(goals) and all(
        number.span.start < goal.span.start for number, goal in zip(numbers, goals, strict=True)
    )
    paired = paired and all(
        goal.span.start < number.span.start for goal, number in zip(goals, numbers[1:], strict=False)
    )
    if not paired and not _coordinated(events, goals):
        verb = events.s.nodes[part.event].last
        part.ends.sort(key=lambda end: end.mention.first < verb)
        yield part
        return
    for index, goal in enumerate(goals):
        people = [numbers[index]] if paired and numbers is part.people else list(part.people)
        things = [numbers[index]] if paired and numbers is part.things else list(part.things)
        yield EventPart(part.event, people, things, [*others, goal], shared=not paired)
