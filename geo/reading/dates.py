"""What words about a day mean, and no more: "mercredi 2 février" has a weekday, a day and a month, no year.

Month and weekday names, also abbreviated, are CLDR's. Numeric dates are read by the language: 02/03 is 2 March in
French, and in English open (March 2 in America) unless a number is over 12. "2 000 soldats" and "before" are no day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel.dates import get_day_names, get_month_names

from geo.reading.knowledge import LANGUAGES
from geo.reading.lexicon import lexicon
from geo.reading.spelling import day_endings
from geo.text import fold

ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d\d))?\b")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@cache
def _day() -> re.Pattern[str]:
    """A day of the month in figures: no start of a larger number, no decimal."""
    return re.compile(rf"\b(0?[1-9]|[12]\d|3[01])(?:{'|'.join(day_endings())})?\b(?! ?\d{{3}}\b)(?![.,]\d)")


@dataclass(frozen=True)
class PartialDate:
    """The parts of a date that words state; weekday counts from 0 for Monday."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None

    def fits(self, date: datetime.date) -> bool:
        """Whether `date` agrees with every stated part."""
        pairs = ((self.weekday, date.weekday()), (self.day, date.day), (self.month, date.month), (self.year, date.year))
        return all(stated is None or stated == actual for stated, actual in pairs)

    def fits_partial(self, stated: str) -> bool:
        """Whether a date of the catalogue, "2022", "2022-02" or "2022-02-02", agrees and is no more than the words say.

        A part that the words leave open may be known from elsewhere; a part that both have must be the same.
        """
        numbers = [int(part) for part in stated.split("-")]
        parts = dict(zip(("year", "month", "day"), numbers, strict=False))
        if any(getattr(self, name) not in (None, number) for name, number in parts.items()):
            return False
        if len(numbers) == 3 and self.weekday is not None:
            return datetime.date(*numbers).weekday() == self.weekday
        return len(numbers) == 3 or self.day is None


def parse_date(words: str, language: str, published: datetime.date | None = None) -> PartialDate | None:
    """The parts that `words` state in "fr" or "en"; None where they state none, one part twice, or no day at all.

    Relative words ("yesterday", "hier", "mardi" alone) are a day only against the day the article was `published`.
    """
    months, weekdays = names_of_time(language)
    text = fold(words)
    relative = _relative(text, language, published)
    if relative:
        return relative
    stated: dict[str, set[int]] = {
        "weekday": _named(text, weekdays),
        "day": set(),
        "month": _named(text, months),
        "year": set(),
    }
    for year, month, day in ISO.findall(text):
        stated["year"].add(int(year))
        stated["month"].add(int(month))
        stated["day"] |= {int(day)} if day else set()
    rest = ISO.sub(" ", text)
    rest = _numeric(rest, language, stated)
    if stated["month"] and not stated["day"]:
        stated["day"] = {int(day) for day in _day().findall(_YEAR.sub(" ", rest))}
    stated["year"] |= {int(year) for year in _YEAR.findall(rest)}
    if not any(stated.values()) or any(len(numbers) > 1 for numbers in stated.values()):
        return None
    date = PartialDate(**{part: numbers.pop() for part, numbers in stated.items() if numbers})
    return date if _possible(date) else None


def _numeric(text: str, language: str, stated: dict[str, set[int]]) -> str:
    for first, second, year in NUMERIC.findall(text):
        low, high = int(first), int(second)
        if language == "en" and low <= 12 and high <= 12 and low != high:
            continue
        day, month = (high, low) if language == "en" and high > 12 else (low, high)
        stated["day"].add(day)
        stated["month"].add(month)
        if year:
            stated["year"].add(int(year) + (2000 if len(year) == 2 else 0))
    return NUMERIC.sub(" ", text)


def _possible(date: PartialDate) -> bool:
    try:
        datetime.date(date.year or 2024, date.month or 1, date.day or 1)
    except ValueError:
        return False
    return True


def _relative(text: str, language: str, published: datetime.date | None) -> PartialDate | None:
    if published is None:
        return None
    offsets = lexicon(language).data["dates"]["days"]
    for words, offset in offsets.items():
        if re.fullmatch(rf"(?:.*\W)?{re.escape(fold(words))}(?:\W.*)?", text):
            day = published + datetime.timedelta(days=offset)
            return PartialDate(None, day.day, day.month, day.year)
    return None


@cache
def names_of_time(language: str) -> tuple[dict[str, int], dict[str, int]]:
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for width in ("abbreviated", "wide"):
        months |= {fold(name).rstrip("."): number for number, name in get_month_names(width, locale=language).items()}
        weekdays |= {fold(name).rstrip("."): number for number, name in get_day_names(width, locale=language).items()}
    told = lexicon(language).data["dates"] if language in LANGUAGES else {"months": {}, "weekdays": {}}
    return months | _folded(told["months"]), weekdays | _folded(told["weekdays"])


def _folded(names: Mapping[str, int]) -> dict[str, int]:
    return {fold(name): number for name, number in names.items()}


def _named(text: str, names: dict[str, int]) -> set[int]:
    return {number for name, number in names.items() if re.search(rf"\b{re.escape(name)}\b", text)}
