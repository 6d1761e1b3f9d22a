"""How texts are compared: the one folding table of the project.

Two strengths. `fold_marks` makes typographic marks and spaces plain and keeps every offset. `fold` sets aside accents,
case and doubled spaces as well, also of the letters that Unicode does not decompose (ł, ø, œ, ı, đ …).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

PLAIN_MARKS = {
    **dict.fromkeys("’‘ʼ‛´`′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\u2002\u2003\u2008\u200a", " "),
}
"""Typographic marks and spaces, one plain character for each."""
LETTERS = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "ĸ": "k",
    "ŋ": "n",
    "ɨ": "i",
    "ɔ": "o",
    "œ": "oe",
    "æ": "ae",
    "þ": "th",
    "ß": "ss",
    "ə": "e",
    "ɛ": "e",
    "ƙ": "k",
    "ɓ": "b",
    "ɗ": "d",
    "ƴ": "y",
}
"""Small letters that Unicode does not decompose, as readers without them on their keyboard write them."""
_MARKS = str.maketrans(PLAIN_MARKS)
_LETTERS = str.maketrans(LETTERS)


def fold_marks(text: str) -> str:
    """`text` with typographic marks and spaces made plain; its length stays."""
    return text.translate(_MARKS)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` without accents, case and doubled spaces: "États-Unis" and "Etats-Unis" fold alike."""
    return " ".join(_plain(text).split())


def folded_occurrences(part: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `part` stands in `text` with accents and case set aside: (start, end) in the characters of `text`."""
    needle = fold(part)
    folded: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        plain = " " if char.isspace() else _plain(char)
        folded.append(plain)
        origins += [index] * len(plain)
    hay = "".join(folded)
    found = []
    start = hay.find(needle)
    while needle and start >= 0:
        found.append((origins[start], origins[start + len(needle) - 1] + 1))
        start = hay.find(needle, start + len(needle))
    return tuple(found)


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in decomposed if not unicodedata.combining(part))
    return bare.casefold().translate(_LETTERS)


def _plain(text: str) -> str:
    marked = text.translate(_MARKS)
    return marked.lower() if marked.isascii() else "".join(map(_plain_char, marked))
