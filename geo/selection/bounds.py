"""How much a URL may ask for: more is dropped, and told, before anything is computed from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from geo.selection.filters import FILTERS
from geo.selection.selection import Unknown

MOST_LETTERS = 200
"""Characters of a search."""
MOST_WORDS = 12
"""Words of a search."""
MOST_VALUES = 50
"""Values of a list."""
_POSITION = re.compile(r"(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?),(\d{1,2}(?:\.\d{1,15})?)", re.ASCII)


def bounded(query: Mapping[str, Iterable[str]]) -> tuple[dict[str, list[str]], tuple[Unknown, ...]]:
    """What of the parameters of filters is taken, and what is dropped because it is too much."""
    taken: dict[str, list[str]] = {}
    dropped: list[Unknown] = []
    for name, values in query.items():
        listed = list(values)
        taken[name] = listed[:MOST_VALUES]
        dropped += [Unknown(name, value, "beyond") for value in listed[MOST_VALUES : MOST_VALUES + 1]]
        if name in FILTERS and FILTERS[name].rule == "words":
            taken[name] = [bounded_search(value) for value in listed]
            dropped += [
                Unknown(name, value, "beyond")
                for value, kept in zip(listed, taken[name], strict=True)
                if " ".join(value.split()) != kept
            ]
    return taken, tuple(dropped)


def bounded_search(text: str) -> str:
    """As many words of `text`, and letters of them, as a search may have; a word is not cut unless it is alone."""
    words = text[: MOST_LETTERS + 1].split()[:MOST_WORDS]
    kept = " ".join(words)
    if len(kept) > MOST_LETTERS:
        kept = " ".join(words[:-1]) or kept[:MOST_LETTERS]
    return kept


def whole_position(text: str) -> tuple[float, float, float] | None:
    """The map's position "lat,lon,zoom" in degrees, None where it is none or lies outside latitude ±85, longitude
    ±180, zoom 0 to 12."""
    found = _POSITION.fullmatch(text)
    if not found:
        return None
    lat, lon, zoom = map(float, found.groups())
    return (lat, lon, zoom) if abs(lat) <= 85 and abs(lon) <= 180 and 0 <= zoom <= 12 else None
