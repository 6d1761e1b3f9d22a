"""What a curator types for a field, as the reading takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.errors import GeoError
from geo.places import Gazetteer, Place
from geo.places.world import look_up
from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames
from geo.reading.model import Value
from geo.terms import KINDS, QUALIFIERS, STATUSES
from geo.text import Span, whole_occurrences

BOTH_ENDS = ("origin", "destination")
CORRECTED = ("status", "kind", "strength", "force", *BOTH_ENDS, "announced_by", "when")
"""What can be corrected here; the rest is for the file."""
_NUMBER = re.compile(r"(?:([a-z_ ]+?)\s+)?(\d[\d ,.]*)(?:\s*(?:-|–|to)\s*(\d[\d ,.]*))?")
_NATIONS = re.compile(r"[A-Z]{3}|NATO|EU|UN")


def spans(words: str, sentence: Span, text: str) -> tuple[Span, ...]:
    """Where the words stand in the sentence; raises GeoError where they do not, or stand there twice."""
    found = whole_occurrences(words, sentence, text) if words else ()
    if len(found) != 1:
        times = f"{len(found)} times" if found else "not"
        raise GeoError(f"{words!r} stands {times} in the sentence")
    return found


def value(field: str, words: str, typed: str, places: Sequence[Place]) -> Value:
    """The value of a field from what was typed beside its words; raises GeoError with the form that it has."""
    typed = typed.strip()
    if field == "strength":
        return _number(typed)
    if field in BOTH_ENDS:
        if len(places) != 1:
            raise GeoError(f"{typed or words!r} is {len(places) or 'no'} places: type the id of one, or a name in full")
        return PlaceNames((words, *places[0].names), places[0].country)
    if field == "force":
        nations = tuple(typed.replace(",", " ").split())
        if not all(map(_NATIONS.fullmatch, nations)):
            raise GeoError("the nations of a force are ISO codes of three letters, NATO, EU or UN")
        return ForceNames((words,), nations)
    if field == "announced_by":
        return SpeakerNames((words,))
    table = {"status": STATUSES, "kind": KINDS}.get(field)
    if table is not None and typed not in table:
        raise GeoError(f"a {field} is one of {', '.join(table)}")
    return typed or words


def candidates(typed: str, words: str, known: Gazetteer, offered: Sequence[Place]) -> tuple[Place, ...]:
    """The places that an end may mean: the offered one whose id was typed, else those of the name."""
    chosen = tuple(place for place in offered if place.id == typed)
    if chosen:
        return chosen
    if typed in known:
        return (known[typed],)
    name = typed or words
    return known.bearers(name) or tuple(one.place for one in look_up(name).candidates)


def _number(typed: str) -> Quantity:
    found = _NUMBER.fullmatch(typed)
    qualifier = (found[1] or "").replace(" ", "_") if found else ""
    if not found or (qualifier and qualifier not in QUALIFIERS):
        raise GeoError("a strength is typed as 540, about 540, at least 540, or 300-400")
    low, high = (int(re.sub(r"\D", "", part)) if part else None for part in (found[2], found[3]))
    if high is not None:
        return Quantity(low or 0, high, "between")
    return Quantity(low or 0, None, qualifier or "exact")  # type: ignore[arg-type]  # one of QUALIFIERS
