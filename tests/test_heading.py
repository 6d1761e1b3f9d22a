"""Leaving and coming look different, with the word, wherever a movement with one known end is shown."""

from __future__ import annotations

import json

import pytest
from altered import vars_of

from geo.account import account_of
from geo.catalogue import Catalogue
from geo.chart import build_scene, legend_rows
from geo.export import export
from geo.language import language
from geo.selection import Selection

COMING, LEAVING = "us-ukraine-excluded", "us-armour-romania"
EN = language("en")


@pytest.fixture
def both(catalogue: Catalogue) -> Catalogue:
    """The shipped catalogue, where an entry comes to Ukraine and another is made one that leaves Germany."""
    leaving = catalogue.movements[LEAVING].model_copy(update={"kind": "withdrawal", "destination": None})
    return Catalogue(**{**vars_of(catalogue), "movements": {**catalogue.movements, LEAVING: leaving}})


def test_the_word_says_which_way(both: Catalogue) -> None:
    told = {name: account_of(both.movements[name], both, EN) for name in (COMING, LEAVING)}
    assert told[COMING].route == told[COMING].route_spoken == "to Ukraine"
    assert told[LEAVING].route == told[LEAVING].route_spoken == "from Germany"
    assert account_of(both.movements[LEAVING], both, language("fr")).route == "départ\u00a0: Allemagne"


def test_the_number_points_in_or_out_and_the_legend_says_so(both: Catalogue) -> None:
    movements = tuple(both.movements.values())
    scene = build_scene(movements, both, EN)
    numbers = both.numbers
    assert scene.marks[COMING].number == f"→{numbers[COMING]}"
    assert scene.marks[LEAVING].number == f"{numbers[LEAVING]}→"
    signs = {sign.kind: sign.words for row in legend_rows(movements, scene, both, EN) for sign in row.signs}
    assert (signs["in"], signs["out"]) == ("comes here", "leaves here")


def test_what_stands_or_has_both_ends_points_nowhere(catalogue: Catalogue) -> None:
    for movement in catalogue.movements.values():
        if movement.route or movement.kind == "posture" or movement.status in ("in_place", "on_alert"):
            assert movement.heading == ""
    poland = (catalogue.movements["us-82abn-poland"],)
    rows = legend_rows(poland, build_scene(poland, catalogue, EN), catalogue, EN)
    assert {sign.kind for row in rows for sign in row.signs}.isdisjoint({"in", "out"})


def test_slide_and_html_file_show_both(both: Catalogue) -> None:
    chosen = Selection(movement=(COMING, LEAVING))
    picture = export("svg", chosen, both, "en").decode()
    for words in (f"→{both.numbers[COMING]}", f"{both.numbers[LEAVING]}→", "comes here", "leaves here", "from Germany"):
        assert words in picture
    page = export("html", chosen, both, "en").decode()
    data = json.loads(page.split('<script type="application/json" id="data">')[1].split("</script>")[0])
    marks = data["languages"]["en"]["payload"]["marks"]
    assert {marks[COMING]["number"], marks[LEAVING]["number"]} == {
        f"→{both.numbers[COMING]}",
        f"{both.numbers[LEAVING]}→",
    }
    assert "from Germany" in page
