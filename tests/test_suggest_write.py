"""`python -m geo suggest --write`: entries and claims that the checker passes, comments kept, all files or none."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from geo.catalogue import Catalogue, load
from geo.commands.command import main
from geo.drafts import adopt, found, offers_of, suggest
from geo.errors import DataError, Problem
from geo.writing import Changed, extended, with_claim

FIRST = (
    "More soldiers for the Baltic states\n\n"
    "Canada will send 540 soldiers from Petawawa to Latvia in the spring, "
    "the Canadian defence ministry said on Thursday. At least 40 soldiers were killed near Gao. "
    "Canada will send 90 engineers to Tripoli.\n\n"
    "Uganda has begun withdrawing its 3,000 soldiers from Mogadishu, an army spokesman said. "
    "Washington has ruled out sending combat troops to Niger.\n"
)
SECOND = (
    "Ottawa confirms\n\n"
    "Canada is to deploy 600 troops to Latvia this spring, according to the Canadian defence ministry.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A catalogue with the first article alone."""
    found(tmp_path / "own")
    _add(tmp_path / "own", "first", FIRST)
    return tmp_path / "own"


def _add(own: Path, name: str, text: str) -> None:
    file = own.parent / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    options = ("--id", name, "--language", "en", "--published", "2023-02-15")
    assert main(["--root", str(own), "add", str(file), *options]) == 0


def _write(own: Path, name: str) -> int:
    return main(["--root", str(own), "suggest", name, "--write"])


def _state(own: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (own / "data").glob("*.yaml")}


def test_what_is_ready_becomes_entries_that_the_checker_passes(own: Path) -> None:
    assert _write(own, "first") == 0
    catalogue = load(own)
    found = {name: (entry.status, entry.strength.value) for name, entry in catalogue.movements.items()}
    assert found == {
        "can-canada-latvia": ("announced", 540),
        "uga-uganda-mogadishu": ("under_way", 3000),
        "usa-washington-niger": ("ruled_out", None),
    }
    assert catalogue.levels["curator"] == catalogue.levels["inferred"] == 0
    assert catalogue.levels["machine"] > 15


def test_said_again_it_writes_nothing_twice(own: Path) -> None:
    _write(own, "first")
    before = _state(own)
    assert _write(own, "first") == 0
    assert _state(own) == before


def test_the_same_movement_elsewhere_is_a_claim_of_the_entry_and_another_number_differs(own: Path) -> None:
    _write(own, "first")
    _add(own, "second", SECOND)
    assert _write(own, "second") == 0
    catalogue = load(own)
    assert len(catalogue.movements) == 3
    claim = catalogue.movements["can-canada-latvia"].claims[-1]
    assert claim.article == "second"
    assert set(claim.states) == {"force", "destination", "status", "announced_by"}
    assert claim.differs["strength"].words == ("600 troops",)


@pytest.mark.parametrize(
    "text",
    [
        "The 2nd Regiment will relieve the 8th Regiment in Latvia in June.",
        "Canada has withdrawn 500 soldiers from Latvia.",
        "Spain will send 540 soldiers to Latvia.",
        "The 3rd Brigade will go to Latvia.",
    ],
)
def test_another_nation_or_sort_of_movement_is_no_claim_of_the_entry(own: Path, text: str) -> None:
    _write(own, "first")
    _add(own, "second", f"Elsewhere\n\n{text}\n")
    _write(own, "second")
    assert len(load(own).movements["can-canada-latvia"].claims) == 1


def test_comments_and_every_line_that_was_there_stay(own: Path) -> None:
    before = {name: content.decode() for name, content in _state(own).items()}
    _write(own, "first")
    after = {name: content.decode() for name, content in _state(own).items()}
    for name, text in before.items():
        gone = [line for line in difflib.ndiff(text.splitlines(), after[name].splitlines()) if line.startswith("- ")]
        assert [line for line in gone if not line.endswith(": []")] == [], name


def test_in_the_shipped_files_lines_are_added_and_none_changed() -> None:
    text = (ROOT / "data/movements.yaml").read_text(encoding="utf-8")
    claim = {"article": "a", "quote": "b", "states": {"force": "c"}}
    for new in (
        with_claim(text, "us-82abn-poland", claim),
        extended(text, "movements", [{"id": "x", "claims": [claim]}]),
    ):
        lines = list(difflib.ndiff(text.splitlines(), new.splitlines()))
        assert [line for line in lines if line.startswith("- ")] == []
        assert any(line.startswith("+ ") for line in lines)


