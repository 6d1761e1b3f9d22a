"""What a page is made of, in pixels from its left top corner; SVG and PowerPoint draw the same list.

`of` is the id of the movement that a part of the map belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from geo.flows import Point

Ring = tuple[Point, ...]
Alignment = Literal["start", "middle", "end"]
TextRole = Literal["", "title", "section", "entry", "text"]
"""What text is: part of the drawing, or read in its order; of what has a heading the first paragraph is it."""

INK = "#1b1f24"
MUTED = "#4b525b"
PAPER = "#ffffff"
HAIR = "#c3c9d0"
ALARM = "#8a3b00"
SOFT = "#7d7766"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one weight (400, 600 or 700) and colour."""

    text: str
    weight: int = 400
    colour: str = INK


@dataclass(frozen=True)
class Line:
    """A line of text; `glued` where the next line goes on in the middle of a word."""

    runs: tuple[Run, ...]
    glued: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Paragraph:
    """Wrapped lines of one size, `leading` pixels from line to line, `before` pixels above the first."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    before: float = 0.0

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.before + len(self.lines) * self.leading


@dataclass(frozen=True)
class Words:
    """Text in a box: `x` is its left edge, middle or right edge as `anchor` says, `y` its top."""

    x: float
    y: float
    width: float
    paragraphs: tuple[Paragraph, ...]
    anchor: Alignment = "start"
    halo: str = ""
    name: str = ""
    role: TextRole = ""
    of: str = ""

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return sum(paragraph.height for paragraph in self.paragraphs)

    @property
    def left(self) -> float:
        """The left edge of the box."""
        return self.x - {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]


@dataclass(frozen=True)
class Box:
    """A rectangle with rounded corners; without `fill` or `stroke` it has none."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    name: str = ""
    of: str = ""


@dataclass(frozen=True)
class Area:
    """A filled outline of several rings, holes among them (even-odd)."""

    rings: tuple[Ring, ...]
    fill: str
    stroke: str = ""
    stroke_width: float = 1.0
    name: str = ""
    of: str = ""


@dataclass(frozen=True)
class OpenLine:
    """An open line."""

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    name: str = ""
    of: str = ""


@dataclass(frozen=True)
class Arrow:
    """A flow: its shaft as a quadratic Bézier (start, control, end), its head as base left, tip, base right.

    An arrow that is not `stated` has an open head; `core` is the width of the light line inside a corridor; `frame`
    (west, north, east, south) is the map around it.
    """

    id: str
    shaft: tuple[Point, Point, Point]
    head: tuple[Point, Point, Point]
    width: float
    colour: str
    dash: tuple[float, ...]
    stated: bool
    core: float = 0.0
    frame: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Window:
    """What shows through a rounded rectangle only. `names` are the accessible names of plates that stand for several
    movements, by the id that their inks are of."""

    frame: Box
    inks: tuple[Ink, ...]
    names: Mapping[str, str] = field(default_factory=dict)


Ink = Words | Box | Area | OpenLine | Arrow | Window


def owned(inks: Iterable[Ink], movement: str) -> Iterator[Ink]:
    """The inks as parts of a movement."""
    for ink in inks:
        yield ink if isinstance(ink, Arrow | Window) else replace(ink, of=movement)


@dataclass(frozen=True)
class Page:
    """One slide: its size in pixels, what is on it, the notes for the speaker, and what stands for its drawing where
    that cannot be seen; empty where the drawing only decorates."""

    width: float
    height: float
    inks: tuple[Ink, ...]
    notes: str = ""
    alt: str = ""
