"""Every recipe of CONTRIBUTING.md does, step by step, what it promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from recipes import Order, carry_out, copy_project, recipes
from streamlit.testing.v1 import AppTest

from geo.catalogue import load
from geo.language import language, languages
from geo.language.catalogues import FOLDERS

RECIPES = recipes((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a recipe may change."""
    return copy_project(tmp_path / "project")


def test_there_is_a_recipe_for_each_thing_that_is_added() -> None:
    things = ("movement", "filter", "status", "format", "language")
    assert set(RECIPES) == {f"Add a {thing}" for thing in things}


def test_a_movement_added_by_the_recipe_stands_in_the_catalogue_and_on_the_page(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carry_out(RECIPES["Add a movement"], project)
    movement = load(project).movements["dnk-lithuania"]
    assert (movement.strength.value, movement.destination, movement.drawn) == (160, "lithuania", "badge")
    monkeypatch.setenv("MOVEMENTS_ROOT", str(project))
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not page.exception
    assert any(str(button.key).endswith("-dnk-lithuania") for button in page.button)


def test_a_language_added_by_the_recipe_is_offered_on_the_page_and_says_what_it_has(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carry_out(RECIPES["Add a language"], project)
    monkeypatch.setenv(FOLDERS, str(project / "geo" / "language"))
    assert languages() == ("en", "fr", "nl")
    say = language("nl")
    assert [say.count("{n} entry", "{n} entries", number) for number in (1, 2)] == ["1 vermelding", "2 vermeldingen"]
    assert say("Status") == "Status"
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    page.query_params["lang"] = "nl"
    page.run()
    assert not page.exception
    assert "Land" in {item.label for item in page.multiselect}


@pytest.mark.parametrize("thing", ["filter", "status", "format"])
def test_a_thing_added_by_the_recipe_is_there_after_one_file_was_touched(thing: str, project: Path) -> None:
    orders = RECIPES[f"Add a {thing}"]
    carry_out(orders, project)
    assert len({order.file for order in orders if order.what != "run"}) == 1


def test_a_status_added_by_the_recipe_is_drawn_worded_filtered_and_explained(project: Path) -> None:
    carry_out(RECIPES["Add a status"][:1], project)
    code = (
        "from pathlib import Path; from dataclasses import replace; from geo.catalogue import load\n"
        "from geo.export import export; from geo.selection import Selection\n"
        "from geo.chart.stylesheet import plate_rules\n"
        "data = load(Path('.')); name = 'us-82abn-poland'\n"
        "held = data.movements[name].model_copy(update={'status': 'suspended'})\n"
        "data = replace(data, movements={**data.movements, name: held})\n"
        "chosen = Selection(status='suspended')\n"
        "assert [one.id for one in chosen.apply(data)] == [name]\n"
        "for form in ('svg', 'kml', 'html', 'csv', 'geojson'):\n"
        "    assert b'suspended' in export(form, chosen, data, 'fr'), form\n"
        "from geo.export.slide.pane import MAGNIFIED\n"
        "dash = ' '.join(f'{length * MAGNIFIED:.1f}'.removesuffix('.0') for length in (12, 3, 12, 9))\n"
        "assert f'stroke-dasharray=\"{dash}\"' in export('svg', chosen, data, 'en').decode()\n"
        "assert 'was ordered and is held up' in export('html', chosen, data, 'en').decode()\n"
        "assert '.number.badge.suspended { border-style' in plate_rules()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr


STEP = "1. Create `a.txt`:\n\n   ```text\n   one\n     two\n   ```\n"


def test_orders_are_read_from_the_sentence_before_a_block() -> None:
    document = f"# All\n\n## Add it\n\n{STEP}\n2. In `a.txt`, below `one`, insert:\n\n   ```text\n   half\n   ```\n"
    assert recipes(document) == {
        "Add it": [Order("create", "a.txt", "", "one\n  two\n"), Order("below", "a.txt", "one", "half\n")]
    }


def test_a_block_of_which_nothing_is_said_is_refused() -> None:
    with pytest.raises(ValueError, match="what is to be done"):
        recipes("## Add it\n\n1. So:\n\n   ```text\n   one\n   ```\n")


def test_orders_write_where_they_say(tmp_path: Path) -> None:
    orders = [
        Order("create", "a.txt", "", "one\ntwo\n"),
        Order("append", "a.txt", "", "four\n"),
        Order("below", "a.txt", "two", "three\n"),
        Order("above", "a.txt", "one", "zero\n"),
        Order("run", "", "", "$ cat a.txt\nzero\n…\nfour\n"),
    ]
    carry_out(orders, tmp_path)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "zero\none\ntwo\nthree\nfour\n"


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (Order("run", "", "", "$ echo one\ntwo\n"), "one"),
        (Order("run", "", "", "$ echo no; exit 3\nno\n"), "exit 3"),
        (Order("above", "a.txt", "five", "x\n"), "0 lines"),
        (Order("create", "a.txt", "", "x\n"), "there already"),
    ],
)
def test_a_recipe_that_does_not_do_what_it_says_fails(order: Order, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=told):
        carry_out([order], tmp_path)
