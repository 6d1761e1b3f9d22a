"""What the map is framed to: the theatre, without what lies far from it."""

from __future__ import annotations

import pytest

from geo.catalogue import Catalogue
from geo.chart import Scene, Standing, build_scene, place_labels, theatre
from geo.chart.scene import Mark, SceneNode
from geo.flows import Journey, WebMercator, lay_out
from geo.language import language
from geo.leaflet import build_payload
from geo.selection import Selection

PLANE = WebMercator()
SAY = language("en")
BRAGG, SAN_DIEGO, BERLIN, WARSAW, SEOUL = (35.1, -79.0), (32.7, -117.2), (52.5, 13.4), (52.2, 21.0), (37.6, 127.0)
PLACES = {"bragg": BRAGG, "san-diego": SAN_DIEGO, "berlin": BERLIN, "warsaw": WARSAW, "seoul": SEOUL}


def _scene(*legs: tuple[str, str], standing: tuple[str, ...] = ()) -> Scene:
    journeys = [Journey(f"{a}-{b}", (a, b), PLACES[a], PLACES[b], 1000) for a, b in legs]
    flows = lay_out(journeys, 1000, PLANE)
    ends = sorted({end for leg in legs for end in leg})
    mark = Mark("m", "1", "#000000", "in_place", "", "a force", "f")
    return Scene(
        flows=flows,
        marks={flow.id: Mark(flow.id, "1", "#000000", "announced", "1,000", "a force", "f") for flow in flows},
        nodes=tuple(SceneNode(end, PLANE.project(*PLACES[end]), end, False) for end in ends),
        standings=tuple(Standing(name, PLANE.project(*PLACES[name]), name, (mark,)) for name in standing),
        countries=(),
        plane=PLANE,
    )


def test_an_origin_across_an_ocean_is_far() -> None:
    found = theatre(_scene(("bragg", "berlin"), ("bragg", "warsaw"), ("berlin", "warsaw")))
    assert found and found.far == {"bragg"}


def test_one_arrow_is_framed_to_where_it_leads() -> None:
    found = theatre(_scene(("bragg", "warsaw")))
    assert found and found.far == {"bragg"} and found.box[:2] == PLANE.project(*WARSAW)


def test_a_way_home_is_framed_to_where_it_leads_too() -> None:
    found = theatre(_scene(("warsaw", "bragg")))
    assert found and found.far == {"warsaw"}


def test_neighbours_are_never_far() -> None:
    found = theatre(_scene(("berlin", "warsaw")))
    assert found and not found.far
    found = theatre(_scene(("bragg", "san-diego")))
    assert found and not found.far


def test_movements_over_the_whole_world_have_the_world_as_their_theatre() -> None:
    found = theatre(_scene(("bragg", "warsaw"), ("san-diego", "seoul"), ("bragg", "berlin")))
    assert found and not found.far
    assert found.box[2] - found.box[0] > 150


def test_a_force_that_stands_far_away_does_not_widen_the_frame_but_one_alone_is_framed() -> None:
    found = theatre(_scene(("berlin", "warsaw"), standing=("san-diego",)))
    assert found and found.far == {"san-diego"}
    found = theatre(_scene(standing=("san-diego",)))
    assert found and not found.far


def test_a_sea_widens_the_frame_only_where_there_is_nothing_else() -> None:
    found = theatre(_scene(("berlin", "warsaw"), standing=("bragg",)), vague=("bragg",))
    assert found and found.far == {"bragg"}
    found = theatre(_scene(standing=("bragg",)), vague=("bragg",))
    assert found and not found.far


def test_an_empty_scene_has_no_theatre() -> None:
    assert theatre(_scene()) is None


def test_the_number_of_an_arrow_from_far_away_stands_in_the_frame_and_its_head_where_it_was() -> None:
    scene = _scene(("bragg", "berlin"), ("bragg", "warsaw"), ("berlin", "warsaw"))
    found = theatre(scene)
    assert found
    near = found.near(scene)
    for cut, whole in zip(near.flows, scene.flows, strict=True):
        assert cut.curve.end == pytest.approx(whole.curve.end)
    labels = place_labels(near, 4).labels
    west, north, east, south = found.frame(near, labels, 16.0)
    assert east - west < 60 * 16
    numbers = [label for label in labels if label.kind in ("number", "strength")]
    assert {label.key for label in numbers} == {flow.id for flow in scene.flows}
    assert all(west <= label.x <= east and north <= label.y <= south for label in numbers)


def test_the_shipped_catalogue_is_framed_to_europe(known: Catalogue) -> None:
    scene = build_scene(tuple(known.movements.values()), known, SAY)
    found = theatre(scene)
    assert found and {"fort-bragg", "united-states"} <= found.far
    assert not found.far & {"poland", "germany", "romania", "france", "ukraine"}


@pytest.mark.parametrize("filters", [{}, {"country": "ROU"}, {"nation": "USA"}, {"status": "ruled_out"}])
def test_every_far_place_of_the_payload_is_known_to_it(catalogue: Catalogue, filters: dict[str, str]) -> None:
    payload = build_payload(Selection(**filters).apply(catalogue), catalogue, SAY, "")
    known = {node["id"] for node in payload["nodes"]} | {item["place"] for item in payload["standings"]}
    assert set(payload["far"]) <= known
    assert payload["panel"]["fit"] == (
        "Show all"
        if not filters
        else SAY.count("Fit to {n} entry", "Fit to {n} entries", len(Selection(**filters).apply(catalogue)))
    )
