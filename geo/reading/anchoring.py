"""On which day, in which month or year words of time lie, by the day of the article that they stand in.

A date is never more exact than its words: "last month" is a month. What leaves open which of several is meant stays
open: a weekday of today's name that lies ahead, a day of the year that is more than half a year away.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from geo.moments import Moment
from geo.reading.dates import parse_date
from geo.reading.knowledge import LANGUAGES
from geo.reading.time_words import TimeWords, time_words

_HALF_A_YEAR = 183


@dataclass(frozen=True)
class Dated:
    """The `moment` that words of time mean; `rule` names how it was found; `until` where it is the latest."""

    moment: Moment
    rule: str
    until: bool = False


def dated(words: str, language: str, published: datetime.date | None, ahead: bool | None = None) -> Dated | None:
    """What `words` mean in an article of the day `published`; None where they state no time, or leave it open.

    `ahead` is True for what is still to come, False for what is past, None where nothing tells.
    """
    told = time_words(words, language)
    if told is None:
        return None
    stated = told.stated
    if stated.year and not told.unit:
        moment = Moment(stated.year, stated.month, stated.day)
        return Dated(moment, "date", told.until) if _is_weekday(moment, stated.weekday) else None
    if published is None or not 10 < published.year < 9990 or _turned(told, ahead):
        return None
    found = _Anchor(published, told, ahead).moment()
    return Dated(found[0], found[1], told.until) if found else None


def stated_parts(words: str, language: str, published: datetime.date | None) -> frozenset[str]:
    """Which of "year", "month" and "day" the words of an announcement state in an article of the day `published`."""
    main = language.split("-")[0]
    parsed = parse_date(words, main)
    told = dated(words, main, published, ahead=False) if main in LANGUAGES else None
    parts = {name for name in ("year", "month", "day") if parsed and getattr(parsed, name) is not None}
    return frozenset(parts | set(told.moment.parts if told else ()))


def _turned(told: TimeWords, ahead: bool | None) -> bool:
    """Whether the words look the other way: what is past and "tomorrow"."""
    away = told.days if told.days is not None else (told.side or 0)
    return (ahead is True and away < 0) or (ahead is False and away > 0)


def _is_weekday(moment: Moment, weekday: int | None) -> bool:
    return weekday is None or moment.day is None or moment.first.weekday() == weekday


class _Anchor:
    """Words of time, and the day from which they are told."""

    def __init__(self, day: datetime.date, told: TimeWords, ahead: bool | None) -> None:
        self.day, self.told, self.stated = day, told, told.stated
        self.ahead = {-1: False, 1: True}.get(told.side or 0, ahead)
        self.strict = told.side in (-1, 1)

    def moment(self) -> tuple[Moment, str] | None:
        """The moment and the rule that found it."""
        stated = self.stated
        if self.told.days is not None:
            found = _moment(self.day + datetime.timedelta(days=self.told.days))
            return (found, "days from the article's") if _is_weekday(found, stated.weekday) else None
        if self.told.unit:
            return self._of_unit()
        if stated.month and stated.day:
            return self._day_of_year()
        if stated.month:
            month = self._month(stated.month)
            return (month, "month by the article's") if month else None
        weekday = self._weekday()
        return (_moment(weekday), "weekday by the article's day") if weekday else None

    def _of_unit(self) -> tuple[Moment, str] | None:
        """ "Last month", "by the end of the year", "in March next year"."""
        side = self.told.side or 0
        if self.told.unit == "month":
            months = self.day.year * 12 + self.day.month - 1 + side
            return Moment(months // 12, months % 12 + 1), "month by the article's"
        year, stated = self.day.year + side, self.stated
        if stated.day and stated.month and _date(year, stated.month, stated.day) is None:
            return None
        moment = Moment(year, stated.month, stated.day)
        return (moment, "year by the article's") if _is_weekday(moment, stated.weekday) else None

    def _day_of_year(self) -> tuple[Moment, str] | None:
        assert self.stated.month and self.stated.day
        years = (_date(self.day.year + more, self.stated.month, self.stated.day) for more in range(-4, 5))
        days = [day.toordinal() for day in years if day and self.stated.weekday in (None, day.weekday())]
        found = self._side_of(days, self.day.toordinal())
        if found is None or not (self.strict or self._near(datetime.date.fromordinal(found))):
            return None
        return _moment(datetime.date.fromordinal(found)), "day by the article's year"

    def _near(self, found: datetime.date) -> bool:
        return found.year == self.day.year or abs((found - self.day).days) < _HALF_A_YEAR

    def _month(self, month: int) -> Moment | None:
        if self.told.side == 0:
            return Moment(self.day.year, month)
        own = self.day.year * 12 + self.day.month - 1
        found = self._side_of([(self.day.year + more) * 12 + month - 1 for more in (-1, 0, 1)], own)
        if found is None or not (self.strict or found // 12 == self.day.year or abs(found - own) < 6):
            return None
        return Moment(found // 12, found % 12 + 1)

    def _weekday(self) -> datetime.date | None:
        """ "On Tuesday": the last one, or the next one, which is not told where today is one."""
        own = self.day.toordinal()
        week = [day for day in range(own - 7, own + 8) if (day - 1) % 7 == self.stated.weekday]
        today = own in week and self.told.side is None
        if self.told.open_weekday or (today and self.ahead is not False):
            return None
        found = self._side_of(week, own)
        return datetime.date.fromordinal(found) if found is not None else None

    def _side_of(self, told: Sequence[int], own: int) -> int | None:
        """The nearest on the side of `own` where it is; where nothing tells the side, `own` alone."""
        if self.ahead is None:
            return own if own in told else None
        there = [one for one in told if (one == own and not self.strict) or (one != own and (one > own) == self.ahead)]
        return min(there, key=lambda one: abs(one - own)) if there else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _moment(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day)
