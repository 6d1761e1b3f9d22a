"""Letters that the typeface has not, for a PDF: its standard (PDF/UA) wants each shown, and refuses the whole file.

A screen or a picture shows its own box for such a letter, here an empty box of the typeface stands for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from fontTools.ttLib import TTFont

from geo.chart.typeface import FONT_FILES
from geo.export.slide.ink import Ink, Page, Paragraph, Run, Window, Words

BOX = "\N{BALLOT BOX}"


def printable_page(page: Page) -> Page:
    """The page with a box for every letter that the typeface has not, and without marks that nobody sees."""
    return replace(page, inks=tuple(_inks(page.inks)))


def printable_text(text: str) -> str:
    """`text` as a PDF shows it."""
    known = _known()
    if all(ord(letter) in known for letter in text):
        return text
    kept = (letter for letter in text if ord(letter) in known or unicodedata.category(letter) not in ("Cf", "Mn", "Me"))
    return "".join(letter if ord(letter) in known else _stand_in(letter) for letter in kept)


def _stand_in(letter: str) -> str:
    return " " if unicodedata.category(letter) == "Zs" else BOX


def _inks(inks: tuple[Ink, ...]) -> Iterator[Ink]:
    for ink in inks:
        if isinstance(ink, Window):
            yield replace(ink, inks=tuple(_inks(ink.inks)))
        elif isinstance(ink, Words):
            yield replace(ink, paragraphs=tuple(map(_paragraph, ink.paragraphs)))
        else:
            yield ink


def _paragraph(item: Paragraph) -> Paragraph:
    return replace(item, lines=tuple(replace(line, runs=tuple(map(_run, line.runs))) for line in item.lines))


def _run(run: Run) -> Run:
    return replace(run, text=printable_text(run.text))


@cache
def _known() -> frozenset[int]:
    """The letters that every weight has, and blanks, which are set as room."""
    held = [frozenset(TTFont(file, lazy=True).getBestCmap()) for file in FONT_FILES.values()]
    return frozenset.intersection(*held) | {ord(blank) for blank in " \n\u2009\u200a\u202f"}
