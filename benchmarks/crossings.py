"""How often arrows cross, against straight lines and against Flox, over the networks of tests/flows/flox.json."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.timing import best
from geo.flows.bends import choose_bends
from geo.flows.curve import Curve, bent
from geo.flows.mercator import WebMercator

SETS = Path(__file__).resolve().parent.parent / "tests" / "flows" / "flox.json"
CHORDS = 48
UNDER = 0.008
"""Share of the extent: a curve that comes nearer to a place which is not its own runs over it."""
FLAT = 20.0


@dataclass(frozen=True)
class Set:
    """A network: places (x, y) in world units, and flows from place to place; what was counted on other layouts."""

    name: str
    places: tuple[tuple[float, float], ...]
    flows: tuple[tuple[int, int], ...]
    straight: int = 0
    flox: int = 0

    @property
    def chords(self) -> dict[tuple[str, str], tuple[tuple[float, float], tuple[float, float]]]:
        """What bends are chosen for."""
        return {(str(a), str(b)): (self.places[a], self.places[b]) for a, b in self.flows}

    def curves(self) -> list[Curve]:
        """The flows as they are laid out, in their order."""
        chords = self.chords
        bends = choose_bends(chords, WebMercator())
        return [bent(*chords[str(a), str(b)], bends[str(a), str(b)]) for a, b in self.flows]


class Drawn:
    """The curves of a set as chords: where they cross, how flatly, and over which places they run."""

    def __init__(self, network: Set, curves: Sequence[Curve]) -> None:
        self._ends = np.array(network.flows)
        self._places = np.array(network.places)
        self._points = np.array([curve.points(CHORDS) for curve in curves])

    @cached_property
    def angles(self) -> np.ndarray:
        """The angle of every crossing in degrees, at most 90. Meeting in a shared place is no crossing."""
        return np.concatenate([np.zeros(0), *(self._met(index) for index in range(1, len(self._points)))])

    @cached_property
    def under(self) -> int:
        """How many times a curve runs over a place that is not its own."""
        near = UNDER * np.ptp(self._places, axis=0).max()
        foreign = (self._ends[:, :, None] != np.arange(len(self._places))).all(axis=1)
        starts, steps = self._points[:, :-1], np.diff(self._points, axis=1)
        count = 0
        for index, place in enumerate(self._places):
            away = place - starts
            share = np.clip((away * steps).sum(-1) / (steps * steps).sum(-1), 0, 1)
            apart = np.hypot(*np.moveaxis(away - share[..., None] * steps, -1, 0)).min(axis=1)
            count += int((foreign[:, index] & (apart < near)).sum())
        return count

    def _met(self, index: int) -> np.ndarray:
        """The angles at which one curve crosses those before it."""
        one, others = self._points[index], self._points[:index]
        start, step = one[:-1, None], np.diff(one, axis=0)[:, None]
        begin, reach = others[:, None, :-1], np.diff(others, axis=1)[:, None]
        turn = _cross(step, reach)
        with np.errstate(divide="ignore", invalid="ignore"):
            along = _cross(begin - start, reach) / turn
            across = _cross(begin - start, step) / turn
        meet = (along >= 0) & (along < 1) & (across >= 0) & (across < 1)
        meet &= ~self._shared(index)
        pair, a, b = np.nonzero(meet)
        steps = np.diff(one, axis=0)[a], np.diff(others, axis=1)[pair, b]
        angle = np.abs(np.degrees(np.arctan2(_cross(*steps), (steps[0] * steps[1]).sum(-1))))
        return np.asarray(np.minimum(angle, 180 - angle))

    def _shared(self, index: int) -> np.ndarray:
        """Which chords of the curves before one meet it in a place that both share; all of those that share both."""
        own, others = self._ends[index], self._ends[:index]
        shared = np.zeros((index, CHORDS, CHORDS), dtype=bool)
        for end, chord in ((0, 0), (1, -1)):
            for other, piece in ((0, 0), (1, -1)):
                shared[others[:, other] == own[end], chord, piece] = True
        shared[(np.sort(others) == np.sort(own)).all(axis=1)] = True
        return shared


def _cross(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.asarray(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])


def read_sets(path: Path = SETS) -> tuple[Set, ...]:
    """The networks of the file."""
    return tuple(_set(item) for item in json.loads(path.read_text(encoding="utf-8"))["sets"])


def _set(item: dict[str, Any]) -> Set:
    return Set(
        name=item["name"],
        places=tuple((x, y) for x, y in item["nodes"]),
        flows=tuple((a, b) for a, b, _ in item["flows"]),
        straight=item["crossings"]["straight"],
        flox=item["crossings"]["flox"],
    )


def made_set(places: int, flows: int, seed: int, hub: bool = False) -> Set:
    """Distinct flows among random places, by a few of which most pass if `hub`; the same for the same seed."""
    rng = random.Random(seed)
    points = tuple((rng.uniform(0, 200), rng.uniform(0, 200)) for _ in range(places))
    weights = [1 / (place + 1) if hub else 1.0 for place in range(places)]
    chosen: set[tuple[int, int]] = set()
    while len(chosen) < flows:
        start, end = rng.choices(range(places), weights, k=2)
        if start != end:
            chosen.add((start, end))
    return Set(f"{flows} made flows, {places} places", points, tuple(sorted(chosen)))


def moved_by_one_more(network: Set, added: int) -> tuple[int, int]:
    """How many flows bend otherwise once the flow of that index is there too, and of how many.

    The added flow's own way back does not count: it has to make room.
    """
    chords = network.chords
    new = list(chords)[added]
    after = choose_bends(chords, WebMercator())
    before = choose_bends({pair: chord for pair, chord in chords.items() if pair != new}, WebMercator())
    moved = sum(bend != after[pair] for pair, bend in before.items() if pair != new[::-1])
    return moved, len(before)


def main() -> None:
    """Print a row for each set, the sums, and how much one more flow moves."""
    print(f"{'':<26} flows  straight   Flox   ours  under  smallest angle  flatter than 20°      ms")
    sets = read_sets()
    counts = [_row(network) for network in sets]
    sums = [sum(network.straight for network in sets), sum(network.flox for network in sets), sum(counts)]
    print(f"{'all':<26} {'':>5} {sums[0]:>9} {sums[1]:>6} {sums[2]:>6}   = {sums[2] / sums[1]:.2f} × Flox")
    for network in (made_set(200, 400, 1), made_set(60, 400, 1, hub=True)):
        elapsed = best(lambda network=network: choose_bends(network.chords, WebMercator()))
        print(f"{network.name:<26} bends chosen once in {elapsed:.0f} ms")
    _print_stability()


def _row(network: Set) -> int:
    elapsed = best(network.curves)
    drawn = Drawn(network, network.curves())
    angles = drawn.angles
    flat = f"{(angles < FLAT).sum()} of {len(angles)}"
    print(
        f"{network.name:<26} {len(network.flows):>5} {network.straight:>9} {network.flox:>6} {len(angles):>6}"
        f" {drawn.under:>6} {angles.min() if len(angles) else math.nan:>14.0f}° {flat:>17} {elapsed:>7.1f}",
        flush=True,
    )
    return len(angles)


def _print_stability() -> None:
    shares, few = [], []
    for places, flows in ((12, 20), (20, 40), (30, 60), (40, 120)):
        for seed in range(4):
            network = made_set(places, flows, seed, hub=seed % 2 == 1)
            for added in random.Random(seed).sample(range(flows), 10):
                moved, of = moved_by_one_more(network, added)
                shares.append(moved / of)
                few.append(moved <= math.ceil(of / 10))
    middle, mean, kept = (100 * float(share) for share in (np.median(shares), np.mean(shares), np.mean(few)))
    print(f"one more flow moves {middle:.1f} % of the others (median; mean {mean:.1f} %) in {len(few)} made cases")
    print(f"at most a tenth of them, rounded up, in {kept:.0f} %")


if __name__ == "__main__":
    main()
