"""What the browser needs to draw a selection, as plain values; and its safe way into a script."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from geo.catalogue import STATUSES, Catalogue, Movement
from geo.flows import (
    LANES,
    Flow,
    Label,
    Mark,
    Scene,
    Standing,
    build_scene,
    chips,
    number_width,
    place_labels,
    symbol_height,
    symbol_svg,
)
from geo.flows.style import MAX_WIDTH, STATUS_DASHES, colour
from geo.language import Language, status, title

ZOOMS = tuple(step / 4 for step in range(6, 29))
"""The zooms for which labels are placed, one for each step of the map; elsewhere the nearest serves."""
CROWDED = 40
"""Flows from which labels are placed for WIDE_ZOOMS only: few carry one then, and positions on a curve stay apart
when they are carried to a closer zoom."""
WIDE_ZOOMS = (2.0, 3.0, 4.0)

_UNSAFE = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&{}_$`'\u2028\u2029"})
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def script_json(value: object) -> str:
    """`value` as JSON that may stand in a script, in HTML and in a template.

    Inside strings, whatever any of the three (or st_folium, which rewrites `_abc` and `{{ … }}`) could take for
    its own is escaped.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return _STRING.sub(lambda match: match.group().translate(_UNSAFE), text)


def build_payload(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    lanes: int = LANES,
    symbols: bool = False,
) -> dict[str, Any]:
    """Everything that the layer draws: flows, standing groups, labels per zoom, and the words around them.

    `filters` says what is filtered; flows of one direction beyond `lanes` make a corridor; `symbols` puts
    APP-6 symbols beside the arrows.
    """
    scene = build_scene(movements, catalogue, say, lanes)
    index = {node.id: position for position, node in enumerate(scene.nodes)}
    zooms = ZOOMS if len(scene.flows) <= CROWDED else WIDE_ZOOMS
    sheets = {f"{zoom:g}": place_labels(scene, zoom, symbols) for zoom in zooms}
    return {
        "flows": [_flow(flow, scene, index) for flow in scene.flows],
        "marks": {name: _mark(mark) for name, mark in scene.marks.items()},
        "nodes": [
            {"id": n.id, "x": round(n.point[0], 3), "y": round(n.point[1], 3), "name": n.name, "soft": n.soft}
            for n in scene.nodes
        ],
        "standings": [_standing(standing) for standing in scene.standings],
        "countries": {country.alpha3: country.name for country in scene.countries},
        "tinted": [country.alpha3 for country in scene.countries],
        "labels": {zoom: _labels(sheet.labels) for zoom, sheet in sheets.items()},
        "frames": {zoom: [round(edge) for edge in sheet.frame] for zoom, sheet in sheets.items() if sheet.frame},
        "panel": {
            "title": title(catalogue, say),
            "subtitle": filters,
            "empty": "" if movements else say("No movement passes these filters."),
            "refused": _refused(scene, say),
            "fit": say("Show everything"),
            "credit": say(
                "Borders: Natural Earth, after UN usage · Places: GeoNames, CC BY 4.0 · Articles: their publishers"
            ),
            "legend": _legend(movements, catalogue, say),
        },
    }


def _refused(scene: Scene, say: Language) -> str:
    """What could not be drawn, by name and with the reason; empty where everything is."""
    if not scene.refused:
        return ""
    count = say.count("{n} not drawn", "{n} not drawn", len(scene.refused))
    return f"{count}: " + "; ".join(f"{item.id} ({item.reason})" for item in scene.refused)


def _flow(flow: Flow, scene: Scene, index: dict[str, int]) -> list[object]:
    curve, (soft_start, soft_end) = flow.curve, flow.journey.soft
    numbers = [round(value, 3) for point in (curve.start, curve.control, curve.end) for value in point]
    corridor = flow.journey.corridor
    bits = (corridor or flow.journey.strength is not None) + 2 * soft_start + 4 * soft_end + 8 * corridor
    dash = STATUS_DASHES.get(scene.marks[flow.id].status, ())
    ends = [index[node] for node in flow.journey.nodes]
    return [flow.id, *numbers, round(flow.width, 2), round(flow.lane, 2), list(dash), bits, *ends]


def _mark(mark: Mark) -> dict[str, object]:
    return {
        "number": mark.number,
        "colour": mark.colour,
        "status": mark.status,
        "dash": list(STATUS_DASHES.get(mark.status, ())),
        "label": mark.label,
        "name": mark.name,
        "width": round(number_width(mark), 1),
        "force": mark.force if symbol_svg(mark.force) else "",
        "symbolHeight": round(symbol_height(mark.force) or 0, 1),
    }


def _standing(standing: Standing) -> dict[str, object]:
    placed, width, height = chips(standing)
    return {
        "place": standing.place,
        "name": standing.name,
        "width": round(width, 1),
        "height": round(height, 1),
        "chips": [
            {"id": c.mark.id, "x": round(c.x, 1), "y": round(c.y, 1), "width": round(c.width, 1)} for c in placed
        ],
    }


def _labels(labels: Sequence[Label]) -> list[list[object]]:
    return [
        [label.kind, label.key, round(label.x), round(label.y), *map(round, label.leader or ())] for label in labels
    ]


def _legend(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> dict[str, object]:
    """Only what is shown."""
    arrows = [movement for movement in movements if movement.drawn == "arrow"]
    badges = [movement for movement in movements if movement.drawn == "badge"]
    rows = [
        {"heading": say("Soldiers"), "items": _width_items(arrows, catalogue.largest_strength, say)},
        {"heading": say("Nation"), "items": _nation_items([*arrows, *badges], catalogue, say)},
        {"heading": say("Arrows"), "items": _status_items(arrows, "status", say) + _soft_items(arrows, say)},
        {"heading": say("At a place"), "items": _status_items(badges, "standing", say)},
    ]
    return {"title": say("Legend"), "rows": [row for row in rows if row["items"]]}


def _width_items(arrows: Sequence[Movement], largest: int, say: Language) -> list[dict[str, object]]:
    items: list[dict[str, object]] = []
    if any(movement.strength.value for movement in arrows):
        items += [
            {"kind": "width", "label": say.number(value), "width": round(MAX_WIDTH * value / largest, 2)}
            for value in round_numbers(largest)
        ]
    if any(movement.strength.value is None for movement in arrows):
        items.append({"kind": "unstated", "label": say("number not stated")})
    return items


def round_numbers(largest: int) -> list[int]:
    """The three largest of 1, 2, 5, 10, 20, 50 … that do not exceed `largest`."""
    steps = [digit * 10**power for power in range(len(str(largest))) for digit in (1, 2, 5)]
    return [step for step in steps if step <= largest][-3:]


def _nation_items(drawn: Sequence[Movement], catalogue: Catalogue, say: Language) -> list[dict[str, object]]:
    nations = dict.fromkeys(catalogue.forces[movement.force].nations for movement in drawn)
    return [
        {"kind": "nation", "label": " + ".join(map(say.country, names)), "colour": colour(names)} for names in nations
    ]


def _status_items(drawn: Sequence[Movement], kind: str, say: Language) -> list[dict[str, object]]:
    used = {movement.status for movement in drawn}
    return [
        {"kind": kind, "label": status(name, say), "dash": list(STATUS_DASHES[name]), "struck": name == "ruled_out"}
        for name in STATUSES
        if name in used
    ]


def _soft_items(arrows: Sequence[Movement], say: Language) -> list[dict[str, object]]:
    return [{"kind": "soft", "label": say("country, not a spot")}] if arrows else []
