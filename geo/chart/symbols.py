"""The shipped APP-6 symbols, one SVG per force that has a code, drawn neutral by tools/build_symbols.py."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_suffix("")
WIDTH = 28.0
"""Pixels across a symbol on the map: by width, so that frames of all echelons have one size."""


@cache
def symbol_height(force_id: str) -> float | None:
    """Pixels of the symbol's height at WIDTH; None where the force has none."""
    text = symbol_svg(force_id)
    view_box = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', text or "")
    return WIDTH * float(view_box[2]) / float(view_box[1]) if view_box else None


@cache
def symbol_svg(force_id: str) -> str | None:
    """The SVG of the force's symbol; None where it has none."""
    file = FOLDER / f"{force_id}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else None
