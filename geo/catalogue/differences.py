"""Where articles differ: computed from the claims, and what kind of difference it is.

- "same": the same in other words;
- "less_exact", "more_exact": it says less, or more, exactly what the entry says, and both can be true;
- "beside": about something else, or in words that no rule compares;
- "another_number": a number that cannot be the entry's;
- "contradicts": not both can be true as they stand;
- "denied": somebody denies it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from geo.catalogue.catalogue import Catalogue, Evidence
from geo.catalogue.hearing import Heard
from geo.catalogue.intervals import Interval, interval
from geo.catalogue.model import Movement, Statement, Strength, Total
from geo.places import Gazetteer, Place
from geo.records import Text
from geo.text import fold

DifferenceKind = Literal["same", "less_exact", "more_exact", "beside", "another_number", "contradicts", "denied"]

# Words that carry no content of a time or a duration.
_FUNCTION_WORDS = frozenset(
    "a au aux d de des dans du en l la le les lors m ne n pas pendant sur un une the in of at for to".split()
)
_EXACTNESS = ("site", "city", "region", "sea", "country")
"""Precisions of a place, the most exact first."""


@dataclass(frozen=True)
class Voice:
    """An article and its words, and the index of the claim that quotes them."""

    article: str
    words: str
    claim: int


@dataclass(frozen=True)
class Difference:
    """One article's words against those of the others on one field of a statement; `denier` is the speaker (an id) who
    denies it in the same quote, empty where that is another kind of difference or nobody known is named."""

    statement: str
    field: str
    stated: tuple[Voice, ...]
    differing: Voice
    kind: DifferenceKind
    because: Text
    denier: str = ""


def differences(catalogue: Catalogue) -> tuple[Difference, ...]:
    """Every difference of the catalogue, in the order of its statements."""
    statements: tuple[Statement, ...] = (*catalogue.movements.values(), *catalogue.totals.values())
    return tuple(item for statement in statements for item in differences_of(statement, catalogue))


def differences_of(statement: Statement, catalogue: Catalogue) -> tuple[Difference, ...]:
    """The differences on one movement or total."""
    found = []
    for index, item in enumerate(catalogue.evidence[statement.id]):  # one for each claim, in their order
        for field, difference in item.claim.differs.items():
            words = ", ".join(difference.words)
            kind = _kind(statement, field, words, item, catalogue)
            voice = Voice(item.article.id, words, index)
            denier = _denier(item, catalogue) if kind == "denied" else ""
            stated = _voices(statement, field)
            found.append(Difference(statement.id, field, stated, voice, kind, difference.because, denier))
    return tuple(found)


def _voices(statement: Statement, field: str) -> tuple[Voice, ...]:
    """Each article once, with the words in which it states the field."""
    voices: dict[str, Voice] = {}
    for index, claim in enumerate(statement.claims):
        if field in claim.states:
            words = ", ".join(claim.states[field])
            voices.setdefault(claim.article, Voice(claim.article, words, index))
    return tuple(voices.values())


def _kind(statement: Statement, field: str, words: str, item: Evidence, catalogue: Catalogue) -> DifferenceKind:
    match field:
        case "strength":
            return _strength_kind(statement, item, catalogue)
        case "status":
            return _status_kind(statement, item)
        case "when" | "duration":
            stated = statement.when.words if field == "when" else statement.duration
            text = stated.get(item.article.language) if stated else None
            return _wording_kind(text, words) if text else "beside"
        case "origin" | "destination":
            return _place_kind(
                _ends(statement, field, catalogue), words, catalogue.places, item.heard.get(field, Heard())
            )
        case _:
            return "beside"


def _strength_kind(statement: Statement, item: Evidence, catalogue: Catalogue) -> DifferenceKind:
    """By the numbers that both allow; the number of a sum that the entry is a part of is less exact."""
    own, heard = statement.strength, item.heard.get("strength", Heard()).number
    if heard is None or own.value is None:
        return "beside"
    other = Strength(value=heard.value, up_to=heard.up_to, qualifier=heard.qualifier)
    if any(other.value == total.strength.value for total in catalogue.totals_of(statement.id)):
        return "less_exact"
    if own.value == other.value and {own.qualifier, other.qualifier} <= {"exact", "about"}:
        return "same"
    return _by_width(interval(own), interval(other))


def _by_width(own: Interval, other: Interval) -> DifferenceKind:
    if own.within(other):
        return "less_exact"
    if other.within(own):
        return "more_exact"
    return "beside" if own.meets(other) else "another_number"


def _status_kind(statement: Statement, item: Evidence) -> DifferenceKind:
    """A denial is one, whatever it denies; else by what the machine hears in the sentence of the words."""
    heard = item.heard.get("status", Heard())
    if not isinstance(statement, Movement):
        return "beside"
    if heard.denied:
        return "denied"
    return "contradicts" if heard.contradicts else "less_exact" if heard.weaker else "beside"


def _denier(item: Evidence, catalogue: Catalogue) -> str:
    """The known speaker who is named last before the words of the denial, within their quote."""
    before = item.words(differs=True)["status"][0].start
    text = fold(catalogue.texts[item.article.id][item.span.start : before])
    found = {speaker.id: max(_last(name, text) for name in speaker.names) for speaker in catalogue.speakers.values()}
    last = max(found, key=found.__getitem__, default="")
    return last if last and found[last] >= 0 else ""


def _last(name: str, text: str) -> int:
    """Where the whole words of `name` stand last in a folded text, -1 where they do not."""
    return max((hit.start() for hit in re.finditer(rf"\b{re.escape(fold(name))}\b", text)), default=-1)


def _wording_kind(value: str, words: str) -> DifferenceKind:
    one, other = _content(value), _content(words)
    return "same" if one <= other or other <= one else "beside"


def _content(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _FUNCTION_WORDS


def _place_kind(ends: set[str], words: str, places: Gazetteer, heard: Heard) -> DifferenceKind:
    """A stated number of places that is not theirs contradicts, and so does another place of the same precision;
    a vaguer one is less exact."""
    if heard.number:
        return "same" if heard.number.value == len(ends) else "contradicts"
    named = places.bearers(words)
    if any(place.id in ends for place in named):
        return "same"
    if not named:
        return "less_exact"
    own = [places[end] for end in ends if end in places]
    return max((_exactness(place, own) for place in named), key=("less_exact", "more_exact", "contradicts").index)


def _exactness(place: Place, own: list[Place]) -> DifferenceKind:
    rank = _EXACTNESS.index(place.precision)
    ranks = [_EXACTNESS.index(item.precision) for item in own]
    if any(rank == other for other in ranks) and place.precision in ("site", "city", "country"):
        return "contradicts"
    return "more_exact" if ranks and rank < min(ranks) and place.precision in ("site", "city") else "less_exact"


def _ends(statement: Statement, field: str, catalogue: Catalogue) -> set[str]:
    """The places at that end: of a movement its own, of a total those of the movements that it covers."""
    movements = [statement] if isinstance(statement, Movement) else []
    if isinstance(statement, Total):
        movements = [catalogue.movements[name] for name in statement.covers]
    return {end for movement in movements if (end := getattr(movement, field))}
