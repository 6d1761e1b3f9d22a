"""From a slide's SVG or PowerPoint alone every shown row is rebuilt, equal to the CSV."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import pytest

from geo.catalogue import Catalogue
from geo.export import export
from geo.export.slide.about import about
from geo.export.slide.briefing import Briefing
from geo.export.slide.entries import KEPT
from geo.export.slide.ink import Page
from geo.export.slide.options import Options
from geo.export.slide.powerpoint import presentation
from geo.export.slide.svg import to_text
from geo.language import language
from geo.selection import Selection, choices
from tools.read_back import main, rows_in

EN = language("en")
EMPTY = Page(1920, 1080, ())


def _table(selection: Selection, catalogue: Catalogue) -> list[dict[str, str]]:
    text = export("csv", selection, catalogue, "en").decode("utf-8-sig")
    return [{name: row[name] for name in KEPT} for row in csv.DictReader(io.StringIO(text))]


def _random_selections(catalogue: Catalogue, number: int) -> list[Selection]:
    chance, known = random.Random(5), choices(catalogue)
    names = [name for name in known if name not in ("role", "dated")]
    found = []
    for _ in range(number):
        asked = {
            name: tuple(chance.sample(known[name], min(len(known[name]), chance.randint(1, 9))))
            for name in chance.sample(names, chance.randint(1, 2))
        }
        found.append(Selection(**asked))
    return found


def test_two_hundred_random_selections_come_back_from_svg_and_powerpoint(catalogue: Catalogue) -> None:
    full = 0
    for number, selection in enumerate(_random_selections(catalogue, 200)):
        expected = _table(selection, catalogue)
        told = about(Briefing(selection.apply(catalogue), catalogue, EN, Options(), ""))
        assert rows_in(to_text(EMPTY, told).encode()) == expected
        if number % 10 == 0:  # the same text, in a package that takes long to write
            assert rows_in(presentation((EMPTY,), told, {})) == expected
        full += len(expected) > 1
    assert full > 60


@pytest.mark.parametrize("form", ["svg", "pptx"])
def test_a_whole_file_comes_back(
    form: str, catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = Selection(nation="FRA")
    file = tmp_path / f"slide.{form}"
    file.write_bytes(export(form, chosen, catalogue, "en"))
    assert main([str(file)]) == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out))) == _table(chosen, catalogue)


def test_a_file_without_rows_is_refused_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "other.svg"
    file.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    assert main([str(file)]) == 1
    assert "it holds no rows" in capsys.readouterr().err
    assert main([str(tmp_path / "none.svg")]) == 1
    assert main([]) == 1
