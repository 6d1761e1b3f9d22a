"""Mutation testing of the rooms that decide what is true: does a test notice when a line of theirs is changed?

    python -m tools.mutate [--seed N] [--sample N] [--minutes N] [FILE ...]

cosmic-ray makes the mutants: another operator, another comparison, another number, a condition negated. Each is put
into a copy of the project, on which all tests pass without it, and the room's quick tests run until one fails. All
mutants would take days, so a sample is drawn, the same one for the same seed and code; those of ALWAYS are in every
sample. What has not been tried when the time is over is not counted. Prints the share of mutants that the tests
noticed and each one that they did not; exit 1 where one of ALWAYS was not noticed, or not tried.
"""

from __future__ import annotations

import argparse
import ast
import logging
import multiprocessing
import os
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.commands import init
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome

from tools.grown import copy

ROOT = Path(__file__).resolve().parent.parent
ROOMS = {
    "geo/text": ("text", "whole", "wording", "quotes", "catalogue", "check_quotes", "checker"),
    "geo/terms": ("terms", "intervals", "wording", "catalogue"),
    "geo/account": (
        *("account", "headline", "differences", "terms", "filter_table", "csv", "sheets", "kml", "everywhere"),
    ),
    "geo/reading": (
        *("reading_status", "reading_numbers", "reading_fields", "reading_rules", "reading_words", "reading_frames"),
        *("reading_wary", "reading_safety", "reading_guards", "reading_company"),
    ),
    "geo/catalogue": (
        *("wording", "intervals", "differences", "catalogue", "quotes"),
        *("check_quotes", "check_values", "check_entries", "check_inferences", "check_registers", "checker"),
        *("references", "coverage", "together"),
    ),
}
"""The tests that may notice a mutant of a room, in the order in which they are asked."""
ALWAYS = ("SHARED_RUN = ", "ABOUT = ")
"""How lines begin whose mutants are in every sample: thresholds on which statements to the reader depend."""
WORKERS = 2
PATIENCE = 40
"""Seconds that one test may take, the slowest of which takes two: a mutant that makes it run on counts as noticed."""
LONGEST = 300
"""Seconds that all tests of a mutant may take; more is noticed too, as what hangs outside a test is."""


@dataclass(frozen=True)
class Mutant:
    """One change of one line, and what became of it."""

    spec: MutationSpec
    line: str

    @property
    def always(self) -> bool:
        """Whether it is in every sample."""
        return self.line.startswith(ALWAYS)

    @property
    def place(self) -> str:
        """File and line, as a checker names them."""
        return f"{self.spec.module_path}:{self.spec.start_pos[0]}"


@dataclass(frozen=True)
class Outcome:
    """A mutant, whether a test noticed it, whether by running on for too long, and the changed lines."""

    mutant: Mutant
    noticed: bool
    ran_on: bool
    change: str


def modules(rooms: Iterable[str] = ROOMS) -> list[Path]:
    """The modules of the rooms, below the project's folder."""
    found = (path.relative_to(ROOT) for room in rooms for path in sorted((ROOT / room).rglob("*.py")))
    return [path for path in found if path.name != "__init__.py"]


def mutants(paths: Sequence[Path]) -> list[Mutant]:
    """Every mutant of the modules `paths` (below the working folder) that can change what the program does."""
    with tempfile.TemporaryDirectory() as folder, use_db(Path(folder) / "session", WorkDB.Mode.create) as session:
        init(paths, session, {})
        specs = [spec for item in session.work_items for spec in item.mutations]
    order = {path: number for number, path in enumerate(paths)}
    specs.sort(key=lambda spec: (order[spec.module_path], spec.start_pos, spec.operator_name, spec.occurrence))
    idle = {path: set(_idle(ast.parse(path.read_text(encoding="utf-8")))) for path in paths}
    lines = {path: path.read_text(encoding="utf-8").splitlines() for path in paths}
    return [
        Mutant(spec, lines[spec.module_path][spec.start_pos[0] - 1])
        for spec in specs
        if not any(start <= tuple(spec.start_pos) < end for start, end in idle[spec.module_path])
    ]


def sample(every: Sequence[Mutant], number: int, seed: int) -> list[Mutant]:
    """Those of ALWAYS, then `number` places in the code drawn with `seed`, and one of the mutants of each.

    By place, since a plus alone has eleven mutants and a condition one.
    """
    places: dict[tuple[str, str], list[Mutant]] = {}
    for mutant in every:
        family = mutant.spec.operator_name.partition("_")[0]
        places.setdefault((f"{mutant.place}:{mutant.spec.start_pos[1]}", family), []).append(mutant)
    draw = random.Random(seed)
    others = [group for group in places.values() if not group[0].always]
    drawn = draw.sample(others, min(number, len(others)))
    return [mutant for mutant in every if mutant.always] + [draw.choice(group) for group in drawn]


