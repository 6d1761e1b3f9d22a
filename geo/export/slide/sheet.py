"""A sheet: a map, and beside or below it the entries that it shows, so that every number on the page is told there.

The leading entries are quoted, the others have a line each. More than one page can tell are told on several sheets,
the arrows and what the headline rests on first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from geo.account import headline, statuses_told
from geo.catalogue import Movement
from geo.chart import build_scene, lands
from geo.export.slide.briefing import Briefing, foot, head
from geo.export.slide.drawing import draw
from geo.export.slide.framing import framed, unseen_in
from geo.export.slide.ink import Ink
from geo.export.slide.listing import DETAILS, Detail, empty, entries, key_lines, leading
from geo.export.slide.pieces import drawn
from geo.export.slide.room import PageFrame
from geo.export.slide.setting import Setting
from geo.export.slide.summing import sums_at_once, totals
from geo.export.slide.typeset import Block, TextColumn, TextPiece, pour
from geo.terms import STATUSES

_GAP = 28.0
LEADING = 6
"""Entries of a sheet that are quoted, at most."""


@dataclass(frozen=True)
class Sheet:
    """One page with a map: what it is of, what is on it, whether its entries have all their quotes there, and its
    sources; by id why a movement could not be drawn, and why the numbers of some are not on the map."""

    briefing: Briefing
    inks: tuple[Ink, ...]
    whole: bool
    sourced: bool
    refused: Mapping[str, str]
    unseen: Mapping[str, str]


def sheets(briefing: Briefing) -> list[Sheet]:
    """The sheets of a briefing."""
    parts = _parts(briefing)
    say, total = briefing.say, len(briefing.movements)
    found = []
    for number, part in enumerate(parts, start=1):
        own = briefing.title if number == 1 else briefing.options.title or statuses_told(part, say)
        of = replace(briefing, movements=part, options=replace(briefing.options, title=own))
        if len(parts) > 1:
            others = say.listed(say.number(other) for other in range(1, len(parts) + 1) if other != number)
            words = say.count(
                "{n} of {total} on this page, the others on page {others}",
                "{n} of {total} on this page, the others on page {others}",
                len(part),
                total=say.number(total),
                others=others,
            )
            of = replace(of, part=words)
        found.append(_sheet(of))
    return found


def _parts(briefing: Briefing) -> list[tuple[Movement, ...]]:
    """The movements of each sheet, in their order: as many as can have a line there."""
    movements = briefing.movements
    if _fits(briefing):
        return [movements]
    arrows = sum(movement.drawn == "arrow" for movement in movements)
    first = set(_ordered(briefing)[: max(LEADING, arrows)])
    leading = tuple(movement for movement in movements if movement.id in first)
    rest = tuple(movement for movement in movements if movement.id not in first)
    return [part for chunk in (leading, rest) if chunk for part in _halved(chunk, briefing)]


def _halved(movements: tuple[Movement, ...], briefing: Briefing) -> list[tuple[Movement, ...]]:
    """Parts that each fit a sheet."""
    if len(movements) == 1 or _fits(replace(briefing, movements=movements, part=".")):
        return [movements]
    middle = (len(movements) + 1) // 2
    return [*_halved(movements[:middle], briefing), *_halved(movements[middle:], briefing)]


def _fits(briefing: Briefing) -> bool:
    """Whether every entry can have its line on one sheet."""
    _, room = _areas(briefing, head(briefing).edge, foot(briefing)[0].edge)
    setting = briefing.setting(min(column.width for column in room))
    return not briefing.movements or bool(_poured(list(_blocks(setting, set(), {}, {})), room))


def _ordered(briefing: Briefing) -> list[str]:
    """The ids of the movements, those that lead first: what the headline rests on, arrows, large numbers."""
    told = headline(briefing.movements, briefing.catalogue, briefing.say).movements
    named = told if len(told) <= LEADING else ()

    def place(movement: Movement) -> tuple[bool, bool, int]:
        firm = STATUSES[movement.status].caution is None
        return movement.id not in named, movement.drawn != "arrow", -(movement.strength.drawn or 0) if firm else 0

    return [movement.id for movement in sorted(briefing.movements, key=place)]


def _sheet(briefing: Briefing) -> Sheet:
    scene = build_scene(briefing.movements, briefing.catalogue, briefing.say)
    above = head(briefing)
    below, sourced = foot(briefing)
    frame, room = _areas(briefing, above.edge, below.edge)
    chart, (backing, *furniture) = framed(scene, briefing, frame)
    refused = {item.id: item.reason for item in scene.refused}
    unseen = unseen_in(scene, chart, briefing.say)
    pieces, whole = _list(briefing, refused, unseen, room)
    shown = [*draw(chart, scene, backing, briefing.fresh, lands(scene, briefing.catalogue)), backing, *furniture]
    inks = (*above.inks, *shown, *below.inks, *(ink for piece in pieces for ink in drawn(piece)))
    return Sheet(briefing, inks, whole and sourced, sourced, refused, unseen)


def _list(
    briefing: Briefing, refused: Mapping[str, str], unseen: Mapping[str, str], room: Sequence[TextColumn]
) -> tuple[list[TextPiece], bool]:
    """What stands in the columns: all that is told of the entries where it fits, else as many of the leading ones with
    a quote as leave a line to each other; and whether that is all."""
    setting = briefing.setting(min(column.width for column in room))
    if not briefing.movements:
        return _poured([empty(setting)], room) or [], True
    few = len(briefing.movements) <= LEADING and briefing.options.layout != "map"
    if few:
        pieces = _poured([*entries(setting, refused, unseen), *totals(setting)], room)
        if pieces:
            return pieces, True
    quoted = 0 if briefing.options.layout == "map" else LEADING
    order = [name for name in _ordered(briefing) if name not in refused]
    for count, detail in product(range(min(quoted, len(order)), -1, -1), DETAILS):
        pieces = _poured(list(_blocks(setting, set(order[:count]), refused, unseen, detail)), room)
        if pieces:
            return pieces, False
    bare = list(key_lines(setting, setting.accounts, refused, {}))  # rather no reason than no entry
    return _poured(bare, room) or _poured(bare, room, cut=True), False


def _blocks(
    setting: Setting,
    quoted: set[str],
    refused: Mapping[str, str],
    unseen: Mapping[str, str],
    detail: Detail = DETAILS[-1],
) -> Iterator[Block]:
    for told in setting.accounts:
        if told.id in quoted:
            yield leading(told, setting, unseen.get(told.id, ""), detail)
    others = [told for told in setting.accounts if told.id not in quoted]
    yield from key_lines(setting, others, refused, unseen, detail)
    yield from sums_at_once(setting)


def _poured(blocks: Sequence[Block], room: Sequence[TextColumn], cut: bool = False) -> list[TextPiece]:
    """The blocks in the columns; nothing where they do not fit, or those that do with `cut`."""

    def flow() -> Iterator[tuple[int, TextColumn]]:
        yield from ((0, column) for column in room)
        while True:
            yield 1, room[-1]

    pieces = list(pour(blocks, flow()))
    kept = [piece for page, piece in pieces if page == 0]
    return kept if cut or len(kept) == len(pieces) else []


def _areas(briefing: Briefing, top: float, end: float) -> tuple[PageFrame, list[TextColumn]]:
    """The map's frame and the columns of the list."""
    paper = briefing.paper
    inner = paper.width - 2 * paper.margin
    if not paper.below:
        frame = (paper.margin, top, inner - paper.column - _GAP, end - top)
        return frame, [TextColumn(paper.width - paper.margin - paper.column, top, paper.column, end - top)]
    middle = max(paper.height * paper.below, top + 300)
    frame = (paper.margin, top, inner, middle - top)
    return frame, text_columns(briefing, middle + 14, end)


def text_columns(briefing: Briefing, top: float, end: float) -> list[TextColumn]:
    """The columns of a page without a map, or below it."""
    paper = briefing.paper
    width = (paper.width - 2 * paper.margin - _GAP * (paper.columns - 1)) / paper.columns
    return [TextColumn(paper.margin + index * (width + _GAP), top, width, end - top) for index in range(paper.columns)]
