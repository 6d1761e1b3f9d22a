"""How a document may be passed on: the words of NATO, of nations and of the Traffic Light Protocol, with the colours
that they go by, dark enough for white paper (contrast 4.5 and more)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_UNCOLOURED = "#1b1f24"
"""Of words that nobody gave a colour."""
_GREEN, _BLUE, _RED, _ORANGE, _AMBER = "#2f6b3a", "#1d4f91", "#a6192e", "#b35a00", "#8a5a00"

MARKINGS: Mapping[str, str] = MappingProxyType(
    {
        "UNCLASSIFIED": _GREEN,
        "NATO UNCLASSIFIED": _GREEN,
        "NON CLASSIFIÉ": _GREEN,
        "OFFICIAL": _GREEN,
        "OFFEN": _GREEN,
        "RESTRICTED": _BLUE,
        "NATO RESTRICTED": _BLUE,
        "DIFFUSION RESTREINTE": _BLUE,
        "VS-NFD": _BLUE,
        "VS-NUR FÜR DEN DIENSTGEBRAUCH": _BLUE,
        "OFFICIAL-SENSITIVE": _BLUE,
        "CONFIDENTIAL": _BLUE,
        "CONFIDENTIEL": _BLUE,
        "NATO CONFIDENTIAL": _BLUE,
        "VS-VERTRAULICH": _BLUE,
        "SECRET": _RED,
        "NATO SECRET": _RED,
        "GEHEIM": _RED,
        "TOP SECRET": _ORANGE,
        "COSMIC TOP SECRET": _ORANGE,
        "TRÈS SECRET": _ORANGE,
        "STRENG GEHEIM": _ORANGE,
        "TLP:CLEAR": _UNCOLOURED,
        "TLP:GREEN": _GREEN,
        "TLP:AMBER": _AMBER,
        "TLP:RED": _RED,
    }
)
"""By the words that a marking begins with."""


def marking_colour(marking: str) -> str:
    """The colour of the longest of MARKINGS that the text begins with; _UNCOLOURED where there is none."""
    text = " ".join(marking.upper().replace(": ", ":").split())
    found = [name for name in MARKINGS if text.startswith(name) and not text[len(name) :][:1].isalpha()]
    return MARKINGS[max(found, key=len)] if found else _UNCOLOURED
