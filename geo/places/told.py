"""What `locate` tells of a name: the catalogue's own places first, then the world's, each with what tells it apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.places.distance import kilometres
from geo.places.gazetteer import Gazetteer, describe
from geo.places.model import Place
from geo.places.stanza import stanza
from geo.places.world import Answer, Candidate, look_up, nations, nearest_names, speakers

_SHOWN = 8
"""Candidates that are written out."""


@dataclass(frozen=True)
class Told:
    """The lines about one name, and how many places it may mean."""

    lines: tuple[str, ...]
    places: int


def tell(name: str, known: Gazetteer, beyond: bool = False) -> Told:
    """Where `name` lies: by `known`, else by the gazetteer of the world; by both where `beyond` is asked for."""
    own = known.bearers(name)
    lines = [f"{name}: {describe(place)} at {place.lat}, {place.lon}; {place.basis}" for place in own]
    if own and not beyond:
        return Told(tuple(lines), len(own))
    answer = look_up(name)
    lines += _candidates(name, answer, known)
    if not own and not answer.candidates:
        lines.append(f"{name}: not in data/places.yaml; nearest: {', '.join(_nearest(name, known)) or 'nothing'}")
    lines += _voices(name)
    return Told(tuple(lines), len(own) + len(answer.candidates))


def tell_as_yaml(name: str, known: Gazetteer) -> Told:
    """The entry for data/places.yaml; comments alone where there are several to choose from, or none."""
    own = known.bearers(name)
    if own:
        there = ", ".join(place.id for place in own)
        return Told((f"# {name}: in data/places.yaml already: {there}",), len(own))
    found = look_up(name).candidates
    if len(found) == 1:
        return Told((f"# {name}: {described(found[0])}", *_entry(found[0], known)), 1)
    if not found:
        return Told((f"# {name}: not known; nearest: {', '.join(_nearest(name, known)) or 'nothing'}",), 0)
    lines = [f"# {name}: one of these {len(found)}; keep it and take its '# ' away"]
    for candidate in found[:_SHOWN]:
        lines += [f"# {described(candidate)}", *(f"# {line}" for line in _entry(candidate, known))]
    return Told(tuple(lines), len(found))


def _entry(candidate: Candidate, known: Gazetteer) -> Sequence[str]:
    place = candidate.place
    while place.id in known:
        place = place.model_copy(update={"id": f"{place.id}-2"})
    return stanza(place).splitlines()


def _candidates(name: str, answer: Answer, known: Gazetteer) -> Iterator[str]:
    found = answer.candidates
    for candidate in found[:_SHOWN]:
        place = candidate.place
        where = f"{name}: {described(candidate)} at {place.lat}, {place.lon}; {place.basis}"
        yield "; ".join(filter(None, (where, candidate.note, away(place, found[0].place, known))))
    if len(found) > _SHOWN:
        yield f"{name}: and {len(found) - _SHOWN} more; say which, as in '{name}, {found[0].within or 'its country'}'"
    if answer.aside:
        listed = ", ".join(described(candidate) for candidate in answer.aside[:3])
        more = f" and {len(answer.aside) - 3} more" if len(answer.aside) > 3 else ""
        yield f"{name}: left aside, since a {answer.candidates[0].kind} bears the name: {listed}{more}"


def described(candidate: Candidate) -> str:
    """ "Lviv (town, Lviv Oblast, UKR)"."""
    place = candidate.place
    where = ", ".join(filter(None, (candidate.kind, candidate.within, *place.countries)))
    return f"{place.name['en']} ({where})"


def away(place: Place, first: Place, known: Gazetteer) -> str:
    """How far it is from the nearest known spot, else from the first candidate."""
    spots = [other for other in known if other.precision in ("site", "city")]
    near = min(spots, key=lambda other: kilometres(place.point, other.point), default=None)
    other = near or (first if place != first else None)
    return (
        f"{kilometres(place.point, other.point):,.0f} km from {other.name[other.name.nearest('en')]}" if other else ""
    )


def _nearest(name: str, known: Gazetteer) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known.nearest(name), *map(described, nearest_names(name)))))[:4]


def _voices(name: str) -> Iterator[str]:
    voices = speakers(name)
    if voices:
        listed = "; or ".join(f"{voice.name['en']} ({voice.of})" for voice in voices)
        yield f"{name}: as a speaker: {listed}"
    codes = nations(name)
    if codes:
        yield f"{name}: a word for what is of {' or '.join(codes)}"
