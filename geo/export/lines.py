"""The arrows of the map as lines and areas on the globe: (lon, lat) in degrees, cut at the antimeridian."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene, plane_of
from geo.export.antimeridian import Position, cut, cut_area
from geo.flows import Curve, Flow, Plane, Point, stroke
from geo.language import Language

PIECES = 32
"""Chords by which a line follows its curve."""
_AT_ONCE = 300
"""Arrows laid out together: of more, a scene makes corridors, and a file is to have every single one."""
_AT_ZOOM = 4
"""The zoom of Web Mercator whose pixels set apart the lines between the same two places, and size the heads."""


def flows_of(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> dict[str, Flow]:
    """The flow of every arrow that can be drawn, by the id of its movement."""
    arrows = sorted(
        (movement for movement in movements if movement.drawn == "arrow"),
        key=lambda movement: (movement.origin or "", movement.destination or ""),
    )
    lots = [arrows[start : start + _AT_ONCE] for start in range(0, len(arrows), _AT_ONCE)]
    return {flow.id: flow for lot in lots for flow in build_scene(lot, catalogue, say, lanes=_AT_ONCE).flows}


def arrow(movement: Movement, flow: Flow | None, catalogue: Catalogue) -> list[list[Position]]:
    """The arrow of a `movement` in parts: the curve of its `flow`, a straight line where the map cannot draw it."""
    ends = [catalogue.places[end] for end in movement.ends]
    straight = [(place.lon, place.lat) for place in ends]
    return (line(flow, plane_of(catalogue)) if flow else cut(straight)) or [straight]


def line(flow: Flow, plane: Plane) -> list[list[Position]]:
    """The flow's curve in parts; both ends are its places."""
    positions = [_position(point, plane) for point in _bowed(flow, plane).points(PIECES)]
    lat, lon = flow.journey.start
    end_lat, end_lon = flow.journey.end
    return cut([(lon, lat), *positions[1:-1], (end_lon, end_lat)])


def arrowhead(flow: Flow, plane: Plane) -> list[list[Position]]:
    """The flow's arrowhead as closed rings, its tip on the line short of the end."""
    scale = _scale(plane)
    corners = stroke(replace(flow, curve=_bowed(flow, plane), lane=0.0), scale).head
    return cut_area([_position((x / scale, y / scale), plane) for x, y in corners])


def _bowed(flow: Flow, plane: Plane) -> Curve:
    """The flow's curve, bowed aside in the middle so far as its lane lies beside that of another."""
    curve = flow.curve
    dx, dy = curve.end[0] - curve.start[0], curve.end[1] - curve.start[1]
    run = (dx**2 + dy**2) ** 0.5 or 1.0
    aside = 2 * flow.lane / _scale(plane) / run  # twice: a quadratic follows its control half the way
    return replace(curve, control=(curve.control[0] + aside * dy, curve.control[1] - aside * dx))


def _scale(plane: Plane) -> float:
    return float(2 ** (_AT_ZOOM + plane.closer))


def _position(point: Point, plane: Plane) -> Position:
    lat, lon = plane.unproject(*point)
    return lon, lat
