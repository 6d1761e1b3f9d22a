"""Pages as a PowerPoint deck of native shapes that can be edited there.

Title, footer and number stand in the placeholders of the deck's own master. A movement on the map is one group: arrow
with its rim, label and number; deleting it takes the movement away whole. The base map is a locked group.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from geo.export.slide.about import About
from geo.export.slide.ink import Arrow, Box, Ink, Page, Window, Words
from geo.export.slide.master import furnish
from geo.export.slide.shapes import Pen, decorative, grouped, locked

_BEGIN = datetime.date(2000, 1, 1)
_NAMELESS = ("thumbnail", "extended-properties")
"""What the library's template tells of itself."""


def presentation(pages: Sequence[Page], about: About, spoken: Mapping[str, str]) -> bytes:
    """The pages as a .pptx file, the same bytes for the same pages. `spoken` are words for who cannot see a movement,
    by its id."""
    show = Presentation()
    layout = furnish(show, pages[0].width, pages[0].height, about.language)
    for number, page in enumerate(pages, start=1):
        slide = show.slides.add_slide(layout)
        slide.shapes.turbo_add_enabled = True
        pen = Pen(slide.shapes, about.language)
        _lay(slide, page, pen, spoken, number)
        slide.notes_slide.notes_text_frame.text = page.notes
        pen.tongue(slide.notes_slide.notes_text_frame)
        _number_anew(slide)
    _describe(show, about)
    stream = io.BytesIO()
    show.save(stream)
    return _dated(stream.getvalue())


def _lay(slide: Any, page: Page, pen: Pen, spoken: Mapping[str, str], number: int) -> None:
    """Everything on a page, the placeholders first."""
    footer = max((ink.y for ink in page.inks if isinstance(ink, Words) and ink.name == "marking"), default=0.0)
    maps = 0
    for ink in page.inks:
        match ink:
            case Words(name="title"):
                pen.placed(slide.shapes.title, replace(ink, paragraphs=ink.paragraphs[:1]))
                if ink.paragraphs[1:]:
                    below = ink.y + ink.paragraphs[0].height
                    pen.draw(slide.shapes, replace(ink, y=below, paragraphs=ink.paragraphs[1:], name="subtitle"))
            case Words(name="page number"):
                pen.page_number(slide, ink, number)
            case Words(name="marking", y=y) if y == footer:
                pen.footer(slide, ink)
            case Window():
                maps += 1
                _map(slide, ink, pen, spoken, " (second map)" if maps > 1 else "")
            case Box(name="paper"):
                pass  # the master's background
            case Words():
                pen.draw(slide.shapes, ink)
            case _:
                shape = pen.draw(slide.shapes, ink)
                decorative(shape)


def _map(slide: Any, window: Window, pen: Pen, spoken: Mapping[str, str], mark: str) -> None:
    """The base map as one group, then the inks that belong to no movement and the movements in their order."""
    base = [ink for ink in window.inks if _is_land(ink)]
    with grouped(slide.shapes, f"base map{mark}") as group:
        for ink in base:
            pen.draw(group, ink)
        locked(group)
    parts = list(_parts([ink for ink in window.inks if not _is_land(ink)]))
    for movement, inks in parts:
        if not movement:
            for ink in inks:
                pen.draw(slide.shapes, ink)
            continue
        with grouped(slide.shapes, movement + mark, spoken.get(movement) or window.names.get(movement, "")) as group:
            for ink in inks:
                pen.draw(group, ink)


def _is_land(ink: Ink) -> bool:
    return not isinstance(ink, Window | Arrow | Words) and ink.name.startswith(("sea", "country ", "area "))


def _parts(inks: Sequence[Ink]) -> Iterator[tuple[str, list[Ink]]]:
    """The inks of each movement where its first one stands; those of none by themselves."""
    found: dict[str, list[Ink]] = {}
    order: list[tuple[str, list[Ink]]] = []
    for ink in inks:
        movement = ink.id if isinstance(ink, Arrow) else "" if isinstance(ink, Window) else ink.of
        if movement and movement in found:
            found[movement].append(ink)
            continue
        part = [ink]
        order.append((movement, part))
        if movement:
            found[movement] = part
    yield from order


def _number_anew(slide: Any) -> None:
    """Every shape of a slide has an id of its own, also inside groups."""
    names = slide.shapes._spTree.iter("{*}cNvPr")
    for number, element in enumerate(names, start=1):
        element.set("id", str(number))


def _describe(show: Any, about: About) -> None:
    """True document properties, none of the library's template, and the rows that are shown, as a part that no page
    shows."""
    properties = show.core_properties
    properties.title, properties.subject = about.title[:255], about.subject[:255]
    properties.keywords, properties.language = about.version, about.language
    properties.comments = about.licence[:255]
    properties.author = properties.last_modified_by = ""
    moment = datetime.datetime.combine(about.day or _BEGIN, datetime.time())
    properties.created = properties.modified = properties.last_printed = moment
    properties.revision = 1
    package = show.part.package
    rows = Part(PackURI("/customXml/item1.xml"), CT.XML, package, about.entries.encode())
    show.part.relate_to(rows, RT.CUSTOM_XML)
    for key, relation in list(package._rels.items()):
        if relation.reltype.endswith(_NAMELESS):
            package._rels.pop(key)


def _dated(content: bytes) -> bytes:
    """The same file with every member dated alike."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
