"""`python -m geo init`: a catalogue that starts clean, teaches its form, and harms nothing that is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import ROOT

from geo.commands.command import main
from geo.documents import read_document
from geo.drafts import found, schema
from geo.errors import GeoError

EXAMPLE = "Denmark will send 160 soldiers to Lithuania, the Danish defence ministry said on Tuesday.\n"
FILES = ("articles", "forces", "places", "speakers", "movements")


def _with_examples(folder: Path) -> Path:
    """The catalogue with each file's commented example in place of its empty list."""
    found(folder)
    for name in FILES:
        path = folder / f"data/{name}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        example = [line[1:] for line in lines if line.startswith("#  ")]
        path.write_text("\n".join((*(f"{name}:",), *example, "")), encoding="utf-8")
    (folder / "seeds/example.txt").write_text(EXAMPLE, encoding="utf-8", newline="\n")
    return folder


def test_an_empty_catalogue_is_accepted_by_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "own")]) == 0
    assert "locate --yaml NAME" in capsys.readouterr().out
    assert main(["--root", str(tmp_path / "own"), "check"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_the_examples_are_a_catalogue_that_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(_with_examples(tmp_path / "own")), "check"]) == 0, capsys.readouterr().out
    assert capsys.readouterr().out.startswith("1 movement")


def test_every_file_names_the_schema_that_lies_beside_it(tmp_path: Path) -> None:
    found(tmp_path / "own")
    for name in FILES:
        first = (tmp_path / f"own/data/{name}.yaml").read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=schema.json"
    assert json.loads((tmp_path / "own/data/schema.json").read_text(encoding="utf-8")) == schema()


def test_nothing_is_left_to_fill_in(tmp_path: Path) -> None:
    for path in found(tmp_path / "own"):
        assert not re.search(r"@[A-Z]+@", (tmp_path / "own" / path).read_text(encoding="utf-8"))


def _objections(text: str) -> list[str]:
    values = yaml.load(text, Loader=yaml.BaseLoader)
    return [error.message for error in jsonschema.Draft202012Validator(schema()).iter_errors(values)]


@pytest.mark.parametrize("name", FILES)
def test_the_schema_takes_the_shipped_data(name: str) -> None:
    document, _ = read_document(ROOT, f"data/{name}.yaml")
    assert document is not None
    errors = list(jsonschema.Draft202012Validator(schema()).iter_errors(document.values))
    assert [error.message[:200] for error in errors] == []


@pytest.mark.parametrize(
    "text",
    [
        "forces: [{id: a, nations: [USA]}]",
        "forces: [{id: A b, name: {en: A}, nations: [USA]}]",
        "forces: [{id: a, name: {en: A}, nations: [USA], colour: red}]",
        "places: []\nforces: []",
        "things: []",
        "articles: [{letter: A}]",
    ],
)
def test_the_schema_objects_to_what_the_checker_would_refuse(text: str) -> None:
    assert _objections("forces: [{id: a, name: {en: A}, nations: [USA]}]") == []
    assert _objections(text) != []


def test_a_folder_that_holds_something_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for taken in (tmp_path, tmp_path / "note", tmp_path / "note" / "below", tmp_path / "link"):
        assert main(["init", str(taken)]) == 2
        assert "is there and not an empty folder" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "note"]


def test_an_empty_folder_and_a_deep_one_are_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found(tmp_path / "empty")
    found(tmp_path / "a/b/c")
    assert (tmp_path / "a/b/c/data/movements.yaml").is_file()
    assert not any(path.name.startswith(".") for path in tmp_path.iterdir())


def test_a_start_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(GeoError, match="No space left"):
        found(tmp_path / "own")
    assert list(tmp_path.iterdir()) == []
