"""The templates, with autoescape: whatever the data holds stays text."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from geo.account import Piece
from geo.chart import symbol_svg
from geo.chart.style import colour
from geo.html.hits import stretches

EVIDENCE_CSS = Path(__file__).with_name("evidence.css")
"""How the evidence looks, wherever it stands."""
_TEMPLATES = Path(__file__).with_name("templates")


def render(template: str, macro: str, **values: object) -> str:
    """What a macro of a template makes of `values`."""
    return str(getattr(_environment().get_template(template).module, macro)(**values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["stretches"] = stretches
    environment.filters["plain"] = lambda text: (Piece(text, 0),)
    environment.filters["colour"] = colour
    environment.filters["symbol"] = _symbol
    return environment


def _symbol(force_id: str) -> str:
    """The force's APP-6 symbol in base64, for an image within the page; empty where it has none."""
    svg = symbol_svg(force_id)
    return b64encode(svg.encode()).decode() if svg else ""
