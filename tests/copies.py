"""Copies of the project's data that a test may break, one stretch of text at a time."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import ROOT

from geo.catalogue import load
from geo.errors import DataError, Problem

ARTICLES, FORCES, SPEAKERS, PLACES, MOVEMENTS = FILES = tuple(
    f"data/{name}.yaml" for name in ("articles", "forces", "speakers", "places", "movements")
)


def copy_data(target: Path, movements: bool = True) -> Path:
    """`target` with the data and the articles in it; without `movements` it loads in a quarter of the time."""
    (target / "data").mkdir()
    for file in FILES:
        shutil.copy(ROOT / file, target / file)
    shutil.copytree(ROOT / "seeds", target / "seeds")
    if not movements:
        write(target, MOVEMENTS, "movements: []\n")
    return target


def change(root: Path, file: str, old: str, new: str, *, after: str = "", occurrence: int = 1) -> tuple[int, int]:
    """Replace the one `old` that is the `occurrence`th from the first `after` on; its 1-based line and column."""
    text = read(root, file)
    start = _find(text, old, after, occurrence)
    write(root, file, text[:start] + new + text[start + len(old) :])
    return _line_and_column(text, start)


def place(root: Path, file: str, words: str, *, after: str = "", occurrence: int = 1) -> tuple[int, int]:
    """1-based line and column of the `occurrence`th `words` from the first `after` on."""
    text = read(root, file)
    return _line_and_column(text, _find(text, words, after, occurrence))


def problems(root: Path) -> tuple[Problem, ...]:
    """What `load` finds wrong under `root`."""
    try:
        load(root)
    except DataError as error:
        return error.problems
    return ()


def read(root: Path, file: str) -> str:
    """The text of a file, line ends kept."""
    return (root / file).read_bytes().decode("utf-8")


def write(root: Path, file: str, text: str) -> None:
    """Make `text` the file's whole content, line ends kept."""
    (root / file).write_bytes(text.encode("utf-8"))


def _find(text: str, words: str, after: str, occurrence: int) -> int:
    start = text.find(after) - 1
    assert start >= -1, f"{after!r} is not there"
    for _ in range(occurrence):
        start = text.find(words, start + 1)
        assert start >= 0, f"{words!r} is not there"
    return start


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    lines = text[:offset].split("\n")
    return len(lines), len(lines[-1]) + 1
