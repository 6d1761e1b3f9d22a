"""The hooks for pre-commit: what `make` set up, and what `make test` runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from ruamel.yaml import YAML

VENV = ".venv/bin/"
(REPOSITORY,) = YAML(typ="safe").load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
HOOKS = {hook["id"]: hook for hook in REPOSITORY["hooks"]}
WRONG = "import os\nx = [1,2]\n"


def test_every_hook_is_a_program_of_this_project_so_that_nothing_is_downloaded() -> None:
    assert REPOSITORY["repo"] == "local"
    assert {hook["language"] for hook in HOOKS.values()} == {"system"}
    assert [hook["id"] for hook in HOOKS.values() if not hook["entry"].startswith(VENV)] == []


@pytest.mark.parametrize("name", ["ruff", "ruff-format"])
def test_a_hook_for_style_refuses_a_wrong_file_and_passes_a_right_one(name: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(WRONG, encoding="utf-8")
    assert _run(name, str(wrong)).returncode == 1
    assert _run(name, "app.py").returncode == 0


@pytest.mark.slow
def test_the_hook_for_the_catalogue_checks_it() -> None:
    assert "no problems" in _run("geo-check").stdout


def test_the_makefile_runs_the_hooks_commands() -> None:
    makefile = (
        (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(VENV)/bin/", VENV).replace("$(PY)", f"{VENV}python")
    )
    for hook in HOOKS.values():
        assert hook["entry"].removesuffix(" --force-exclude") in makefile


def _run(name: str, *files: str) -> subprocess.CompletedProcess[str]:
    program, *arguments = HOOKS[name]["entry"].removeprefix(VENV).split()
    command = [str(Path(sys.executable).with_name(program)), *arguments, *files]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
