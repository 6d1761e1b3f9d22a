"""What can be asked of a file besides its filters: one field here is an option of the command line and of Wishes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Literal

from geo.changes import Since
from geo.selection import whole_position

Size = Literal["wide", "a4", "square"]
Layout = Literal["annex", "page", "map"]
"""Pages of a slide: the map with its leading entries, then all quotes; the first of these alone; the map with a line
for each of its numbers."""


@dataclass(frozen=True)
class Option:
    """How the command line takes a wish: its help, and how its text is read; `switch` for one without a value."""

    help: str
    metavar: str | None = None
    choices: tuple[str, ...] | None = None
    read: Callable[[str], object] | None = None
    switch: bool = False


def _asked(help: str, **how: Any) -> dict[str, Option]:
    return {"option": Option(help, **how)}


def _scale(text: str) -> float:
    scales = {"1": 1.0, "2": 2.0, "4k": 2.0}
    if text.lower() not in scales:
        raise argparse.ArgumentTypeError(f"{text!r} is none of 1, 2, 4k")
    return scales[text.lower()]


def _view(text: str) -> tuple[float, float, float]:
    position = whole_position(text)
    if position is None:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not LAT,LON,ZOOM within latitude ±85, longitude ±180, zoom 0 to 12"
        )
    return position


@dataclass(frozen=True)
class Wishes:
    """What the reader asks of a file, None where nothing: field names are the options of the command line.

    `scale` is picture pixels per slide pixel; with `translation` quotes stand in the curator's translation; `view` is
    latitude and longitude in degrees of the map's centre, and its zoom; `since` marks what is new or revised.
    """

    title: str | None = field(default=None, metadata=_asked("instead of the computed one"))
    marking: str | None = field(default=None, metadata=_asked("a line on top and at the bottom of every page"))
    size: Size | None = field(default=None, metadata=_asked("of a slide", choices=("wide", "a4", "square")))
    layout: Layout | None = field(
        default=None,
        metadata=_asked("of a slide: with all quotes, the leading ones, or none", choices=("annex", "page", "map")),
    )
    scale: float | None = field(
        default=None,
        metadata=_asked("1 for 1920×1080, 2 or 4k for twice as many pixels each way", metavar="N", read=_scale),
    )
    translation: bool | None = field(default=None, metadata=_asked("slides quote in translation", switch=True))
    view: tuple[float, float, float] | None = field(
        default=None,
        metadata=_asked("of a slide's map, as --view=48,-20,3; else fitted", metavar="LAT,LON,ZOOM", read=_view),
    )
    separator: str | None = field(
        default=None,
        metadata=_asked("between cells, ';' for spreadsheets in French", choices=(",", ";", "tab")),
    )
    since: Since | None = field(
        default=None, metadata=_asked("mark what is new since a folder or git revision", metavar="STATE")
    )

    @property
    def delimiter(self) -> str:
        """The character between two cells."""
        return "\t" if self.separator == "tab" else self.separator or ","

    @property
    def named(self) -> tuple[str, ...]:
        """The names of what is asked for."""
        return tuple(item.name for item in fields(self) if getattr(self, item.name) not in (None, False))

    def within(self, options: frozenset[str]) -> Wishes:
        """Only those that `options` names."""
        return Wishes(**{name: getattr(self, name) for name in self.named if name in options})


OPTIONS: Mapping[str, Option] = MappingProxyType({item.name: item.metadata["option"] for item in fields(Wishes)})
"""Every wish by its name."""
TEXTS = frozenset({"title", "marking"})
"""What every form with a heading can meet."""
SLIDE = TEXTS | {"size", "layout", "translation", "view", "since"}
"""What every form of the slide can meet."""
SEPARATED = frozenset({"separator"})
"""What every CSV can meet."""
