"""Where articles differ: computed from the claims, and what kind of difference it is.

- "same": the same in other words;
- "refines": one says more, or more exactly, than the other, and both can be true;
- "contradicts": not both can be true as they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from geo.catalogue.catalogue import Catalogue
from geo.catalogue.intervals import interval
from geo.catalogue.model import Movement, Statement, Strength, Total
from geo.catalogue.numbers import parse_strength
from geo.catalogue.statuses import bears
from geo.places import Gazetteer
from geo.records import Text
from geo.text import fold

Kind = Literal["same", "refines", "contradicts"]

# Words that carry no content of a time or a duration.
_FUNCTION_WORDS = frozenset(
    "a au aux d de des dans du en l la le les lors m ne n pas pendant sur un une the in of at for to".split()
)
_DENIAL = r"\bni(e|er|ent|ait)\b|\bdement|\bden(y|ie)"
_COUNTS = {
    word: number
    for words in (("deux", "trois", "quatre", "cinq", "six"), ("two", "three", "four", "five", "six"))
    for number, word in enumerate(words, 2)
}


@dataclass(frozen=True)
class Voice:
    """An article and its words, and the index of the claim that quotes them."""

    article: str
    words: str
    claim: int


@dataclass(frozen=True)
class Difference:
    """One article's words against those of the others on one field of a statement."""

    statement: str
    field: str
    stated: tuple[Voice, ...]
    differing: Voice
    kind: Kind
    because: Text


def differences(catalogue: Catalogue) -> tuple[Difference, ...]:
    """Every difference of the catalogue, in the order of its statements."""
    statements: tuple[Statement, ...] = (*catalogue.movements.values(), *catalogue.totals.values())
    return tuple(item for statement in statements for item in differences_of(statement, catalogue))


def differences_of(statement: Statement, catalogue: Catalogue) -> tuple[Difference, ...]:
    """The differences on one movement or total."""
    found = []
    for index, claim in enumerate(statement.claims):
        for field, difference in claim.differs.items():
            words = ", ".join(difference.words)
            kind = _kind(statement, field, words, catalogue.articles[claim.article].language, catalogue)
            voice = Voice(claim.article, words, index)
            found.append(Difference(statement.id, field, _voices(statement, field), voice, kind, difference.because))
    return tuple(found)


def _voices(statement: Statement, field: str) -> tuple[Voice, ...]:
    """Each article once, with the words in which it states the field."""
    voices: dict[str, Voice] = {}
    for index, claim in enumerate(statement.claims):
        if field in claim.states:
            words = ", ".join(claim.states[field])
            voices.setdefault(claim.article, Voice(claim.article, words, index))
    return tuple(voices.values())


def _kind(statement: Statement, field: str, words: str, language: str, catalogue: Catalogue) -> Kind:
    match field:
        case "strength":
            return _strength_kind(statement, words, catalogue)
        case "status":
            denied = re.search(_DENIAL, fold(words))
            return "refines" if bears(words, "alleged", language) and not denied else "contradicts"
        case "timing" | "duration":
            text = (getattr(statement, field) or {}).get(language)
            return _wording_kind(text, words) if text else "refines"
        case "origin" | "destination":
            return _place_kind(_ends(statement, field, catalogue), words, catalogue.places)
        case _:
            return "refines"


def _strength_kind(statement: Statement, words: str, catalogue: Catalogue) -> Kind:
    other = parse_strength(words)
    if other is None or statement.strength.value is None:
        return "refines"
    if other in (total.strength for total in catalogue.totals_of(statement.id)):
        return "refines"  # the number of the sum that the movement is a part of
    if _equal_but_for_rounding(statement.strength, other):
        return "same"
    return "refines" if interval(statement.strength).meets(interval(other)) else "contradicts"


def _equal_but_for_rounding(one: Strength, other: Strength) -> bool:
    return one.value == other.value and {one.qualifier, other.qualifier} <= {"exact", "about"}


def _wording_kind(value: str, words: str) -> Kind:
    one, other = _content(value), _content(words)
    return "same" if one <= other or other <= one else "refines"


def _content(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _FUNCTION_WORDS


def _place_kind(ends: set[str], words: str, places: Gazetteer) -> Kind:
    """A stated number of places that is not theirs contradicts, and so does another place of the same precision;
    a wider or vaguer one refines."""
    counts = [number for word, number in _COUNTS.items() if re.search(rf"\b{word}\b", fold(words))]
    if counts:
        return "refines" if counts[0] == len(ends) else "contradicts"
    named = places.bearers(words)
    if any(place.id in ends for place in named):
        return "same"
    rivals = {places[end].precision for end in ends} & {place.precision for place in named}
    return "contradicts" if rivals else "refines"


def _ends(statement: Statement, field: str, catalogue: Catalogue) -> set[str]:
    """The places at that end: of a movement its own, of a total those of the movements that it covers."""
    movements = [statement] if isinstance(statement, Movement) else []
    if isinstance(statement, Total):
        movements = [catalogue.movements[name] for name in statement.covers]
    return {end for movement in movements if (end := getattr(movement, field))}
