"""What words about a strength mean: "environ 300 hommes" is about 300, "un millier" about 1,000."""

from __future__ import annotations

import re

from geo.catalogue.model import Qualifier, Strength
from geo.text import fold

# In this order: "pas plus de" before the "plus de" inside it.
_QUALIFIERS: dict[Qualifier, tuple[str, ...]] = {
    "at_most": (
        *("jusqu'a", "au plus", "au maximum", "pas plus de", "pas plus d'", "moins de", "moins d'"),
        *("up to", "at most", "fewer than", "less than", "no more than", "not more than"),
    ),
    "more_than": ("plus de", "plus d'", "more than", "over"),
    "about": ("environ", "quelque", "pres de", "pres d'", "about", "around", "some", "nearly", "almost", "roughly"),
}
_UNSUPPORTED = (
    *("au moins", "pas moins", "minimum", "plusieurs", "entre", "milliard", "milliards"),
    *("at least", "no fewer", "no less", "not fewer", "not less", "several", "between"),
    *("million", "millions", "billion", "billions"),
)
_GROUPED = r"\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+"
_FRENCH = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS = {"une": 1, "a": 1} | {word: number for words in (_FRENCH, _ENGLISH) for number, word in enumerate(words, 1)}
_EXACT_SCALES = {"mille": 1000, "cents": 100, "cent": 100, "thousand": 1000, "hundred": 100}
_ROUND_SCALES = {"millier": 1000, "milliers": 1000, "centaine": 100, "centaines": 100}
_SCALES = _EXACT_SCALES | _ROUND_SCALES
_ALONE = ("mille", "cent")  # the others need a unit: "des milliers" is no number
_HIGHER = (
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "vingts", "trente", "quarante", "cinquante"),
    *("soixante", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_COUNTING = rf"\b({'|'.join((*_FRENCH[1:], *_ENGLISH[1:], *_HIGHER, *_SCALES))})\b"
_WORDED = rf"(?:({'|'.join(_UNITS)}) )?({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b"


def parse_strength(words: str) -> Strength | None:
    """The number and qualifier that `words` (French or English) mean; None where they mean none or several."""
    text = fold(words)
    if any(re.search(rf"\b{phrase}\b", text) for phrase in _UNSUPPORTED):
        return None
    qualifier, rest = _qualifier(text)
    found = [*re.finditer(_GROUPED, rest), *re.finditer(rf"\b{_WORDED}", rest)]
    if len(found) != 1 or (qualifier and _qualifier(rest)[0]):
        return None
    number, after = found[0], rest[found[0].end() :]
    if re.match(r" ?%|[a-z]", after) or re.search(_COUNTING, rest[: number.start()] + " " + after):
        return None
    if number.group()[0].isdigit():
        value, own = int(re.sub(r"\D", "", number.group())), "exact"
    else:
        unit, scale = number.groups()
        if unit is None and scale not in _ALONE:
            return None
        value = _UNITS.get(unit, 1) * _SCALES[scale]
        own = "about" if scale in _ROUND_SCALES else "exact"
    return Strength(value=value, qualifier=qualifier or own) if value > 0 else None


def leaves_out(before: str, words: str, after: str) -> str | None:
    """The qualifier, digits or number word right outside `words` that belong to the number, None where none is."""
    left, right = fold(before[-30:]), fold(after[:30])
    through = f"{left} {fold(words)}"
    for phrases in (*_QUALIFIERS.values(), _UNSUPPORTED):
        for phrase in phrases:
            # Beside the words, or partly in them: "pas plus de" where they begin at "plus de".
            if any(match.start(1) < len(left) <= match.end(1) for match in re.finditer(_whole(phrase), through)):
                return phrase
            if re.match(rf"{phrase}(\W|$)", right):
                return phrase
    cut = re.search(r"\d[ .,]?$", before) if words[:1].isdigit() else None
    cut = cut or (re.match(r"[ .,]?\d{3}", after) if words[-1:].isdigit() else None)
    cut = cut or (re.search(rf"{_COUNTING}[ -]?$", left) if re.match(rf"\d|{_COUNTING}", fold(words)) else None)
    return cut.group().strip() if cut else None


def _qualifier(text: str) -> tuple[Qualifier | None, str]:
    for qualifier, phrases in _QUALIFIERS.items():
        for phrase in phrases:
            found = re.search(_whole(phrase), text)
            if found:
                return qualifier, text[: found.start()] + " " + text[found.end() :]
    return None, text


def _whole(phrase: str) -> str:
    return rf"(?:^|\W)({phrase})(?:(?<=')|(?=\W|\d|$))"
