"""How wide text is: measured in the typeface that map and exports use (Source Sans Pro)."""

from __future__ import annotations

from bisect import bisect
from functools import cache
from pathlib import Path

from font_source_sans_pro import font_files_ttf
from PIL import ImageFont

from geo.files import installed

FONT_FILES: dict[int, str] = {
    400: font_files_ttf["SourceSansPro"],
    600: font_files_ttf["SourceSansProSemibold"],
    700: font_files_ttf["SourceSansProBold"],
}
"""TrueType file by weight."""

_MEASURED_AT = 100


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(installed(Path(FONT_FILES[weight])), _MEASURED_AT)


def shortened(text: str, room: float, size: float, weight: int, least: int = 8) -> str:
    """The text where it fits into `room` pixels, else the longest beginning that does, with an ellipsis; of `least`
    letters at least."""

    def cut(letters: int) -> str:
        return text[:letters].rstrip(" ,") + "…"

    if len(text) <= least or text_width(text, size, weight) <= room:
        return text
    lengths = range(least, len(text))
    fitting = bisect(lengths, room, key=lambda letters: text_width(cut(letters), size, weight))
    return cut(lengths[max(fitting - 1, 0)])


@cache
def text_width(text: str, size: float, weight: int = 600) -> float:
    """Pixels that `text` takes in one line at `size` pixels in `weight` (400, 600 or 700); an end of line counts as a
    blank, as in HTML and SVG."""
    # Pillow's layout knows one paragraph only: an end of line is an error there.
    return float(_font(weight).getlength(" ".join(text.splitlines()))) * size / _MEASURED_AT
