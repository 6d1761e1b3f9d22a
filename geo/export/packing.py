"""Zip archives whose bytes depend on their content alone."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Mapping
from io import BytesIO

MADE = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""When every file that has to name a time says that it was made, the first that a zip archive can hold: the same data
give the same bytes."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts, by their names and in their order, as a zip archive."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, MADE.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a zip archive by their names, in their order."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
