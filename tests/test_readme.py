"""What README says exists."""

from __future__ import annotations

import re
import shlex

import pytest
from conftest import ROOT

from geo.commands.command import parser

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(?:sh|bash)\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.split("  #")[0].strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 4


@pytest.mark.parametrize("command", [line for line in COMMANDS if line.startswith("make ")])
def test_make_target_exists(command: str) -> None:
    assert shlex.split(command)[1] in TARGETS


@pytest.mark.parametrize("command", [line for line in COMMANDS if "-m geo " in line])
def test_geo_command_parses(command: str) -> None:
    words = shlex.split(command, comments=True)
    parser().parse_args(words[words.index("geo") + 1 :])


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_linked_file_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_ci_calls_the_readmes_test_command_and_nothing_else() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["make test"]
    assert "make test" in COMMANDS
