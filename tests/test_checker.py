"""The checker as a program: files that cannot be read, articles that changed, all problems in one run, sorted."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from breaking import FLANK, POLAND
from conftest import ROOT
from copies import ARTICLES, FILES, FORCES, MOVEMENTS, PLACES, SPEAKERS, change, copy_data, place, problems, write

from geo.__main__ import main
from geo.catalogue import load
from geo.errors import Problem

MALFORMED = {
    "missing": (None, 1, 1, r"cannot be read \(No such file or directory\); put the file there"),
    "empty": (b"", 1, 1, "empty file"),
    "only a comment": (b"# nothing\n", 1, 1, "empty file"),
    "not UTF-8": ("# é\na: é".encode() + b"\xff\n", 2, 5, "not UTF-8"),
    "not a mapping": (b"- a\n- b\n", 1, 1, "not a mapping; start with '\\w+:'"),
    "a word": (b"hello\n", 1, 1, "not a mapping; start with '\\w+:'"),
    "no list": (b"%s: 3\n", 1, 1, "'\\w+' is not a list; write one"),
    "syntax error": (b"%s:\n  - id: [a\n", 3, 1, "not valid YAML: "),
    "tab": (b"%s:\n\t- id: a\n", 2, 1, "not valid YAML: a tab; use blanks"),
    "control character": (b"%s:\n  - \x00\n", 2, 5, r"not valid YAML: the character U\+0000"),
}


def test_the_copy_itself_is_sound(tmp_path: Path) -> None:
    assert problems(copy_data(tmp_path)) == ()
    assert load(tmp_path).version == load(ROOT).version


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_file_gives_one_located_error_and_exit_one(
    kind: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, line, column, says = MALFORMED[kind]
    copy_data(tmp_path, only=())
    (tmp_path / file).unlink()
    if content is not None:
        (tmp_path / file).write_bytes(content.replace(b"%s", Path(file).stem.encode()))
    assert main(["--root", str(tmp_path), "check"]) == 1
    out, err = capsys.readouterr()
    assert re.fullmatch(rf"{file}:{line}:{column}: error: {says}.*\n1 problem\n", out)
    assert err == ""


@pytest.mark.parametrize("file", [FORCES, SPEAKERS, PLACES, ARTICLES])
def test_a_register_that_cannot_be_read_gives_no_second_errors(file: str, tmp_path: Path) -> None:
    write(copy_data(tmp_path), file, "- a\n")
    assert [(found.file, found.line) for found in problems(tmp_path)] == [(file, 1)]


def test_an_unknown_key_at_the_top_is_refused(tmp_path: Path) -> None:
    write(copy_data(tmp_path, only=()), MOVEMENTS, "movements: []\nmoves: []\n")
    (found,) = problems(tmp_path)
    assert str(found) == "data/movements.yaml:2:1: error: unknown key 'moves'; use movements, totals"


def test_a_lone_surrogate_is_reported_and_not_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(copy_data(tmp_path, only=()), MOVEMENTS, 'movements: []\n"\\uD83D": 1\n')
    assert main(["--root", str(tmp_path), "check"]) == 1
    assert "data/movements.yaml:2:4: error: not valid YAML: found invalid Unicode" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"movements: ["], ids=["missing", "not UTF-8", "syntax"])
def test_the_program_exits_with_one_and_no_traceback(content: bytes | None, tmp_path: Path) -> None:
    copy_data(tmp_path, only=())
    (tmp_path / MOVEMENTS).unlink()
    if content is not None:
        (tmp_path / MOVEMENTS).write_bytes(content)
    command = [sys.executable, "-m", "geo", "--root", str(tmp_path), "check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stdout.startswith("data/movements.yaml:")
    assert done.stdout.endswith("\n1 problem\n")
    assert done.stderr == ""


def test_the_summary_counts_one_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_data(tmp_path, only=("fra-romania",))
    assert main(["--root", str(tmp_path), "check"]) == 0
    summary = capsys.readouterr().out.splitlines()[-2]
    assert summary.startswith("1 movement (")
    assert not re.search(r"\b1 (movements|arrows|badges|totals|claims|articles)", summary)


def test_wrong_use_exits_with_two() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--format", "xml"])
    assert caught.value.code == 2


def test_an_article_whose_bytes_changed_is_refused_once(tmp_path: Path) -> None:
    copy_data(tmp_path)
    change(tmp_path, "seeds/003_fc3dcdb732654b5c.txt", "3 000 militaires", "4 000 militaires")
    (found,) = problems(tmp_path)
    where = place(tmp_path, ARTICLES, "file:", after="- id: 003_")
    assert (found.file, found.line, found.column) == (ARTICLES, *where)
    assert re.match(r"seeds/003_\S+: its bytes changed: SHA-256 is [0-9a-f]{64}$", found.what)


def test_a_missing_article_is_refused_once(tmp_path: Path) -> None:
    copy_data(tmp_path)
    (tmp_path / "seeds/000_0b6f8898019d76e7.txt").unlink()
    (found,) = problems(tmp_path)
    assert (found.file, found.line) == (ARTICLES, place(tmp_path, ARTICLES, "file: 000_")[0])
    assert found.what == "seeds/000_0b6f8898019d76e7.txt cannot be read (No such file or directory)"


def test_an_article_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    copy_data(tmp_path, only=())
    raw = "déjà".encode("latin-1")
    (tmp_path / "seeds/003_fc3dcdb732654b5c.txt").write_bytes(raw)
    recorded = hashlib.sha256((ROOT / "seeds/003_fc3dcdb732654b5c.txt").read_bytes()).hexdigest()
    change(tmp_path, ARTICLES, recorded, hashlib.sha256(raw).hexdigest())
    (found,) = problems(tmp_path)
    assert found.what == "seeds/003_fc3dcdb732654b5c.txt is not UTF-8"


def test_an_article_that_is_not_described_is_refused(tmp_path: Path) -> None:
    write(copy_data(tmp_path, only=()), "seeds/005_new.txt", "text")
    (found,) = problems(tmp_path)
    assert (found.file, found.line, found.column) == ("seeds/005_new.txt", 1, 1)
    assert found.what == "an article that is not described"


def test_all_problems_come_in_one_run_sorted_by_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_data(tmp_path)
    write(tmp_path, "seeds/999_new.txt", "text")
    lat = change(tmp_path, PLACES, "lat: 39.4457", "lat: north")
    late = change(tmp_path, MOVEMENTS, "status: prêt à envoyer des renforts", "status: avait", after=f"id: {FLANK}")
    early = change(tmp_path, MOVEMENTS, "strength: 1 700 soldats", "strength: 1 700 hommes", after=f"id: {POLAND}")
    assert main(["--root", str(tmp_path), "check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    expected = [(MOVEMENTS, *early), (MOVEMENTS, *late), (PLACES, *lat), ("seeds/999_new.txt", 1, 1)]
    starts = [f"{file}:{line}:{column}: error: " for file, line, column in expected]
    assert [line[: len(start)] for line, start in zip(lines, starts, strict=False)] == starts
    assert lines[4:] == ["4 problems"]


def test_json_lists_the_same_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_data(tmp_path, only=())
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["problems"], report["movements"]) == (True, [], 0)
    assert {warning["rule"] for warning in report["warnings"]} == {"unused", "unread"}
    assert report["readings"] == {"machine": 0, "curator": 0, "inferred": 0}
    change(tmp_path, PLACES, "lat: 39.4457", "lat: north")
    write(tmp_path, FORCES, "")
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["movements"]) == (False, None)
    assert tuple(Problem(**found) for found in report["problems"]) == problems(tmp_path)


def test_a_problem_reads_as_file_line_column_what_and_remedy() -> None:
    problem = Problem(MOVEMENTS, 12, 7, "missing key 'force'", "add it")
    assert str(problem) == "data/movements.yaml:12:7: error: missing key 'force'; add it"
