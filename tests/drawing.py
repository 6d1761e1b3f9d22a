"""What Python reckons of a picture, in pixels, for the tests of the JavaScript that draws it.

    python tests/drawing.py FILE

writes catalogues as the browser gets them and, for several zooms, every number that it is to draw. Positions are
pixels of the world at the zoom.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import made
from geo.catalogue import Catalogue, Movement, load
from geo.chart import (
    Label,
    Scene,
    build_scene,
    land_rows,
    legend_rows,
    number_width,
    place_labels,
    symbol_height,
    theatre_of,
)
from geo.chart.chips import CHIP
from geo.chart.edges import crossings
from geo.chart.labels import NUMBER_RADIUS
from geo.chart.style import POINT, look
from geo.chart.symbols import WIDTH
from geo.flows import Flow, Plane, stroke
from geo.flows.equal_area import EARTH_RADIUS, EqualArea
from geo.flows.plane import WORLD
from geo.flows.stroke import core
from geo.language import language
from geo.leaflet import build_payload
from geo.leaflet.layers import SCRIPTS
from geo.leaflet.payload import zooms
from geo.terms import STATUSES

ROOT = Path(__file__).resolve().parent.parent
FRAMES = ((900, 700), (390, 844), (200, 160))
FILTERS = "what is filtered"
Json = dict[str, Any]


def write(file: Path) -> None:
    """Write every case to `file`."""
    cases = [_case(name, *given) for name, given in _given().items()]
    file.write_text(json.dumps({"scripts": SCRIPTS, "cases": cases, "planes": _planes()}), encoding="utf-8")


def pictured(plane: Plane) -> tuple[float, ...]:
    """The zooms that are drawn: the ends of the map's, one between its steps' labels where it is crowded, and one."""
    first, *_, last = zooms(plane)
    return first, first + 0.75, first + 3, last


def _planes() -> list[Json]:
    """Where places lie on planes around centres, in radii of the earth; x east, y north."""
    found = []
    for lat0, lon0 in ((50, 20), (-25, 175), (0, -60), (90, 0), (-90, 135)):
        plane = EqualArea(lat0, lon0)
        for lat, lon in itertools.product(
            (-90, -61.5, -20, 0, 33.3, 60, 89), (-180, -120.5, -60, 0, 20.25, 95, 175, 180)
        ):
            x, y = plane.project(lat, lon)
            flat = (x - WORLD / 2) / EARTH_RADIUS, (WORLD / 2 - y) / EARTH_RADIUS
            found.append({"centre": [lat0, lon0], "place": [lat, lon], "flat": flat, "back": plane.unproject(x, y)})
    return found


def _given() -> dict[str, tuple[Catalogue, tuple[Movement, ...], int]]:
    """The shipped catalogue, and made ones: every status, parallel lanes, corridors."""
    shipped = load(ROOT)
    few, many = made.catalogue(24), made.catalogue(100)
    ways = list(many.movements.values())
    bundled = tuple(
        replaced(movement, origin=ways[n // 3].origin, destination=ways[n // 3].destination)
        for n, movement in enumerate(ways)
    )
    statuses = cycle(STATUSES)
    varied = tuple(replaced(movement, status=next(statuses)) for movement in few.movements.values())
    arrows = tuple(movement for movement in shipped.movements.values() if movement.drawn == "arrow")
    together = tuple(
        replaced(movement, origin=arrows[0].origin, destination=arrows[0].destination) for movement in arrows
    )
    return {
        "shipped": (shipped, tuple(shipped.movements.values()), 4),
        "every status": (with_movements(few, varied), varied, 4),
        "many": (many, tuple(ways), 4),
        "corridors": (with_movements(many, bundled), bundled, 1),
        "lanes": (with_movements(shipped, together), together, 4),
        "nothing": (shipped, (), 4),
    }


def replaced(movement: Movement, **values: object) -> Movement:
    """A movement with other values."""
    return movement.model_copy(update=values)


def with_movements(catalogue: Catalogue, movements: tuple[Movement, ...]) -> Catalogue:
    """The catalogue with other values of its movements."""
    return replace(catalogue, movements={**catalogue.movements, **{item.id: item for item in movements}})


def _case(name: str, catalogue: Catalogue, movements: tuple[Movement, ...], lanes: int) -> Json:
    say = language("en")
    scene = build_scene(movements, catalogue, say, lanes)
    payload = build_payload(movements, catalogue, say, FILTERS, lanes, symbols=True)
    framed = theatre_of(scene, catalogue)
    near = framed.near(scene) if framed else scene
    return {
        "name": name,
        "payload": {**payload, "chosen": None, "symbols": "symbols"},
        "pictures": [_picture(scene, near, zoom, payload) for zoom in pictured(scene.plane)],
        "legend": [
            {
                "kind": sign.kind,
                "width": sign.width,
                "colour": sign.colour,
                "dash": [] if sign.kind == "land" else list(look(sign.status).dash),
                "struck": sign.kind != "land" and look(sign.status).struck,
            }
            for row in (*legend_rows(movements, scene, catalogue, say), *land_rows(scene, catalogue, say))
            for sign in row.signs
        ],
    }


def _picture(scene: Scene, near: Scene, zoom: float, payload: Json) -> Json:
    """Labels are those of `near`, whose arrows from far away are cut: numbers stand on what is in sight."""
    scale = 2.0**zoom
    nearest = min(map(float, payload["labels"]), key=lambda other: abs(other - zoom))
    labels = place_labels(near, nearest, symbols=True).labels if nearest == zoom else ()
    return {
        "zoom": zoom,
        "ends": [[n.point[0] * scale, n.point[1] * scale, n.soft] for n in scene.nodes],
        "flows": [_flow(flow, scene, scale) for flow in scene.flows],
        "labels": [_label(label, scene) for label in labels],
        "edges": list(_edges(scene, scale)),
    }


def _flow(flow: Flow, scene: Scene, scale: float) -> Json:
    drawn = stroke(flow, scale)
    return {
        "id": flow.id,
        "shaft": [*drawn.shaft.start, *drawn.shaft.control, *drawn.shaft.end],
        "head": drawn.head,
        "width": drawn.width,
        "core": core(drawn.width) if flow.journey.corridor else 0,
        "dash": list(look(scene.marks[flow.id].status).dash),
        "stated": flow.journey.corridor or flow.journey.strength is not None,
    }


def _label(label: Label, scene: Scene) -> Json:
    """A label, which stands on whole pixels, and the boxes that belong to it."""
    x, y = round(label.x), round(label.y)
    boxes: list[Json] = []
    if label.kind == "number":
        width = number_width(scene.marks[label.key])
        boxes = [_box(label.key, x - width / 2, y - NUMBER_RADIUS, width, 2 * NUMBER_RADIUS)]
    elif label.kind == "symbol":
        height = symbol_height(scene.marks[label.key].force) or 0.0
        boxes = [_box(label.key, x - WIDTH / 2, y - height / 2, WIDTH, height)]
    elif label.group:
        left, top = x - label.width / 2, y - label.height / 2
        for chip in () if label.group.merged else label.group.chips:
            shown = look(chip.mark.status)
            box = _box(chip.mark.id, left + chip.x, top + chip.y, chip.plate, CHIP)
            boxes.append({**box, "pointed": POINT if shown.pointed else 0, "struck": shown.struck})
    foot = [round(value) for value in label.leader] if label.leader else None
    return {"kind": label.kind, "key": label.key, "x": x, "y": y, "foot": foot, "boxes": boxes}


def _box(movement: str, x: float, y: float, width: float, height: float) -> Json:
    return {"id": movement, "x": x, "y": y, "width": width, "height": height}


def _edges(scene: Scene, scale: float) -> Iterator[Json]:
    """What crosses the edges of frames around the first flow's end."""
    if not scene.flows:
        return
    middle = scene.flows[0].curve.end
    names = {node.id: node.name for node in scene.nodes}
    for width, height in FRAMES:
        west, north = round(middle[0] * scale - width / 2), round(middle[1] * scale - height / 2)
        frame = float(west), float(north), float(west + width), float(north + height)
        found = crossings(scene.flows, names, frame, scale)
        yield {
            "frame": frame,
            "crossings": [
                {
                    "name": item.name,
                    "x": item.point[0],
                    "y": item.point[1],
                    "numbers": [scene.marks[flow].number for flow in item.flows],
                }
                for item in found
            ],
        }


if __name__ == "__main__":
    write(Path(sys.argv[1]))
