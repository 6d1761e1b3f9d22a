"""An article's movements: each sentence read, drafts made, and what becomes none listed with the reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from geo.catalogue import Force
from geo.drafts.dateline import running
from geo.drafts.draft import Draft, LeftAside, Suggestions
from geo.drafts.movers import movers
from geo.drafts.parts import parts
from geo.drafts.telling import Telling
from geo.drafts.traps import asked, trap_in
from geo.places import Gazetteer
from geo.reading import LANGUAGES, events_of, quantities_of
from geo.reading.events import Events
from geo.text import Span, split_sentences

_FORCES = frozenset({"people", "formations", "aircraft", "ships"})
_MOVING = frozenset({"people", "formations"})


def suggest(
    text: str,
    language: str,
    published: datetime.date | None = None,
    places: Gazetteer | None = None,
    forces: Iterable[Force] = (),
) -> Suggestions:
    """What the article `text` in `language` (BCP 47) states of movements.

    `published` is its own day, for words like "on Monday"; `places` and `forces` are those that the catalogue has. Of
    a language that has no rules nothing is suggested: each sentence that names a number of people is the curator's.
    """
    main = language.split("-")[0]
    found = split_sentences(text, main)
    known, others = places or Gazetteer(()), tuple(forces)
    drafts: list[Draft] = []
    asides: list[LeftAside] = []
    for sentence in found:
        if main not in LANGUAGES:
            asides += _unread(sentence, text)
            continue
        for item in _sentence(sentence, text, main, published, known, others):
            (drafts if isinstance(item, Draft) else asides).append(item)  # type: ignore[arg-type]
    return Suggestions(tuple(drafts), tuple(asides), len(found))


def _unread(sentence: Span, text: str) -> Iterator[LeftAside]:
    """Of a language without rules: a sentence with a number may state a movement."""
    if any(char.isdigit() for char in sentence.cut(text)):
        yield LeftAside(
            sentence,
            "unread",
            "no rules for this language: quotes, places and numbers are checked, the rest is the curator's reading",
        )


def _sentence(
    sentence: Span,
    text: str,
    language: str,
    published: datetime.date | None,
    places: Gazetteer,
    forces: tuple[Force, ...],
) -> Iterator[Draft | LeftAside]:
    sentence = Span(sentence.start + running(sentence.cut(text), language), sentence.end)
    stretch = sentence.cut(text)
    events = events_of(stretch, language, sentence.start)
    if events.s.too_long:
        yield LeftAside(sentence, "unread", "the sentence is too long to be read")
        return
    trap = trap_in(stretch, language)
    if trap and not (trap == "aid" and _counts_forces(events, _MOVING)):
        if events.readings or _counts_forces(events):
            yield LeftAside(sentence, "trap", trap)
        return
    told = list(_told(events, sentence, text, language, published, places, forces))
    yield from told or _silent(events, sentence)


def _told(
    events: Events,
    sentence: Span,
    text: str,
    language: str,
    published: datetime.date | None,
    places: Gazetteer,
    forces: tuple[Force, ...],
) -> Iterator[Draft]:
    telling = Telling(events, sentence, text, language, published)
    candidates = list(movers(events, forces))
    for part in parts(events, text, language, places):
        reading = events.readings[part.event]
        empty = not (part.people or part.things or part.ends)
        if asked(reading) or (not reading.sure and "no force" in reading.unread) or not reading.statuses:
            continue
        if not (empty and len(events.readings) > 1):
            yield telling.draft(part, candidates)


def _silent(events: Events, sentence: Span) -> Iterator[LeftAside]:
    """Why a sentence that speaks of forces becomes no draft."""
    reasons = [asked(reading) for reading in events.readings.values()]
    doubtful = [", ".join(reading.unread) for reading in events.readings.values() if not reading.sure]
    if any(reasons):
        yield LeftAside(sentence, "trap", next(filter(None, reasons)))
    elif doubtful:
        yield LeftAside(sentence, "unread", f"a movement that was not read for sure ({doubtful[0]})")
    elif events.readings:
        yield LeftAside(sentence, "unread", "a movement without a number, an end or a status that was read")
    elif _counts_forces(events):
        yield LeftAside(sentence, "unread", "a number of forces, but no verb or noun of movement that is listed")


def _counts_forces(events: Events, of: frozenset[str] = _FORCES) -> bool:
    s = events.s
    return any(item.counts in of for item in quantities_of(s.text, s.language, s.start))
