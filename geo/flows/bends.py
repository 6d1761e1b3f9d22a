"""How far, and to which side, each way between two places bends: chosen for all ways together.

What research on flow maps found readable (Jenny et al. 2018, "Design principles for origin-destination flow maps")
as costs: crossings, flat ones more; places under a way that it has nothing to do with; neighbours that touch where
they leave a place; bends that are not gentle. Curves are symmetric, and a way and its way back take opposite sides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from geo.flows.crossings import CROSSING, crossing_costs
from geo.flows.network import Chord, Network, Pair, network_of
from geo.flows.plane import Plane
from geo.flows.settling import settle
from geo.flows.spacing import add_fan_costs, place_costs

TOGETHER = 400
"""Ways chosen together: the longest. The others only avoid the places under them."""

_ONE_WAY = np.array([0.05, 0.12, 0.18, 0.24, 0.30, 0.36])
"""Bends of a way without a way back, to either side; the gentle one takes the place of the nearest."""
_THERE_AND_BACK = np.array([0.02, 0.04, 0.06, 0.09, 0.12, 0.16, 0.20, 0.24, 0.28, 0.32, 0.36, 0.45])
"""Bends of a way with one back. Both bend to their own left, which is the other's other side."""
_LONG = 3000.0
"""Kilometres from which a way bends to its left, northwards when it goes east, if it can."""
_LONGEST = 7000.0
"""Kilometres from which it bends no further for being longer."""
_OTHER = 0.4 * CROSSING
_RIGHT = 0.1 * CROSSING
_RIGHT_IF_LONG = 0.4 * CROSSING
_FIFTH = 0.3 * CROSSING
"""What a bend costs that is a fifth of the chord off the gentle one; it grows with the square."""


def gentle(length: float) -> float:
    """The bend, to the left, of a way of so many kilometres that has no reason for another: more for long ones."""
    return round(0.10 + 0.06 * min(1.0, length / _LONGEST), 2)


def choose_bends(chords: Mapping[Pair, Chord], plane: Plane) -> dict[Pair, float]:
    """The bend of each pair of places as a share of its chord, positive to the left of travel.

    Chords are in world units of the `plane`. The same for the same chords, in whatever order.
    """
    pairs, network = network_of(chords, plane)
    if not pairs:
        return {}
    bends = _family(network)
    own = place_costs(network, bends) + _looks(network, bends)
    chosen = own.argmin(axis=1)
    longest = np.sort(np.argsort(-network.lengths, kind="stable")[:TOGETHER])
    part = replace(network, starts=network.starts[longest], ends=network.ends[longest], nodes=network.nodes[longest])
    costs = crossing_costs(part, bends[longest])
    add_fan_costs(costs, part, bends[longest])
    chosen[longest] = settle(own[longest], costs)
    return dict(zip(pairs, bends[np.arange(len(pairs)), chosen].tolist(), strict=True))


def _gentle(network: Network) -> np.ndarray:
    return np.array([gentle(length) for length in (network.lengths * network.plane.unit).tolist()])


def _family(network: Network) -> np.ndarray:
    """The bends that each way may take, one row a way."""
    bends = np.where(network.returned[:, None], _THERE_AND_BACK, np.concatenate([_ONE_WAY, -_ONE_WAY]))
    usual = _gentle(network)
    nearest = np.abs(bends - usual[:, None]).argmin(axis=1)
    rows = np.arange(len(network))
    bends[rows, nearest] = usual
    single = ~network.returned
    bends[rows[single], nearest[single] + len(_ONE_WAY)] = -usual[single]
    return bends


def _looks(network: Network, bends: np.ndarray) -> np.ndarray:
    """What a bend costs for itself: the gentle one to the left nothing, another the more, the farther it is off."""
    usual = _gentle(network)[:, None]
    off = np.abs(bends) - usual
    right = np.where(network.lengths * network.plane.unit < _LONG, _RIGHT, _RIGHT_IF_LONG)[:, None]
    costs = _OTHER * (off != 0) + right * (bends < 0) + _FIFTH * (off / 0.2) ** 2
    return np.asarray(np.round(costs).astype(np.float32))
