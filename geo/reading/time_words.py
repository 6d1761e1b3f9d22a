"""What words of a day, a month or a year state by themselves: "last Friday", "le 3 février", "by the end of the month".

The words are those of `dates` in the language's file; a stretch with any other word states nothing, so that nothing of
it is passed over. On which day that lies is for geo/reading/anchoring.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from geo.reading.dates import ISO, NUMERIC, PartialDate, names_of_time, parse_date
from geo.reading.lexicon import MARKS, lexicon
from geo.reading.listing import phrases_of
from geo.reading.spelling import day_endings
from geo.reading.tokens import APOSTROPHES
from geo.text import fold

_SIDES = {"last": -1, "this": 0, "next": 1}
_NUMBER = r"(\d{1,3}|[^\W\d]+)"
_NO_WORD = re.compile(rf"(?<=[^\W\d])\.|[,{re.escape(''.join(sorted(MARKS - set(APOSTROPHES))))}]")
_SOME_DAYS = 60
"""Days that are counted from the article's own, at most."""


@dataclass(frozen=True)
class TimeWords:
    """The parts that are `stated`; `days` from the article's own; the `unit` ("month", "year") that is told from the
    article's own; `side` -1 for the last one, 0 for its own, 1 for the next; `until` where it is the latest time.

    `open_weekday` where the language leaves open which of the next such days is meant.
    """

    stated: PartialDate
    days: int | None = None
    unit: str = ""
    side: int | None = None
    until: bool = False
    open_weekday: bool = False


@lru_cache(maxsize=16384)
def time_words(words: str, language: str) -> TimeWords | None:
    """What the words state, None where they state no time or hold a word that is not understood."""
    rest = _Rest(words, language)
    days = rest.days()
    until = rest.take("until")
    unit = next((name for name in ("year", "month") if rest.take(name)), "")
    sides = [side for name, side in _SIDES.items() if rest.take(name)]
    definite = rest.holds("definite")
    stated = parse_date(rest.text, language) or PartialDate()
    wide = rest.take("wide")
    if len(sides) > 1 or rest.strange(stated) or (wide and (stated.day or stated.weekday is not None)):
        return None
    side = sides[0] if sides else None
    if unit and side is None:
        unit = "" if stated.month or stated.year or not definite else unit
        side = 0 if unit else None
    if days is None and not unit and stated == PartialDate():
        return None
    if days is not None and (unit or stated.day or stated.month or stated.year):
        return None
    return TimeWords(stated, days, unit, side, until, side == 1 and rest.open_weekday)


class _Rest:
    """What is not yet understood of some words."""

    def __init__(self, words: str, language: str) -> None:
        self.language, self._table = language, _tables(language)
        self.text = _NO_WORD.sub(" ", fold(words))
        self.open_weekday = not self._table["next_weekday"].search(self.text)

    def take(self, name: str) -> bool:
        """Whether a phrase of that list is among the words; it is understood then."""
        found = self._table[name].search(self.text)
        if found:
            self.text = self._table[name].sub(" ", self.text)
        return bool(found)

    def holds(self, name: str) -> bool:
        """Whether a phrase of that list is among the words that are left."""
        return bool(self._table[name].search(self.text))

    def days(self) -> int | None:
        """Days from the article's own, where the words count them."""
        for pattern, count in _counting(self.language):
            found = pattern.search(self.text)
            number = count(found) if found else None
            if found and number is not None:
                self.text = f"{self.text[: found.start()]} {self.text[found.end() :]}"
                return number
        return None

    def strange(self, stated: PartialDate) -> bool:
        """Whether anything is left beside the parts that are stated."""
        told = NUMERIC.sub(" ", ISO.sub(" ", self.text))
        for name in ("weekdays", "months", "fillers"):
            told = self._table[name].sub(" ", told)
        numbers = {str(part) for part in (stated.day, stated.year) if part}
        left = [_bare_day().sub("", word) for word in told.replace("-", " ").split()]
        return any(word not in numbers for word in left)


@cache
def _bare_day() -> re.Pattern[str]:
    """What is no part of a day's own number: "1er", "02"."""
    return re.compile(rf"^0|(?<=\d)(?:{'|'.join(day_endings())})$")


@cache
def _tables(language: str) -> Mapping[str, re.Pattern[str]]:
    data = lexicon(language).data["dates"]
    months, weekdays = names_of_time(language)
    lists = ("until", "month", "year", *_SIDES, "definite", "wide", "fillers", "next_weekday")
    made = {name: _any_of(phrases_of(data[name])) for name in lists}
    return made | {"months": _any_of(months), "weekdays": _any_of(weekdays)}


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    folded = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in folded) or r"(?!)")


@cache
def _counting(language: str) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int | None]], ...]:
    """Patterns of words that count days from the article's own, and what they count."""
    data = lexicon(language).data
    numbers: Mapping[str, Any] = {fold(str(word)): value for word, value in data["quantities"]["numbers"].items()}

    def counted(sign: int) -> Callable[[re.Match[str]], int | None]:
        def count(found: re.Match[str]) -> int | None:
            number = int(found[1]) if found[1].isdigit() else numbers.get(found[1])
            return sign * number if number and number <= _SOME_DAYS else None

        return count

    def fixed(offset: int) -> Callable[[re.Match[str]], int | None]:
        return lambda _: offset

    days = sorted(data["dates"]["days"].items(), key=lambda item: -len(item[0]))
    made = [(_any_of([phrase]), fixed(offset)) for phrase, offset in days]
    for name, sign in (("days_ago", -1), ("days_ahead", 1)):
        for phrase in phrases_of(data["dates"][name]):
            pattern = re.escape(fold(phrase)).replace(r"\{n\}", _NUMBER)
            made.append((re.compile(rf"(?<!\w){pattern}(?!\w)"), counted(sign)))
    return tuple(made)
