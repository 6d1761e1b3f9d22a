"""The time line as a picture: a tick for each announcement, a bar for each period."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from geo.account import account_of
from geo.catalogue import Catalogue
from geo.html.render import render
from geo.language import Language
from geo.moments import Moment
from geo.selection import TimeLine

_HEIGHT = 30.0
TICKS = 12.0
"""Pixels that the ticks take at the foot; the bars share the rest."""
NARROWEST = 0.35
"""Percent of the line that a single day has at least."""


@dataclass(frozen=True)
class _Mark:
    movement: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    words: str


def timeline_html(line: TimeLine, catalogue: Catalogue, say: Language) -> str:
    """The stretches of the `line`, each with number, force and dates as its tooltip."""
    bars = [item.movement for item in line.stretches if item.kind == "takes-place"]
    marks = []
    for item in line.stretches:
        account = account_of(catalogue.movements[item.movement], catalogue, say)
        start, end = (100 * line.share(day) for day in (item.first, item.last))
        width = max(NARROWEST, end - start)
        y, height = _tick(width) if item.kind == "announced" else _lane(bars.index(item.movement), bars)
        words = f"{account.numbered} · {account.dates}"
        x = min(start, 100 - width)
        marks.append(_Mark(item.movement, item.kind, round(x, 2), y, round(width, 2), height, words))
    label = say("{first} to {last}", first=_day(line.first, say), last=_day(line.last, say))
    return render("timeline.html", "line", marks=marks, height=_HEIGHT, label=label)


def _day(day: datetime.date, say: Language) -> str:
    return say.date(Moment(day.year, day.month, day.day))


def _tick(width: float) -> tuple[float, float]:
    """Top and height of an announcement: a month or a year lies low, so that the days within it stand out."""
    height = TICKS if width <= NARROWEST else TICKS / 3
    return _HEIGHT - height, height


def _lane(index: int, bars: Sequence[str]) -> tuple[float, float]:
    """Top and height of a bar among all."""
    room = (_HEIGHT - TICKS) / len(bars)
    return round(index * room, 2), round(room * 0.8, 2)
