"""What words about a day mean, and no more: "mercredi 2 février" has a weekday, a day and a month, no year."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache

from babel.dates import get_day_names, get_month_names

from geo.places.names import fold


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
    """The parts that `words` state in `language` ("fr" or "en"); None where they state none."""
    text = fold(words)
    iso = re.search(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b", text)
    if iso:
        year, month, day = iso.groups()
        return PartialDate(day=int(day) if day else None, month=int(month), year=int(year))
    months, weekdays = _names(language)
    month_number = _named(text, months)
    weekday = _named(text, weekdays)
    year_match = re.search(r"\b(1[89]\d\d|20\d\d)\b", text)
    day_match = re.search(r"\b([12]?\d|3[01])(?:er|st|nd|rd|th)?\b", text) if month_number else None
    stated = PartialDate(
        weekday=weekday,
        day=int(day_match.group(1)) if day_match else None,
        month=month_number,
        year=int(year_match.group(1)) if year_match else None,
    )
    return None if stated == PartialDate() else stated


@cache
def _names(language: str) -> tuple[dict[str, int], dict[str, int]]:
    months = {fold(name): number for number, name in get_month_names("wide", locale=language).items()}
    weekdays = {fold(name): number for number, name in get_day_names("wide", locale=language).items()}
    return months, weekdays


def _named(text: str, names: dict[str, int]) -> int | None:
    return next((number for name, number in names.items() if re.search(rf"\b{name}\b", text)), None)
