"""How names are compared: accents, case, typographic marks and spacing do not count."""

from __future__ import annotations

import unicodedata

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"})


def fold(name: str) -> str:
    """`name` without accents, case and doubled spaces: "États-Unis" and "Etats-Unis" fold alike."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_MARKS))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())
