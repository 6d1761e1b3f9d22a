"""Places that a sentence names: by the catalogue's own gazetteer, else by that of the world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.places import Gazetteer, Place
from geo.places.world import look_up
from geo.reading.sentence import Sentence

LONGEST = 6
"""Words of the longest name of a place."""
_CAPITALLESS = frozenset("mer golfe détroit océan île îles canal corne bassin péninsule".split())
"""Nouns that begin a name in small letters: "mer Noire", "golfe Persique"."""


@dataclass(frozen=True)
class Mention:
    """A place's name, tokens `first` to `last` of its sentence, and what it may mean, the likeliest first."""

    first: int
    last: int
    words: str
    places: tuple[Place, ...]

    @property
    def country(self) -> str | None:
        """The country (alpha-3) that all candidates lie in, None where they differ or lie in none."""
        countries = {place.country for place in self.places}
        return countries.pop() if len(countries) == 1 else None


def mentions(sentence: Sentence, known: Gazetteer) -> Iterator[Mention]:
    """The places that the sentence names, from left to right, the longest name at each word."""
    index = 0
    while index < len(sentence.tokens):
        found = _at(sentence, index, known) if _begins(sentence, index) else None
        if found:
            yield found
        index = found.last + 1 if found else index + 1


def _begins(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.kind == "word" and (token.text[:1].isupper() or token.low in _CAPITALLESS)


def _at(sentence: Sentence, first: int, known: Gazetteer) -> Mention | None:
    ends = list(_ends(sentence, first))
    for last in reversed(ends):
        words = sentence.words(first, last)
        places = known.bearers(words) or tuple(one.place for one in look_up(words).candidates)
        if places:
            return Mention(first, last, words, places)
    return None


def _ends(sentence: Sentence, first: int) -> Iterator[int]:
    """The tokens at which a name that begins at `first` may end: capitals, nothing but small words between."""
    for last in range(first, min(len(sentence.tokens), first + LONGEST)):
        token = sentence.tokens[last]
        inside = token.kind != "mark" or _touches(sentence, last)
        if not inside or (last > first and last in sentence.node_at):
            return
        if token.kind == "word" and token.text[:1].isupper():
            yield last


def _touches(sentence: Sentence, mark: int) -> bool:
    """Whether a mark stands inside a name: "N'Djamena"."""
    around = sentence.tokens[mark - 1 : mark + 2]
    return mark > 0 and len(around) == 3 and around[0].end == around[1].start and around[1].end == around[2].start
