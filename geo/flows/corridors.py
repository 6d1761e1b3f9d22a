"""Many journeys on one pair of places become one corridor that carries their count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import cast

from geo.flows.journey import Journey
from geo.flows.mercator import WORLD, Point, project, unproject

LANES = 4
"""Flows of one direction between two places that run side by side; more become a corridor."""
BUDGET = 400
"""Strokes that a picture bears; with more, places are taken together by the cells of a grid."""
_CELLS = (64, 32, 16, 8, 4, 2)


def bundle(journeys: Iterable[Journey], lanes: int = LANES, budget: int = BUDGET) -> tuple[Journey, ...]:
    """The journeys, bundled where there are too many; none is lost: corridors name their members.

    The cells are fixed on the world, so that one more journey moves no other bundle.
    """
    ordered = sorted(journeys, key=lambda journey: journey.id)
    strokes = _merged(ordered, {}, lanes)
    for cells in _CELLS:
        if len(strokes) <= budget:
            break
        strokes = _merged(ordered, _cells(ordered, WORLD / cells), 1)
    return tuple(strokes)


def _merged(journeys: Sequence[Journey], cell_of: dict[str, str], lanes: int) -> list[Journey]:
    groups: dict[tuple[str, str], list[Journey]] = defaultdict(list)
    for journey in journeys:
        groups[cast(tuple[str, str], tuple(cell_of.get(node, node) for node in journey.nodes))].append(journey)
    strokes: list[Journey] = []
    for nodes, group in groups.items():
        strokes += group if len(group) <= lanes else [_corridor(nodes, group)]
    return strokes


def _cells(journeys: Sequence[Journey], size: float) -> dict[str, str]:
    cells: dict[str, str] = {}
    for journey in journeys:
        for node, point in zip(journey.nodes, (journey.start, journey.end), strict=True):
            x, y = project(*point)
            cells[node] = f"{size:g}:{int(x // size)},{int(y // size)}"
    return cells


def _corridor(nodes: tuple[str, str], group: Sequence[Journey]) -> Journey:
    return Journey(
        id=f"{nodes[0]}>{nodes[1]}",
        nodes=nodes,
        start=_middle(journey.start for journey in group),
        end=_middle(journey.end for journey in group),
        strength=None,
        soft=(any(journey.soft[0] for journey in group), any(journey.soft[1] for journey in group)),
        members=tuple(journey.id for journey in group),
    )


def _middle(points: Iterable[Point]) -> Point:
    """The mean in the plane of the map of distinct (lat, lon) points; a single one exactly as it is."""
    distinct = sorted(set(points))
    if len(distinct) == 1:
        return distinct[0]
    flat = [project(*point) for point in distinct]
    return unproject(sum(x for x, _ in flat) / len(flat), sum(y for _, y in flat) / len(flat))
