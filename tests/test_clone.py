"""A clone keeps every byte, whatever its owner told git about line ends."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from geo.catalogue import fingerprint

CLONED = (".gitattributes", "app.py", "Makefile", "pyproject.toml", "tools/find_python.sh", "geo", "data", "seeds")
HASH_PROBLEM = "its bytes changed"


@pytest.fixture(params=["true", "input", "false"])
def autocrlf(request: pytest.FixtureRequest) -> str:
    """What git may have been told: the first is the default on Windows."""
    return str(request.param)


def _git(*arguments: str) -> None:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.invalid")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, timeout=60)


def _origin(folder: Path, left_out: str = "") -> Path:
    """A repository of the project as it lies here."""
    for name in CLONED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name == left_out:
            continue
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    _git("init", "--quiet", str(folder))
    _git("-C", str(folder), "-c", "core.autocrlf=false", "add", "--all")
    _git("-C", str(folder), "commit", "--quiet", "--message", "All")
    return folder


def _clone(origin: Path, target: Path, autocrlf: str) -> Path:
    _git("clone", "--quiet", "-c", f"core.autocrlf={autocrlf}", "-c", "core.eol=crlf", str(origin), str(target))
    return target


def _check(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "geo", "check"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=60)


@pytest.mark.slow
def test_a_clone_keeps_every_byte_and_its_own_code_checks_its_own_data(tmp_path: Path, autocrlf: str) -> None:
    origin = _origin(tmp_path / "origin")
    clone = _clone(origin, tmp_path / "clone", autocrlf)
    files = [file for file in sorted(origin.rglob("*")) if file.is_file() and ".git" not in file.parts]
    assert [file for file in files if file.read_bytes() != (clone / file.relative_to(origin)).read_bytes()] == []
    checked = _check(clone)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert f"(data {fingerprint(ROOT)[:7]})" in checked.stdout


@pytest.mark.slow
def test_without_its_attributes_a_clone_would_break_the_articles(tmp_path: Path) -> None:
    clone = _clone(_origin(tmp_path / "origin", left_out=".gitattributes"), tmp_path / "clone", "true")
    checked = _check(clone)
    assert checked.returncode == 1
    assert HASH_PROBLEM in checked.stdout
