"""KMZ: the KML packed with an icon for each status that it shows. The icons are drawn here, by the looks of the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from geo.catalogue import Catalogue, Movement
from geo.chart.style import look
from geo.export.kml import icon_path, to_kml
from geo.export.packing import packed
from geo.language import Language

SIZE = 32
"""Pixels of an icon each way."""
_FINE = 8
"""Times larger it is drawn, then made smaller, so that its edges are smooth."""
_POINT, _LEFT, _TOP, _RIGHT, _BOTTOM = 7.0, 3.0, 8.0, 25.0, 24.0
_WHITE, _CLEAR = 255, 0


def to_kmz(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    heading: str | None = None,
    marking: str = "",
) -> bytes:
    """The `movements` as KMZ, with the same title, filters and marking as to_kml."""
    parts = {"doc.kml": to_kml(movements, catalogue, say, filters, heading, marking, icons=True)}
    parts |= {icon_path(name): icon(name) for name in sorted({movement.status for movement in movements})}
    return packed(parts)


@cache
def icon(status_id: str) -> bytes:
    """The plate of a status as PNG, white on nothing: the colour of the nation is laid over it. Filled where something
    is there, pointed on both sides where it goes on, hollow and dashed where it is only said,
    heavy on alert, struck if ruled out."""
    looks = look(status_id)
    mask = Image.new("L", (SIZE * _FINE, SIZE * _FINE), _CLEAR)
    draw = ImageDraw.Draw(mask)
    corners = [(_LEFT, _TOP), (_RIGHT, _TOP), (_RIGHT, _BOTTOM), (_LEFT, _BOTTOM)]
    if looks.pointed:
        half = (_POINT - 1) / 2
        middle = (_TOP + _BOTTOM) / 2
        corners[2:2] = [(_RIGHT + half, middle)]
        corners.append((_LEFT - half, middle))
    if looks.filled:
        draw.polygon([(x * _FINE, y * _FINE) for x, y in corners], fill=_WHITE)
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        _side(draw, start, end, looks.outline, 4.0 if looks.heavy else 2.4)
    if looks.struck:
        _side(draw, (_LEFT - 1, _BOTTOM + 3), (_RIGHT + 1, _TOP - 3), (), 3.2)
    small = mask.resize((SIZE, SIZE), Image.Resampling.LANCZOS)
    picture = Image.merge("LA", (Image.new("L", small.size, _WHITE), small))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _side(
    draw: ImageDraw.ImageDraw,
    start: tuple[float, float],
    end: tuple[float, float],
    dash: Sequence[float],
    weight: float,
) -> None:
    """A line, in strokes and gaps of the `dash` where there is one; pixels of the icon."""
    run = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    lengths, at, drawn = list(dash) or [run], 0.0, True
    index = 0
    while at < run:
        to = min(run, at + max(lengths[index % len(lengths)], 1.0))
        if drawn or not dash:
            points = [
                ((start[0] + (end[0] - start[0]) * t / run) * _FINE, (start[1] + (end[1] - start[1]) * t / run) * _FINE)
                for t in (at, to)
            ]
            draw.line(points, fill=_WHITE, width=round(weight * _FINE))
        at, drawn, index = to, not drawn, index + 1