def _idle(tree: ast.Module) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where a change does nothing: annotations, which nobody evaluates, caches, which only save time, and dataclasses'
    being frozen, which only keeps a developer from writing to them."""
    for node in ast.walk(tree):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.AnnAssign | ast.arg):
            parts = [node.annotation]
        elif isinstance(node, ast.FunctionDef):
            parts = [node.returns, *(item for item in node.decorator_list if "cache" in ast.unparse(item))]
        elif isinstance(node, ast.ClassDef):
            parts = [item for item in node.decorator_list if "dataclass" in ast.unparse(item)]
        for part in parts:
            if part is not None and part.end_lineno is not None and part.end_col_offset is not None:
                # From the @ of a decorator on, which stands before its expression.
                yield (part.lineno, max(part.col_offset - 1, 0)), (part.end_lineno, part.end_col_offset)


def asked(path: Path) -> list[str]:
    """The test files for a module, the one of its own name first."""
    names = next(names for room, names in ROOMS.items() if path.is_relative_to(room))
    return [f"tests/test_{name}.py" for name in sorted(names, key=lambda name: name != path.stem)]


def command(files: Iterable[str], patience: float = PATIENCE) -> str:
    """How the tests are asked, with no plugin that they do not need: half of what a mutant takes is the start."""
    options = ["-x", "-q", "-p", "no:cacheprovider", "-m", "not slow and not browser"]
    plugins = ["--disable-plugin-autoload", "-p", "_hypothesis_pytestplugin", "--hypothesis-seed=0"]
    bounded = ["-o", f"faulthandler_timeout={patience}", "-o", "faulthandler_exit_on_timeout=true"]
    return shlex.join([sys.executable, "-m", "pytest", *options, *plugins, *bounded, *files])


def attempt(mutant: Mutant, asking: str, ends: float) -> Outcome | None:
    """What the command `asking` makes of the mutant in the copy of the project that is the working folder, None where
    that was not known when `ends` (seconds since the epoch) came."""
    left = ends - time.time()
    if left <= 0:
        return None
    result = mutate_and_test([mutant.spec], asking, min(left, LONGEST))
    late = result.output == "timeout"
    if late and left <= LONGEST:
        return None
    changed = [line for line in (result.diff or "").splitlines() if line[:1] in "+-" and line[:3] not in ("---", "+++")]
    noticed = result.test_outcome == TestOutcome.KILLED
    ran_on = noticed and "short test summary info" not in (result.output or "")
    return Outcome(mutant, noticed, ran_on, "\n".join(f"    {line}" for line in changed))


def _settle(folders: multiprocessing.Queue[str]) -> None:
    """A worker's start: its own copy of the project is its working folder."""
    os.chdir(folders.get())
    logging.disable()


def _first(target: Path) -> Path:
    """A copy of the project, compiled: by the hash of each source, so that a changed one is compiled anew."""
    copy(target)
    compiled = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "geo", "tools"]
    subprocess.run(compiled, cwd=target, check=True)
    return target


def _run(chosen: Sequence[Mutant], ends: float, first: Path) -> list[Outcome]:
    """The outcomes of as many of `chosen` as the time allows, in their order, tried on copies of the `first`."""
    context = multiprocessing.get_context("spawn")
    folders = context.Queue()
    for number in range(1, WORKERS + 1):
        folders.put(str(shutil.copytree(first, first.with_name(f"copy-{number}"), symlinks=True)))
    with ProcessPoolExecutor(WORKERS, context, _settle, (folders,)) as pool:
        waiting = [pool.submit(attempt, mutant, command(asked(mutant.spec.module_path)), ends) for mutant in chosen]
        for future in as_completed(waiting):
            if outcome := future.result():
                print(_told(outcome), file=sys.stderr, flush=True)
    return [outcome for future in waiting if (outcome := future.result())]


def _told(outcome: Outcome) -> str:
    spec = outcome.mutant.spec
    return f"{'noticed' if outcome.noticed else 'not noticed'}: {outcome.mutant.place} ({spec.operator_name})"


def report(outcomes: Sequence[Outcome], drawn: int, every: int) -> str:
    """The share noticed, by module and in all, and what was not."""
    missed = [outcome for outcome in outcomes if not outcome.noticed]
    parts = [f"{_told(item)}\n{item.change}" for item in missed]
    for path in dict.fromkeys(outcome.mutant.spec.module_path for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.mutant.spec.module_path == path]
        parts.append(f"{sum(outcome.noticed for outcome in own):4} of {len(own):3}  {path}")
    noticed = len(outcomes) - len(missed)
    share = 100 * noticed / len(outcomes) if outcomes else 0.0
    ran_on = sum(outcome.ran_on for outcome in outcomes)
    tried = f"{ran_on} by running on; {len(outcomes)} tried of {drawn} drawn from {every}"
    return "\n".join([*parts, f"noticed: {noticed} of {len(outcomes)} mutants, {share:.1f} % ({tried})"])


def main() -> int:
    """Run the sample within the time; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutate", description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="modules of the rooms; else all of them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=120, metavar="N", help="places to draw; 120 unless told")
    parser.add_argument("--minutes", type=float, default=18, help="tell what is known after so long; 18 unless told")
    options = parser.parse_args()
    os.chdir(ROOT)
    paths = options.files or modules()
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        ends = time.time() + 60 * options.minutes
        first = _first(Path(folder) / "copy-0")
        names = dict.fromkeys(name for path in paths for name in asked(path))
        if subprocess.run(shlex.split(command(names)), cwd=first).returncode:
            print("the tests fail without any mutant")
            return 1
        every = mutants(paths)
        chosen = sample(every, options.sample, options.seed)
        outcomes = _run(chosen, ends, first)
    print(report(outcomes, len(chosen), len(every)))
    sure = sum(outcome.mutant.always and outcome.noticed for outcome in outcomes)
    return 1 if sure < sum(mutant.always for mutant in chosen) else 0


if __name__ == "__main__":
    sys.exit(main())
