"""What a selection says, in one sentence: the headline where the reader gives none.

It says one thing that is stated, and adds nothing up: the largest total of which every part is shown, else the largest
number that one entry states, else the forces of the one status, else how many entries have which status. What is only
intended, considered, alleged or ruled out is never told beside what is more than that; it gets a sentence of its own.
Entries that others replace are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.account.phrases import ARROW, field_name, force_name, place_name, route, status_of, strength, title
from geo.catalogue import Catalogue, Movement, sums
from geo.catalogue.model import Strength
from geo.language import Language, kind
from geo.terms import QUALIFIERS, SOLDIERS, STATUSES

_NAMED = 4
"""Places that a headline names."""
_LONGEST = 100
"""Characters of a headline that has a shorter form."""
ROUTINE = ("deployment", "redeployment", "reinforcement", "posture")
"""Kinds that go without saying: whatever else a movement is, its headline says."""
ANNOUNCED = 3
"""The rank of what goes to a place and is not there yet."""


@dataclass(frozen=True)
class Headline:
    """The sentence, and on what it rests: the ids of movements, and of the total that covers them, if it is one's."""

    words: str
    movements: tuple[str, ...]
    total: str = ""


@dataclass(frozen=True)
class _Where:
    """Places in words, the fields that they are from, and whether they are `several`."""

    words: str = ""
    fields: tuple[str, ...] = ()
    several: bool = False


