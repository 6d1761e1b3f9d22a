"""How often bent ways cross, for every bend that each may take, and how flatly.

Seen from its own chord a symmetric curve with bend b is the parabola v = 4 b u (1 - u): u along the chord, v to its
left, in chord lengths. A point is on its left where v / (4 u (1 - u)) is more than b. So one pass along another
curve tells its crossings with all the bends of the first: wherever that ratio passes b between two samples.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from geo.flows.network import Network

CROSSING = 1000.0
"""What a crossing costs; all other costs are in thousandths of one."""
FLAT = 300.0
"""What two ways cost besides that cross at less than 20°."""
BEND_STEP = 0.01
"""Bends are whole multiples of this."""

_FLATTEST = float(np.tan(np.radians(20.0)))
_SAMPLES = 9
_EDGE = 0.0005
"""Samples keep this share of the stretch off its ends: at a shared end the ratio stands for the direction there."""
_STEPS = 128
_CHUNK = 2000
_TINY = np.float32(1e-6)
_SLACK = np.float32(1e-5)


class _Pairs(NamedTuple):
    """Which ways may meet: `along` the chord of `over`, `under` goes from (u, v) over (du, dv)."""

    over: np.ndarray
    under: np.ndarray
    u: np.ndarray
    v: np.ndarray
    du: np.ndarray
    dv: np.ndarray


class _Samples(NamedTuple):
    """A point of every curve: its place, its weight 4 u (1 - u), its ratio, the bends it is left of, and within u."""

    u: np.ndarray
    v: np.ndarray
    weight: np.ndarray
    ratio: np.ndarray
    left_of: np.ndarray
    within: np.ndarray


def crossing_costs(network: Network, bends: np.ndarray) -> np.ndarray:
    """What every bend of every way costs with every bend of every other: ways by bends by ways by bends, symmetric.

    `bends` has one row a way, at most 16 multiples of BEND_STEP. Meeting at a shared end is no crossing, and ways
    between the same two places meet nowhere else. Curves that all but touch, end upon another or run round an end
    may be miscounted: among random ones about one pair in sixty that cross.
    """
    ways, choices = bends.shape
    costs = np.zeros((ways, choices, ways, choices), dtype=np.float32)
    pairs = _may_meet(network, bends)
    left_of = _left_of(bends)
    for first in range(0, len(pairs.over), _CHUNK):
        chunk = _Pairs(*(column[first : first + _CHUNK] for column in pairs))
        cross, block = _costs(chunk, bends.astype(np.float32), left_of)
        costs[chunk.under[cross], :, chunk.over[cross], :] = block
        costs[chunk.over[cross], :, chunk.under[cross], :] = block.transpose(0, 2, 1)
    return costs


def _may_meet(network: Network, bends: np.ndarray) -> _Pairs:
    """Pairs of ways whose reach at the widest bends overlaps, the longer chord as the one to look from."""
    first, second = np.triu_indices(len(network), 1)
    swapped = network.lengths[second] > network.lengths[first]
    over, under = np.where(swapped, second, first), np.where(swapped, first, second)
    middles = (network.starts[under] + network.ends[under]) / 2
    u0, v0 = network.seen_from(over, network.starts[under], middles)
    u1, v1 = network.seen_from(over, network.ends[under], middles)
    nodes = network.nodes
    for u, v, own in ((u0, v0, 0), (u1, v1, 1)):
        for other in (0, 1):
            shared = nodes[over, other] == nodes[under, own]
            u[shared], v[shared] = other, 0.0
    widest = np.abs(bends).max(axis=1)
    du, dv = u1 - u0, v1 - v0
    along, aside = widest[under] * np.abs(dv), widest[under] * np.abs(du)
    meet = (np.maximum(u0, u1) + along > 0) & (np.minimum(u0, u1) - along < 1)
    meet &= (np.maximum(v0, v1) + aside > -widest[over]) & (np.minimum(v0, v1) - aside < widest[over])
    meet &= (np.sort(nodes[over]) != np.sort(nodes[under])).any(axis=1)
    u0, v0, du, dv = (column[meet].astype(np.float32) for column in (u0, v0, du, dv))
    return _Pairs(over[meet], under[meet], u0, v0, du, dv)


def _left_of(bends: np.ndarray) -> np.ndarray:
    """For each way and each step of the ratio the bends below it, one bit a bend."""
    steps = (np.arange(_STEPS) - _STEPS / 2 + 0.01) * BEND_STEP
    bits = 1 << np.arange(bends.shape[1])
    return np.asarray(((steps[:, None] > bends[:, None]) * bits).sum(axis=-1).astype(np.uint16))


def _costs(pairs: _Pairs, bends: np.ndarray, left_of: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which pairs may cross at all, and the costs of each of these: by bend of `under`, then by bend of `over`."""
    u0, v0, du, dv = (column[:, None] for column in pairs[2:])
    bulge = 4 * bends[pairs.under]
    # u and v of the curve are quadratics in its parameter t.
    u2, v2 = bulge * dv, -bulge * du
    u1, v1 = du - u2, dv - v2
    start, end = _stretch(u0, u1, u2)
    rows = (pairs.over * _STEPS)[:, None]
    once, twice, flat = (np.zeros(bulge.shape, dtype=np.uint16) for _ in range(3))
    last: _Samples | None = None
    for share in np.clip(np.linspace(0, 1, _SAMPLES), _EDGE, 1 - _EDGE).astype(np.float32):
        t = start + (end - start) * share
        u, v = u0 + t * (u1 + u2 * t), v0 + t * (v1 + v2 * t)
        weight = 4 * u * (1 - u)
        ratio = v / np.maximum(weight, _TINY)
        step = np.clip(ratio * np.float32(1 / BEND_STEP) + np.float32(_STEPS / 2), 0, _STEPS - 1).astype(np.intp)
        sample = _Samples(u, v, weight, ratio, left_of.ravel()[step + rows], weight > 0)
        if last:
            crossed = (sample.left_of ^ last.left_of) * (sample.within | last.within)
            flat |= crossed * _flat(last, sample)
            twice |= once & crossed
            once ^= crossed
        last = sample
    counts = np.stack([once, twice, flat]) * (end > start)
    cross = np.asarray(counts.any(axis=(0, 2)))
    each = _each(counts[:, cross], bends.shape[1])
    return cross, CROSSING * each[0] + 2 * CROSSING * each[1] + FLAT * each[2]


