"""Chords between places as arrays, in an order of their own, and seen from one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from geo.flows.plane import WORLD, Plane, Point

Pair = tuple[str, str]
"""The names of the places where a way begins and ends."""
Chord = tuple[Point, Point]

_SAME = 6
"""Decimals of a world unit to which two places at one spot agree."""
_TINY = 1e-9


@dataclass(frozen=True, eq=False)
class Network:
    """`starts` and `ends` (x, y) in world units of the `plane`, one row a chord; `nodes` their rows in `places`."""

    starts: np.ndarray
    ends: np.ndarray
    nodes: np.ndarray
    places: np.ndarray
    plane: Plane

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def reaches(self) -> np.ndarray:
        """From start to end of each chord, (x, y)."""
        return np.asarray(self.ends - self.starts)

    @cached_property
    def lengths(self) -> np.ndarray:
        """World units from start to end, never quite 0."""
        return np.asarray(np.maximum(np.hypot(*self.reaches.T), _TINY))

    @cached_property
    def extent(self) -> float:
        """The longer side of the box round all places, in world units."""
        return float(np.ptp(self.places, axis=0).max()) if len(self.places) else 0.0

    @cached_property
    def returned(self) -> np.ndarray:
        """Which chords have one the other way between the same two places."""
        there = self.nodes[:, 0] * len(self.places) + self.nodes[:, 1]
        back = self.nodes[:, 1] * len(self.places) + self.nodes[:, 0]
        return np.isin(there, back)

    def seen_from(self, chord: np.ndarray, points: np.ndarray, near: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """How far along and how far to the left of each `chord` its one of the `points` lies, in chord lengths.

        Of the copies of the world the one counts in which `near` lies nearest to the chord's middle.
        """
        middle = (self.starts[chord, 0] + self.ends[chord, 0]) / 2
        away = points - self.starts[chord]
        x = away[:, 0] - self.plane.turns(near[:, 0] - middle)
        dx, dy = (self.reaches[chord] / self.lengths[chord, None] ** 2).T
        return x * dx + away[:, 1] * dy, x * dy - away[:, 1] * dx


def network_of(chords: Mapping[Pair, Chord], plane: Plane) -> tuple[list[Pair], Network]:
    """The pairs in an order that depends on nothing but them, and their network row by row."""
    pairs = sorted(chords, key=lambda pair: (chords[pair], pair))
    flat = np.array([chords[pair] for pair in pairs], dtype=float).reshape(-1, 2, 2)
    spots = flat.reshape(-1, 2).copy()
    spots[:, 0] -= plane.turns(spots[:, 0] - WORLD / 2)
    places, rows = np.unique(np.round(spots, _SAME), axis=0, return_inverse=True)
    return pairs, Network(flat[:, 0], flat[:, 1], rows.reshape(-1, 2), places, plane)
