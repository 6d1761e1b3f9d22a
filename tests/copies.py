"""Copies of the project's data that a test may break, one stretch of text at a time."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from serving import ROOT

from geo.catalogue import load
from geo.errors import DataError, Problem

ARTICLES, FORCES, SPEAKERS, PLACES, MOVEMENTS = FILES = tuple(
    f"data/{name}.yaml" for name in ("articles", "forces", "speakers", "places", "movements")
)


def copy_data(target: Path, only: Iterable[str] | None = None) -> Path:
    """`target` with the data and the articles in it.

    `only` names the statements to keep, with all that belongs to them: parsing the whole takes most of a load.
    """
    (target / "data").mkdir()
    for file in FILES:
        shutil.copy(ROOT / file, target / file)
    shutil.copytree(ROOT / "seeds", target / "seeds")
    if only is not None:
        write(target, MOVEMENTS, _only(read(target, MOVEMENTS), set(only)))
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


def _only(text: str, names: set[str]) -> str:
    """`text` with the statements `names`, the totals over them, what those cover, and the anchors that all use."""
    movements, totals = text.split("totals:\n")
    head, *blocks = re.split(r"(?m)^(?=  - id: )", movements)
    sums = re.split(r"(?m)^(?=  - id: )", totals)[1:]
    every = [*blocks, *sums]
    found = {block for block in every if _id(block) in names}
    assert len(found) == len(names), f"not all of {names} are there"
    kept: set[str] = set()
    while found:
        kept |= found
        found = {block for block in every if block not in kept and any(_belongs(block, other) for other in kept)}
    if not kept:
        return "movements: []\n"
    totals = "".join(block for block in sums if block in kept)
    return head + "".join(block for block in blocks if block in kept) + (f"totals:\n{totals}" if totals else "")


def _id(block: str) -> str:
    return block.split()[2]


def _belongs(block: str, other: str) -> bool:
    anchors = set(re.findall(r"&([\w-]+)", block)) & set(re.findall(r"\*([\w-]+)", other))
    named = re.findall(r"    perhaps: (\S+)", other)
    return bool(anchors) or _id(block) in named or _id(other) in _covered(block) or _id(block) in _covered(other)


def _covered(block: str) -> set[str]:
    covers = re.search(r"    covers: \[(.*)\]", block)
    return set(covers.group(1).split(", ")) if covers else set()
