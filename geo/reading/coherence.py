"""Whether the words of one claim stand in one clause: what is said of one movement is said by one verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from geo.reading.events import Events, events_of
from geo.reading.linking import Linking
from geo.reading.model import Reading
from geo.text import Span, split_sentences

_SAYING = {"say", "announce", "claim", "know"}
_TIED = frozenset({"strength", "equipment", "origin", "destination", "via", "force", "status"})


def coherent(states: Mapping[str, Sequence[Span]], text: str, language: str) -> Reading:
    """Whether the words of the tied fields (strength, equipment, force, ends, status) are of one event.

    `machine` where they are, `contradicted` where two fields belong to two different verbs of movement, `curator` where
    one belongs to none that was read, or to another sentence.
    """
    main = language.split("-")[0]
    tied = {field: spans for field, spans in states.items() if field in _TIED and spans}
    if len(tied) < 2:
        return Reading("machine", "clause", "one field alone")
    sentences = _sentences(text, main)
    first = min(span.start for spans in tied.values() for span in spans)
    around = next((span for span in sentences if span.start <= first < span.end), None)
    if around is None:
        return Reading("curator", "clause", message="the words are in no sentence")
    for field, spans in tied.items():
        if any(span.start >= around.end for span in spans):
            told = f"{field}: {spans[0].cut(text)!r} stands in another sentence than the rest of the claim"
            return Reading(
                "curator", "clause", unread=field, message=f"{told}; make two claims, or say in readings why"
            )
    return _one(tied, around, text, main)


def _one(tied: Mapping[str, Sequence[Span]], around: Span, text: str, language: str) -> Reading:
    events = events_of(around.cut(text), language, around.start)
    linking = Linking(events)
    found = {field: _events(events, linking, field, spans) for field, spans in tied.items()}
    anchor_field = "status" if found.get("status") else next((field for field, numbers in found.items() if numbers), "")
    if not anchor_field:
        return Reading("curator", "clause", message="no verb or noun of movement was read in the sentence of the claim")
    anchor = found[anchor_field]
    for field, numbers in found.items():
        if numbers and not _related(events, anchor, numbers):
            words, verb = tied[field][0].cut(text), _verb(events, next(iter(numbers)))
            other = _verb(events, next(iter(anchor)))
            told = f"{field}: {words!r} stands in the clause of {verb!r}, the {anchor_field} in that of {other!r}"
            return Reading(
                "contradicted", "clause", told, message=f"{told}. Take all words from one clause, or make two claims."
            )
    loose = [field for field, numbers in found.items() if not numbers]
    if loose:
        told = f"{loose[0]}: {tied[loose[0]][0].cut(text)!r} belongs to no movement that was read"
        return Reading("curator", "clause", unread=loose[0], message=f"{told}; say in readings why it is of this one")
    return Reading("machine", "clause", f"all of {_verb(events, next(iter(anchor)))!r}")


def _events(events: Events, linking: Linking, field: str, spans: Sequence[Span]) -> set[int]:
    found: set[int] = set()
    for span in spans:
        tokens = events.s.covered(span)
        if not tokens:
            continue
        if field == "status":
            inside = {number for number in events.readings if set(_tokens(events, number)) & set(tokens)}
            governed = {
                number
                for number, chain in events.chains.items()
                if any(set(_tokens(events, link)) & set(tokens) for link in chain[1:])
            }
            found |= inside or governed
        else:
            number = linking.event_of(tokens.start, tokens.stop - 1)
            found |= set() if number is None else {number}
    return found


def _tokens(events: Events, number: int) -> range:
    node = events.s.nodes[number]
    return range(node.first, node.last + 1)


def _verb(events: Events, number: int) -> str:
    node = events.s.nodes[number]
    return events.s.words(node.first, node.last)


def _related(events: Events, anchor: set[int], numbers: set[int]) -> bool:
    """Whether two sets of events tell of one movement: the same, one governing the other, or of one clause."""
    for one in anchor:
        for other in numbers:
            chain = one in events.chains[other] or other in events.chains[one]
            shared = set(events.chains[one]) & set(events.chains[other])
            operated = any(not _SAYING & set(events.s.nodes[number].classes) for number in shared)
            same_clause = events.s.owner[events.s.nodes[one].first] == events.s.owner[events.s.nodes[other].first]
            if chain or operated or same_clause:
                return True
    return False


@lru_cache(maxsize=64)
def _sentences(text: str, language: str) -> tuple[Span, ...]:
    return split_sentences(text, language)
