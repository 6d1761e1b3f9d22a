"""Ink as PowerPoint's native shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.shapes.autoshape import Shape
from pptx.util import Pt

from geo.export.slide.ink import PAPER, Area, Arrow, Box, Ink, OpenLine, Paragraph, Ring, Words
from geo.export.slide.master import PIXEL, THEME
from geo.export.slide.options import PER_POINT
from geo.export.slide.outlines import casing, filled

HALO = 6.2
"""Pixels of the outline that the copy below a label has."""
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_MOVE, _LINE, _CLOSE, _POINT = (qn(f"a:{name}") for name in ("moveTo", "lnTo", "close", "pt"))
_ALIGNED = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}
_SLOTS = {
    "dk1": MSO_THEME_COLOR.TEXT_1,
    "lt1": MSO_THEME_COLOR.BACKGROUND_1,
    "dk2": MSO_THEME_COLOR.TEXT_2,
    "accent1": MSO_THEME_COLOR.ACCENT_1,
    "accent2": MSO_THEME_COLOR.ACCENT_2,
    "accent3": MSO_THEME_COLOR.ACCENT_3,
    "accent4": MSO_THEME_COLOR.ACCENT_4,
    "accent5": MSO_THEME_COLOR.ACCENT_5,
    "accent6": MSO_THEME_COLOR.ACCENT_6,
}
_THEMED = {THEME[name]: slot for name, slot in reversed(_SLOTS.items())}


@dataclass(frozen=True)
class Pen:
    """Draws ink among the `shapes` of a slide; every run is in the `language`."""

    shapes: Any
    language: str

    def draw(self, shapes: Any, ink: Ink) -> Any:
        """The ink as a shape among `shapes`, those of the slide or of a group."""
        match ink:
            case Words():
                if ink.halo:
                    self._written(shapes, ink, halo=True)
                return self._written(shapes, ink)
            case Box():
                return _box(shapes, ink)
            case Area():
                shape = _freeform(shapes, ink.rings, ink.name)
                return _paint(shape, ink.fill, ink.stroke, ink.stroke_width, ())
            case OpenLine():
                shape = _freeform(shapes, (ink.points,), ink.name or "line", False)
                return _paint(shape, "", ink.colour, ink.width, ink.dash)
            case Arrow():
                return _arrow(shapes, ink)
        raise TypeError(type(ink).__name__)

    def placed(self, holder: Any, words: Words) -> None:
        """Words in a placeholder, where they stand on the page."""
        place = (words.left, words.y, words.width, words.height)
        holder.left, holder.top, holder.width, holder.height = map(_emu, place)
        self._fill(holder.text_frame, words, lone=False)

    def footer(self, slide: Any, words: Words) -> None:
        """Words in the footer."""
        self.placed(_holder(slide, PP_PLACEHOLDER.FOOTER), words)

    def page_number(self, slide: Any, words: Words, number: int) -> None:
        """Which page of how many: the first number is a field."""
        holder = _holder(slide, PP_PLACEHOLDER.SLIDE_NUMBER)
        (line,) = words.paragraphs[0].lines
        of = line.runs[0].text.removeprefix(str(number))
        rest = replace(line, runs=(replace(line.runs[0], text=of),))
        self.placed(holder, replace(words, paragraphs=(replace(words.paragraphs[0], lines=(rest,)),)))
        run = holder.text_frame.paragraphs[0].runs[0]._r
        told = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
        field = run.makeelement(qn("a:fld"), told)
        field.append(deepcopy(run.find(qn("a:rPr"))))
        _added(field, qn("a:t")).text = str(number)
        run.addprevious(field)

    def tongue(self, frame: Any) -> None:
        """Say of every run in which language it is."""
        for item in frame.paragraphs:
            for run in item.runs:
                run._r.get_or_add_rPr().set("lang", self.language)

    def _written(self, shapes: Any, words: Words, halo: bool = False) -> Any:
        lone = len(words.paragraphs) == 1 and len(words.paragraphs[0].lines) == 1
        spare = 12.0 if lone else 0.0  # a single line is not wrapped: the box need not be exact
        left = words.left - {"start": 0.0, "middle": spare / 2, "end": spare}[words.anchor]
        box = shapes.add_textbox(*map(_emu, (left, words.y, words.width + spare, words.height)))
        box.name = "halo" if halo else words.name or "label"
        self._fill(box.text_frame, words, lone)
        if halo:
            decorative(box)
            for run in (run for item in box.text_frame.paragraphs for run in item.runs):
                _outline(run, words.halo)
        return box

    def _fill(self, frame: Any, words: Words, lone: bool) -> None:
        frame.word_wrap = not lone
        frame.auto_size = MSO_AUTO_SIZE.NONE if lone else MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE if lone else MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for index, paragraph in enumerate(words.paragraphs):
            target = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            target.alignment = _ALIGNED[words.anchor]
            target.line_spacing = Pt(paragraph.leading / PER_POINT)
            target.space_before = Pt(paragraph.before / PER_POINT)
            _runs(target, paragraph)
        self.tongue(frame)


@contextmanager
def grouped(shapes: Any, name: str, spoken: str = "") -> Iterator[Any]:
    """A group's shapes, to draw among; `spoken` is its alternative text. Its frame is that of what it holds; one that
    holds nothing is taken away."""
    group = shapes.add_group_shape()
    group.name = name
    if spoken:
        group._element.find(".//" + qn("p:cNvPr")).set("descr", spoken)
    group.shapes.turbo_add_enabled = True
    yield group.shapes
    if len(group.shapes):
        group._element.recalculate_extents()
    else:
        shapes._element.remove(group._element)


def locked(shapes: Any) -> None:
    """Keep a group from being moved or taken apart by accident, and say that it only decorates."""
    element = shapes._element
    holder = element.find(qn("p:nvGrpSpPr")).find(qn("p:cNvGrpSpPr"))
    locks = dict.fromkeys(("noGrp", "noUngrp", "noRot", "noMove", "noResize"), "1")
    holder.insert(0, holder.makeelement(qn("a:grpSpLocks"), locks))
    _decorate(element.find(".//" + qn("p:cNvPr")))


def decorative(shape: Any) -> None:
    """Say that a shape only decorates."""
    _decorate(shape._element.find(".//" + qn("p:cNvPr")))


def _decorate(names: Any) -> None:
    extension = _added(_added(names, qn("a:extLst")), qn("a:ext"), uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    tag = f"{{{_DECORATIVE}}}decorative"
    extension.append(extension.makeelement(tag, {"val": "1"}, {"adec": _DECORATIVE}))


def _holder(slide: Any, kind: Any) -> Any:
    """A placeholder of the slide like that of its layout: the library brings only title and body along."""
    model = next(item for item in slide.slide_layout.placeholders if item.placeholder_format.type == kind)
    slide.shapes._spTree.append(deepcopy(model._element))
    holder = next(item for item in slide.placeholders if item.placeholder_format.type == kind)
    for paragraph in holder.text_frame.paragraphs:
        for child in list(paragraph._p):
            paragraph._p.remove(child)
    return holder


def _arrow(shapes: Any, arrow: Arrow) -> Any:
    """One freeform named by its movement, over a light rim; nothing where none of it lies in the frame."""
    rim, body = casing(arrow), filled(arrow)
    if not body:
        return None
    decorative(_paint(_freeform(shapes, rim, "rim"), PAPER, "", 0, ()))
    return _paint(_freeform(shapes, body, f"arrow {arrow.id}"), arrow.colour, "", 0, ())


def _box(shapes: Any, box: Box) -> Any:
    round_ = box.radius >= min(box.width, box.height) / 2 and abs(box.width - box.height) < 1
    kind = MSO_SHAPE.OVAL if round_ else MSO_SHAPE.ROUNDED_RECTANGLE if box.radius else MSO_SHAPE.RECTANGLE
    shape = shapes.add_shape(kind, *map(_emu, (box.x, box.y, box.width, box.height)))
    if kind == MSO_SHAPE.ROUNDED_RECTANGLE:
        shape.adjustments[0] = min(0.5, box.radius / min(box.width, box.height))
    shape.name = box.name or "box"
    _plain(shape)
    return _paint(shape, box.fill, box.stroke, box.stroke_width, box.dash)


def _freeform(shapes: Any, rings: Sequence[Ring], name: str, closed: bool = True) -> Any:
    """A freeform through the rings. Written here on the library's elements: its own builder measures the whole
    shape anew for every point."""
    points = [[(_emu(x), _emu(y)) for x, y in ring] for ring in rings]
    xs, ys = [x for ring in points for x, _ in ring], [y for ring in points for _, y in ring]
    west, north = min(xs), min(ys)
    width, height = max(1, max(xs) - west), max(1, max(ys) - north)
    element = CT_Shape.new_freeform_sp(shapes._next_shape_id, name, west, north, width, height)
    shapes._element.append(element)
    path = element.add_path(w=width, h=height)
    for ring in points:
        for index, (x, y) in enumerate(ring[:-1] if closed and ring[0] == ring[-1] else ring):
            step = _added(path, _MOVE if index == 0 else _LINE)
            _added(step, _POINT, x=str(x - west), y=str(y - north))
        if closed:
            _added(path, _CLOSE)
    shape = Shape(element, shapes)
    _plain(shape)
    return shape


def _plain(shape: Any) -> None:
    """Without the theme's shadow and empty text."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def _paint(shape: Any, fill: str, stroke: str, width: float, dash: Sequence[float]) -> Any:
    if fill:
        shape.fill.solid()
        _tint(shape.fill.fore_color, fill)
        if fill[7:]:
            _see_through(shape.fill._xPr.find(qn("a:solidFill"))[0], int(fill[7:], 16) / 255)
    else:
        shape.fill.background()
    if not stroke:
        shape.line.fill.background()
        return shape
    _tint(shape.line.color, stroke)
    shape.line.width = Pt(width / PER_POINT)
    if dash:
        _dash(shape.line._get_or_add_ln(), dash, width)
    return shape


