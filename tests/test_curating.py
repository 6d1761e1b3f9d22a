"""The example of docs/curating.md does, step by step, what it promises."""

from __future__ import annotations

from pathlib import Path

from conftest import ROOT
from recipes import carry_out, recipes

from geo.catalogue import load


def test_the_example_makes_a_checked_arrow_of_an_article(tmp_path: Path) -> None:
    (steps,) = recipes((ROOT / "docs" / "curating.md").read_text(encoding="utf-8")).values()
    (tmp_path / "geo").symlink_to(ROOT / "geo")  # the program, as if installed
    carry_out(steps, tmp_path)
    (movement,) = load(tmp_path / "mine").movements.values()
    assert (movement.origin, movement.destination, movement.strength.value) == ("petawawa", "latvia", 540)
    assert movement.drawn == "arrow"
