"""Who says so in a sentence, and on which day; when the movement takes place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from geo.reading.dates import last_weekday, parse_date
from geo.reading.events import Events
from geo.reading.sentence import Sentence
from geo.reading.speakers import Speakers
from geo.reading.timing import says_when
from geo.text import Span

_ANNOUNCING = frozenset("say announce decide promise exclude refuse deny accuse claim".split())
_SAYING = frozenset({"say", "announce", "claim"})
_LONGEST = 12
"""Tokens of the longest speaker's name and of the longest words of time."""


@dataclass(frozen=True)
class VerbVoice:
    """Tokens that may name who speaks, and the verb's node (-1 for "according to")."""

    first: int
    last: int
    node: int


def voices(events: Events, chain: list[int]) -> Iterator[VerbVoice]:
    """Those who may announce the event whose governors are `chain`: of a verb of saying first."""
    s, found = events.s, []
    for spoken in Speakers(events).all():
        classes = set(s.nodes[spoken.node].classes) if spoken.node >= 0 else _SAYING
        governs = spoken.node in chain or spoken.how == "source"
        if spoken.how in ("accused", "object") or not governs or not _ANNOUNCING & classes:
            continue
        trimmed = _trimmed(s, spoken.first, spoken.last)
        if trimmed:
            found.append((not _SAYING & classes, spoken.how == "source", VerbVoice(*trimmed, spoken.node)))
    for _, _, voice in sorted(found, key=lambda item: item[:2]):
        yield voice


def speaking_tokens(events: Events) -> frozenset[int]:
    """Tokens that name who says something, and where he says it: "From Seoul, the secretary said"."""
    s: Sentence = events.s
    found: set[int] = set()
    for spoken in Speakers(events).all():
        if spoken.how != "source" and spoken.node >= 0 and _SAYING & set(s.nodes[spoken.node].classes):
            found.update(range(spoken.first, spoken.last + 1))
    return frozenset(found)


def _trimmed(s: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The name alone: no marks, adverbs and words of time around it, nothing behind a comma."""
    small = s.lexicon.sets["conjunctions"] | s.lexicon.sets["complementiser"]
    while first <= last and (
        s.tokens[first].kind == "mark"
        or first in s.adverb_tokens
        or s.low(first) in small
        or (s.low(first) not in s.lexicon.grammar["determiners"] and says_when(s, first, first))
    ):
        first += 1
    if first > last:
        return None
    dated = _longest(s, first, s.owner[first])
    if dated is not None and dated < last:  # "le 4 octobre le ministère"
        first = dated + 1
    end = first
    while end < last and not _parts(s, end + 1) and end - first < _LONGEST:
        end += 1
    for cut in range(first + 1, end + 1):
        if cut in s.node_at or (says_when(s, cut, end) and s.low(cut) not in s.lexicon.grammar["determiners"]):
            end = cut - 1
            break
    named = any(s.tokens[k].kind == "word" and len(s.tokens[k].text) > 1 for k in range(first, end + 1))
    return (first, end) if first <= end and named else None


def _parts(s: Sentence, at: int) -> bool:
    """Whether a mark ends the name there: one that stands inside a word does not."""
    return s.tokens[at].kind == "mark" and s.tokens[at - 1].kind == "word" and not _joins(s, at)


def _joins(s: Sentence, at: int) -> bool:
    following = s.tokens[at + 1] if at + 1 < len(s.tokens) else None
    return following is not None and s.tokens[at].end == following.start and s.tokens[at - 1].end == s.tokens[at].start


def day_of(s: Sentence, node: int, published: datetime.date | None) -> tuple[Span, str] | None:
    """The words of a day in the clause of a verb of saying, and the day as ISO 8601; None where no full day is told."""
    clause = s.owner[s.nodes[node].first]
    for first in range(len(s.tokens)):
        for last in range(min(len(s.tokens), first + 4) - 1, first - 1, -1):
            if any(
                s.owner[k] != clause or s.tokens[k].kind == "mark" or k in s.node_at for k in range(first, last + 1)
            ):
                continue
            if not (says_when(s, first, last) and _dated(s, first) and _dated(s, last)):
                continue
            date = parse_date(s.words(first, last), s.language, published)
            if date and date.weekday is not None and date.day is date.month is date.year is None and published:
                date = last_weekday(date.weekday, published)
            if date and date.day and date.month and date.year:
                told = datetime.date(date.year, date.month, date.day)
                return s.span(first, last), told.isoformat()
    return None


def _dated(s: Sentence, at: int) -> bool:
    return s.tokens[at].kind == "number" or _names_time(s, at, at)


def times(s: Sentence, event: int) -> Iterator[Span]:
    """Stretches of words of time in the clause of an event, the longest at each place."""
    clause, index = s.owner[s.nodes[event].first], 0
    while index < len(s.tokens):
        end = _longest(s, index, clause)
        if end is not None:
            yield s.span(index, end)
        index = index + 1 if end is None else end + 1


def _longest(s: Sentence, first: int, clause: int) -> int | None:
    token = s.tokens[first]
    if s.owner[first] != clause or token.kind == "mark" or first in s.node_at:
        return None
    for last in range(min(len(s.tokens), first + _LONGEST) - 1, first - 1, -1):
        inside = all(
            s.owner[k] == clause and k not in s.node_at and s.tokens[k].kind != "mark" for k in range(first, last + 1)
        )
        if inside and says_when(s, first, last) and _names_time(s, first, last) and not _dangling(s, last):
            return last
    return None


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
    """Whether the stretch ends in a small word that belongs to what follows."""
    return s.low(last) in s.lexicon.grammar["determiners"] or s.low(last) in s.lexicon.tables["directions"]
