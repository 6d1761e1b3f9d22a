"""Several processes look at a large catalogue; what one of them does not answer is found all the same."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT
from copies import MOVEMENTS, change
from judged import judged
from made import made

from geo.cache import OFF, VARIABLE
from geo.catalogue import load, together
from geo.commands.check import COMMAND


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small catalogue that is worth two processes."""
    made(tmp_path)
    monkeypatch.setenv(VARIABLE, OFF)
    monkeypatch.setattr(together, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return tmp_path


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that this process looks at."""
    return judged(monkeypatch)


@pytest.mark.slow
def test_each_looks_at_its_share(root: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    shared = load(root)
    names = [*shared.movements, *shared.totals]
    assert looked_at == names[::2]
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = load(root)
    assert looked_at == [*names[::2], *names]
    assert dict(shared.evidence) == dict(alone.evidence)
    assert (shared.warnings, shared.levels) == (alone.warnings, alone.levels)


def test_what_a_helper_finds_is_kept(
    root: Path, looked_at: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    load(root)
    looked_at.clear()
    dict(load(root).evidence)
    assert looked_at == []


@pytest.mark.parametrize("helper", ["/bin/false", "/bin/true", "/nowhere/at/all"])
def test_a_helper_that_fails_is_done_without(
    helper: str, root: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", helper)
    found = load(root)
    assert sorted(looked_at) == sorted([*found.movements, *found.totals])


def test_an_answer_for_other_files_is_not_taken(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(root)

    class ChangedFirst(subprocess.Popen[bytes]):
        def __init__(self, *command: object, **more: object) -> None:
            change(root, MOVEMENTS, "value: 300", "value: 301")
            super().__init__(*command, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", ChangedFirst)
    assert dict(load(root).evidence) == dict(before.evidence)


def test_it_is_told_how_far_it_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    told: list[tuple[int, int]] = []
    found = load(root, told=lambda done, total: told.append((done, total)))
    count = len(found.movements) + len(found.totals)
    assert told[0] == (0, count)
    assert told[-1] == (count, count)


@pytest.mark.parametrize("watched", [True, False])
def test_a_long_check_tells_it_who_watches_and_no_pipe(
    watched: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from geo.commands import check

    monkeypatch.setattr(sys.stderr, "isatty", lambda: watched, raising=False)
    check._progress(1200, 3000)
    check._progress(3000, 3000)
    told = capsys.readouterr().err
    assert ("1,200 of 3,000 statements" in told, told.endswith(" \r")) == (watched, watched)
    assert COMMAND.name == "check"


def test_a_helper_ends_with_the_process_that_asked(root: Path) -> None:
    command = [sys.executable, "-m", "geo.catalogue.helper", str(root), "1", "2"]
    helper = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert helper.stdin
    helper.stdin.close()  # as when the asking process is killed
    started = time.monotonic()
    assert helper.wait(20) == 1
    assert time.monotonic() - started < 20
    assert helper.stdout and helper.stdout.read() == b""
    helper.stdout.close()
