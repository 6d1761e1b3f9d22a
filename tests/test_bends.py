"""Bends chosen together: few crossings, no foreign place under a way, stable, the same for the same input."""

from __future__ import annotations

import itertools
import math
import random

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.crossings import CHORDS, FLAT, Drawn, Set, made_set, moved_by_one_more, read_sets
from geo.flows.bends import TOGETHER, choose_bends, gentle
from geo.flows.crossings import CROSSING, crossing_costs
from geo.flows.crossings import FLAT as FLAT_COST
from geo.flows.curve import Curve, bent
from geo.flows.mercator import WebMercator
from geo.flows.network import Chord, Pair, network_of
from geo.flows.plane import WORLD
from geo.flows.settling import settle
from geo.flows.spacing import place_costs

PLANE = WebMercator()
SETS = {network.name: network for network in read_sets()}
CLOSE = ("US commodities", "Cross-border investments")
BENDS = np.array([0.05, 0.12, 0.2, 0.36, -0.05, -0.12, -0.2, -0.36])


def _slow_crossings(network: Set, curves: list[Curve]) -> int:
    """Crossings as tests/flows/flox.json says how to count them: pair by pair, by Shapely."""
    lines = [shapely.LineString(curve.points(CHORDS)) for curve in curves]
    count = 0
    for (one, line), (other, second) in itertools.combinations(zip(network.flows, lines, strict=True), 2):
        met = shapely.get_parts(line.intersection(second))
        count += max(0, len(met[~shapely.is_empty(met)]) - len({*one} & {*other}))
    return count


def _slow_under(network: Set, curves: list[Curve]) -> int:
    west, north, east, south = shapely.MultiPoint(network.places).bounds
    near = 0.008 * max(east - west, south - north)
    places = [shapely.Point(place) for place in network.places]
    return sum(
        shapely.LineString(curve.points(CHORDS)).distance(place) < near
        for ends, curve in zip(network.flows, curves, strict=True)
        for index, place in enumerate(places)
        if index not in ends
    )


@pytest.fixture(scope="module")
def drawn_sets() -> dict[str, Drawn]:
    return {name: Drawn(network, network.curves()) for name, network in SETS.items()}


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_no_known_network_crosses_more_than_with_flox_or_runs_over_a_foreign_place(
    name: str, drawn_sets: dict[str, Drawn]
) -> None:
    assert len(drawn_sets[name].angles) <= SETS[name].flox
    assert drawn_sets[name].under == 0


