"""What the words of an end may mean, for a curator to choose in one click, and the choice written into the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.places import Gazetteer, Place
from geo.places.calling import as_called
from geo.places.gazetteer import describe
from geo.places.told import away, described
from geo.places.world import Candidate, look_up, nearest_names
from geo.text import fold
from geo.writing import extended, with_alias

_SHOWN = 8
"""Candidates that are offered: who wants another types its id, or a name in full."""


@dataclass(frozen=True)
class OfferedPlace:
    """A place that the words may mean, and what tells it from its namesakes."""

    place: Place
    told: str


def offered_places(words: str, known: Gazetteer, drafted: Sequence[Place] = ()) -> tuple[OfferedPlace, ...]:
    """The candidates for a name that the catalogue has not, the likeliest first: those of the gazetteer of the world
    that the draft has `drafted`, or all; of a name that nobody has the places that are spelled nearly so."""
    if known.bearers(words):
        return ()
    aliased = _own(drafted[0], known) if len(drafted) == 1 else None
    if len(drafted) == 1:
        return (OfferedPlace(aliased, f"{describe(aliased)}; {words} is a further name of it"),) if aliased else ()
    wanted = {place.id for place in drafted}
    found = tuple(one for one in look_up(words).candidates if not wanted or one.place.id in wanted)
    slips = () if found else nearest_names(words)
    listed = (found or slips)[:_SHOWN]
    return tuple(_choice(candidate, listed[0].place, known, bool(slips)) for candidate in listed)


def _choice(candidate: Candidate, first: Place, known: Gazetteer, slip: bool) -> OfferedPlace:
    place = candidate.place
    own = _own(place, known)
    slips = "spelled nearly so" if slip else ""
    told = (described(candidate), slips, candidate.note, away(place, first, known))
    return OfferedPlace(own or place, "; ".join(filter(None, told)))


def _own(place: Place, known: Gazetteer) -> Place | None:
    """The catalogue's entry of the very place, by another name than was asked for."""
    same = place.geonames is not None
    return next((one for one in known if same and one.geonames == place.geonames), None)


def named(text: str, words: str, language: str, choice: OfferedPlace, known: Gazetteer) -> str:
    """The text of the places in which the words of an article in `language` mean the chosen place: an alias of it, or
    its entry where it is new."""
    place = choice.place
    if place.id in known and known[place.id] == place:
        return with_alias(text, place.id, words)
    if fold(words) not in map(fold, place.names):
        place = place.model_copy(update={"aliases": (*place.aliases, words)})
    place = as_called(place, words, language)
    number, wanted = 1, place.id
    while place.id in known:
        number += 1
        place = place.model_copy(update={"id": f"{wanted}-{number}"})
    values = place.model_dump(mode="json", exclude_none=True)
    return extended(text, "places", [{name: value for name, value in values.items() if value not in ((), [])}])
