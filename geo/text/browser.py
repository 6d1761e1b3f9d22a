"""The folding table as a browser needs it: what Python knows of characters and JavaScript does not, or not the same."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

from geo.text.fold import LETTERS, PLAIN_MARKS


@cache
def folding_table() -> dict[str, Any]:
    """`marks` and `letters` are maps of characters; `cases` maps those whose case folds otherwise than to their small
    letter; `combining` and `spaces` are the insides of regular expressions' brackets, with the flag "u"."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    return {
        "marks": PLAIN_MARKS,
        "letters": LETTERS,
        "cases": {char: char.casefold() for char in characters if char.casefold() != char.lower()},
        "combining": _ranges(characters, lambda char: unicodedata.combining(char) != 0),
        "spaces": _ranges(characters, str.isspace),
    }


def _ranges(characters: list[str], wanted: Callable[[str], bool]) -> str:
    ranges: list[tuple[int, int]] = []
    for code in (ord(char) for char in characters if wanted(char)):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return "".join(f"\\u{{{low:x}}}" if low == high else f"\\u{{{low:x}}}-\\u{{{high:x}}}" for low, high in ranges)
