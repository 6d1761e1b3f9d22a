"""Reads the recipes of CONTRIBUTING.md and carries them out on a copy of the project.

A step is a numbered item; each block in it has a sentence before it that says what to do with the block:
create `FILE`, append to `FILE`, in `FILE` above or below `LINE` insert, or run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from serving import ROOT

ANYTHING = "…"
BLOCK = re.compile(r"(?ms)^(?P<indent> *)```(?P<kind>\w+)\n(?P<text>.*?)^(?P=indent)```$")
ORDERS = {
    "create": re.compile(r"\b[Cc]reate\s+`(?P<file>[^`]+)`"),
    "append": re.compile(r"\b[Aa]ppend to\s+`(?P<file>[^`]+)`"),
    "above": re.compile(r"\b[Ii]n `(?P<file>[^`]+)`,\s+above\s+`(?P<line>[^`]+)`,\s+insert"),
    "below": re.compile(r"\b[Ii]n `(?P<file>[^`]+)`,\s+below\s+`(?P<line>[^`]+)`,\s+insert"),
    "run": re.compile(r"\bRun\b"),
}


@dataclass(frozen=True)
class Order:
    """What to do with a block: which of ORDERS, with which file, at which line."""

    what: str
    file: str
    line: str
    text: str


def recipes(document: str) -> dict[str, list[Order]]:
    """The orders of every section "Add …", by its heading; ValueError for a block of which nothing is said."""
    sections = re.split(r"(?m)^## ", document)[1:]
    headed = {section.partition("\n")[0]: section.partition("\n")[2] for section in sections}
    return {heading: _orders(text) for heading, text in headed.items() if heading.startswith("Add ")}


def _orders(section: str) -> list[Order]:
    orders = []
    end = 0
    for block in BLOCK.finditer(section):
        before = section[end : block.start()]
        found = {what: match for what, pattern in ORDERS.items() for match in list(pattern.finditer(before))[-1:]}
        if not found:
            raise ValueError(f"what is to be done with this block?\n{block[0]}")
        what, match = max(found.items(), key=lambda item: item[1].end())
        named = {"file": "", "line": "", **match.groupdict()}
        orders.append(Order(what, text=_unindented(block), **named))
        end = block.end()
    return orders


def _unindented(block: re.Match[str]) -> str:
    """The block's lines without the indentation of its step; what they are indented beyond that stays."""
    return "".join(line.removeprefix(block["indent"]) for line in block["text"].splitlines(keepends=True))


def copy_project(target: Path) -> Path:
    """A copy of what lies in the project's folder, but for environments and caches."""
    skipped = shutil.ignore_patterns(".*", "__pycache__", "build", "test-results", "node_modules")
    shutil.copytree(ROOT, target, ignore=skipped)
    return target


def carry_out(orders: list[Order], project: Path) -> None:
    """Do all that a recipe says in the copy `project`; AssertionError where an answer is another one."""
    for order in orders:
        if order.what == "run":
            _run(order.text, project)
        else:
            _write(order, project / order.file)


def _write(order: Order, file: Path) -> None:
    if order.what == "create":
        assert not file.exists(), f"{order.file} is there already"
        file.write_text(order.text, encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    if order.what == "append":
        file.write_text(text + order.text, encoding="utf-8")
        return
    found = re.findall(rf"(?m)^ *{re.escape(order.line)} *\n", text)
    assert len(found) == 1, f"{order.file} has {len(found)} lines {order.line!r}"
    both = order.text + found[0] if order.what == "above" else found[0] + order.text
    file.write_text(re.sub(rf"(?m)^{re.escape(found[0])}", lambda _: both, text), encoding="utf-8")


def _run(text: str, project: Path) -> None:
    for session in re.split(r"(?m)^\$ ", text)[1:]:
        command, _, expected = session.partition("\n")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        run = subprocess.run(
            ["bash", "-c", command],
            cwd=project,
            env={**os.environ, "PATH": path, "PYTHONPATH": ""},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        assert run.returncode == 0, f"{command}\n{run.stdout}{run.stderr}"
        pattern = ".*".join(re.escape(part) for part in expected.strip().split(ANYTHING))
        printed = run.stdout.removeprefix("\ufeff").strip()  # a terminal shows no byte order mark
        assert re.fullmatch(pattern, printed, re.DOTALL), f"{command}\n{run.stdout}"
