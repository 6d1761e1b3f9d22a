"""How a value looks: colour is the nation, dash the status, width the strength."""

from __future__ import annotations

from collections.abc import Sequence

from geo.terms import STATUSES, Look

NATION_COLOURS = {
    "USA": "#17468a",
    "FRA": "#9a5f9c",
    "RUS": "#a5351b",
    "NATO": "#2a2f36",
    "GBR": "#067953",
    "POL": "#331100",
}
"""Apart for normal, protan and deutan sight and in grey print, readable as text on white; a test measures it. There are
no more such colours: all other nations share one, and the legend names them together."""
SHARED_COLOUR = "#5a5f66"
"""What several nations share, forces of none, and nations for which no colour is left that all readers tell apart."""


CORRIDOR = Look()
"""A corridor's arrow is a full line, whatever its movements' statuses."""
POINT = 6.0
"""Pixels by which both sides of a pointed plate run out, taken together."""


def colour(nations: Sequence[str]) -> str:
    """The colour of a force by its nations (alpha-3 or NATO); no two nations have the same, but SHARED_COLOUR."""
    return NATION_COLOURS.get(nations[0], SHARED_COLOUR) if len(nations) == 1 else SHARED_COLOUR


def look(status: str) -> Look:
    """The look of a status; of a corridor where it is empty."""
    return STATUSES[status].look if status else CORRIDOR
