"""The day on which a movement is announced, and when it takes place, as its sentence tells them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from geo.reading.anchoring import Dated, dated
from geo.reading.dates import names_of_time
from geo.reading.dating import counts_forces, date_stretches, is_small, teller, told_on
from geo.reading.events import Events
from geo.reading.listing import phrases_of
from geo.reading.sentence import Sentence
from geo.reading.time_words import TimeWords, time_words
from geo.reading.timing import says_when
from geo.text import Span, fold

_LONGEST = 12
"""Tokens of the longest words of time."""
_AHEAD = frozenset({"announced", "intended", "considered", "ruled_out"})
"""Statuses of what is still to come, where its verb is in no past tense."""


def announced_day(events: Events, event: int, published: datetime.date | None) -> tuple[Span, Dated] | None:
    """The words of the day on which the event is said, decided or promised, and that day; None where none is told."""
    s = events.s
    for first, last in date_stretches(s):
        number = teller(events, first, last)
        if number is None or number not in events.chains[event]:
            continue
        told = told_on(events, number, first, last, published)
        if told is not None:
            while first < last and is_small(s, first) and told_on(events, number, first + 1, last, published) == told:
                first += 1
            return s.span(first, last), told
    return None


def times(
    events: Events, event: int, status: str, published: datetime.date | None
) -> Iterator[tuple[Span, Dated | None]]:
    """Stretches of words of time in the clause of an event, and the date that each means, those with a date first.

    What tells when it was said is none of them, nor a day behind "announced the deployment", which may be of either.
    """
    s, found = events.s, list(_stretches(events.s, event))
    own = [pair for pair in found if _stated(s, *pair) is None or teller(events, *pair) is None]
    own = [pair for pair in own if not (_announced_as_noun(events, event) and _is_day(s, *pair))]
    ahead = False if events.readings[event].tense in _DONE else True if status in _AHEAD else None
    told = [(s.span(*pair), dated(s.words(*pair), s.language, published, ahead)) for pair in own]
    yield from sorted(told, key=lambda item: item[1] is None)


_DONE = frozenset({"past", "pluperfect", "imperfect", "past_infinitive", "participle"})


def _announced_as_noun(events: Events, event: int) -> bool:
    """Whether a verb of its own clause announces it, as in "announced the deployment"."""
    s = events.s
    clause = s.owner[s.nodes[event].first]
    return any(s.owner[s.nodes[number].first] == clause for number in events.chains[event][1:])


def _stated(s: Sentence, first: int, last: int) -> TimeWords | None:
    return time_words(s.words(first, last), s.language)


def _is_day(s: Sentence, first: int, last: int) -> bool:
    told = _stated(s, first, last)
    return told is not None and (told.stated.day is not None or told.stated.weekday is not None or told.days == 0)


def _stretches(s: Sentence, event: int) -> Iterator[tuple[int, int]]:
    clause, index = s.owner[s.nodes[event].first], 0
    while index < len(s.tokens):
        end = longest_time(s, index, clause)
        if end is not None:
            yield index, end
        index = index + 1 if end is None else end + 1


def longest_time(s: Sentence, first: int, clause: int) -> int | None:
    """The last token of the longest words of time that begin at `first` in a clause, None where none do."""
    token = s.tokens[first]
    if s.owner[first] != clause or token.kind == "mark" or first in s.node_at:
        return None
    for last in range(min(len(s.tokens), first + _LONGEST) - 1, first - 1, -1):
        inside = all(
            s.owner[k] == clause and k not in s.node_at and (s.tokens[k].kind != "mark" or _in_date(s, k))
            for k in range(first, last + 1)
        )
        if inside and says_when(s, first, last) and _names_time(s, first, last) and not _dangling(s, last):
            return last
    return None


def _in_date(s: Sentence, mark: int) -> bool:
    """Whether a mark stands within a date: "Feb. 2", "Friday, 3 March", "3 March, 2023"."""
    if not 0 < mark < len(s.tokens) - 1:
        return False
    months, weekdays = names_of_time(s.language)
    before, following = fold(s.low(mark - 1)), s.tokens[mark + 1]
    figures = following.kind in ("number", "ordinal")
    if s.tokens[mark].text == ".":
        return before in months and figures
    days = before in weekdays or s.tokens[mark - 1].kind in ("number", "ordinal")
    return s.tokens[mark].text == "," and days and (figures or fold(following.low) in months)


def _names_time(s: Sentence, first: int, last: int) -> bool:
    """Whether a word among them is of time alone: bare numbers are none ("540", "the 3rd")."""
    sets, when = s.lexicon.sets, s.lexicon.tables["when"]
    timely = sets["units"] | sets["months"] | sets["adverbs_time"]
    for k in range(first, last + 1):
        phrase = when.match(s.tokens, k)
        if (phrase and k + phrase[0] - 1 <= last) or set(s.low(k).split("-")) & timely:
            return True
        if s.tokens[k].kind == "number" and s.tokens[k].text.isdigit() and 1990 <= int(s.tokens[k].text) <= 2100:
            return k > first
    return False


def _dangling(s: Sentence, last: int) -> bool:
    """Whether the stretch ends in a word that belongs to what follows: a small one, a number, "a three-month mission",
    "Half of the force"."""
    if counts_forces(s, last) or _measures(s, last) or _part_of(s, last):
        return True
    return s.low(last) in s.lexicon.grammar["determiners"] or s.low(last) in s.lexicon.tables["directions"]


def _measures(s: Sentence, last: int) -> bool:
    """Whether the last word measures the noun behind it: "three-month" in "a three-month mission"."""
    parts = s.low(last).split("-")
    following = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    noun = following is not None and following.kind == "word" and last + 1 not in s.node_at
    return len(parts) == 2 and parts[1] in s.lexicon.sets["units"] and noun and not is_small(s, last + 1)


def _part_of(s: Sentence, last: int) -> bool:
    fractions = phrases_of(s.lexicon.data["quantities"]["fractions"])
    return s.low(last) in fractions and last + 1 < len(s.tokens) and s.low(last + 1) in s.lexicon.grammar["of"]
