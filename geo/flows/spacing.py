"""What a bend costs besides crossings: places that it runs over, neighbours that it touches, its own look."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from geo.flows.crossings import CROSSING
from geo.flows.network import Network

CLEARANCE = 0.0085
"""Share of the extent that a way keeps from the places it has nothing to do with, and NEAR the one it likes to."""
NEAR = 0.016
TAILS = np.radians(8.0)
"""A way that leaves a place closer than this to another runs into it."""
HEADS = np.radians(45.0)
"""Heads that reach a place closer together than this run into each other."""

_UNDER = 30 * CROSSING
_NARROW = 0.4 * CROSSING
_TAILS_TOUCH = 0.1 * CROSSING
_HEADS_TOUCH = 0.3 * CROSSING
_SIDE_BY_SIDE = np.radians(20.0)
"""Chords farther apart are not looked at: bends that bring such ways together at a place part them soon."""
_CHUNK = 1000


def place_costs(network: Network, bends: np.ndarray) -> np.ndarray:
    """For each way and bend, what the other places cost over which it runs, or past which it runs narrowly."""
    costs = np.zeros(bends.shape, dtype=np.float32)
    for first in range(0, len(network), _CHUNK):
        ways = np.arange(first, min(first + _CHUNK, len(network)))
        way, place = (index.ravel() for index in np.meshgrid(ways, np.arange(len(network.places)), indexing="ij"))
        points = network.places[place]
        u, v = network.seen_from(way, points, points)
        met = (u > 0) & (u < 1) & (np.abs(v) < np.abs(bends).max() + NEAR)
        met &= (network.nodes[way] != place[:, None]).all(axis=1)
        way, u, v = way[met], u[met, None], v[met, None]
        bend = bends[way]
        # To first order: how far aside the curve passes, by how steeply.
        aside = np.abs(v - 4 * bend * u * (1 - u)) / np.hypot(1, 4 * bend * (1 - 2 * u))
        apart = aside * network.lengths[way, None] / (network.extent or 1.0)
        np.add.at(costs, way, np.where(apart < CLEARANCE, _UNDER, np.where(apart < NEAR, _NARROW, 0.0)))
    return costs


class _Ends(NamedTuple):
    """One end of each way: its place, and in which direction way and chord lie from there, for every bend."""

    place: np.ndarray
    chord: np.ndarray
    way: np.ndarray


def add_fan_costs(costs: np.ndarray, network: Network, bends: np.ndarray) -> None:
    """Add to the `costs` of pairs of bends what ways cost that leave or reach a place in nearly one direction."""
    chord = np.arctan2(-network.reaches[:, 1], network.reaches[:, 0])
    turn = np.arctan(4 * bends)
    starts, ends = network.nodes.T
    tails = _Ends(starts, chord, chord[:, None] + turn)
    heads = _Ends(ends, chord + np.pi, chord[:, None] + np.pi - turn)
    for one, other, wide, most in (
        (tails, tails, TAILS, _TAILS_TOUCH),
        (tails, heads, TAILS, _TAILS_TOUCH),
        (heads, heads, HEADS, _HEADS_TOUCH),
    ):
        first, second = np.nonzero(one.place[:, None] == other.place)
        beside = np.abs(_turned(one.chord[first] - other.chord[second])) < _SIDE_BY_SIDE + wide
        beside &= (first < second) if one is other else (first != second)
        first, second = first[beside], second[beside]
        apart = np.abs(_turned((one.way[first][:, :, None] - other.way[second][:, None, :]).astype(np.float32)))
        touch = np.round(most * np.maximum(0, 1 - apart / np.float32(wide)))
        costs[first, :, second, :] += touch
        costs[second, :, first, :] += touch.transpose(0, 2, 1)


def _turned(angle: np.ndarray) -> np.ndarray:
    """The angle brought between -π and π."""
    return np.asarray((angle + np.pi) % (2 * np.pi) - np.pi)
