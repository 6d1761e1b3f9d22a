"""Where a map is crowded: ends and standing groups that lie close together."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from geo.chart import Scene
from geo.export.slide.pane import MAGNIFIED, Pane
from geo.flows import Frame, Point

_NEAR = 58.0
"""Map pixels within which ends and standing groups crowd."""
_LEAST = 3
_WIDEST = 0.45
"""Share of the map's width that a crowded part may take: a wider one is not crowded."""
_MARGIN = 16.0


def crowded(scene: Scene, pane: Pane) -> Frame | None:
    """The box around most ends and standing groups that lie close together in the pane; None without any."""
    heads = {flow.journey.nodes[1]: flow.curve.end for flow in scene.flows}
    points = sorted({*heads.values(), *(standing.point for standing in scene.standings)})
    limit = _WIDEST * pane.width / MAGNIFIED / pane.scale
    for near in (_NEAR, _NEAR * 0.75, _NEAR * 0.5, _NEAR * 0.3):
        largest = max(_linked(points, near / pane.scale), key=len, default=[])
        if len(largest) < _LEAST:
            return None
        across = max(x for x, _ in largest) - min(x for x, _ in largest)
        if across <= limit:
            return _with_arrows(scene, largest, _MARGIN / pane.scale, 2 * _NEAR / pane.scale)
    return None


def _with_arrows(scene: Scene, points: Sequence[Point], margin: float, short: float) -> Frame:
    """The box around the points, with the starts of short arrows that end there."""
    curves = [flow.curve for flow in scene.flows if flow.curve.end in points]
    starts = [curve.start for curve in curves if math.dist(curve.start, curve.end) <= short]
    xs, ys = zip(*points, *starts, strict=True)
    return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin


def _linked(points: Sequence[Point], near: float) -> list[list[Point]]:
    """Groups in which each point is within `near` of another."""
    groups: list[list[Point]] = []
    for point in points:
        close = [group for group in groups if any(math.dist(point, other) <= near for other in group)]
        groups = [group for group in groups if group not in close] + [[*itertools.chain(*close), point]]
    return groups