def test_a_name_inside_another_word_stands_once_in_its_sentence(own: Path) -> None:
    _add(
        own, "fleet", "Australia will send two frigates from Fremantle to Fiji, the Australian defence ministry said.\n"
    )
    assert _write(own, "fleet") == 0
    (movement,) = load(own).movements.values()
    assert movement.claims[0].states["force"] == ("Australia",)


def test_a_place_that_no_gazetteer_knows_is_named_as_it_is_written(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _add(own, "north", "Canada will send 540 soldiers from Petawawa to Kirkenesby, the defence ministry said.\n")
    capsys.readouterr()
    assert main(["--root", str(own), "suggest", "north"]) == 0
    told = capsys.readouterr().out
    assert "#   destination: no gazetteer knows 'Kirkenesby'\n#   - id: can-canada-kirkenesby\n" in told
    assert "#     destination: kirkenesby" in told


def test_an_example_in_a_comment_is_no_entry(own: Path) -> None:
    """A new catalogue shows one of each register, Lithuania among the places."""
    assert "#  - id: lithuania\n" in (own / "data/places.yaml").read_text(encoding="utf-8")
    _add(own, "east", "Canada will send 540 soldiers to Lithuania, the Canadian defence ministry said.\n")
    assert _write(own, "east") == 0
    assert [movement.destination for movement in load(own).movements.values()] == ["lithuania"]


def test_new_entries_go_into_the_file_that_is_named(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = ("--into", "data/movements/2023.yaml")
    assert main(["--root", str(own), "suggest", "first", "--write", *named]) == 2
    assert "is no file of movements: one of data/movements.yaml" in capsys.readouterr().err
    (own / "data/movements").mkdir()
    (own / named[1]).write_text("# of 2023\nmovements: []\n", encoding="utf-8")
    before = (own / "data/movements.yaml").read_bytes()
    assert main(["--root", str(own), "suggest", "first", "--write", *named]) == 0
    assert "data/movements/2023.yaml: can-canada-latvia\n" in capsys.readouterr().out
    assert (own / "data/movements.yaml").read_bytes() == before
    assert (own / named[1]).read_text(encoding="utf-8").startswith("# of 2023\n")
    assert "can-canada-latvia" in load(own).movements
    assert main(["--root", str(own), "suggest", "first", *named]) == 2


def _offered(own: Path) -> tuple[Catalogue, tuple[object, ...]]:
    catalogue = load(own)
    article = catalogue.articles["first"]
    suggested = suggest(catalogue.texts["first"], "en", article.day, catalogue.places, catalogue.forces.values())
    return catalogue, (article, *offers_of(catalogue, article, suggested))


def test_a_file_changed_meanwhile_is_not_written_over(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from geo.drafts import adopting

    catalogue, (article, made, registers) = _offered(own)
    places = own / "data/places.yaml"
    checked = adopting.load_as

    def changes(*arguments: object) -> Catalogue:
        places.write_text(places.read_text(encoding="utf-8") + "# another hand\n", encoding="utf-8")
        return checked(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(adopting, "load_as", changes)
    movements = (own / "data/movements.yaml").read_bytes()
    with pytest.raises(Changed, match="was changed meanwhile"):
        adopt(own, catalogue, article, made, registers)  # type: ignore[arg-type]
    assert (own / "data/movements.yaml").read_bytes() == movements


def test_what_the_checker_refuses_is_told_and_not_written(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from geo.drafts import adopting

    checked, refused = adopting.load_as, iter([True])

    def refuses_the_first(*arguments: object) -> Catalogue:
        if next(refused, False):
            raise DataError([Problem("data/movements.yaml", 1, 1, "no such words", "quote others")])
        return checked(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(adopting, "load_as", refuses_the_first)
    assert _write(own, "first") == 0
    assert "left to you, since the checker says: no such words" in capsys.readouterr().out
    assert "can-canada-latvia" not in load(own).movements and len(load(own).movements) == 2


@pytest.mark.slow
def test_an_article_of_the_shipped_catalogue_gives_nothing_that_does_not_check(tmp_path: Path) -> None:
    for folder in ("data", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in load(tmp_path).articles:
        assert _write(tmp_path, name) == 0
    load(tmp_path)
