"""`check --watch` in a process of its own: it tells anew what changed, and ends without a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from made import made

from geo.files import write_all


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    made(tmp_path)
    command = [sys.executable, "-m", "geo", "--root", str(tmp_path), "check", "--watch"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    yield process
    process.kill()
    process.wait()


def _report(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    lines = []
    for line in process.stdout:
        if line.startswith("watching"):
            break
        lines.append(line)
    return "".join(lines)


def test_each_change_is_told_and_ctrl_c_ends_it(watching: subprocess.Popen[str], tmp_path: Path) -> None:
    assert "no problems" in _report(watching)
    movements = tmp_path / "data/movements.yaml"
    sound = movements.read_text(encoding="utf-8")
    write_all({movements: sound.replace("value: 500", "value: 5000").encode()})
    assert "data/movements.yaml:14:" in _report(watching)
    write_all({movements: sound.encode()})
    assert "no problems" in _report(watching)
    watching.send_signal(signal.SIGINT)
    assert watching.wait() == 130
    assert watching.stderr
    assert "Traceback" not in watching.stderr.read()
