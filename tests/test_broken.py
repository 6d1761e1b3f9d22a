"""Files broken line by line: each is told with its place and a remedy, quickly, and nothing raises anything else."""

from __future__ import annotations

import shutil
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from made import made

from geo.catalogue import load
from geo.errors import DataError, Problem

Break = Callable[[list[str], int], list[str]]


def _value(words: str) -> Break:
    """Puts `words` for the value of the line's first key."""
    return lambda lines, at: [*lines[:at], lines[at].partition(": ")[0] + f": {words}", *lines[at + 1 :]]


BREAKS: dict[str, Break] = {
    "cut off": lambda lines, at: [*lines[:at], lines[at][: len(lines[at]) // 2]],
    "line away": lambda lines, at: [*lines[:at], *lines[at + 1 :]],
    "line twice": lambda lines, at: [*lines[: at + 1], *lines[at:]],
    "indented": lambda lines, at: [*lines[:at], f"   {lines[at]}", *lines[at + 1 :]],
    "outdented": lambda lines, at: [*lines[:at], lines[at].strip(), *lines[at + 1 :]],
    "a tab": lambda lines, at: [*lines[:at], f"\t{lines[at]}", *lines[at + 1 :]],
    "colon away": lambda lines, at: [*lines[:at], lines[at].replace(":", "", 1), *lines[at + 1 :]],
    "quote open": lambda lines, at: [*lines[:at], lines[at].replace(": ", ': "', 1), *lines[at + 1 :]],
    "bracket open": lambda lines, at: [*lines[:at], lines[at].replace(": ", ": [", 1), *lines[at + 1 :]],
    "key misspelt": lambda lines, at: [*lines[:at], lines[at].replace(":", "x:", 1), *lines[at + 1 :]],
    "empty value": _value(""),
    "a number": _value("12"),
    "a list": _value("[1, 2]"),
    "a mapping": _value("{a: b}"),
    "another word": _value("nothing-of-the-kind"),
    "a tag": _value("!!python/object:os.system x"),
    "an alias": _value("*nowhere"),
    "a control character": _value('"a\\u0007b"'),
    "half a pair": _value('"\\ud83d"'),
    "infinity": _value(".inf"),
    "a conflict": lambda lines, at: [*lines[:at], "<<<<<<< HEAD", *lines[at:]],
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small sound catalogue."""
    folder = tmp_path_factory.mktemp("sound")
    made(folder)
    return folder


def _broken(root: Path, kind: str, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Copies of the catalogue, each with one line of one of its files broken; and which file."""
    for file in sorted((root / "data").glob("*.yaml")):
        lines = file.read_text(encoding="utf-8").split("\n")
        told = [at for at, line in enumerate(lines) if ":" in line]
        for at in told[:: max(1, len(told) // 6)]:
            copy = folder / f"{file.stem}-{at}"
            shutil.copytree(root, copy)
            changed = copy / file.relative_to(root)
            changed.write_text("\n".join(BREAKS[kind](lines, at)), encoding="utf-8")
            yield copy, changed


def _problems(root: Path) -> tuple[Problem, ...]:
    try:
        load(root)
    except DataError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("kind", BREAKS)
def test_a_broken_file_is_told_with_its_place_and_what_to_do(kind: str, sound: Path, tmp_path: Path) -> None:
    broken = 0
    for root, file in _broken(sound, kind, tmp_path):
        started = time.process_time()
        problems = _problems(root)
        assert time.process_time() - started < 1
        broken += bool(problems)
        for problem in problems:
            told = root / problem.file
            assert told.is_file(), f"{file.name}: {problem}"
            lines = told.read_text(encoding="utf-8").split("\n")
            assert 1 <= problem.line <= len(lines), problem
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
            assert problem.what and problem.remedy, problem
        assert not problems or any(root / problem.file == file for problem in problems) or kind in _ELSEWHERE
    assert broken >= 6  # of about thirty: a line away, or a word for a free text, may do no harm


_ELSEWHERE = ("another word", "line away", "cut off", "empty value", "a number", "colon away")
"""Breaks that may be told where the thing is used that is no longer there."""


@pytest.mark.slow
def test_a_break_takes_little_memory(sound: Path, tmp_path: Path) -> None:
    tracemalloc.start()
    found = [_problems(root) for root, _ in _broken(sound, "bracket open", tmp_path)]
    assert any(found)
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()
