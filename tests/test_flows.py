"""The geometry: any flows give finite, ordered, separate arrows; the same input the same output."""

from __future__ import annotations

import dataclasses
import math
import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geo.flows import Curve, Flow, Journey, WebMercator, bends_of, bundle, lay_out, sift, stroke
from geo.flows.corridors import BUDGET, LANES
from geo.flows.curve import bent
from geo.flows.width import MAX_WIDTH, UNSTATED_WIDTH, width

PLANE = WebMercator()
NODES = {f"n{i}": (lat, lon) for i, (lat, lon) in enumerate([(35, -79), (52, 19), (51, 10), (46, 25), (47, 2), (0, 0)])}
LATITUDES = st.floats(-85, 85)
LONGITUDES = st.floats(-180, 180)
POINTS = st.tuples(LATITUDES, LONGITUDES)
SCALES = st.sampled_from([2.0**zoom for zoom in (2, 3, 4.5, 7)])


def _journey(name: str, start: str, end: str, strength: int | None = 100) -> Journey:
    return Journey(name, (start, end), NODES[start], NODES[end], strength)


@st.composite
def _networks(draw: st.DrawFn) -> list[Journey]:
    points = draw(st.lists(POINTS, min_size=2, max_size=8, unique=True))
    pairs = draw(
        st.lists(st.tuples(st.integers(0, len(points) - 1), st.integers(0, len(points) - 1)), min_size=1, max_size=20)
    )
    strengths = st.none() | st.integers(1, 200_000)
    journeys = [
        Journey(f"j{i:02}", (f"p{a}", f"p{b}"), points[a], points[b], draw(strengths))
        for i, (a, b) in enumerate(pairs)
        if math.dist(PLANE.project(*points[a]), PLANE.project(*points[b])) > 1e-6
    ]
    assume(journeys)
    return journeys


@given(POINTS)
def test_projecting_there_and_back_is_the_same_point(point: tuple[float, float]) -> None:
    assert PLANE.unproject(*PLANE.project(*point)) == pytest.approx(point, abs=1e-9)


@given(_networks())
def test_any_network_gives_finite_curves_that_join_their_ends(journeys: list[Journey]) -> None:
    for flow in lay_out(journeys, 1000, PLANE):
        numbers = [*flow.curve.start, *flow.curve.control, *flow.curve.end, flow.width, flow.lane]
        assert all(map(math.isfinite, numbers))
        assert flow.curve.start == PLANE.project(*flow.journey.start)
        end = PLANE.project(*flow.journey.end)
        assert flow.curve.end[1] == end[1]
        assert (flow.curve.end[0] - end[0]) % 256 == pytest.approx(0, abs=1e-6) or (
            (flow.curve.end[0] - end[0]) % 256 == pytest.approx(256, abs=1e-6)
        )


@given(_networks())
def test_flows_take_the_short_way_round_the_world(journeys: list[Journey]) -> None:
    for flow in lay_out(journeys, 1000, PLANE):
        assert abs(flow.curve.end[0] - flow.curve.start[0]) <= 128 + 1e-9


@given(_networks(), st.randoms())
def test_the_order_of_entries_does_not_count(journeys: list[Journey], rng: random.Random) -> None:
    shuffled = journeys[:]
    rng.shuffle(shuffled)
    assert lay_out(shuffled, 1000, PLANE) == lay_out(journeys, 1000, PLANE)


@given(_networks(), SCALES)
def test_a_head_is_at_most_half_of_its_arrow_and_meets_the_shaft(journeys: list[Journey], scale: float) -> None:
    for flow in lay_out(journeys, 1000, PLANE):
        drawn = stroke(flow, scale)
        left, tip, right = drawn.head
        base = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
        head = math.dist(base, tip)
        assert head <= drawn.whole.length() / 2 + 1e-6
        assert math.dist(base, drawn.shaft.end) < 1e-6
        assert all(map(math.isfinite, (*left, *tip, *right)))


@given(_networks())
def test_hiding_a_flow_moves_no_other_when_the_whole_is_known(journeys: list[Journey]) -> None:
    everything = {flow.id: flow.curve for flow in lay_out(journeys, 1000, PLANE)}
    for flow in lay_out(journeys[1:], 1000, PLANE, bends_of(journeys, PLANE)):
        assert flow.curve == everything[flow.id]


