"""What the browser needs to draw a selection, as plain values; and its safe way into a script."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence, Set
from typing import Any

import numpy as np
import shapely

from geo.account import headline
from geo.catalogue import Catalogue, Movement
from geo.chart import (
    Label,
    LegendRow,
    Mark,
    PlateGroup,
    Scene,
    Sign,
    Standing,
    build_scene,
    direct_width,
    land_rows,
    lands,
    legend_rows,
    number_width,
    place_labels,
    strength_width,
    symbol_height,
    symbol_svg,
    theatre_of,
    whole,
)
from geo.chart.areas import AreaShape
from geo.chart.style import look
from geo.flows import LANES, Flow, Plane
from geo.language import Language
from geo.leaflet.measures import measures
from geo.terms import STATUSES

FURTHEST, CLOSEST_ZOOM, ZOOM_STEP = 1.5, 6.0, 0.25
"""The zooms of the map, in Web Mercator. Nearer than the closest there is nothing to see: outlines are 1:50,000,000,
places as exact as their articles."""
CROWDED = 40
"""Flows from which labels are placed for WIDE_ZOOMS only: few carry one then, and positions on a curve stay apart
when they are carried to a closer zoom."""
WIDE_ZOOMS = (2.0, 3.0, 4.0)
"""In Web Mercator."""
DIGITS = 4
"""Decimals of a world unit that travel: less than a hundredth of a pixel at the closest zoom."""

_UNSAFE = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&{}_$`'\u2028\u2029"})
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def script_json(value: object) -> str:
    """`value` as JSON that may stand in a script, in HTML and in a template.

    Inside strings, whatever any of the three (or st_folium, which rewrites `_abc` and `{{ … }}`) could take for
    its own is escaped.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return _STRING.sub(lambda match: match.group().translate(_UNSAFE), text)


def zooms(plane: Plane) -> tuple[float, ...]:
    """The zooms for which labels are placed, one for each step of the map; elsewhere the nearest serves."""
    closer = ZOOM_STEP * round(plane.closer / ZOOM_STEP)
    return tuple(
        FURTHEST + closer + ZOOM_STEP * step for step in range(round((CLOSEST_ZOOM - FURTHEST) / ZOOM_STEP) + 1)
    )


def build_payload(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    lanes: int = LANES,
    symbols: bool = False,
    plane: Plane | None = None,
) -> dict[str, Any]:
    """Everything that the layer draws: flows, standing groups, labels per zoom, and the words around them.

    `filters` says what is filtered; flows of one direction beyond `lanes` make a corridor; `symbols` puts
    APP-6 symbols beside the arrows; the `plane` is the catalogue's if no other is said.
    """
    scene = build_scene(movements, catalogue, say, lanes, plane)
    index = {node.id: position for position, node in enumerate(scene.nodes)}
    closer = zooms(scene.plane)[0] - FURTHEST
    steps = zooms(scene.plane) if len(scene.flows) <= CROWDED else tuple(zoom + closer for zoom in WIDE_ZOOMS)
    framed = theatre_of(scene, catalogue)
    near = framed.near(scene) if framed else scene
    sheets = {f"{zoom:g}": place_labels(near, zoom, symbols) for zoom in steps}
    groups = {standing.place: whole(standing) for standing in scene.standings}
    groups |= {label.group.key: label.group for sheet in sheets.values() for label in sheet.labels if label.group}
    quiet = {(label.kind, label.key) for sheet in sheets.values() for label in sheet.labels}
    at = {standing.place: standing for standing in scene.standings}
    written = {(label.kind, label.key) for sheet in sheets.values() for label in sheet.labels}
    return {
        "flows": [_flow(flow, scene, index) for flow in scene.flows],
        "marks": {name: _mark(mark) | _beside(mark, written) for name, mark in scene.marks.items()},
        "nodes": [
            {"id": n.id, "x": round(n.point[0], DIGITS), "y": round(n.point[1], DIGITS), "name": n.name, "soft": n.soft}
            for n in scene.nodes
        ],
        "together": {
            chip.mark.id: _mark(chip.mark) for group in groups.values() if group.merged for chip in group.chips
        },
        "standings": [_standing(group, at[group.place]) for group in groups.values()],
        "far": sorted(framed.far) if framed else [],
        "countries": {
            **{name.key: name.name for name in scene.quiet if (name.kind, name.key) in quiet},
            **{country.alpha3: country.name for country in scene.countries},
        },
        "looks": {name: _look(name) for name in ("", *STATUSES)},
        "measures": measures(),
        "lands": dict(lands(scene, catalogue)),
        "areas": [_area(area) for area in scene.areas],
        "labels": {zoom: _labels(sheet.labels) for zoom, sheet in sheets.items()},
        "unplaced": {zoom: list(sheet.unplaced) for zoom, sheet in sheets.items() if sheet.unplaced},
        "frames": {
            zoom: [round(edge) for edge in framed.frame(near, sheet.labels, 2.0 ** float(zoom))]
            for zoom, sheet in sheets.items()
            if framed
        },
        "panel": _panel(movements, scene, catalogue, say, filters),
    }


