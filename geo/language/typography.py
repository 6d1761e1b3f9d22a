"""What the typography of a language asks for: quotation marks, from CLDR by way of ICU, and spaces that hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from icu import LocaleData, ULocaleDataDelimiterType

from geo.records import primary

NO_BREAK, NARROW = "\u00a0", "\u202f"
_IN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
_FRENCH = (
    (re.compile(r"(?<=«) | (?=[»:%])"), NO_BREAK),
    (re.compile(r" (?=[;!?])"), NARROW),
)


@dataclass(frozen=True)
class Marks:
    """What stands before and after quoted words, spaces included."""

    opening: str
    closing: str


def held(text: str, language: str) -> str:
    """`text` with no-break spaces where a line of that language may not end: inside numbers and, in French, at its
    high marks. Each stands for one plain space, so that the length stays."""
    text = _IN_NUMBERS.sub(NO_BREAK, text)
    if primary(language) == "fr":
        for pattern, space in _FRENCH:
            text = pattern.sub(space, text)
    return text


@cache
def quotation_marks(language: str, nested: bool = False) -> Marks:
    """The quotation marks of a language (BCP 47), or those inside others; French ones with their spaces."""
    kinds = ULocaleDataDelimiterType
    ends = (kinds.QUOTATION_START, kinds.QUOTATION_END)
    if nested:
        ends = (kinds.ALT_QUOTATION_START, kinds.ALT_QUOTATION_END)
    opening, closing = map(LocaleData(language.replace("-", "_")).getDelimiter, ends)
    space = NO_BREAK if opening == "«" and primary(language) == "fr" and not language.endswith("-CH") else ""
    return Marks(f"{opening}{space}", f"{space}{closing}")