def _points_apart(first: Flow, second: Flow, scale: float) -> float:
    one, other = stroke(first, scale).whole.points(40), stroke(second, scale).whole.points(40)
    return min(math.dist(a, b) for a in one for b in other)


@given(st.integers(2, LANES), st.lists(st.none() | st.integers(1, 1000), min_size=LANES, max_size=LANES), SCALES)
def test_parallel_flows_keep_lanes_of_their_own(count: int, strengths: list[int | None], scale: float) -> None:
    flows = lay_out([_journey(f"j{i}", "n0", "n1", strengths[i]) for i in range(count)], 1000, PLANE)
    for i, first in enumerate(flows):
        for second in flows[i + 1 :]:
            apart = abs(first.lane - second.lane)
            assert apart > (first.width + second.width) / 2


@given(st.sampled_from(sorted(NODES)), st.sampled_from(sorted(NODES)))
def test_opposing_flows_take_opposite_sides(start: str, end: str) -> None:
    assume(start != end)
    neighbours = [_journey(f"x{i}", start, other) for i, other in enumerate(sorted(NODES)) if other not in (start, end)]
    flows = lay_out([_journey("go", start, end), _journey("back", end, start), *neighbours], 1000, PLANE)
    curves = {flow.id: flow.curve for flow in flows}
    middle = curves["go"].at(0.5), curves["back"].at(0.5)
    chord = ((curves["go"].start[0] + curves["go"].end[0]) / 2, (curves["go"].start[1] + curves["go"].end[1]) / 2)
    first = (middle[0][0] - chord[0], middle[0][1] - chord[1])
    second = (middle[1][0] - chord[0], middle[1][1] - chord[1])
    assert first[0] * second[0] + first[1] * second[1] < 0


def test_long_flows_bend_more_than_short_ones() -> None:
    flows = {
        flow.id: flow.curve
        for flow in lay_out([_journey("long", "n0", "n1"), _journey("short", "n4", "n2")], 100, PLANE)
    }

    def bend(curve: Curve) -> float:
        middle = ((curve.start[0] + curve.end[0]) / 2, (curve.start[1] + curve.end[1]) / 2)
        return math.dist(curve.at(0.5), middle) / math.dist(curve.start, curve.end)

    assert bend(flows["long"]) > bend(flows["short"]) > 0.05


def test_the_antimeridian_is_crossed_the_short_way() -> None:
    tokyo_seattle = Journey("t", ("a", "b"), (35.7, 139.7), (47.6, -122.3), 10)
    curve = lay_out([tokyo_seattle], 10, PLANE)[0].curve
    assert curve.end[0] - curve.start[0] == pytest.approx(256 * (360 - 139.7 - 122.3) / 360)


def test_the_largest_lies_lowest() -> None:
    flows = lay_out(
        [_journey("small", "n0", "n1", 10), _journey("big", "n0", "n2", 900), _journey("none", "n4", "n3", None)],
        900,
        PLANE,
    )
    assert [flow.id for flow in flows] == ["big", "small", "none"]


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_width_is_linear_from_zero_on_one_scale(strength: int, largest: int) -> None:
    assume(strength <= largest)
    assert width(strength, largest) == pytest.approx(max(1.2, MAX_WIDTH * strength / largest))
    assert width(None, largest) == UNSTATED_WIDTH


