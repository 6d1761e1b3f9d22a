"""From which day to which an entry is dated, by each date that a reader may mean."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from geo.catalogue import Movement
from geo.moments import Moment


@dataclass(frozen=True)
class DaySpan:
    """The first and the last day that a stated date or period may mean; an open end is the calendar's own."""

    first: datetime.date
    last: datetime.date


def span_of(movement: Movement, dated: str) -> DaySpan | None:
    """The days of the entry's announcement ("announced"), of when it takes place ("takes-place"), or from the
    announcement, else the start, to the end ("standing"); None where no such date is stated.

    Where the end of a standing entry is not stated it stands on; words such as "in the coming days" are no date.
    """
    announced, starts, ends = movement.announced.on, movement.when.starts, movement.when.ends
    match dated:
        case "announced":
            return _between(announced, announced)
        case "takes-place":
            return _between(starts, ends)
        case "standing":
            return _between(announced or starts, ends) if announced or starts else None
    raise ValueError(f"{dated!r} is no date that an entry has")


def _between(starts: Moment | None, ends: Moment | None) -> DaySpan | None:
    if starts is None and ends is None:
        return None
    first = starts.first if starts else datetime.date.min
    return DaySpan(first, ends.last if ends else datetime.date.max)
