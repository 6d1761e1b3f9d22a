"""The theatre: the part of the world that a picture is framed to, and what lies far from it.

A place is far where taking it in would make the frame more than twice as wide or high: "an origin whose inclusion
would make the box of the rest fill less than half of the frame".
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.catalogue import Catalogue
from geo.chart.edges import visible
from geo.chart.placement import Label
from geo.chart.scene import Scene
from geo.flows.layout import Flow
from geo.flows.plane import Frame, Plane, Point

LEAST = 2000.0
"""Kilometres that a theatre is taken to be wide and high at least."""
MARGIN = 400.0
"""Kilometres around the theatre up to which an arrow from far away is framed, and its number placed."""
NAMED = 200.0
"""Kilometres around the theatre up to which the name of a country is framed."""
_FRAMING = ("number", "direct", "strength", "standing", "place")


@dataclass(frozen=True)
class Theatre:
    """`box` in world units of the `plane` around the places that are not far, and the ids of the places that are."""

    box: Frame
    far: frozenset[str]
    plane: Plane

    def near(self, scene: Scene) -> Scene:
        """The scene with the curves of arrows from or to far places cut to what the theatre shows of them."""
        cut = tuple(self._cut(flow) for flow in scene.flows)
        return replace(scene, flows=cut) if self.far else scene

    def part(self, scene: Scene) -> Scene:
        """The scene cut to the theatre, without the places, standing forces and countries that are far."""
        return replace(
            self.near(scene),
            nodes=tuple(node for node in scene.nodes if node.id not in self.far),
            standings=tuple(standing for standing in scene.standings if standing.place not in self.far),
            countries=tuple(country for country in scene.countries if self._names(country.point)),
        )

    def frame(self, scene: Scene, labels: Iterable[Label], scale: float) -> Frame:
        """The box, in pixels where a world unit is `scale` of them, around all that is to be seen at first: the
        curves of `scene`, which `near` has cut, its near places, and the labels that belong to either."""
        boxes = [label.bounds for label in labels if self._frames(label, scale)]
        points = [point for flow in scene.flows for point in flow.curve.points(24)]
        points += [node.point for node in scene.nodes if node.id not in self.far]
        boxes += [(x * scale, y * scale, x * scale, y * scale) for x, y in points]
        return _around(boxes) if boxes else _scaled(self.box, scale)

    def _frames(self, label: Label, scale: float) -> bool:
        if label.kind == "country":
            return self._names((label.x / scale, label.y / scale))
        return label.kind in _FRAMING and label.key not in self.far

    def _names(self, point: Point) -> bool:
        """Whether a country's name there is framed."""
        west, north, east, south = self.box
        named = self.plane.units(NAMED)
        return west - named <= point[0] <= east + named and north - named <= point[1] <= south + named

    def _cut(self, flow: Flow) -> Flow:
        if not self.far.intersection(flow.journey.nodes):
            return flow
        west, north, east, south = _grown(self.box, self.plane.units(LEAST))
        margin = self.plane.units(MARGIN)
        stretch = visible(flow.curve, (west - margin, north - margin, east + margin, south + margin))
        return replace(flow, curve=flow.curve.part(*stretch)) if stretch else flow


def theatre_of(scene: Scene, catalogue: Catalogue) -> Theatre | None:
    """What a picture is framed to at first: where a sea begins and ends no article says, so none widens it."""
    return theatre(scene, {place.id for place in catalogue.places if place.precision == "sea"})


def theatre(scene: Scene, vague: Collection[str] = ()) -> Theatre | None:
    """The theatre of a scene, None where nothing has a place. Places that are `vague` (a sea) do not widen it.

    It grows from the middle of all ends and standing forces, the nearest first. Where that leaves an arrow with
    neither end in it, the movements have no common theatre and all of the world that they touch is framed.
    """
    weights = _weights(scene)
    points = {node.id: node.point for node in scene.nodes} | {item.place: item.point for item in scene.standings}
    if not points:
        return None
    known = {name: point for name, point in points.items() if name not in vague} or points
    box, far = _grow(known, weights, scene.plane.units(LEAST))
    if any(far.issuperset(flow.journey.nodes) for flow in scene.flows):
        return Theatre(_around([(*point, *point) for point in points.values()]), frozenset(), scene.plane)
    return Theatre(box, far | (points.keys() - known.keys()), scene.plane)


def _weights(scene: Scene) -> Mapping[str, int]:
    """How many entries speak of each place; a destination twice, since movements are about where they lead."""
    weights: dict[str, int] = {}
    for flow in scene.flows:
        origin, destination = flow.journey.nodes
        weights[origin] = weights.get(origin, 0) + 1
        weights[destination] = weights.get(destination, 0) + 2
    for standing in scene.standings:
        weights[standing.place] = weights.get(standing.place, 0) + len(standing.marks)
    return weights


def _grow(points: Mapping[str, Point], weights: Mapping[str, int], least: float) -> tuple[Frame, frozenset[str]]:
    """The box that grows from the weighted middle, and the places that would double it."""
    spread: Sequence[Point] = [points[name] for name in points for _ in range(weights.get(name, 1))]
    middle = statistics.median(x for x, _ in spread), statistics.median(y for _, y in spread)
    ordered = sorted(points, key=lambda name: (math.dist(points[name], middle), -weights.get(name, 1), name))
    box = (*points[ordered[0]], *points[ordered[0]])
    far = set()
    for name in ordered[1:]:
        wider = _around([box, (*points[name], *points[name])])
        if _doubles(box, wider, least):
            far.add(name)
        else:
            box = wider
    return box, frozenset(far)


def _doubles(box: Frame, wider: Frame, least: float) -> bool:
    return any(wider[axis + 2] - wider[axis] > 2 * max(least, box[axis + 2] - box[axis]) for axis in (0, 1))


def _grown(box: Frame, least: float) -> Frame:
    """The box at its least size around its middle."""
    west, north, east, south = box
    across, down = max(0.0, least - (east - west)) / 2, max(0.0, least - (south - north)) / 2
    return west - across, north - down, east + across, south + down


def _around(boxes: Iterable[Frame]) -> Frame:
    west, north, east, south = zip(*boxes, strict=True)
    return min(west), min(north), max(east), max(south)


def _scaled(box: Frame, scale: float) -> Frame:
    west, north, east, south = (value * scale for value in box)
    return west, north, east, south
