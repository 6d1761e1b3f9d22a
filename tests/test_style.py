"""The palette: told apart by colour-blind readers and in grey print, readable as text."""

from __future__ import annotations

from itertools import combinations

import pytest
from coloraide import Color

from geo.chart.style import MULTINATIONAL, NATION_COLOURS, colour
from geo.terms import STATUSES

LOOKS = [term.look for term in STATUSES.values()]
PAIRS = list(combinations(NATION_COLOURS, 2))


def _seen(nation: str, sight: str) -> Color:
    seen = Color(NATION_COLOURS[nation])
    return seen if sight == "normal" else seen.filter(sight)


@pytest.mark.parametrize("sight", ["normal", "protan", "deutan"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_nations_are_far_apart_for_every_sight(first: str, second: str, sight: str) -> None:
    assert _seen(first, sight).delta_e(_seen(second, sight), method="2000") >= 12


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_nations_are_apart_in_grey_print(first: str, second: str) -> None:
    lightness = [Color(NATION_COLOURS[nation]).convert("lab")["l"] for nation in (first, second)]
    assert abs(lightness[0] - lightness[1]) >= 8


@pytest.mark.parametrize("nation", NATION_COLOURS)
def test_text_in_a_nations_colour_is_readable_on_white(nation: str) -> None:
    assert Color(NATION_COLOURS[nation]).contrast("white") >= 4.5


def test_a_force_of_several_nations_is_neutral_and_an_unlisted_nation_keeps_its_colour() -> None:
    assert colour(("FRA", "DEU")) == MULTINATIONAL
    assert colour(("EST",)) == colour(("EST",))


def test_no_two_statuses_look_alike_as_arrows_or_at_a_place() -> None:
    arrows = [(shown.dash, shown.struck) for shown in LOOKS]
    plates = [(shown.outline, shown.weight, shown.filled, shown.pointed, shown.struck) for shown in LOOKS]
    assert len(set(arrows)) == len(set(plates)) == len(LOOKS)
