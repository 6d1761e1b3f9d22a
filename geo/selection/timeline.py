"""The dates of a catalogue on one line: announcements as ticks, periods as bars; and the steps of playing it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from geo.catalogue import Movement
from geo.moments import Moment
from geo.selection.spans import span_of

PlayStep = Literal["day", "month"]


@dataclass(frozen=True)
class DatedSpan:
    """The days that one date of an entry may mean: of its announcement, or of when it takes place. An end that is not
    stated is that of the line."""

    movement: str
    kind: Literal["announced", "takes-place"]
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True)
class TimeLine:
    """All stretches, and the first and the last day that is stated among them."""

    first: datetime.date
    last: datetime.date
    stretches: tuple[DatedSpan, ...]

    def share(self, day: datetime.date) -> float:
        """Where a day lies on the line, from 0 to 1."""
        return (day - self.first) / (self.last - self.first)


def time_line(movements: Iterable[Movement]) -> TimeLine | None:
    """The line of the `movements`; None where fewer than two different days are stated."""
    found = list(movements)
    stated = [day for movement in found for day in _stated(movement)]
    days = {edge for day in stated for edge in (day.first, day.last)}
    if len(set(stated)) < 2 or len(days) < 2:
        return None
    first, last = min(days), max(days)
    stretches = (_stretch(movement, kind, first, last) for movement in found for kind in _KINDS)
    return TimeLine(first, last, tuple(item for item in stretches if item))


_KINDS: tuple[Literal["announced", "takes-place"], ...] = ("announced", "takes-place")


def _stated(movement: Movement) -> Iterator[Moment]:
    return (day for day in (movement.announced.on, movement.when.starts, movement.when.ends) if day)


def _stretch(
    movement: Movement, kind: Literal["announced", "takes-place"], first: datetime.date, last: datetime.date
) -> DatedSpan | None:
    span = span_of(movement, kind)
    return DatedSpan(movement.id, kind, max(span.first, first), min(span.last, last)) if span else None


def following(value: str, line: TimeLine, step: PlayStep) -> str | None:
    """The day or month after `value` (ISO 8601), the line's first where `value` is empty; None beyond its last."""
    wanted = 10 if step == "day" else 7
    if not value:
        return line.first.isoformat()[:wanted]
    at = Moment.parse(value)
    after = (at.first if step == "day" and at.day else at.last) + datetime.timedelta(days=1)
    if step == "month":
        after = Moment(at.year, at.month or 12).last + datetime.timedelta(days=1)
    return after.isoformat()[:wanted] if after <= line.last else None
