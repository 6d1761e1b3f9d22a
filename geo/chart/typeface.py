"""How wide text is: measured in the typeface that map and exports use (Source Sans Pro)."""

from __future__ import annotations

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


@cache
def text_width(text: str, size: float, weight: int = 600) -> float:
    """Pixels that `text` takes at `size` pixels in `weight` (400, 600 or 700)."""
    return float(_font(weight).getlength(text)) * size / _MEASURED_AT
