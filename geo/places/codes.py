"""Country codes: ISO 3166-1 alpha-3 as CLDR knows them, and bodies that act like nations."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global
from rapidfuzz import process

BODIES = ("NATO", "EU", "UN")
"""What stands for several nations and is named like one."""


@cache
def country_codes() -> frozenset[str]:
    """Every alpha-3 code that CLDR maps to one territory with a name; XKX is what most use for Kosovo."""
    names = Locale.parse("en").territories
    aliases = get_global("territory_aliases")
    alpha3 = {code for code, meant in aliases.items() if len(code) == 3 and code.isalpha() and len(meant) == 1}
    return frozenset({code for code in alpha3 if aliases[code][0] in names} | {"XKX"})


def nearest_codes(code: str) -> tuple[str, ...]:
    """Up to three codes with nearly the same letters: suggestions, never answers."""
    known = sorted({*country_codes(), *BODIES}, key=lambda other: (sorted(other) != sorted(code), other))
    return tuple(match for match, _, _ in process.extract(code, known, limit=3, score_cutoff=60))