def headline(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Headline:
    """The headline of the `movements` of the catalogue; the map's title where it has none of them."""
    current = tuple(movement for movement in movements if not movement.replaced_by)
    if not current:
        return Headline(title(movements, say), ())
    return _total(current, catalogue, say) or _largest(current, catalogue, say) or _unnumbered(current, catalogue, say)


def _total(current: Sequence[Movement], catalogue: Catalogue, say: Language) -> Headline | None:
    """A total that agrees with its parts, all of them shown, of one status and kind."""
    shown = {movement.id for movement in current}
    found = [
        item
        for item in sums(catalogue, shown)
        if not item.hidden
        and item.agrees
        and item.total.strength.drawn
        and _alike(item.shown)
        and _tellable(current, item.shown)
    ]
    if not found:
        return None
    most = max(found, key=lambda item: (_firm(item.shown[0]), item.total.strength.drawn or 0))
    words = _counted(most.total.strength, most.shown, catalogue, say)
    return Headline(words, most.total.covers, most.total.id)


def _largest(current: Sequence[Movement], catalogue: Catalogue, say: Language) -> Headline | None:
    """The entry with the largest stated number."""
    found = [one for one in current if one.strength.drawn and _tellable(current, (one,))]
    if not found:
        return None
    most = max(found, key=lambda one: (_firm(one), one.strength.drawn or 0))
    return Headline(_counted(most.strength, (most,), catalogue, say), (most.id,))


def _unnumbered(current: Sequence[Movement], catalogue: Catalogue, say: Language) -> Headline:
    """Who and where, as much of it as a headline holds, where all have one status; else how many entries have which.

    What is ruled out is ruled out for its places: without them the sentence would deny more than is denied."""
    ids = tuple(one.id for one in current)
    entries = say.count("{n} entry", "{n} entries", len(current))
    if _alike(current):
        forces = tuple(dict.fromkeys(force_name(one, catalogue, say) for one in current))
        who = say.joined(forces) if any("," in force for force in forces) else say.listed(forces)
        where = _where(current, catalogue, say)
        told = (
            _told(who, where, current, say, ("force", "status")) if len(forces) == 1 or not where.several else "",
            "" if _denied_somewhere(current) else _told(who, _Where(), current, say, ("force", "status")),
            _told(entries, where, current, say, ("status",)),
        )
        fitting = (words for words in told if words and len(words) <= _LONGEST)
        return Headline(next(fitting, _told(entries, _Where(), current, say, ("status",))), ids)
    return Headline(statuses_told(current, say), ids)


def statuses_told(movements: Sequence[Movement], say: Language) -> str:
    """How many entries have which status: "5 entries: ruled out (3), in place (1) and alleged (1)"."""
    counts: dict[str, int] = {}
    for one in movements:
        words = status_of(one, say)
        counts[words] = counts.get(words, 0) + 1
    listed = say.listed(f"{words} ({say.number(count)})" for words, count in counts.items())
    return say.labelled(say.count("{n} entry", "{n} entries", len(movements)), listed)


def _firm(movement: Movement) -> bool:
    return STATUSES[movement.status].caution is None


def _denied_somewhere(entries: Sequence[Movement]) -> bool:
    return any(STATUSES[one.status].polarity == "denied" and one.ends for one in entries)


def _alike(entries: Sequence[Movement]) -> bool:
    """Whether one sentence can tell them: one status, one kind or none that must be said."""
    kinds = {one.kind for one in entries}
    return len({one.status for one in entries}) == 1 and (len(kinds) == 1 or kinds <= set(ROUTINE))


def _tellable(current: Sequence[Movement], entries: Sequence[Movement]) -> bool:
    """Whether a headline may speak of these alone: of what is no fact only where nothing else is shown."""
    return _firm(entries[0]) or len({one.status for one in current}) == 1


def _counted(number: Strength, entries: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The sentence of a number: "3,000 U.S. soldiers announced for Poland, Germany and Romania"."""
    nations = tuple(dict.fromkeys(nation for one in entries for nation in catalogue.forces[one.force].nations))
    people, where = _people(number, nations, say), _where(entries, catalogue, say)
    used = ("force", "strength") if _standing(entries) else ("force", "strength", "status")
    if not _firm(entries[0]):
        return _told(people, where, entries, say, used)
    told = people if _standing(entries) else say.term(STATUSES[entries[0].status].of_soldiers, n=people)
    if where.words and _bound(entries):
        told = say("{soldiers} for {places}", soldiers=told, places=where.words)
    elif where.words:
        told = say.labelled(told, where.words)
    return _finished(told, entries, say, (*used, *where.fields))


def _told(what: str, where: _Where, entries: Sequence[Movement], say: Language, used: tuple[str, ...]) -> str:
    """A sentence that begins with the status."""
    what = f"{what} {ARROW} {where.words}" if where.words else what
    caution = STATUSES[entries[0].status].caution
    words = say.term(caution, what=what) if caution else say.labelled(status_of(entries[0], say), what)
    return _finished(words, entries, say, (*used, *where.fields))


def _finished(words: str, entries: Sequence[Movement], say: Language, used: tuple[str, ...]) -> str:
    """With a kind that must be said, which of the `used` fields are inferred, and a capital letter."""
    if entries[0].kind not in ROUTINE:
        words = say.labelled(kind(entries[0].kind, say), words)
    found = (field for field in used if any(field in one.inferred for one in entries))
    inferred = [field_name(field, say) for field in found]
    if inferred:
        words = say("{sentence} (inferred: {fields})", sentence=words, fields=say.listed(inferred))
    return words[:1].upper() + words[1:]


def _people(number: Strength, nations: Sequence[str], say: Language) -> str:
    """ "about 300 U.S. soldiers"; of a nation without words of its own "about 300 soldiers (Ghana)"."""
    plain = QUALIFIERS[number.qualifier].takes in ("number", "range") and not (number.out_of or number.additional)
    if plain and len(nations) == 1 and nations[0] in SOLDIERS:
        most = number.up_to or number.value or 0
        return say("{n} {things}", n=strength(number, say, people=False), things=say.term(SOLDIERS[nations[0]], most))
    words = strength(number, say)
    return (
        say("{soldiers} ({nations})", soldiers=words, nations=say.listed(map(say.country, nations)))
        if nations
        else words
    )


def _standing(entries: Sequence[Movement]) -> bool:
    """Whether they are forces of which no place is stated: "in place" would say more."""
    return entries[0].status == "in_place" and not any(one.ends for one in entries)


def _bound(entries: Sequence[Movement]) -> bool:
    """Whether they are announced for the places that the headline names."""
    going = STATUSES[entries[0].status].rank == ANNOUNCED and entries[0].kind in ROUTINE
    return going and all(one.destination and one.kind != "posture" for one in entries)


def _where(entries: Sequence[Movement], catalogue: Catalogue, say: Language) -> _Where:
    """Destinations where all have one, else whole routes; nothing where one has no place or there are too many."""
    if not all(one.ends for one in entries):
        return _Where()
    if all(one.destination for one in entries) and entries[0].kind in ROUTINE:
        fields: tuple[str, ...] = ("destination",)
        places = dict.fromkeys(place_name(one.destination, catalogue, say) for one in entries if one.destination)
    else:
        fields = ("origin", "destination")
        places = dict.fromkeys(_way(one, catalogue, say) for one in entries)
    return _Where(say.listed(places), fields, len(places) > 1) if len(places) <= _NAMED else _Where()


def _way(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """Its route; a lone origin is no destination."""
    if movement.route or not movement.ends:
        return route(movement, catalogue, say)
    words = place_name(movement.ends[0], catalogue, say)
    return words if movement.destination or movement.kind == "posture" else say("from {place}", place=words)
