"""What changed: movements, totals and records, between folders and between revisions."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from copies import FORCES, MOVEMENTS, PLACES, change, copy_data, read, write

from geo.__main__ import main
from geo.catalogue import Catalogue, load
from geo.changes import Change, Changes, changes
from geo.errors import DataError

FEW = ("us-82abn-poland", "us-armour-romania", "fra-romania")
POLAND = "  - id: us-82abn-poland"
FRANCE = "  - id: fra-romania"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A small state of the data."""
    (tmp_path / "old").mkdir()
    return copy_data(tmp_path / "old", only=FEW)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The same, to be changed."""
    (tmp_path / "new").mkdir()
    return copy_data(tmp_path / "new", only=FEW)


def _between(old: Path, new: Path) -> Changes:
    return changes(load(old), load(new))


def _dropped(root: Path, name: str) -> None:
    text = read(root, MOVEMENTS)
    start = text.index(f"  - id: {name}")
    ends = [text.find(mark, start + 1) for mark in ("\n  - id: ", "\ntotals:")]
    write(root, MOVEMENTS, text[:start] + text[min(end for end in ends if end > 0) + 1 :])


def _less_sure(root: Path) -> None:
    """What was announced is intended, inferred, since no words state it any more."""
    change(root, MOVEMENTS, "    status: announced\n", "    status: intended\n", after=POLAND)
    for words in ("envoient", "vont rapidement être envoyés", "seront envoyés", "seront envoyés"):
        change(root, MOVEMENTS, f", status: {words}}}", "}", after=POLAND)
    inferred = "    inferred: {status: {from: claim 1, because: {en: a guess, fr: au jugé}}}\n    claims:"
    change(root, MOVEMENTS, "    claims:", inferred, after=POLAND)


def test_the_same_data_has_no_changes(catalogue: Catalogue) -> None:
    found = changes(catalogue, catalogue)
    assert not found
    assert found.touched == frozenset()


def test_a_movement_that_only_one_state_has_is_added_or_removed(old: Path, new: Path) -> None:
    _dropped(new, "fra-romania")
    there, back = _between(old, new), _between(new, old)
    assert [movement.id for movement in there.movements.removed] == ["fra-romania"]
    assert [movement.id for movement in back.movements.added] == ["fra-romania"]
    assert not (there.movements.added or there.movements.revised or there.totals or back.movements.removed)


def test_a_field_is_revised_with_its_values_before_and_after(old: Path, new: Path) -> None:
    _less_sure(new)
    (revision,) = _between(old, new).movements.revised
    assert revision.id == "us-82abn-poland"
    by_field = {item.field: item for item in revision.changes}
    assert by_field["status"] == Change("status", "announced", "intended")
    assert set(by_field) == {"status", "inferred"}
    assert not revision.new_quotes
    assert len(revision.reread) == 4
    for before, after in revision.reread:
        assert "status" in before.states
        assert "status" not in after.states


def test_new_and_lost_quotes_are_told(old: Path, new: Path) -> None:
    text = read(new, MOVEMENTS)
    quote = text.index("Dans ce dernier cas")
    start = text.rindex("      - article: ", 0, quote)
    end = text.index("      - article: ", quote)
    write(new, MOVEMENTS, text[:start] + text[end:])
    (revision,) = _between(old, new).movements.revised
    assert [claim.quote[:19] for claim in revision.lost_quotes] == ["Dans ce dernier cas"]
    (back,) = _between(new, old).movements.revised
    assert [claim.quote[:19] for claim in back.new_quotes] == ["Dans ce dernier cas"]
    assert not (back.changes or back.lost_quotes or back.reread)


def test_totals_are_compared_too(old: Path, new: Path) -> None:
    change(new, MOVEMENTS, "U.S. reinforcement of NATO allies", "U.S. reinforcement")
    found = _between(old, new)
    (revision,) = found.totals.revised
    assert (revision.id, [item.field for item in revision.changes]) == ("us-3000", ["name"])
    assert not found.movements


def test_a_revised_place_or_force_touches_the_movements_that_name_it(old: Path, new: Path) -> None:
    change(new, PLACES, "lat: 35.139", "lat: 35.2")
    change(new, FORCES, "{en: French soldiers", "{en: French troops")
    found = _between(old, new)
    assert not found.movements
    (place,) = found.registers["places"]
    assert (place.id, place.changes) == ("fort-bragg", (Change("lat", 35.139, 35.2),))
    assert [item.id for item in found.registers["forces"]] == ["fra-forces"]
    assert {"us-82abn-poland", "fra-romania"} <= found.touched
    assert "us-armour-romania" not in found.touched


def test_order_alone_is_no_change(old: Path, new: Path) -> None:
    text = read(new, MOVEMENTS)
    block = text[text.index(FRANCE) : text.index("\ntotals:") + 1]
    rest = text.replace(block, "")
    write(new, MOVEMENTS, rest.replace("movements:\n", f"movements:\n{block}", 1))
    assert list(load(new).movements) != list(load(old).movements)
    assert not _between(old, new)


def test_the_report_reads_as_text(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _dropped(new, "fra-romania")
    _less_sure(new)
    assert main(["diff", str(old), str(new)]) == 0
    told = capsys.readouterr().out
    assert "movements: 0 added, 1 removed, 1 revised" in told
    assert "\n- 4 fra-romania: French soldiers, France → Romania, number not stated, intended\n" in told
    assert "\n~ 1 us-82abn-poland: 82nd Airborne Division (part), Fort Bragg, North Carolina → Poland, 1,700" in told
    assert "\n    status: announced → intended\n" in told
    assert "    read anew, article A: “Les États-Unis envoient 1 700 soldats" in told


def test_an_added_movement_brings_its_quotes(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _dropped(old, "fra-romania")
    assert main(["diff", str(old), str(new)]) == 0
    told = capsys.readouterr().out
    assert "fra-romania: French soldiers, France → Romania, number not stated, intended" in told
    assert (
        "    says, article B: “en Roumanie, où la France a aussi annoncé son intention d'envoyer des soldats”" in told
    )


def test_the_report_is_json_on_demand(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(new, MOVEMENTS, "U.S. reinforcement of NATO allies", "U.S. reinforcement")
    _dropped(new, "fra-romania")
    assert main(["diff", str(old), str(new), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert not report["equal"]
    assert report["old"]["movements"] == report["new"]["movements"] + 1
    assert [item["id"] for item in report["movements"]["removed"]] == ["fra-romania"]
    (revision,) = report["totals"]["revised"]
    assert revision["fields"][0]["before"]["en"] == "U.S. reinforcement of NATO allies"


def test_equal_states_say_so(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(old), str(old)]) == 0
    assert "nothing changed" in capsys.readouterr().out


def _git(folder: Path, *arguments: str) -> str:
    author = {f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **author}).stdout


@pytest.fixture
def project(new: Path) -> Path:
    """A git repository with two revisions of the data, the second without one movement; lines end as they do."""
    _git(new, "init", "-q", "-b", "main")
    _git(new, "config", "core.autocrlf", "false")
    _git(new, "add", "-A")
    _git(new, "commit", "-qm", "first")
    _git(new, "tag", "first")
    _dropped(new, "fra-romania")
    _git(new, "commit", "-qam", "second")
    return new


def test_revisions_of_the_project_are_compared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(project), "diff", "first", "HEAD"]) == 0
    assert "movements: 0 added, 1 removed, 0 revised" in capsys.readouterr().out
    assert main(["--root", str(project), "diff", "HEAD~1", str(project)]) == 0
    assert "1 removed" in capsys.readouterr().out
    assert _git(project, "status", "--porcelain") == ""


def test_line_ends_are_not_converted_on_the_way(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _git(project, "config", "core.autocrlf", "true")
    assert main(["--root", str(project), "diff", "first", "first"]) == 0
    assert "nothing changed" in capsys.readouterr().out


def test_a_project_below_the_repository_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sub").mkdir()
    copy_data(tmp_path / "sub", only=FEW)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "first")
    assert main(["--root", str(tmp_path / "sub"), "diff", "HEAD", str(tmp_path / "sub")]) == 0
    assert "nothing changed" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nowhere", "--upload-pack=x", "HEAD~99", ""])
def test_what_is_no_state_is_named(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(project), "diff", "--", name, "HEAD"]) == 2
    told = capsys.readouterr().err
    assert f"{name!r} is neither a folder nor a git revision" in told
    assert "Traceback" not in told


def test_a_revision_without_data_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README").write_text("nothing", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "first")
    assert main(["--root", str(tmp_path), "diff", "HEAD", str(ROOT)]) == 2
    assert "revision 'HEAD' has no data/ and no seeds/" in capsys.readouterr().err


def test_data_that_does_not_check_is_told_with_its_state(
    project: Path, old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line, column = change(project, MOVEMENTS, "1 700 soldats de la 82e", "2 700 soldats de la 82e")
    assert line and column
    _git(project, "commit", "-qam", "broken")
    assert main(["--root", str(project), "diff", "first", "HEAD"]) == 1
    assert "HEAD:data/movements.yaml:" in capsys.readouterr().err
    assert main(["diff", str(old), str(project)]) == 1
    assert f"{project}/data/movements.yaml:" in capsys.readouterr().err


def test_an_empty_folder_is_no_data(tmp_path: Path, old: Path) -> None:
    with pytest.raises(DataError):
        load(tmp_path)
    assert main(["diff", str(old), str(tmp_path)]) == 1


def test_without_git_folders_still_compare(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["diff", str(old), str(new)]) == 0
    assert main(["diff", "HEAD", str(new)]) == 2
    assert "git is not installed" in capsys.readouterr().err


def test_the_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["diff", "--help"])
    assert "Exit 0 whether or not something changed" in " ".join(capsys.readouterr().out.split())


@pytest.mark.slow
def test_a_map_marks_what_is_new_and_what_is_revised(old: Path, new: Path, tmp_path: Path) -> None:
    _dropped(old, "fra-romania")
    _less_sure(new)
    since = _between(old, new).since("old")
    assert since.movements == (("fra-romania", "new"), ("us-82abn-poland", "revised"))
    slide = tmp_path / "slide.svg"
    assert main(["--root", str(new), "export", "svg", "-o", str(slide), "--since", str(old)]) == 0
    assert "new or revised since old" in slide.read_text(encoding="utf-8")


def test_a_slide_since_a_state_that_is_none_is_refused(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(new), "export", "svg", "-o", "-", "--since", "nowhere"]) == 2
    assert "neither a folder nor a git revision" in capsys.readouterr().err
