"""The command line: `python -m geo check` and `python -m geo export`. Exit 0 clean, 1 problems, 2 wrong use."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from geo.catalogue import Catalogue, load
from geo.errors import DataError, GeoError

ROOT = Path(__file__).resolve().parent.parent
FORMATS = ("csv", "geojson")
FILTERS = ("unit", "country", "role", "nation", "status", "movement")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
        print(_count(len(error.problems)), file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (GeoError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _check(options: argparse.Namespace) -> int:
    try:
        catalogue = load(options.root)
    except DataError as error:
        if options.format == "json":
            _print_json(error, None)
        else:
            print(error)
            print(_count(len(error.problems)))
        return 1
    if options.format == "json":
        _print_json(None, catalogue)
    else:
        print(_summary(catalogue))
    return 0


def _export(options: argparse.Namespace) -> int:
    from geo import brief, selection  # pandas takes half a second: not for every command

    query = {name: getattr(options, name) or () for name in FILTERS}
    query["role"] = (options.role,)
    catalogue = load(options.root)
    chosen = selection.require(query, catalogue)
    content = brief.export(options.export_format, chosen, catalogue, options.lang)
    if options.output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        _write(Path(options.output), content)
        print(f"{options.output}: {len(chosen.apply(catalogue))} movements, {len(content)} bytes", file=sys.stderr)
    return 0


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all: a failure leaves no half-written file and the old one as it was."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        if "temporary" in locals():
            temporary.unlink(missing_ok=True)
        raise GeoError(f"cannot write {path}: {error.strerror}") from error


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


def _count(number: int) -> str:
    return f"{number} problem{'s' if number != 1 else ''}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds data/ and seeds/")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="verify every quote, word and number of the catalogue")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check)
    export = commands.add_parser("export", help="write the filtered movements to a file")
    export.add_argument("export_format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    export.add_argument("-o", "--output", required=True, metavar="FILE", help="'-' for standard output")
    for name in ("unit", "country", "nation", "status", "movement"):
        export.add_argument(f"--{name}", action="append", help="repeatable: any of them passes")
    export.add_argument("--role", choices=("from", "to", "either"), default="either", help="the end that --country is")
    export.add_argument("--lang", choices=("en", "fr"), default="en")
    export.set_defaults(run=_export)
    return parser


if __name__ == "__main__":
    sys.exit(main())
