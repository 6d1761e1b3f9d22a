"""`diff`: what changed between two states of the data."""

from __future__ import annotations

import argparse
import json

from geo.commands.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        parser.add_argument(
            name, metavar=name.upper(), help="a folder that holds data/ and seeds/, else a git revision"
        )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _run(options: argparse.Namespace) -> int:
    from geo.account.report import as_json, as_text
    from geo.changes import changes, state

    old, new = state(options.old, options.root), state(options.new, options.root)
    found = changes(old.catalogue, new.catalogue)
    if options.format == "json":
        print(json.dumps(as_json(found, old, new), ensure_ascii=False, indent=2))
    else:
        print(as_text(found, old, new))
    return 0


COMMAND = Command(
    "diff",
    "what changed between two states of the data",
    _add_arguments,
    _run,
    "What changed: movements and totals added, removed and revised, with their new quotes. "
    "Exit 0 whether or not something changed, 1 where the data of a state does not check, 2 wrong use.",
)
