"""Which files a catalogue is read from: one file of movements, or several."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import made

from geo.catalogue import fingerprint, load
from geo.catalogue.folder import movement_files
from geo.commands.command import main
from geo.errors import DataError
from geo.shipped import SHIPPED, default_root

ONE_FILE = Path("data/movements.yaml")
FOLDER = Path("data/movements")


@pytest.fixture
def spread(tmp_path: Path) -> Path:
    """The made catalogue, its first movement in the usual file, the others and the totals in two further ones."""
    made(tmp_path)
    text = (tmp_path / ONE_FILE).read_text(encoding="utf-8")
    start, total = text.index("  - id: logistics-latvia"), text.index("totals:")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / ONE_FILE).write_text(text[:start], encoding="utf-8")
    (tmp_path / FOLDER / "b.yaml").write_text(f"movements: []\n{text[total:]}", encoding="utf-8")
    (tmp_path / FOLDER / "a.yaml").write_text(f"movements:\n{text[start:total]}", encoding="utf-8")
    return tmp_path


def test_several_files_say_what_one_says(spread: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    whole = made(tmp_path_factory.mktemp("whole"))
    parts = load(spread)
    assert list(parts.movements.items()) == list(whole.movements.items())
    assert dict(parts.totals) == dict(whole.totals)


def test_the_usual_file_may_be_missing_where_others_are(spread: Path) -> None:
    known = list(load(spread).movements)
    (spread / ONE_FILE).rename(spread / FOLDER / "z.yaml")
    assert movement_files(spread) == tuple(f"data/movements/{name}.yaml" for name in "abz")
    assert list(load(spread).movements) == [*known[1:], known[0]]


def test_without_any_file_the_usual_one_is_asked_for(spread: Path) -> None:
    (spread / ONE_FILE).unlink()
    for file in (spread / FOLDER).iterdir():
        file.unlink()
    with pytest.raises(DataError, match=r"data/movements\.yaml:1:1: error: cannot be read"):
        load(spread)


def test_an_error_names_its_own_file(spread: Path) -> None:
    file = spread / FOLDER / "a.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: logistics-latvia", "id: brigade-latvia"), "utf-8")
    with pytest.raises(DataError) as raised:
        load(spread)
    told = [problem for problem in raised.value.problems if "stands in" in problem.what]
    assert [(problem.file, problem.line) for problem in told] == [("data/movements/a.yaml", 2)]
    assert told[0].what == "the id 'brigade-latvia' stands in data/movements.yaml, line 3 already"


def test_every_file_counts_for_the_version_and_none_that_an_editor_hides(spread: Path) -> None:
    before = fingerprint(spread)
    (spread / FOLDER / ".a.yaml").write_text("no: movements", encoding="utf-8")
    assert fingerprint(spread) == before
    with (spread / FOLDER / "a.yaml").open("a", encoding="utf-8") as file:
        file.write("# another word\n")
    assert fingerprint(spread) != before


def test_fix_renews_each_of_them(spread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = spread / FOLDER / "a.yaml"
    new = file.read_text(encoding="utf-8")
    old = new.replace("translation: {fr: 200 soldats finlandais seront envoyés en Estonie}", "english: Two hundred")
    file.write_text(old, encoding="utf-8")
    main(["--root", str(spread), "check", "--fix"])
    assert "data/movements/a.yaml: brought to the present form" in capsys.readouterr().out
    assert "translation" in file.read_text(encoding="utf-8")


def test_a_folder_of_movements_makes_a_catalogue(spread: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (spread / ONE_FILE).unlink()
    assert default_root(spread) == spread
    assert default_root(tmp_path_factory.mktemp("empty")) == SHIPPED
