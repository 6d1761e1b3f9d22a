"""The deck's own master: placeholders for its paper, its typeface and its colours."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from geo.chart.style import NATION_COLOURS, SHARED_COLOUR
from geo.export.office import FONT
from geo.export.slide.ink import INK, MUTED, PAPER, SOFT
from geo.export.slide.options import SMALLEST

PIXEL = 6350
"""English metric units of a pixel: half a point."""
LAYOUT = "Map and entries"
_TITLE_ONLY = 5
THEME = {
    "dk1": INK,
    "lt1": PAPER,
    "dk2": MUTED,
    "lt2": "#f4f1ea",
    "accent1": NATION_COLOURS["USA"],
    "accent2": NATION_COLOURS["RUS"],
    "accent3": NATION_COLOURS["FRA"],
    "accent4": NATION_COLOURS["NATO"],
    "accent5": NATION_COLOURS["GBR"],
    "accent6": SHARED_COLOUR,
    "hlink": NATION_COLOURS["USA"],
    "folHlink": SOFT,
}
"""Colours of the theme by their slot: whoever changes the theme changes the deck."""


def furnish(show: Any, width: float, height: float, language: str) -> Any:
    """Give the deck its page size in pixels, theme and master; returns its one layout."""
    show.slide_width, show.slide_height = Emu(int(width * PIXEL)), Emu(int(height * PIXEL))
    layout = show.slide_layouts[_TITLE_ONLY]
    for other in list(show.slide_layouts):
        if other is not layout:
            show.slide_layouts.remove(other)
    layout.name = LAYOUT
    for holder in [*show.slide_master.placeholders, *layout.placeholders]:
        _stand(holder, width, height)
        for properties in holder._element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
            properties.set("lang", language)
    _colour(show.slide_master.part)
    for size in show.slide_master._element.iter(qn("a:titleStyle")):
        for properties in size.iter(qn("a:defRPr")):
            properties.set("sz", "2600")
            properties.set("b", "1")
        for paragraph in size.iter(qn("a:lvl1pPr")):
            paragraph.set("algn", "l")
    return layout


def _stand(holder: Any, width: float, height: float) -> None:
    """Where a placeholder stands; a date has no place."""
    margin = 40
    row = SMALLEST * 1.4
    places = {
        PP_PLACEHOLDER.TITLE: (margin, 20, width - 2 * margin, 64),
        PP_PLACEHOLDER.BODY: (margin, 130, width - 2 * margin, height - 200),
        PP_PLACEHOLDER.FOOTER: (margin, height - row - 10, width - 2 * margin - 160, row),
        PP_PLACEHOLDER.SLIDE_NUMBER: (width - margin - 140, height - row - 10, 140, row),
    }
    place = places.get(holder.placeholder_format.type)
    if place is None:
        holder._element.getparent().remove(holder._element)
        return
    holder.left, holder.top, holder.width, holder.height = (Emu(int(value * PIXEL)) for value in place)
    for paragraph in holder.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(11) if holder.placeholder_format.type != PP_PLACEHOLDER.TITLE else None


def _colour(master: Any) -> None:
    """Write typeface and colours into the theme."""
    part = next(item.target_part for item in master.rels.values() if item.reltype.endswith("/theme"))
    theme = parse_xml(part.blob)
    theme.set("name", "Announced movements")
    for slot, colour in THEME.items():
        for element in theme.iter(qn(f"a:{slot}")):
            element.clear()
            element.append(element.makeelement(qn("a:srgbClr"), {"val": colour[1:].upper()}))
    for kind in ("majorFont", "minorFont"):
        for element in theme.iter(qn(f"a:{kind}")):
            latin = element.find(qn("a:latin"))
            assert latin is not None
            latin.set("typeface", FONT)
    part._blob = serialize_part_xml(theme)
