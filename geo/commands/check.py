"""`check`: verify every quote, word and number of the catalogue."""

from __future__ import annotations

import argparse
import dataclasses
import json

from geo.catalogue import Catalogue, load
from geo.commands.command import Command, problem_count
from geo.errors import DataError


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _run(options: argparse.Namespace) -> int:
    try:
        catalogue = load(options.root)
    except DataError as error:
        if options.format == "json":
            _print_json(error, None)
        else:
            print(error)
            print(problem_count(len(error.problems)))
        return 1
    if options.format == "json":
        _print_json(None, catalogue)
    else:
        print(_summary(catalogue))
    return 0


def _print_json(error: DataError | None, catalogue: Catalogue | None) -> None:
    problems = [dataclasses.asdict(problem) for problem in error.problems] if error else []
    movements = len(catalogue.movements) if catalogue else None
    report = {"ok": error is None, "problems": problems, "movements": movements}
    print(json.dumps(report, ensure_ascii=False, indent=2))


def _summary(catalogue: Catalogue) -> str:
    drawn = [movement.drawn for movement in catalogue.movements.values()]
    claims = sum(len(items) for items in catalogue.evidence.values())
    return (
        f"{len(drawn)} movements ({drawn.count('arrow')} arrows, {drawn.count('badge')} badges, "
        f"{drawn.count('list')} listed), {len(catalogue.totals)} totals, {claims} claims from "
        f"{len(catalogue.articles)} articles: no problems (data {catalogue.version})"
    )


COMMAND = Command("check", "verify every quote, word and number of the catalogue", _add_arguments, _run)