def _each(bits: np.ndarray, choices: int) -> np.ndarray:
    """Bit by bit, 0 or 1, along a further axis."""
    octets = np.ascontiguousarray(bits, dtype="<u2").view(np.uint8).reshape(*bits.shape, 2)
    return np.unpackbits(octets, axis=-1, count=choices, bitorder="little").astype(np.float32)


def _flat(last: _Samples, sample: _Samples) -> np.ndarray:
    """Whether a crossing between two samples is flatter than 20°: slopes of the curve and of what it crosses."""
    du, dv = sample.u - last.u, sample.v - last.v
    apart = (sample.ratio - last.ratio) * (sample.weight + last.weight) / 2
    return np.asarray(np.abs(apart * du) < np.float32(_FLATTEST) * np.abs(du * du + dv * (dv - apart)))


def _stretch(u0: np.ndarray, u1: np.ndarray, u2: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """From which to which t, u = u0 + u1 t + u2 t² first and last lies between 0 and 1; the end first if never."""
    start, end = np.full(u2.shape, 2, np.float32), np.full(u2.shape, -1, np.float32)

    def offer(t: np.ndarray, where: np.ndarray) -> None:
        np.copyto(start, np.minimum(start, t), where=where)
        np.copyto(end, np.maximum(end, t), where=where)

    last = u0 + (u1 + u2)
    offer(np.zeros_like(u2), np.broadcast_to((u0 > -_SLACK) & (u0 < 1 + _SLACK), u2.shape))
    offer(np.ones_like(u2), (last > -_SLACK) & (last < 1 + _SLACK))
    for level in (0, 1):
        rest = u0 - level
        square = u1 * u1 - 4 * u2 * rest
        half = -(u1 + np.copysign(np.sqrt(np.maximum(square, 0)), u1)) / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            roots = half / u2, rest / half
        for root in roots:
            offer(root, (square >= 0) & (root > 0) & (root < 1))
    return start, end