@given(_networks(), st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_a_curve_lies_on_the_curve(journeys: list[Journey], a: float, b: float) -> None:
    low, high = sorted((a, b))
    curve = bent(PLANE.project(*journeys[0].start), PLANE.project(*journeys[0].end), 0.15)
    part = curve.part(low, high)
    assert part.at(0.5) == pytest.approx(curve.at((low + high) / 2), abs=1e-6)


BAD = st.sampled_from([(math.nan, 0.0), (0.0, math.inf), (91.0, 0.0), (0.0, 181.0), (None, 0.0), None])


@given(_networks(), BAD)
def test_a_flow_with_impossible_coordinates_is_refused_by_name_and_the_others_drawn(
    journeys: list[Journey], bad: tuple[float, float]
) -> None:
    broken = Journey("broken", ("x", "y"), bad, (1.0, 1.0), 1)
    sound, refused = sift([*journeys, broken])
    assert list(sound) == journeys
    assert [item.id for item in refused] == ["broken"]
    assert refused[0].reason.startswith("start:")


@settings(max_examples=30)
@given(st.integers(LANES + 1, 40))
def test_more_than_a_few_lanes_become_one_corridor_without_a_number_of_its_own(count: int) -> None:
    strokes = bundle((_journey(f"j{i:02}", "n0", "n1") for i in range(count)), PLANE).strokes
    assert len(strokes) == 1
    assert strokes[0].strength is None
    assert len(strokes[0].members) == count


def _crowd(flows: int, places: int) -> list[Journey]:
    rng = random.Random(7)
    points = [(rng.uniform(-60, 75), rng.uniform(-180, 180)) for _ in range(places)]
    pairs = [rng.sample(range(places), 2) for _ in range(flows)]
    return [Journey(f"j{i:05}", (f"p{a}", f"p{b}"), points[a], points[b], i) for i, (a, b) in enumerate(pairs)]


@pytest.mark.parametrize("flows", [10, 1000, 10_000])
def test_a_crowd_is_bundled_to_a_readable_number_of_strokes_and_none_is_lost(flows: int) -> None:
    journeys = _crowd(flows, 200)
    strokes = bundle(journeys, PLANE).strokes
    assert len(strokes) <= BUDGET
    kept = [name for item in strokes for name in (item.members or (item.id,))]
    assert sorted(kept) == [journey.id for journey in journeys]


def test_bundles_of_other_places_stay_when_one_journey_is_added() -> None:
    journeys = _crowd(2000, 200)
    before = {item.id: item.members for item in bundle(journeys[:-1], PLANE).strokes}
    after = {item.id: item.members for item in bundle(journeys, PLANE).strokes}
    changed = [name for name in after if after[name] != before.get(name)]
    assert len(changed) == 1


@pytest.mark.parametrize("movements", [60, 3000])
def test_filtering_moves_no_arrow_and_chooses_no_bend_anew(movements: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks.made import catalogue
    from geo.chart import build_scene, scene
    from geo.language import language

    made = catalogue(movements)
    chosen: list[object] = []
    choose = scene.bends_of
    monkeypatch.setattr(scene, "bends_of", lambda *given: chosen.append(1) or choose(*given))
    shown = tuple(made.movements.values())
    wide = build_scene(shown[:250], made, language("en"))
    assert len(wide.flows) > 50
    curves = {flow.id: flow.curve for flow in wide.flows}
    for some in (shown[:1], shown[10:30], shown[1:250:2]):
        for flow in build_scene(some, made, language("en")).flows:
            assert flow.curve == curves[flow.id]
    assert len(chosen) == 1


def test_bundles_within_one_cell_are_marks_of_their_own() -> None:
    """Many movements in a small part of the world: some of their cells hold both ends of several."""
    from benchmarks.made import catalogue
    from geo.chart import build_scene
    from geo.language import language
    from geo.places import Gazetteer

    made = catalogue(1500)
    near = (
        place.model_copy(update={"lat": 45 + place.lat / 4, "lon": 10 + place.lon / 8, "country": "DEU"})
        for place in made.places
    )
    scene = build_scene(
        tuple(made.movements.values()), dataclasses.replace(made, places=Gazetteer(near)), language("en")
    )
    inside = [standing for standing in scene.standings if standing.place.partition(">")[0] not in made.places]
    assert inside
    for standing in inside:
        start, _, end = standing.place.partition(">")
        assert start == end
        assert standing.own == {"DEU"}


def test_the_page_names_and_counts_what_could_not_be_drawn() -> None:
    from benchmarks.made import catalogue
    from geo.language import language
    from geo.leaflet import build_payload
    from geo.places import Gazetteer

    made = catalogue(6)
    broken = next(iter(made.movements.values())).origin
    places = [place.model_copy(update={"lat": math.inf}) if place.id == broken else place for place in made.places]
    payload = build_payload(
        tuple(made.movements.values()), dataclasses.replace(made, places=Gazetteer(places)), language("en"), ""
    )
    assert len(payload["flows"]) == 5
    assert payload["panel"]["refused"].startswith("1 not drawn: movement-00000 (start: (inf,")
