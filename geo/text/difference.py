"""What two nearly equal texts differ in, in words: for letters that look alike, and for those that nobody sees."""

from __future__ import annotations

import unicodedata
from itertools import dropwhile, takewhile

from rapidfuzz.distance import Levenshtein

from geo.text.fold import fold_marks

_SHOWN = 12


def first_difference(quote: str, text: str) -> str:
    """Where `quote` first leaves `text`, both named to the character where the eye may not tell; "" where they agree
    but for typographic marks."""
    blocks = Levenshtein.opcodes(fold_marks(quote), fold_marks(text))
    other = list(takewhile(lambda item: item.tag != "equal", dropwhile(lambda item: item.tag == "equal", blocks)))
    if not other:
        return ""
    before = quote[max(0, other[0].src_start - _SHOWN) : other[0].src_start]
    ours = quote[other[0].src_start : other[-1].src_end]
    theirs = text[other[0].dest_start : other[-1].dest_end]
    named = _unclear(ours) or _unclear(theirs)
    where = f"after {before!r} " if before else ""
    return f"{where}the quote has {_told(ours, named)}, the article {_told(theirs, named)}"


def _unclear(part: str) -> bool:
    """Whether a reader may not see what stands there: all but the letters, digits and marks of ASCII."""
    return any(not char.isascii() or not char.isprintable() for char in part)


def _told(part: str, named: bool) -> str:
    if not part:
        return "nothing"
    shown = part if len(part) <= _SHOWN else f"{part[:_SHOWN]}…"
    names = " + ".join(unicodedata.name(char, f"U+{ord(char):04X}") for char in part[:3])
    return f"{shown!r} ({names})" if named else repr(shown)
