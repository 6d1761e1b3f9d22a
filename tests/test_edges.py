"""Ends outside a frame are named where their arrows cross its edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.chart.edges import NAMED_TOGETHER, crossings, visible
from geo.flows import Curve, WebMercator, lay_out
from geo.flows.journey import Journey

PLACES = st.tuples(st.floats(-60, 70), st.floats(-170, 170))
PIXELS = st.floats(-3000, 3000)
FRAME = (0.0, 0.0, 900.0, 700.0)


@given(st.lists(st.tuples(PIXELS, PIXELS), min_size=3, max_size=3))
def test_what_is_visible_of_a_curve_ends_at_the_edge_or_with_the_curve(points: list[tuple[float, float]]) -> None:
    curve = Curve(*points)
    stretch = visible(curve, FRAME)
    if stretch is None:
        return
    for t, end in zip(stretch, (0.0, 1.0), strict=True):
        x, y = curve.at(t)
        assert -1e-6 <= x <= 900 + 1e-6 and -1e-6 <= y <= 700 + 1e-6
        if t != end:
            assert min(x, 900 - x, y, 700 - y) < 0.5


@given(st.lists(PLACES, min_size=2, max_size=6, unique_by=lambda place: tuple(map(round, place))))
def test_every_named_end_outside_is_named_and_none_inside(places: list[tuple[float, float]]) -> None:
    journeys = [Journey(f"j{i}", ("hub", f"p{i}"), places[0], place, 500) for i, place in enumerate(places[1:])]
    flows = lay_out(journeys, 1000, WebMercator())
    scale = 8.0
    names = {node: node.upper() for journey in journeys for node in journey.nodes}
    for crossing in crossings(flows, names, FRAME, scale):
        flow = next(flow for flow in flows if flow.id == crossing.flows[0])
        end = flow.curve.start if crossing.node == "hub" else flow.curve.end
        x, y = end[0] * scale, end[1] * scale
        assert not (10 < x < 890 and 10 < y < 690)


def test_an_end_is_named_once_where_its_arrows_cross_side_by_side_and_twice_where_they_are_apart() -> None:
    def named(second: float) -> list[tuple[str, ...]]:
        journeys = [Journey("a", ("far", "x"), (0.0, -150.0), (0.0, 0.0), 10)]
        journeys.append(Journey("b", ("far", "y"), (0.0, -150.0), (second, 0.0), 10))
        flows = lay_out(journeys, 10, WebMercator())
        middle = flows[0].curve.end[0] * 8, flows[0].curve.end[1] * 8
        frame = middle[0] - 100, middle[1] - 600, middle[0] + 100, middle[1] + 600
        found = crossings(flows, {"far": "Far", "x": "X", "y": "Y"}, frame, 8.0)
        return [crossing.flows for crossing in found if crossing.node == "far"]

    assert named(3.0) == [("a", "b")]
    assert sorted(named(50.0)) == [("a",), ("b",)]
    assert pytest.approx(150) == NAMED_TOGETHER
