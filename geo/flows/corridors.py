"""Many journeys on one pair of places become one corridor that carries their count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.flows.journey import Journey
from geo.flows.plane import Plane, Point

LANES = 4
"""Flows of one direction between two places that run side by side; more become a corridor."""
BUDGET = 400
"""Strokes that a picture bears; with more, places are taken together by the cells of a grid."""
_CELLS = (64, 32, 16, 8, 4, 2)
"""Cells across the world, ever fewer."""


@dataclass(frozen=True)
class Bundles:
    """The strokes, and how wide, in world units, the cells are by which places were taken together: 0 if by none."""

    strokes: tuple[Journey, ...]
    cell: float = 0.0


def bundle(journeys: Iterable[Journey], plane: Plane, lanes: int = LANES, budget: int = BUDGET) -> Bundles:
    """The journeys, bundled where there are too many; none is lost: corridors name their members.

    The cells are fixed on the world, so that one more journey moves no other bundle.
    """
    ordered = tuple(journeys)
    bundles = bundle_by(ordered, plane, 0.0, lanes)
    for cells in _CELLS:
        if len(bundles.strokes) <= budget:
            break
        bundles = bundle_by(ordered, plane, plane.width / cells)
    return bundles


def bundle_by(journeys: Iterable[Journey], plane: Plane, cell: float, lanes: int = 1) -> Bundles:
    """The journeys, bundled by cells as wide as that, or between the same places where `cell` is 0."""
    ordered = sorted(journeys, key=lambda journey: journey.id)
    ends = (end for item in ordered for end in zip(item.nodes, (item.start, item.end), strict=True))
    cells = _cells({node: plane.project(*point) for node, point in dict(ends).items()}, cell) if cell else {}
    return Bundles(tuple(_merged(ordered, plane, cells, lanes)), cell)


def _merged(journeys: Sequence[Journey], plane: Plane, cell_of: Mapping[str, str], lanes: int) -> list[Journey]:
    groups: dict[tuple[str, str], list[Journey]] = defaultdict(list)
    for journey in journeys:
        start, end = journey.nodes
        groups[cell_of.get(start, start), cell_of.get(end, end)].append(journey)
    strokes: list[Journey] = []
    for nodes, group in groups.items():
        strokes += group if len(group) <= lanes else [_corridor(nodes, group, plane)]
    return strokes


def _cells(places: Mapping[str, Point], size: float) -> dict[str, str]:
    """The cell of each place, for cells `size` world units wide."""
    return {node: f"{size:g}:{int(x // size)},{int(y // size)}" for node, (x, y) in places.items()}


def _corridor(nodes: tuple[str, str], group: Sequence[Journey], plane: Plane) -> Journey:
    return Journey(
        id=f"{nodes[0]}>{nodes[1]}",
        nodes=nodes,
        start=_middle((journey.start for journey in group), plane),
        end=_middle((journey.end for journey in group), plane),
        strength=None,
        soft=(any(journey.soft[0] for journey in group), any(journey.soft[1] for journey in group)),
        members=tuple(journey.id for journey in group),
    )


def _middle(points: Iterable[Point], plane: Plane) -> Point:
    """The mean in the plane of the map of distinct (lat, lon) points; a single one exactly as it is."""
    distinct = sorted(set(points))
    if len(distinct) == 1:
        return distinct[0]
    flat = [plane.project(*point) for point in distinct]
    return plane.unproject(sum(x for x, _ in flat) / len(flat), sum(y for _, y in flat) / len(flat))
