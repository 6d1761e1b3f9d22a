"""The letters that a page uses, as a typeface that the page carries."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from geo.chart.typeface import FONT_FILES
from geo.export.slide.ink import Ink, Page, Window, Words


def faces(pages: Iterable[Page]) -> str:
    """Rules of CSS that bring the letters of the pages, in the typeface that their lines are measured in."""
    used: dict[int, str] = {}
    for page in pages:
        _gather(page.inks, used)
    return "".join(_face(weight, "".join(sorted(set(letters)))) for weight, letters in sorted(used.items()))


def _gather(inks: Iterable[Ink], used: dict[int, str]) -> None:
    """Add the letters of the inks to those `used`, by weight."""
    for ink in inks:
        if isinstance(ink, Window):
            _gather(ink.inks, used)
        elif isinstance(ink, Words):
            for run in (run for item in ink.paragraphs for line in item.lines for run in line.runs):
                used[run.weight] = used.get(run.weight, "") + run.text


@lru_cache(maxsize=64)
def _face(weight: int, letters: str) -> str:
    options = Options(hinting=False, notdef_outline=True, recalc_timestamp=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF"]  # pairs of letters: a third of the time, for no visible gain
    with TTFont(FONT_FILES[weight], recalcTimestamp=False, lazy=True) as font:
        subsetter = Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(font)
        font.flavor = "woff"
        stream = io.BytesIO()
        font.save(stream)
    source = b64encode(stream.getvalue()).decode()
    return (
        f"@font-face{{font-family:'Source Sans Pro';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{source}) format('woff')}}"
    )
