"""The longest run of equal words that two texts have in common, accents, case and punctuation set aside."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from geo.text.fold import fold

_WORD = r"[\w\u0300-\u036f]+"  # an accent may be a character of its own


def longest_run(first: str, second: str) -> tuple[str, int]:
    """The longest run of equal consecutive words, as `first` writes it, and its length in words."""
    words = [list(re.finditer(_WORD, text)) for text in (first, second)]
    first_folded, second_folded = ([fold(match.group()) for match in matches] for matches in words)
    match = SequenceMatcher(None, first_folded, second_folded, autojunk=False).find_longest_match()
    if not match.size:
        return "", 0
    start, last = words[0][match.a], words[0][match.a + match.size - 1]
    return first[start.start() : last.end()], match.size
