"""How a value looks: colour is the nation, dash the status, width the strength."""

from __future__ import annotations

from collections.abc import Sequence

from geo.terms import STATUSES, Look

NATION_COLOURS = {"USA": "#17468a", "FRA": "#9a5f9c", "RUS": "#a5351b", "NATO": "#2a2f36"}
"""Apart for normal, protan and deutan sight and in grey print, readable as text on white; a test measures it."""
OTHER_COLOURS = ("#0b6e5f", "#8a5a00", "#5b2333", "#2f6f9f")
MULTINATIONAL = "#5a5f66"


CORRIDOR = Look()
"""A corridor's arrow is a full line, whatever its movements' statuses."""
POINT = 6.0
"""Pixels by which the side of a pointed plate runs out."""


def colour(nations: Sequence[str]) -> str:
    """The colour of a force by its nations (alpha-3 or NATO); several nations share a neutral one."""
    if len(nations) != 1:
        return MULTINATIONAL
    nation = nations[0]
    return NATION_COLOURS.get(nation) or OTHER_COLOURS[sum(map(ord, nation)) % len(OTHER_COLOURS)]


def look(status: str) -> Look:
    """The look of a status; of a corridor where it is empty."""
    return STATUSES[status].look if status else CORRIDOR
