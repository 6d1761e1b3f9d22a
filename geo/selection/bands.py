"""Strengths by size: what the filter by strength offers. Each band reaches up to ten times its beginning."""

from __future__ import annotations

from geo.catalogue import Catalogue, Movement
from geo.language import Language

UNSTATED = "unstated"
_STARTS = (1, 100, 1_000, 10_000, 100_000)
BANDS = (*(str(start) for start in _STARTS), UNSTATED)
"""The ids, smallest first: each is the band's first number."""


def bands_of(movement: Movement, *_: object) -> tuple[str, ...]:
    """The bands in which its stated numbers lie: both of "between 900 and 1,100", one of "more than 1,000"."""
    value, up_to = movement.strength.value, movement.strength.up_to
    if value is None:
        return (UNSTATED,)
    lowest, highest = _index(value), _index(up_to if up_to is not None else value)
    return BANDS[lowest : highest + 1]


def band_in_words(band: str, _: Catalogue, say: Language) -> str:
    """ "from 100 to 999 soldiers", "100,000 soldiers or more", "number not stated"."""
    if band == UNSTATED:
        return say("number not stated")
    start = int(band)
    index = _STARTS.index(start)
    if index == len(_STARTS) - 1:
        return say("{n} soldiers or more", n=say.number(start))
    return say("from {n} to {m} soldiers", n=say.number(start), m=say.number(_STARTS[index + 1] - 1))


def _index(number: int) -> int:
    return max(0, sum(1 for start in _STARTS if number >= start) - 1)
