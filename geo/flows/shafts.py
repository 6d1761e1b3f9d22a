"""Where shafts run, and what lies across them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import STRtree

_TINY = 1e-9


class Shafts:
    """Where the shafts run, each a polyline of as many points: what boxes lie across which of them."""

    def __init__(self, names: Sequence[str], points: np.ndarray, reaches: np.ndarray) -> None:
        """`points` is shafts by points by 2, in pixels; `reaches` how far each shaft extends to either side."""
        self._index = {name: index for index, name in enumerate(names)}
        self._starts, self._ends = points[:, :-1].reshape(-1, 2), points[:, 1:].reshape(-1, 2)
        self._owners = np.repeat(np.arange(len(names)), points.shape[1] - 1)
        self._reaches = np.repeat(reaches, points.shape[1] - 1)[:, None]
        self._lows = np.minimum(self._starts, self._ends) - self._reaches
        self._highs = np.maximum(self._starts, self._ends) + self._reaches
        self._tree = STRtree(shapely.box(*self._lows.T, *self._highs.T))

    @property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, north, east and south of them all; None where there are none."""
        if not len(self._lows):
            return None
        return (*self._lows.min(axis=0).tolist(), *self._highs.max(axis=0).tolist())

    def crossings(self, boxes: np.ndarray, lows: np.ndarray, highs: np.ndarray, own: str) -> np.ndarray:
        """How many shafts other than `own` each box lies across; `lows` and `highs` are the corners of `boxes`."""
        box, piece = self._tree.query(boxes)
        if not len(box):
            return np.zeros(len(boxes), dtype=int)
        hit = self._meet(piece, lows[box], highs[box])
        crossed = np.zeros((len(boxes), len(self._index)), dtype=int)
        crossed[box[hit], self._owners[piece[hit]]] = 1
        if own in self._index:
            crossed[:, self._index[own]] = 0
        return np.asarray(crossed.sum(axis=1))

    def _meet(self, piece: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        """Whether pieces meet boxes, pair by pair: where the piece's line enters and leaves the box on both axes."""
        start, reach = self._starts[piece], self._reaches[piece]
        along = self._ends[piece] - start
        along[along == 0] = _TINY
        one, other = (low - reach - start) / along, (high + reach - start) / along
        enters = np.maximum(*np.minimum(one, other).T)
        leaves = np.minimum(*np.maximum(one, other).T)
        return np.asarray((enters <= leaves) & (leaves >= 0) & (enters <= 1))
