"""Pages as PDF and PNG, by Typst, with the typeface of the wheel.

A page of the PDF is its drawing, with a text that stands for it, and above it the text: title, headings and paragraphs
are tagged as such, a letter in brackets leads to the article where that has an address. The same pages give the same
bytes.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import typst
from font_source_sans_pro import font_directory
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from geo.export.slide.about import About
from geo.export.slide.ink import Page, Paragraph, Words
from geo.export.slide.options import PER_POINT
from geo.export.slide.printable import printable_page
from geo.export.slide.svg import to_text

BASELINE = 0.335
"""Where letters stand in their line: below its middle by this share of their size."""
INCH = 72.0
_PROGRAM = Path(__file__).with_name("print.typ")
_LETTER = re.compile(r"(?<=\[)[A-Z]{1,2}(?=[\],])")


def pdf(pages: Sequence[Page], about: About, links: Mapping[str, str]) -> bytes:
    """One PDF of all pages: vectors, selectable and tagged text. `links` are addresses of articles by letter."""
    day = (about.day.year, about.day.month, about.day.day) if about.day else None
    deck = {
        "title": about.title,
        "subject": about.subject,
        "keywords": [about.version, about.licence],
        "day": day,
        "language": about.language,
        "width": pages[0].width / PER_POINT,
        "height": pages[0].height / PER_POINT,
        "pages": [_sheet(printable_page(page), about, links) for page in pages],
    }
    printed = _compiler(_PROGRAM.read_bytes(), {"deck": json.dumps(deck)}).compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(printed, bytes)
    return printed


def png(page: Page, about: About, scale: float) -> bytes:
    """The page as PNG without transparency, `scale` times as large; dots per inch and what it is stand inside."""
    width = page.width / PER_POINT
    program = (
        f"#set page(width: {width}pt, height: {page.height / PER_POINT}pt, margin: 0pt)\n"
        '#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)'
    )
    drawing = to_text(page, about)
    dots = INCH * PER_POINT * scale
    printed = _compiler(program.encode(), {"drawing": drawing}).compile(format="png", ppi=dots)
    assert isinstance(printed, bytes)
    told = PngInfo()
    for key, value in (
        ("Title", about.title),
        ("Description", about.subject),
        ("Source", about.sources),
        ("Copyright", about.licence),
        ("Comment", f"data {about.version}"),
    ):
        told.add_itxt(key, value, lang=about.language)
    stream = io.BytesIO()
    with Image.open(io.BytesIO(printed)) as picture:
        picture.convert("RGB").save(stream, "PNG", dpi=(dots, dots), pnginfo=told)
    return stream.getvalue()


def _compiler(program: bytes, inputs: dict[str, str]) -> typst.Compiler:
    return typst.Compiler(program, font_paths=_fonts(), sys_inputs=inputs)


@cache
def _fonts() -> typst.Fonts:
    """The wheel's typeface alone: no other stands in where the machine happens to have one."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_directory])


def _sheet(page: Page, about: About, links: Mapping[str, str]) -> dict[str, object]:
    """What a page is printed from."""
    set_apart = [ink for ink in page.inks if isinstance(ink, Words) and ink.role]
    drawn = tuple(ink for ink in page.inks if ink not in set_apart)
    return {
        "drawing": to_text(replace(page, inks=drawn), about),
        "alt": page.alt,
        "parts": [part for words in set_apart for part in _parts(words, links)],
    }


def _parts(words: Words, links: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """The paragraphs; the first is the heading that the words have."""
    y = words.y
    for index, item in enumerate(words.paragraphs):
        y += item.before
        room = replace(words, width=max(words.width, _longest(item)))
        yield {
            "role": words.role if index == 0 and words.role != "text" else "",
            "x": room.left / PER_POINT,
            "y": (y + item.leading / 2 + item.size * BASELINE) / PER_POINT,
            "width": room.width / PER_POINT,
            "size": item.size / PER_POINT,
            "leading": item.leading / PER_POINT,
            "anchor": words.anchor,
            "lines": [list(_runs(item, number, links)) for number in range(len(item.lines))],
        }
        y += len(item.lines) * item.leading


def _longest(item: Paragraph) -> float:
    """A width in which no line of the paragraph is wrapped again."""
    return max((len(line.text) for line in item.lines), default=0) * item.size


def _runs(item: Paragraph, number: int, links: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """The runs of a line, parted where a letter leads to an article."""
    for run in item.lines[number].runs:
        start = 0
        for found in _LETTER.finditer(run.text):
            if found.group() in links:
                yield _run(run.text[start : found.start()], run.weight, run.colour)
                yield _run(found.group(), run.weight, run.colour, links[found.group()])
                start = found.end()
        yield _run(run.text[start:], run.weight, run.colour)


def _run(text: str, weight: int, colour: str, link: str = "") -> dict[str, object]:
    return {"text": text, "weight": weight, "colour": colour, "link": link}
