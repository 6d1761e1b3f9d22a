"""One plate for several movements: what its numbers say, and that it stands for each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.catalogue import Catalogue
from geo.chart import build_scene, place_labels
from geo.chart.chips import merged, small, whole
from geo.chart.marks import numbers_in_short
from geo.language import language
from geo.leaflet import build_payload

ZOOM = 4.0
"""A zoom at which Ukraine has room for one plate and not for five."""


@given(st.sets(st.integers(1, 60), min_size=1))
def test_numbers_in_short_are_the_same_numbers(numbers: set[int]) -> None:
    told: list[int] = []
    for words in numbers_in_short(list(numbers)):
        first, _, last = words.partition("–")
        told += range(int(first), int(last or first) + 1)
    assert told == sorted(numbers)


def test_two_that_follow_one_another_are_no_range() -> None:
    assert list(numbers_in_short([13, 29, 10, 12, 11, 30])) == ["10–13", "29", "30"]


def test_a_place_without_room_for_each_has_one_plate_for_all(known: Catalogue) -> None:
    scene = build_scene(tuple(known.movements.values()), known, language("en"))
    ukraine = next(standing for standing in scene.standings if standing.place == "ukraine")
    label = next(label for label in place_labels(scene, ZOOM).labels if label.key == "ukraine")
    assert label.group == merged(ukraine)
    assert label.group.members == tuple(mark.id for mark in ukraine.marks)
    assert label.width < min(group.width * group.height for group in small(ukraine)) / label.height
    assert merged(next(item for item in scene.standings if item.place == "belarus")) is None


def test_the_browser_gets_the_plates_that_a_merged_one_opens_to(known: Catalogue) -> None:
    payload = build_payload(tuple(known.movements.values()), known, language("en"), "")
    groups = {group["key"]: group for group in payload["standings"]}
    for group in groups.values():
        ids = [chip[0] for chip in groups[group["place"]]["chips"]]
        assert not groups[group["place"]]["members"]
        if group["members"]:
            assert sorted(group["members"]) == sorted(ids)
            assert payload["together"][group["chips"][0][0]]["name"]
    assert any(group["members"] for group in groups.values())


def test_nothing_is_lost_when_plates_are_made_smaller(catalogue: Catalogue) -> None:
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    for standing in scene.standings:
        ids = {mark.id for mark in standing.marks}
        for group in (whole(standing), *small(standing)):
            assert {chip.mark.id for chip in group.chips} == ids == set(group.members)
