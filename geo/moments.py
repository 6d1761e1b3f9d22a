"""A day, a month or a year: a date that is never more exact than what is stated."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@total_ordering
@dataclass(frozen=True)
class Moment:
    """A `year`, perhaps a `month` of it (1 to 12), perhaps a `day` of that (1 to 31); ordered by its first day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """From "2022-02-02", "2022-02" or "2022"; raises ValueError where that is no date."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is no date: write 2022-02-02, 2022-02 or 2022")
        year, month, day = (int(part) if part else None for part in found.groups())
        moment = cls(year or 0, month, day)
        try:
            datetime.date(moment.year, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"{text!r} is no date: the calendar does not have it") from error
        return moment

    @property
    def first(self) -> datetime.date:
        """The first day that it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day that it may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def parts(self) -> dict[str, int]:
        """What is stated: "year", "month" and "day", as far as there are any."""
        stated = {"year": self.year, "month": self.month, "day": self.day}
        return {name: value for name, value in stated.items() if value is not None}

    def within(self, other: Moment) -> bool:
        """Whether it says all that `other` says, and perhaps more: 2 February 2022 lies within February 2022."""
        return other.parts.items() <= self.parts.items()

    def __lt__(self, other: Moment) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        return "-".join(f"{part:0{4 if name == 'year' else 2}d}" for name, part in self.parts.items())
