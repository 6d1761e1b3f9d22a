"""What the legend explains: only what is shown. The live map and the slide draw the same signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from geo.catalogue import Catalogue, Movement
from geo.chart.scene import Scene
from geo.chart.style import SHARED_COLOUR, colour
from geo.flows.width import MAX_WIDTH, UNSTATED_WIDTH, corridor_width
from geo.language import Language, status, status_meaning
from geo.terms import STATUSES

_NAMED = 4
"""Nations without a colour of their own that a legend names; more would fill the map."""


@dataclass(frozen=True)
class Sign:
    """A sign and its words: `width` in pixels of a line, `colour` of a nation, `status` of an arrow or a plate, or
    the tint of a land.

    `meaning` is a sentence that explains the words.
    """

    kind: Literal["width", "unstated", "corridor", "nation", "arrow", "plate", "in", "out", "soft", "land", "area"]
    words: str
    width: float = 0.0
    colour: str = ""
    status: str = ""
    meaning: str = ""


@dataclass(frozen=True)
class LegendRow:
    """Signs under one heading."""

    heading: str
    signs: tuple[Sign, ...]


def legend_rows(
    movements: Sequence[Movement], scene: Scene, catalogue: Catalogue, say: Language
) -> tuple[LegendRow, ...]:
    """The rows for what the scene shows of the `movements`; rows without a sign are left out."""
    arrows = [movement for movement in movements if movement.drawn == "arrow"]
    badges = [movement for movement in movements if movement.drawn == "badge"]
    bundled = any(flow.journey.corridor for flow in scene.flows)
    soft = any(node.soft for node in scene.nodes)
    rows = (
        LegendRow(say("Soldiers"), tuple(_widths(arrows, catalogue.largest_strength, bundled, say))),
        LegendRow(say("Nation"), tuple(_nations([*arrows, *badges], catalogue, say))),
        LegendRow(say("Arrows"), (*_statuses(arrows, "arrow", say), *([_soft(say)] if soft else []))),
        LegendRow(
            say("At a place"),
            (*_statuses(badges, "plate", say), *_headings(badges, say), *([_area(say)] if scene.areas else [])),
        ),
    )
    return tuple(row for row in rows if row.signs)


def scale_numbers(largest: int) -> list[int]:
    """The two largest of 1, 2, 5, 10, 20, 50 … below `largest`, and `largest`: the scale reaches as far as the map."""
    steps = [digit * 10**power for power in range(len(str(largest))) for digit in (1, 2, 5)]
    return [*[step for step in steps if step < largest][-2:], largest]


def _widths(arrows: Sequence[Movement], largest: int, bundled: bool, say: Language) -> Iterator[Sign]:
    if any(movement.strength.drawn for movement in arrows):
        for value in scale_numbers(largest):
            yield Sign("width", say.number(value), MAX_WIDTH * value / largest)
    if any(movement.strength.drawn is None for movement in arrows):
        yield Sign("unstated", say("number not stated"), UNSTATED_WIDTH)
    if bundled:
        yield Sign("corridor", say("several movements, counted"), corridor_width(5))


def _nations(drawn: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterator[Sign]:
    """One sign a colour, the shared one last: those that share it are named together as others, many are counted."""
    worded: dict[str, list[str]] = {}
    for nations in dict.fromkeys(catalogue.forces[movement.force].nations for movement in drawn):
        words = " + ".join(map(say.country, nations)) or say("nation not stated")
        worded.setdefault(colour(nations), []).append(words)
    for shared, names in sorted(worded.items(), key=lambda item: item[0] == SHARED_COLOUR):
        if len(names) == 1:
            yield Sign("nation", names[0], colour=shared)
        elif len(names) <= _NAMED:
            yield Sign("nation", say.labelled(say("other"), say.joined(names)), colour=shared)
        else:
            counted = say.count("{n} other nation", "{n} other nations", len(names))
            yield Sign("nation", counted, colour=shared, meaning=say.joined(names))


def _statuses(drawn: Sequence[Movement], kind: Literal["arrow", "plate"], say: Language) -> Iterator[Sign]:
    used = {movement.status for movement in drawn}
    return (
        Sign(kind, status(name, say), status=name, meaning=status_meaning(name, say))
        for name in STATUSES
        if name in used
    )


def _headings(badges: Sequence[Movement], say: Language) -> Iterator[Sign]:
    used = {movement.heading for movement in badges}
    if "in" in used:
        yield Sign("in", say("comes here"))
    if "out" in used:
        yield Sign("out", say("leaves here"))


def _soft(say: Language) -> Sign:
    return Sign("soft", say("country, not a spot"))


def _area(say: Language) -> Sign:
    return Sign("area", say("area, no spot stated"))
