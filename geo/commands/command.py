"""The command line: its commands are the records that the modules of this folder hold.

Exit 0 clean, 1 problems in the data, 2 wrong use.
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo import __version__
from geo import commands as folder
from geo.cache import OFF, VARIABLE
from geo.errors import DataError, GeoError
from geo.folders import records_in
from geo.shipped import default_root

INSTALLED = "announced-movements"


@dataclass(frozen=True)
class Command:
    """A command: what `--help` says of it, how it takes its arguments, and what it does.

    `run` gets the arguments (with `root`, the folder that holds data/ and seeds/) and returns the exit code; it
    brings heavy libraries by itself. It may raise DataError, GeoError and OSError: they are told without a traceback.
    """

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    description: str | None = None


def parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the commands that the arguments may mean, else of every command: what the others need is not
    loaded."""
    made = argparse.ArgumentParser(prog=_called(), description=__doc__)
    made.add_argument("--version", action="version", version=f"{INSTALLED} {__version__}")
    made.add_argument(
        "--root",
        type=Path,
        default=default_root(Path.cwd()),
        metavar="DIR",
        help="the folder that holds data/ and seeds/; else the working folder if it holds movements, "
        "else the shipped catalogue",
    )
    made.add_argument(
        "--no-cache", action="store_true", help=f"check everything anew and keep nothing; the same as {VARIABLE}={OFF}"
    )
    subparsers = made.add_subparsers(required=True, metavar="COMMAND")
    meant = records_in(folder, "COMMAND", Command, only=arguments)
    for command in meant or records_in(folder, "COMMAND", Command):
        below = subparsers.add_parser(command.name, help=command.help, description=command.description)
        command.add_arguments(below)
        below.set_defaults(run=command.run)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that cannot show a letter is shown its code
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given).parse_args(given)
    if options.no_cache:
        os.environ[VARIABLE] = OFF  # for what the command starts, too
    try:
        return int(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
        print(counted(len(error.problems), "problem"), file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except (GeoError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def counted(number: int, noun: str) -> str:
    """ "1 problem", "2 problems": the command line speaks English."""
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _called() -> str:
    """The name by which the command was called: the installed one, or the module's."""
    return INSTALLED if Path(sys.argv[0]).stem == INSTALLED else "python -m geo"
