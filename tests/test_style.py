"""The palette: told apart by colour-blind readers and in grey print, readable as text."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from itertools import combinations

import pytest
from coloraide import Color
from conftest import ROOT

from geo.catalogue import Catalogue
from geo.chart import build_scene, land_rows, lands, legend_rows
from geo.chart.style import NATION_COLOURS, SHARED_COLOUR, colour
from geo.export.slide import Options, to_svg
from geo.export.slide.land import BORDER, LAND, TINTS
from geo.language import language
from geo.places.alliances import nato_members
from geo.selection import Selection
from geo.terms import STATUSES

LOOKS = [term.look for term in STATUSES.values()]
COLOURS = {**NATION_COLOURS, "shared": SHARED_COLOUR}
PAIRS = list(combinations(COLOURS, 2))
FIRST = list(combinations(["USA", "FRA", "RUS", "NATO"], 2))


def _seen(nation: str, sight: str) -> Color:
    seen = Color(COLOURS[nation])
    return seen if sight == "normal" else seen.filter(sight)


@pytest.mark.parametrize("sight", ["normal", "protan", "deutan"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_nations_are_far_apart_for_every_sight(first: str, second: str, sight: str) -> None:
    assert _seen(first, sight).delta_e(_seen(second, sight), method="2000") >= 12


@pytest.mark.parametrize(("first", "second"), [pair for pair in PAIRS if pair != ("RUS", "shared")])
def test_nations_are_apart_in_grey_print(first: str, second: str) -> None:
    """The neutral one is as light as Russia's: a hollow mark, a name or the number's entry tells them apart there."""
    lightness = [Color(COLOURS[nation]).convert("lab")["l"] for nation in (first, second)]
    assert abs(lightness[0] - lightness[1]) >= (8 if (first, second) in FIRST else 3)


@pytest.mark.parametrize("nation", COLOURS)
def test_text_in_a_nations_colour_is_readable_on_white(nation: str) -> None:
    assert Color(COLOURS[nation]).contrast("white") >= 4.5


def test_no_two_nations_share_a_colour_but_the_neutral_one() -> None:
    found = [colour((nation,)) for nation in ("EST", "NOR", *NATION_COLOURS)]
    assert found[:2] == [SHARED_COLOUR, SHARED_COLOUR]
    assert len(set(found)) == len(NATION_COLOURS) + 1
    assert colour(("FRA", "DEU")) == SHARED_COLOUR == colour(())


@pytest.mark.parametrize(
    ("nations", "signs"),
    [
        (["EST", "NOR"], [("other: Estonia; Norway", SHARED_COLOUR)]),
        (["EST", "USA", "NOR"], [("United States", colour(("USA",))), ("other: Estonia; Norway", SHARED_COLOUR)]),
        (["EST", "NOR", "CHL", "TCD", "FJI"], [("5 other nations", SHARED_COLOUR)]),
    ],
)
def test_nations_that_share_a_colour_are_named_together_or_counted(
    catalogue: Catalogue, nations: list[str], signs: list[tuple[str, str]]
) -> None:
    say = language("en")
    drawn = [movement for movement in catalogue.movements.values() if movement.drawn != "list"]
    arrows = list({movement.force: movement for movement in drawn}.values())[: len(nations)]
    given = dict(zip([movement.force for movement in arrows], [(nation,) for nation in nations], strict=True))
    forces = {
        name: force.model_copy(update={"nations": given.get(name, force.nations)})
        for name, force in catalogue.forces.items()
    }
    made = replace(catalogue, forces=forces)
    rows = legend_rows(arrows, build_scene(arrows, made, say), made, say)
    (shown,) = [row.signs for row in rows if row.heading == "Nation"]
    assert [(sign.words, sign.colour) for sign in shown] == signs


def test_no_two_statuses_look_alike_as_arrows_or_at_a_place() -> None:
    arrows = [(shown.dash, shown.struck) for shown in LOOKS]
    plates = [(shown.outline, shown.weight, shown.filled, shown.pointed, shown.struck) for shown in LOOKS]
    assert len(set(arrows)) == len(set(plates)) == len(LOOKS)


def test_nato_grows_by_its_accessions() -> None:
    assert len(nato_members()) == 32
    assert len(nato_members(datetime.date(2022, 2, 2))) == 30
    assert "FIN" not in nato_members(datetime.date(2023, 4, 3)) and "FIN" in nato_members(datetime.date(2023, 4, 4))
    assert len(nato_members(datetime.date(1949, 8, 24))) == 12


def test_land_is_tinted_by_side_and_by_who_takes_part_and_the_legend_says_so(catalogue: Catalogue) -> None:
    say = language("en")
    scene = build_scene(Selection(country="ROU").apply(catalogue), catalogue, say)
    tints = lands(scene, catalogue)
    assert {tints[code] for code in ("ROU", "DEU", "FRA")} == {"taking-part"}
    assert tints["RUS"] == tints["BLR"] == "east"
    assert tints["EST"] == "nato" and not {"SWE", "UKR", "CHE"} & tints.keys()
    (row,) = land_rows(scene, catalogue, say)
    assert [sign.words for sign in row.signs] == [
        "named by an entry",
        "NATO member, 2 February 2022",
        "Russia and Belarus",
    ]


def test_the_slide_tints_land_as_the_page_does_and_has_each_tint_in_its_key(catalogue: Catalogue) -> None:
    sheet = (ROOT / "geo/leaflet/static/movements.css").read_text("utf-8")
    for tint, (fill, border) in {**TINTS, "land": (LAND, BORDER)}.items():
        assert re.search(rf"--{tint}: light-dark\({fill},", sheet), tint
        assert re.search(rf"border: light-dark\({border},", sheet), tint
    page = to_svg(Selection(country="ROU").apply(catalogue), catalogue, language("en"), Options(), "")[0]
    for fill, border in TINTS.values():
        assert re.search(rf'<path [^>]*fill="{fill}"', page)
        assert re.search(rf'<rect [^>]*width="28" height="22" [^>]*fill="{fill}" stroke="{border}"', page)
    assert all(words in page for words in ("named by an entry", "NATO member, 2 February 2022", "Russia and Belarus"))


def test_no_side_is_told_where_the_catalogue_knows_of_none(catalogue: Catalogue) -> None:
    forces = {name: force.model_copy(update={"nations": ("AUS",)}) for name, force in catalogue.forces.items()}
    made = replace(catalogue, forces=forces)
    scene = build_scene((), made, language("en"))
    assert lands(scene, made) == {} and land_rows(scene, made, language("en")) == ()


def test_no_style_sheet_says_a_thing_twice() -> None:
    """The same rule again is a merge gone wrong, and the second may be for something else."""
    for sheet in sorted((ROOT / "geo").rglob("*.css")):
        rules = re.findall(r"(?m)^([^\s@{}/][^{}@]*)\{([^{}]*)\}", sheet.read_text(encoding="utf-8"))
        told = [(" ".join(selector.split()), " ".join(body.split())) for selector, body in rules]
        assert len(told) == len(set(told)), sheet.name
        assert told, sheet.name
