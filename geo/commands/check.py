"""`check`: verify every quote, word and number of the catalogue."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from geo.catalogue import Catalogue, load
from geo.catalogue.folder import data_files, signature
from geo.commands.command import Command, counted
from geo.errors import DataError, Problem
from geo.files import write_all
from geo.forms import renewed

_PERIOD = 0.3
"""Seconds between two looks at the files."""

_LONG = 500
"""Statements from which on it is told how far the check is."""

Report = Callable[[Sequence[Problem], Catalogue | None], None]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=tuple(_REPORTS), default="text")
    parser.add_argument(
        "--fix", action="store_true", help="bring files of an older form to the present one, then check"
    )
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C")


def _run(options: argparse.Namespace) -> int:
    if options.fix:
        _fix(options.root)
    if options.watch:
        return _watch(options)
    return _check(options)


def _watch(options: argparse.Namespace) -> int:
    """Check again whenever a file changed, until interrupted."""
    while True:
        before = signature(options.root)
        _check(options)
        print("watching; Ctrl-C ends it", flush=True)
        while signature(options.root) == before:
            time.sleep(_PERIOD)


def _check(options: argparse.Namespace) -> int:
    catalogue: Catalogue | None = None
    try:
        catalogue = load(options.root, told=_progress)
        problems: Sequence[Problem] = catalogue.warnings
    except DataError as error:
        problems = error.problems
    _REPORTS[options.format](problems, catalogue)
    return 0 if catalogue else 1


def _progress(done: int, total: int) -> None:
    """Where somebody watches a long check: how far it is, on one line that is wiped at the end."""
    if sys.stderr.isatty() and total >= _LONG:
        words = f"{done:,} of {total:,} statements" if done < total else ""
        print(f"\r{words:<40}" + ("\r" if not words else ""), end="", file=sys.stderr, flush=True)


def _fix(root: Path) -> None:
    """Write the files that change, whole or not at all, and name them."""
    changed = {}
    for name in data_files(root):
        file = root / name
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "surrogateescape")
            new = renewed(text, name)
            if new != text:
                changed[file] = new.encode("utf-8", "surrogateescape")
    write_all(changed)
    for file in changed:
        print(f"{file.relative_to(root)}: brought to the present form")


def _text(problems: Sequence[Problem], catalogue: Catalogue | None) -> None:
    for problem in problems:
        print(problem)
    if catalogue:
        print(_summary(catalogue))
    else:
        print(counted(sum(problem.severity == "error" for problem in problems), "problem"))


def _json(problems: Sequence[Problem], catalogue: Catalogue | None) -> None:
    listed = {
        severity: [dataclasses.asdict(problem) for problem in problems if problem.severity == severity]
        for severity in ("error", "warning")
    }
    report = {
        "ok": catalogue is not None,
        "problems": listed["error"],
        "warnings": listed["warning"],
        "movements": len(catalogue.movements) if catalogue else None,
        "readings": catalogue.levels if catalogue else None,
    }
    print(json.dumps(report, ensure_ascii=False, indent=2))


def _github(problems: Sequence[Problem], catalogue: Catalogue | None) -> None:
    """Annotations as GitHub's workflow commands have them; the values escaped as they ask."""
    for problem in problems:
        text = f"{problem.what}; {problem.remedy}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        print(f"::{problem.severity} file={problem.file},line={problem.line},col={problem.column}::{text}")
    if catalogue:
        print(_summary(catalogue))


_REPORTS: Mapping[str, Report] = MappingProxyType({"text": _text, "json": _json, "github": _github})


def _summary(catalogue: Catalogue) -> str:
    drawn = [movement.drawn for movement in catalogue.movements.values()]
    claims = sum(len(item.claims) for item in (*catalogue.movements.values(), *catalogue.totals.values()))
    levels = catalogue.levels
    return (
        f"{counted(len(drawn), 'movement')} ({counted(drawn.count('arrow'), 'arrow')}, "
        f"{counted(drawn.count('badge'), 'badge')}, {drawn.count('list')} listed), "
        f"{counted(len(catalogue.totals), 'total')}, {counted(claims, 'claim')} from "
        f"{counted(len(catalogue.articles), 'article')}: no problems (data {catalogue.version})\n"
        f"{counted(levels['machine'], 'field')} read by the machine, {levels['curator']} by a curator, "
        f"{levels['inferred']} inferred"
    )


COMMAND = Command("check", "verify every quote, word and number of the catalogue", _add_arguments, _run)
