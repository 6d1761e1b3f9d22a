"""The typeface inside the file: WOFF (zlib-compressed TrueType), as data addresses."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO

from fontTools.ttLib import TTFont

from geo.chart.typeface import FONT_FILES


@cache
def font_faces() -> str:
    """An @font-face rule for each weight that map and cards use."""
    return "".join(
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{weight};'
        f'src:url(data:font/woff;base64,{b64encode(woff(file)).decode()}) format("woff")}}\n'
        for weight, file in FONT_FILES.items()
    )


def woff(file: str) -> bytes:
    """The TrueType font in `file` as WOFF: the same tables, but for a signature over the file that it was."""
    with TTFont(file, recalcBBoxes=False, recalcTimestamp=False) as font, BytesIO() as packed:
        if "DSIG" in font:
            del font["DSIG"]
        font.flavor = "woff"
        font.save(packed)
        return packed.getvalue()