def _tint(target: Any, colour: str) -> None:
    """A colour of the theme where it has it."""
    if colour[:7] in _THEMED:
        target.theme_color = _THEMED[colour[:7]]
    else:
        target.rgb = RGBColor(*bytes.fromhex(colour[1:7]))  # type: ignore[no-untyped-call]


def _outline(run: Any, colour: str) -> None:
    """Letters in one colour with a thick outline of it."""
    _tint(run.font.color, colour)
    properties = run._r.get_or_add_rPr()
    line = properties.makeelement(qn("a:ln"), {"w": str(_emu(HALO))})
    line.append(deepcopy(properties.find(qn("a:solidFill"))))
    _added(line, qn("a:round"))
    properties.insert(0, line)


def _see_through(colour: Any, opacity: float) -> None:
    _added(colour, qn("a:alpha"), val=str(round(opacity * 100000)))


def _dash(line: Any, dash: Sequence[float], width: float) -> None:
    """A dash of its own, in thousandths of a percent of the line's width."""
    custom = _added(line, qn("a:custDash"))
    pairs = list(zip(dash[::2], dash[1::2], strict=True))
    for length, gap in pairs:
        stop = _added(custom, qn("a:ds"))
        stop.set("d", str(round(length / width * 100000)))
        stop.set("sp", str(round(gap / width * 100000)))


def _runs(target: Any, paragraph: Paragraph) -> None:
    """The lines joined again: PowerPoint wraps them itself, so that the text can be edited."""
    last = None
    for line in paragraph.lines:
        for index, run in enumerate(line.runs):
            joint = " " if last is not None and index == 0 and not last.glued else ""
            part = target.add_run()
            part.text = joint + run.text
            part.font.size = Pt(paragraph.size / PER_POINT)
            part.font.bold = run.weight >= 600
            _tint(part.font.color, run.colour)
        last = line


def _added(parent: Any, tag: str, **attributes: str) -> Any:
    """A new last child."""
    child = parent.makeelement(tag, attributes)
    parent.append(child)
    return child


def _emu(value: float) -> int:
    return round(value * PIXEL)
