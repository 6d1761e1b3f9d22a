"""Pages as PowerPoint slides of native shapes: every outline, arrow and text can be edited there."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.shapes.autoshape import Shape
from pptx.util import Emu, Pt

from geo.export.slide.ink import PAPER, Area, Arrow, Box, Ink, OpenLine, Page, Paragraph, Ring, Window, Words
from geo.export.slide.options import POINT
from geo.export.slide.outlines import casing, filled

PIXEL = 6350
"""English metric units of a pixel: half a point."""
FONT = "Calibri"
"""On nearly every machine that opens the file, and a little narrower than the typeface that lines are set in."""
_MOVE, _LINE, _CLOSE, _POINT = (qn(f"a:{name}") for name in ("moveTo", "lnTo", "close", "pt"))
_BEGIN = datetime.date(2000, 1, 1)
_ALIGNED = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}


def presentation(pages: Sequence[Page], title: str, day: datetime.date | None, entries: str) -> bytes:
    """The pages as a .pptx file. `entries` are the rows shown, as XML: a part of the file that no page shows. `day` is
    written as its date, so that the same pages give the same bytes."""
    show = Presentation()
    show.slide_width, show.slide_height = Emu(int(pages[0].width * PIXEL)), Emu(int(pages[0].height * PIXEL))
    blank = show.slide_layouts[6]
    for page in pages:
        slide = show.slides.add_slide(blank)
        slide.shapes.turbo_add_enabled = True
        for ink in page.inks:
            _draw(slide.shapes, ink)
        slide.notes_slide.notes_text_frame.text = page.notes
    properties = show.core_properties
    properties.title, properties.author, properties.last_modified_by = title[:255], "", ""
    moment = datetime.datetime.combine(day or _BEGIN, datetime.time())
    properties.created = properties.modified = properties.last_printed = moment
    properties.revision = 1
    package = show.part.package
    rows = Part(PackURI("/customXml/item1.xml"), CT.XML, package, entries.encode())
    show.part.relate_to(rows, RT.CUSTOM_XML)
    stream = io.BytesIO()
    show.save(stream)
    return _dated(stream.getvalue())


def _dated(content: bytes) -> bytes:
    """The same file with every member dated alike."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _draw(shapes: Any, ink: Ink) -> None:
    match ink:
        case Words():
            _write(shapes, ink)
        case Box():
            _box(shapes, ink)
        case Area():
            _paint(_freeform(shapes, ink.rings, ink.name), ink.fill, ink.stroke, ink.stroke_width, ())
        case OpenLine():
            _paint(_freeform(shapes, (ink.points,), ink.name or "line", False), "", ink.colour, ink.width, ink.dash)
        case Arrow():
            _arrow(shapes, ink)
        case Window():
            for inner in ink.inks:
                _draw(shapes, inner)


def _arrow(shapes: Any, arrow: Arrow) -> None:
    """One freeform named by its movement, over a light rim; on a second map its name says so."""
    rim, body = casing(arrow), filled(arrow)
    if body:
        second = any(shape.name == arrow.id for shape in shapes)
        name = f"{arrow.id} (second map)" if second else arrow.id
        _paint(_freeform(shapes, rim, f"rim of {name}"), PAPER, "", 0, ())
        _paint(_freeform(shapes, body, name), arrow.colour, "", 0, ())


def _box(shapes: Any, box: Box) -> None:
    round_ = box.radius >= min(box.width, box.height) / 2 and abs(box.width - box.height) < 1
    kind = MSO_SHAPE.OVAL if round_ else MSO_SHAPE.ROUNDED_RECTANGLE if box.radius else MSO_SHAPE.RECTANGLE
    shape = shapes.add_shape(kind, *map(_emu, (box.x, box.y, box.width, box.height)))
    if kind == MSO_SHAPE.ROUNDED_RECTANGLE:
        shape.adjustments[0] = min(0.5, box.radius / min(box.width, box.height))
    shape.name = box.name or "box"
    _plain(shape)
    _paint(shape, box.fill, box.stroke, box.stroke_width, box.dash)


def _freeform(shapes: Any, rings: Sequence[Ring], name: str, closed: bool = True) -> Any:
    """A freeform through the rings. Written here on the library's elements: its own builder measures the whole
    shape anew for every point."""
    points = [[(_emu(x), _emu(y)) for x, y in ring] for ring in rings]
    xs, ys = [x for ring in points for x, _ in ring], [y for ring in points for _, y in ring]
    west, north = min(xs), min(ys)
    width, height = max(1, max(xs) - west), max(1, max(ys) - north)
    element = CT_Shape.new_freeform_sp(shapes._next_shape_id, name, west, north, width, height)
    shapes._spTree.append(element)
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


def _paint(shape: Any, fill: str, stroke: str, width: float, dash: Sequence[float]) -> None:
    if fill:
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
        if fill[7:]:
            _see_through(shape.fill._xPr.find(qn("a:solidFill"))[0], int(fill[7:], 16) / 255)
    else:
        shape.fill.background()
    if not stroke:
        shape.line.fill.background()
        return
    shape.line.color.rgb = _rgb(stroke)
    shape.line.width = Pt(width / POINT)
    if dash:
        _dash(shape.line._get_or_add_ln(), dash, width)


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


def _write(shapes: Any, words: Words) -> None:
    lone = len(words.paragraphs) == 1 and len(words.paragraphs[0].lines) == 1
    spare = 12.0 if lone else 0.0  # a single line is not wrapped: the box need not be exact
    left = words.left - {"start": 0.0, "middle": spare / 2, "end": spare}[words.anchor]
    box = shapes.add_textbox(*map(_emu, (left, words.y, words.width + spare, words.height)))
    box.name = words.name or "label"
    frame = box.text_frame
    frame.word_wrap = not lone
    frame.auto_size = MSO_AUTO_SIZE.NONE if lone else MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if lone else MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for index, paragraph in enumerate(words.paragraphs):
        target = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        target.alignment = _ALIGNED[words.anchor]
        target.line_spacing = Pt(paragraph.leading / POINT)
        target.space_before = Pt(paragraph.before / POINT)
        _runs(target, paragraph)


def _runs(target: Any, paragraph: Paragraph) -> None:
    """The lines joined again: PowerPoint wraps them itself, so that the text can be edited."""
    last = None
    for line in paragraph.lines:
        for index, run in enumerate(line.runs):
            joint = " " if last is not None and index == 0 and not last.glued else ""
            part = target.add_run()
            part.text = joint + run.text
            part.font.name, part.font.size = FONT, Pt(paragraph.size / POINT)
            part.font.bold = run.weight >= 600
            part.font.color.rgb = _rgb(run.colour)
        last = line


def _added(parent: Any, tag: str, **attributes: str) -> Any:
    """A new last child."""
    child = parent.makeelement(tag, attributes)
    parent.append(child)
    return child


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour[1:7]))  # type: ignore[no-untyped-call]


def _emu(value: float) -> int:
    return round(value * PIXEL)