@pytest.mark.slow
def test_all_known_networks_together_cross_a_quarter_less_than_with_flox(drawn_sets: dict[str, Drawn]) -> None:
    ours = sum(len(drawn.angles) for drawn in drawn_sets.values())
    assert ours <= 0.75 * sum(network.flox for network in SETS.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", CLOSE)
def test_a_slow_counter_finds_the_same_crossings_and_places(name: str, drawn_sets: dict[str, Drawn]) -> None:
    network, drawn = SETS[name], drawn_sets[name]
    curves = network.curves()
    assert len(drawn.angles) == _slow_crossings(network, curves)
    assert drawn.under == _slow_under(network, curves) == 0


@pytest.mark.parametrize("name", ["French2", "Telecom", "Crayon map"])
def test_both_counters_find_what_is_counted_in_straight_lines(name: str) -> None:
    network = SETS[name]
    lines = [bent(network.places[a], network.places[b], 0.0) for a, b in network.flows]
    drawn = Drawn(network, lines)
    assert len(drawn.angles) == network.straight == _slow_crossings(network, lines)
    assert drawn.under == _slow_under(network, lines) > 0


@pytest.mark.parametrize("seed", range(4))
def test_the_costs_of_bends_are_the_crossings_of_their_curves(seed: int) -> None:
    made = made_set(14, 30, seed, hub=seed % 2 == 1)
    pairs, network = network_of(made.chords, PLANE)
    costs = crossing_costs(network, np.tile(BENDS, (len(pairs), 1)))
    rng = random.Random(seed)
    wrong = crossed = 0
    for one, other in itertools.combinations(range(len(pairs)), 2):
        if pairs[one] == pairs[other][::-1]:
            continue
        choices = rng.randrange(len(BENDS)), rng.randrange(len(BENDS))
        two = Set("two", made.places, tuple((int(a), int(b)) for a, b in (pairs[one], pairs[other])))
        curves = [
            bent(*made.chords[pairs[way]], BENDS[choice]) for way, choice in zip((one, other), choices, strict=True)
        ]
        counted = _slow_crossings(two, curves)
        wrong += costs[one, choices[0], other, choices[1]] // CROSSING != counted
        crossed += counted > 0
    # What ends upon a curve, or all but touches it, may be told otherwise.
    assert wrong <= 0.03 * crossed
    assert crossed > 50


@given(st.floats(5, 85), st.floats(0, 359))
def test_a_flat_crossing_costs_more(angle: float, turn: float) -> None:
    rays = [math.radians(turn + way) for way in (0, angle, 180, 180 + angle)]
    a, b, c, d = ((100 + 40 * math.cos(ray), 100 + 40 * math.sin(ray)) for ray in rays)
    _, network = network_of({("a", "c"): (a, c), ("b", "d"): (b, d)}, PLANE)
    cost = crossing_costs(network, np.zeros((2, 1)))[0, 0, 1, 0]
    if abs(angle - FLAT) > 2:
        assert cost == CROSSING + (FLAT_COST if angle < FLAT else 0)


def test_a_crossing_over_the_date_line_is_seen_from_either_copy_of_the_world() -> None:
    chords = {("a", "b"): ((250.0, 100.0), (262.0, 104.0)), ("c", "d"): ((1.0, 96.0), (-1.0, 108.0))}
    _, network = network_of(chords, PLANE)
    assert crossing_costs(network, np.zeros((2, 1)))[0, 0, 1, 0] == CROSSING


def test_two_places_at_one_spot_are_one_place() -> None:
    chords = {("a", "b"): ((0.0, 0.0), (10.0, 0.0)), ("c", "d"): ((10.0 - WORLD, 0.0), (5.0, 8.0))}
    _, network = network_of(chords, PLANE)
    assert len(network.places) == 3


POINTS = st.tuples(st.integers(0, 40), st.integers(0, 40))


@st.composite
def _chords(draw: st.DrawFn) -> dict[Pair, Chord]:
    places = draw(st.lists(POINTS, min_size=2, max_size=9))
    ways = draw(st.lists(st.tuples(*(st.integers(0, len(places) - 1),) * 2), max_size=24, unique=True))
    spots = [(float(x), float(y)) for x, y in places]
    return {(f"p{a}", f"p{b}"): (spots[a], spots[b]) for a, b in ways if a != b}


@given(_chords(), st.randoms())
def test_the_order_of_the_ways_does_not_count(chords: dict[Pair, Chord], rng: random.Random) -> None:
    shuffled = rng.sample(list(chords.items()), len(chords))
    assert choose_bends(dict(shuffled), PLANE) == choose_bends(chords, PLANE)


@given(_chords())
def test_every_way_gets_a_bend_of_at_most_45_hundredths_even_between_coincident_places(
    chords: dict[Pair, Chord],
) -> None:
    bends = choose_bends(chords, PLANE)
    assert set(bends) == set(chords)
    assert all(0.02 <= abs(bend) <= 0.45 for bend in bends.values())


@given(_chords())
def test_only_ways_there_and_back_bend_by_more_than_36_hundredths(chords: dict[Pair, Chord]) -> None:
    spots = {(chord[0], chord[1]) for chord in chords.values()}
    for pair, bend in choose_bends(chords, PLANE).items():
        start, end = chords[pair]
        if (end, start) in spots:
            assert bend > 0
        else:
            assert abs(bend) <= 0.36


def test_nothing_and_one_way_alone_are_laid_out_too() -> None:
    assert choose_bends({}, PLANE) == {}
    assert choose_bends({("a", "b"): ((0.0, 0.0), (35.0, 0.0))}, PLANE) == {("a", "b"): gentle(3500.0)}


def test_a_way_goes_round_a_place_in_its_way() -> None:
    ways = {("a", "b"): ((0.0, 100.0), (100.0, 100.0)), ("c", "d"): ((50.0, 100.0 - 100 * gentle(100.0)), (50.0, 20.0))}
    pairs, network = network_of(ways, PLANE)
    usual = np.array([[gentle(length)] for length in network.lengths])
    assert place_costs(network, usual)[pairs.index(("a", "b")), 0] >= 10 * CROSSING
    chosen = choose_bends(ways, PLANE)
    bends = np.array([[chosen[pair]] for pair in pairs])
    assert not place_costs(network, bends).any()


def test_two_ways_to_one_place_side_by_side_bend_to_opposite_sides() -> None:
    bends = choose_bends({("a", "c"): ((0.0, 0.0), (16.0, 1.0)), ("b", "c"): ((3.0, -6.0), (16.0, 1.0))}, PLANE)
    assert bends["a", "c"] * bends["b", "c"] < 0


def test_the_longest_ways_are_chosen_together_and_no_shorter_one_changes_them() -> None:
    made = {pair: chord for pair, chord in made_set(40, 900, 3).chords.items() if pair < pair[::-1]}
    longest = sorted(made, key=lambda pair: -math.dist(*made[pair]))[:TOGETHER]
    assert len(made) > TOGETHER
    bends = choose_bends(made, PLANE)
    assert choose_bends({pair: made[pair] for pair in longest}, PLANE) == {pair: bends[pair] for pair in longest}


@pytest.mark.parametrize("seed", range(3))
def test_one_more_flow_moves_few_of_the_others(seed: int) -> None:
    network = made_set(30, 60, seed, hub=seed == 1)
    shares = []
    for added in random.Random(seed).sample(range(60), 12):
        moved, of = moved_by_one_more(network, added)
        shares.append(moved / of)
    assert float(np.median(shares)) <= 0.1
    assert max(shares) <= 0.3


@settings(max_examples=30)
@given(st.integers(1, 12), st.integers(1, 5), st.integers(0, 10_000))
def test_no_single_other_choice_costs_less(rows: int, choices: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    own = rng.integers(0, 500, (rows, choices)).astype(np.float32)
    half = rng.integers(0, 3, (rows, choices, rows, choices)) * 1000
    together = (half + half.transpose(2, 3, 0, 1)).astype(np.float32)
    together[np.arange(rows), :, np.arange(rows), :] = 0
    chosen = settle(own, together)

    def cost(of: np.ndarray) -> float:
        index = np.arange(rows)
        return float(own[index, of].sum() + together[index, of][:, index, of].sum() / 2)

    for row, choice in itertools.product(range(rows), range(choices)):
        other = chosen.copy()
        other[row] = choice
        assert cost(chosen) <= cost(other)
