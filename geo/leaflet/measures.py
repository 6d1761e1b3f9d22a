"""The sizes that the browser draws with: sent to it, so that no number of the picture is written twice."""

from __future__ import annotations

from geo.chart.chips import CHIP, TEXT_SIZE
from geo.chart.edges import NAMED_TOGETHER
from geo.chart.labels import (
    NUMBER_RADIUS,
    NUMBER_SIZE,
    PLACE_SIZE,
    STRENGTH_SIZE,
)
from geo.chart.naming import COUNTRY_SIZE, COUNTRY_SPACING, SEA_SIZE
from geo.chart.style import POINT
from geo.chart.symbols import WIDTH
from geo.flows.stroke import CORE_EDGES, CORE_THINNEST, HEAD_SHARE, SLENDER, THINNEST, TRIM, TRIM_SHARE, WIDTH_SHARE
from geo.flows.width import HEAD_BREADTH, HEAD_LENGTH


def measures() -> dict[str, object]:
    """Pixels, and shares of lengths, by the names that geo/leaflet/payload.d.ts declares."""
    return {
        "trim": TRIM,
        "trimShare": TRIM_SHARE,
        "headLength": HEAD_LENGTH,
        "headBreadth": HEAD_BREADTH,
        "headShare": HEAD_SHARE,
        "slender": SLENDER,
        "widthShare": WIDTH_SHARE,
        "thinnest": THINNEST,
        "coreEdges": CORE_EDGES,
        "coreThinnest": CORE_THINNEST,
        "numberRadius": NUMBER_RADIUS,
        "chip": CHIP,
        "symbol": WIDTH,
        "point": POINT,
        "together": NAMED_TOGETHER,
        "text": {
            "number": NUMBER_SIZE,
            "strength": STRENGTH_SIZE,
            "place": PLACE_SIZE,
            "country": COUNTRY_SIZE,
            "spacing": COUNTRY_SPACING,
            "sea": SEA_SIZE,
            "chip": TEXT_SIZE,
        },
    }
