"""What words about a strength mean: "environ 300 hommes" is about 300, "un millier" about 1,000."""

from __future__ import annotations

import re

from geo.catalogue.model import Qualifier, Strength
from geo.places.names import fold

_QUALIFIERS: dict[Qualifier, tuple[str, ...]] = {
    "more_than": ("plus de", "plus d'", "more than", "over"),
    "about": ("environ", "quelque", "pres de", "about", "around", "some", "nearly", "almost", "roughly"),
    "at_most": ("jusqu'a", "au plus", "au maximum", "moins de", "up to", "at most", "fewer than"),
}
_UNSUPPORTED = ("au moins", "at least", "plusieurs", "several", "entre", "between")
_GROUPED = r"\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+"
_FRENCH = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS = {"une": 1, "a": 1} | {word: number for words in (_FRENCH, _ENGLISH) for number, word in enumerate(words, 1)}
_EXACT_SCALES = {"mille": 1000, "cents": 100, "cent": 100, "thousand": 1000, "hundred": 100}
_ROUND_SCALES = {"millier": 1000, "milliers": 1000, "centaine": 100, "centaines": 100}
_SCALES = _EXACT_SCALES | _ROUND_SCALES
_WORDED = rf"(?:({'|'.join(_UNITS)}) )?({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b"


def parse_strength(words: str) -> Strength | None:
    """The number and qualifier that `words` (French or English) mean; None where they mean none or several."""
    text = fold(words)
    if any(re.search(rf"\b{phrase}\b", text) for phrase in _UNSUPPORTED):
        return None
    qualifier, rest = _qualifier(text)
    figures = re.findall(_GROUPED, rest)
    worded = list(re.finditer(rf"\b{_WORDED}", rest))
    if len(figures) + len(worded) != 1:
        return None
    if figures:
        value, own = int(re.sub(r"\D", "", figures[0])), "exact"
    else:
        unit, scale = worded[0].groups()
        value = _UNITS.get(unit, 1) * _SCALES[scale]
        own = "about" if scale in _ROUND_SCALES else "exact"
    return Strength(value=value, qualifier=qualifier or own) if value > 0 else None  # type: ignore[arg-type]


def leaves_out(before: str, words: str, after: str) -> str | None:
    """The qualifier or digits right outside `words` that belong to the number, None where nothing is left out."""
    left, right = fold(before[-30:]), fold(after[:30])
    for phrases in (*_QUALIFIERS.values(), _UNSUPPORTED):
        for phrase in phrases:
            if re.search(rf"(^|\W){phrase}$", left):
                return phrase
            if re.match(rf"{phrase}(\W|$)", right):
                return phrase
    cut = re.search(r"\d[ .,]?$", before) if words[:1].isdigit() else None
    cut = cut or (re.match(r"[ .,]?\d{3}", after) if words[-1:].isdigit() else None)
    return cut.group().strip() if cut else None


def _qualifier(text: str) -> tuple[Qualifier | None, str]:
    for qualifier, phrases in _QUALIFIERS.items():
        for phrase in phrases:
            found = re.search(rf"(?:^|\W){phrase}(?=\W|\d|$)", text)
            if found:
                return qualifier, text[: found.start()] + " " + text[found.end() :]
    return None, text
