"""What can be chosen about a slide, and the measures of its paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geo.changes import Since
from geo.export.options import Layout, Size, Wishes

PER_POINT = 2.0
"""Pixels of one point: 1920 pixels are the 13.333 inches of a wide slide."""
SMALLEST = 11 * PER_POINT
"""Pixels of the smallest text anywhere on a slide: 11 points."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]+")


@dataclass(frozen=True)
class Options:
    """What the reader chooses.

    `title` is empty for the computed one; `layout` says which pages there are, as in Wishes; `marking` stands centred
    at the top and at the bottom; `original` gives quotes in the article's language, else translated where there is a
    translation. `view` is latitude and longitude in degrees of the map's centre and its zoom; without it the map is
    fitted to what is drawn. What is new or revised `since` an earlier state of the data is marked.
    """

    title: str = ""
    marking: str = ""
    size: Size = "wide"
    layout: Layout = "annex"
    original: bool = True
    view: tuple[float, float, float] | None = None
    since: Since | None = None

    @classmethod
    def wished(cls, wishes: Wishes) -> Options:
        """As the wishes for a file have it."""
        return cls(
            title=wishes.title or "",
            marking=wishes.marking or "",
            size=wishes.size or "wide",
            layout=wishes.layout or "annex",
            original=not wishes.translation,
            view=wishes.view,
            since=wishes.since,
        )


@dataclass(frozen=True)
class Paper:
    """Pixels of a page. `body` is the size of a leading entry's quote; `below` is the share of the first page's height
    at which the list starts below the map, 0 where it stands beside it; `column` the width of the list beside the map;
    `columns` those of a list page."""

    width: float
    height: float
    margin: float
    columns: int
    body: float
    column: float = 0.0
    below: float = 0.0


PAPERS: Mapping[Size, Paper] = MappingProxyType(
    {
        "wide": Paper(1920, 1080, 40, 3, body=28, column=690),
        "a4": Paper(1684, 1190, 40, 3, body=24, column=560),
        "square": Paper(1350, 1350, 40, 2, body=24, below=0.55),
    }
)


def printable(text: str) -> str:
    """`text` as one line of characters that XML may hold."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split(" ")).strip()
