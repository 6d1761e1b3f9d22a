"""`read`: what the machine understands of a sentence."""

from __future__ import annotations

import argparse

from geo.commands.command import Command
from geo.reading import LANGUAGES, explain


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sentence", metavar="SENTENCE")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the sentence's language")


def _run(options: argparse.Namespace) -> int:
    print(explain(options.sentence, options.lang))
    return 0


COMMAND = Command("read", "what the machine understands of a sentence, for whoever curates", _add_arguments, _run)
