"""Who says so in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.drafts.dating import longest_time
from geo.reading.dating import TELLING, date_stretches
from geo.reading.events import Events
from geo.reading.sentence import Sentence
from geo.reading.speakers import Speakers
from geo.reading.timing import says_when

_SAYING = frozenset({"say", "announce", "claim"})
_LONGEST = 12
"""Tokens of the longest speaker's name."""


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
        if spoken.how in ("accused", "object") or not governs or not TELLING & classes:
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
    dated = next((end for start, end in date_stretches(s) if start == first), longest_time(s, first, s.owner[first]))
    if dated is not None and dated < last:  # "le 4 octobre le ministère"
        first = dated + 1
        while first < last and s.tokens[first].kind == "mark":  # "On Tuesday, the ministry"
            first += 1
    end = first
    while end < last and not _parts(s, end + 1) and end - first < _LONGEST:
        end += 1
    for cut in range(first + 1, end + 1):
        if cut in s.node_at or (says_when(s, cut, end) and s.low(cut) not in s.lexicon.grammar["determiners"]):
            if s.low(cut - 1) in s.lexicon.sets["months"]:
                return None  # "the head of the 22 May movement": a name that ends in its middle
            end = cut - 1
            break
    while end > first and (s.low(end) in s.lexicon.grammar["determiners"] or end in s.adverb_tokens):
        # "le ministère le 3 février", "The Pentagon also"
        end -= 1
    named = any(s.tokens[k].kind == "word" and len(s.tokens[k].text) > 1 for k in range(first, end + 1))
    return (first, end) if first <= end and named else None


def _parts(s: Sentence, at: int) -> bool:
    """Whether a mark ends the name there: one that stands inside a word does not."""
    return s.tokens[at].kind == "mark" and s.tokens[at - 1].kind == "word" and not _joins(s, at)


def _joins(s: Sentence, at: int) -> bool:
    following = s.tokens[at + 1] if at + 1 < len(s.tokens) else None
    return following is not None and s.tokens[at].end == following.start and s.tokens[at - 1].end == s.tokens[at].start
