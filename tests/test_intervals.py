"""Which numbers of people a strength allows, and what sums of strengths allow."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.catalogue import Strength
from geo.catalogue.intervals import Interval, interval, total

EVERYBODY = Interval(0, math.inf)
SIZES = st.integers(1, 10**6)
STRENGTHS = st.one_of(
    st.builds(Strength, value=SIZES, qualifier=st.sampled_from(["exact", "about", "more_than", "at_most"])),
    st.just(Strength(value=None, qualifier="unstated")),
)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [("exact", 300, 300), ("about", 270, 330), ("more_than", 301, math.inf), ("at_most", 0, 300)],
)
def test_a_qualifier_says_which_numbers_300_may_mean(qualifier: str, low: float, high: float) -> None:
    allowed = interval(Strength.model_validate({"value": 300, "qualifier": qualifier}))
    assert (allowed.low, allowed.high) == (pytest.approx(low), pytest.approx(high))


def test_an_unstated_strength_allows_every_number() -> None:
    assert interval(Strength(value=None, qualifier="unstated")) == EVERYBODY


@pytest.mark.parametrize(("people", "fits"), [(899, False), (901, True), (1000, True), (1099, True), (1101, False)])
def test_about_1000_is_met_by_what_lies_within_a_tenth_of_it(people: int, fits: bool) -> None:
    about = interval(Strength(value=1000, qualifier="about"))
    assert about.meets(Interval(people, people)) is fits
    assert Interval(people, people).within(about) is fits


def test_intervals_that_share_only_an_end_meet() -> None:
    assert Interval(1, 2).meets(Interval(2, 3)) and Interval(2, 3).meets(Interval(1, 2))
    assert not Interval(1, 2).meets(Interval(3, 4)) and not Interval(3, 4).meets(Interval(1, 2))
    assert Interval(1, 2).within(Interval(1, 2))
    assert not Interval(1, 3).within(Interval(1, 2)) and not Interval(0, 2).within(Interval(1, 2))


def test_a_sum_adds_what_its_parts_allow() -> None:
    parts = [Strength(value=1000, qualifier="about"), Strength(value=100, qualifier="exact")]
    assert total(parts) == Interval(pytest.approx(1000), pytest.approx(1200))
    assert total([*parts, Strength(value=5, qualifier="more_than")]).high == math.inf
    assert total([]) == Interval(0, 0)


@given(st.lists(STRENGTHS, max_size=5))
def test_a_sum_allows_the_sum_of_numbers_that_its_parts_allow(parts: list[Strength]) -> None:
    allowed = [interval(part) for part in parts]
    assert all(part.low <= part.high for part in allowed)
    lowest = sum(part.low for part in allowed)
    assert Interval(lowest, lowest).within(total(parts))