def _panel(
    movements: Sequence[Movement], scene: Scene, catalogue: Catalogue, say: Language, filters: str
) -> dict[str, Any]:
    """The words around the map."""
    return {
        "title": headline(movements, catalogue, say).words,
        "subtitle": _subtitle(filters, catalogue, say),
        "roomless": say("No room at this scale:"),
        "empty": "" if movements else say("No movement passes these filters."),
        "refused": _refused(scene, say),
        "fit": _fit(len(movements), len(catalogue.movements), say),
        "from": say("from {place}", place="{place}"),
        "to": say("to {place}", place="{place}"),
        "clean": {
            "on": say("Clean map"),
            "off": say("Whole map"),
            "copy": say("Copy map"),
            "copied": say("Copied"),
            "refused": say("The browser did not allow it"),
        },
        "locator": say("Where the arrows of this map start and end"),
        "closer": say("Zoom in"),
        "wider": say("Zoom out"),
        "credit": say(
            "Borders: Natural Earth, after UN usage · Places: GeoNames, CC BY 4.0 · Articles: their publishers"
        ),
        "legend": _legend((*legend_rows(movements, scene, catalogue, say), *land_rows(scene, catalogue, say)), say),
    }


def _subtitle(filters: str, catalogue: Catalogue, say: Language) -> str:
    """What is filtered, and the latest stated day."""
    day = [say("latest stated date: {day}", day=say.date(catalogue.as_of))] if catalogue.as_of else []
    return " · ".join([*filter(None, [filters]), *day])


def _fit(shown: int, total: int, say: Language) -> str:
    """What the button says that brings all that is shown into view."""
    return say("Show all") if shown == total else say.count("Fit to {n} entry", "Fit to {n} entries", shown)


def _refused(scene: Scene, say: Language) -> str:
    """What could not be drawn, by name and with the reason; empty where everything is."""
    if not scene.refused:
        return ""
    count = say.count("{n} not drawn", "{n} not drawn", len(scene.refused))
    return say.labelled(count, say.joined(f"{item.id} ({item.reason})" for item in scene.refused))


def _flow(flow: Flow, scene: Scene, index: dict[str, int]) -> list[object]:
    curve = flow.curve
    numbers = [round(value, DIGITS) for point in (curve.start, curve.control, curve.end) for value in point]
    corridor = flow.journey.corridor
    bits = (corridor or flow.journey.strength is not None) + 2 * corridor
    ends = [index[node] for node in flow.journey.nodes]
    return [flow.id, *numbers, round(flow.width, 3), round(flow.lane, 3), bits, *ends]


def _beside(mark: Mark, written: Set[tuple[str, str]]) -> dict[str, Any]:
    """What is needed of the words beside the number, where they are written at any zoom."""
    alone = {"reach": round(strength_width(mark), 1)} if ("strength", mark.id) in written else {}
    under = {"unit": mark.unit, "breadth": round(direct_width(mark), 1)} if ("direct", mark.id) in written else {}
    return alone | under


def _mark(mark: Mark) -> dict[str, object]:
    return {
        "number": mark.number,
        "colour": mark.colour,
        "status": mark.status,
        "label": mark.label,
        "name": mark.name,
        "width": round(number_width(mark), 2),
        "force": mark.force if symbol_svg(mark.force) else "",
        "symbolHeight": round(symbol_height(mark.force) or 0, 2),
    }


def _area(area: AreaShape) -> dict[str, object]:
    return {
        "place": area.place,
        "colour": area.colour,
        "hatch": [area.hatch.angle, area.hatch.gap, area.hatch.weight, area.hatch.opacity],
        "rings": [
            np.round(shapely.get_coordinates(ring), 2).ravel().tolist()
            for part in shapely.get_parts(area.outline)
            for ring in (part.exterior, *part.interiors)
        ],
    }


def _standing(group: PlateGroup, standing: Standing) -> dict[str, object]:
    return {
        "key": group.key,
        "place": group.place,
        "name": standing.name,
        "x": round(standing.point[0], DIGITS),
        "y": round(standing.point[1], DIGITS),
        "width": round(group.width, 2),
        "height": round(group.height, 2),
        "spot": group.spot,
        "members": list(group.members) if group.merged else [],
        "chips": [
            [chip.mark.id, *(round(v, 2) for v in (chip.x, chip.y, chip.width, chip.plate)), chip.mark.label]
            for chip in group.chips
        ],
    }


def _labels(labels: Sequence[Label]) -> list[list[object]]:
    return [
        [
            label.kind,
            label.group.key if label.group else label.key,
            *map(round, (label.x, label.y)),
            *map(round, label.leader or ()),
        ]
        for label in labels
    ]


def _legend(rows: Sequence[LegendRow], say: Language) -> dict[str, object]:
    return {
        "title": say("Legend"),
        "rows": [{"heading": row.heading, "signs": [_sign(sign) for sign in row.signs]} for row in rows],
    }


def _sign(sign: Sign) -> dict[str, object]:
    return {
        "kind": sign.kind,
        "words": sign.words,
        "width": round(sign.width, 2),
        "colour": sign.colour,
        "status": sign.status,
        "meaning": sign.meaning,
    }


def _look(status: str) -> dict[str, object]:
    shown = look(status)
    return {
        "dash": list(shown.dash),
        "outline": [round(length, 2) for length in shown.outline],
        "weight": shown.weight,
        "filled": shown.filled,
        "pointed": shown.pointed,
        "struck": shown.struck,
    }
