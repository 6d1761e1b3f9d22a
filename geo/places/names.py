"""How names are compared: accents, case, typographic marks and spacing do not count."""

from __future__ import annotations

import unicodedata

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"})


def fold(name: str) -> str:
    """`name` without accents, case and doubled spaces: "États-Unis" and "Etats-Unis" fold alike."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_MARKS))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def folded_occurrences(part: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `part` stands in `text` with accents and case set aside: (start, end) in the characters of `text`."""
    needle = fold(part)
    folded: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        plain = " " if char.isspace() else fold(char)
        folded.append(plain)
        origins += [index] * len(plain)
    hay = "".join(folded)
    found = []
    start = hay.find(needle)
    while needle and start >= 0:
        found.append((origins[start], origins[start + len(needle) - 1] + 1))
        start = hay.find(needle, start + len(needle))
    return tuple(found)
