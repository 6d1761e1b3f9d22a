"""Every recipe of CONTRIBUTING.md does, step by step, what it promises."""

from __future__ import annotations

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
    assert set(RECIPES) == {"Add a movement", "Add a language"}


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
