"""The catalogue in examples/: it checks clean, holds what it is to show, and every export of it succeeds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT

from geo.account import account_of
from geo.catalogue import Catalogue, load
from geo.catalogue.folder import movement_files
from geo.chart.marks import mark_of
from geo.commands.command import main
from geo.export import known_formats
from geo.language import language

EXAMPLE = ROOT / "examples" / "three-regions"
REGIONS = {
    "Pacific": (-50, 45, 100, 180),
    "Africa": (-12, 22, -20, 52),
    "Americas": (-40, 25, -95, -30),
}
"""South, north, west and east, in degrees."""


@pytest.fixture(scope="module")
def example() -> Catalogue:
    return load(EXAMPLE)


def test_it_checks_clean_without_a_warning_and_infers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(EXAMPLE), "check", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["problems"], told["warnings"]) == ([], [])
    assert told["readings"]["inferred"] == 0
    assert told["readings"]["machine"] > 5 * told["readings"]["curator"]


def test_it_spans_regions_years_languages_and_files(example: Catalogue) -> None:
    assert {article.language for article in example.articles.values()} == {"en", "fr", "de"}
    assert len({article.day.year for article in example.articles.values() if article.day}) >= 4
    assert len(movement_files(EXAMPLE)) >= 4
    ends = [example.places[end] for movement in example.movements.values() for end in movement.ends]
    for region, (south, north, west, east) in REGIONS.items():
        assert sum(south < end.lat < north and west < end.lon < east for end in ends) >= 5, region


def test_it_has_each_sort_of_movement(example: Catalogue) -> None:
    movements = example.movements.values()
    assert {movement.kind for movement in movements} >= {"deployment", "withdrawal", "rotation", "posture"}
    assert {item.of for movement in movements for item in movement.equipment} >= {"aircraft", "ships"}
    assert {(movement.strength.value, movement.strength.up_to) for movement in movements} >= {(2000, 3000), (280, 320)}
    quotes = {name: item.claims[0].quote for name, item in example.movements.items()}
    assert any(item.status == "considered" and " if " in quotes[item.id] for item in movements), "conditional"
    assert any(item.status == "ruled_out" and "No " in quotes[item.id] for item in movements), "denied"
    assert {movement.drawn for movement in movements} == {"arrow", "badge"}


def test_every_article_says_that_it_is_invented(example: Catalogue) -> None:
    for name, article in example.articles.items():
        first = example.texts[name].splitlines()[0]
        assert re.match(r"Invented|Inventé|Erfunden", first), name
        assert article.remark, name
        assert "Invented" in article.remark["en"], name


def test_ships_and_aircraft_are_told_where_no_number_of_people_is_stated(example: Catalogue) -> None:
    say = language("en")
    frigates = next(movement for movement in example.movements.values() if movement.destination == "fiji")
    told = account_of(frigates, example, say)
    assert told.title.startswith("Australian navy · Sydney → Fiji · 2 frigates · announced")
    assert mark_of(frigates, example, say).label == "2 frigates"
    jets = next(movement for movement in example.movements.values() if movement.equipment and movement.strength.value)
    assert mark_of(jets, example, say).label == "about 200", "people before things"


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(known_formats()))
def test_every_export_of_it_succeeds(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"made{known_formats()[name].ending}"
    assert main(["--root", str(EXAMPLE), "export", name, "-o", str(file)]) == 0
    assert file.stat().st_size > 100


@pytest.mark.slow
def test_its_slide_keeps_the_legend_inside_the_map(tmp_path: Path) -> None:
    """Many nations share a colour: named one by one they ran over the list beside the map."""
    file = tmp_path / "slide.svg"
    assert main(["--root", str(EXAMPLE), "export", "svg", "-o", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert re.search(r"\b\d+ other nations", text)
    assert "other: " not in text
