"""What words about a day mean, and no more: "mercredi 2 février" has a weekday, a day and a month, no year."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache

from babel.dates import get_day_names, get_month_names

from geo.text import fold

_ISO = r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b"
_DAY = r"\b(0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?\b"
_YEAR = r"\b(1[89]\d\d|20\d\d)\b"


@dataclass(frozen=True)
class PartialDate:
    """The parts of a date that words state; weekday counts from 0 for Monday."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None

    def fits(self, date: datetime.date) -> bool:
        """Whether `date` agrees with every stated part."""
        pairs = (
            (self.weekday, date.weekday()),
            (self.day, date.day),
            (self.month, date.month),
            (self.year, date.year),
        )
        return all(stated is None or stated == actual for stated, actual in pairs)


def parse_date(words: str, language: str) -> PartialDate | None:
    """The parts that `words` state in `language` ("fr" or "en"); None where they state none, or one part twice."""
    months, weekdays = _names(language)
    text = fold(words)
    iso = re.findall(_ISO, text)
    text = re.sub(_ISO, " ", text)
    named = _named(text, months)
    stated = {
        "weekday": _named(text, weekdays),
        "day": {int(day) for _, _, day in iso if day} | {int(day) for day in re.findall(_DAY, text) if named},
        "month": {int(month) for _, month, _ in iso} | named,
        "year": {int(year) for year, _, _ in iso} | {int(year) for year in re.findall(_YEAR, text)},
    }
    if not any(stated.values()) or any(len(numbers) > 1 for numbers in stated.values()):
        return None
    return PartialDate(**{part: numbers.pop() for part, numbers in stated.items() if numbers})


@cache
def _names(language: str) -> tuple[dict[str, int], dict[str, int]]:
    months = {fold(name): number for number, name in get_month_names("wide", locale=language).items()}
    weekdays = {fold(name): number for number, name in get_day_names("wide", locale=language).items()}
    return months, weekdays


def _named(text: str, names: dict[str, int]) -> set[int]:
    return {number for name, number in names.items() if re.search(rf"\b{name}\b", text)}
