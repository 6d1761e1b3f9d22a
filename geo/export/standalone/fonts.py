"""The typeface inside the file: WOFF 1.0 (zlib-compressed TrueType), as data addresses."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from functools import cache
from pathlib import Path

from geo.chart.typeface import FONT_FILES

_LEFT_OUT = frozenset({b"DSIG"})
"""A signature over the TrueType file; it would not fit the WOFF."""


@cache
def font_faces() -> str:
    """An @font-face rule for each weight that map and cards use."""
    return "".join(
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{weight};'
        f'src:url(data:font/woff;base64,{b64encode(woff(Path(file).read_bytes())).decode()}) format("woff")}}\n'
        for weight, file in FONT_FILES.items()
    )


def woff(ttf: bytes) -> bytes:
    """A TrueType font as WOFF 1.0 (W3C, 2012): the same tables, each compressed."""
    flavour, count = struct.unpack(">4sH", ttf[:6])
    entries = [struct.unpack(">4sIII", ttf[12 + 16 * i : 28 + 16 * i]) for i in range(count)]
    entries = [entry for entry in entries if entry[0] not in _LEFT_OUT]
    offset = 44 + 20 * len(entries)
    directory, tables = b"", b""
    for tag, checksum, start, length in entries:
        table = ttf[start : start + length]
        packed = min(zlib.compress(table, 9), table, key=len)
        directory += struct.pack(">4sIIII", tag, offset + len(tables), len(packed), length, checksum)
        tables += _padded(packed)
    unpacked = 12 + 16 * len(entries) + sum(len(_padded(bytes(entry[3]))) for entry in entries)
    header = struct.pack(
        ">4s4sIHHIHHIIIII", b"wOFF", flavour, offset + len(tables), len(entries), 0, unpacked, 1, 0, 0, 0, 0, 0, 0
    )
    return header + directory + tables


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)
