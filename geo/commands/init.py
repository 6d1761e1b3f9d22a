"""`init`: a catalogue of one's own that starts clean."""

from __future__ import annotations

import argparse
from pathlib import Path

from geo.commands.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there yet, or empty")


def _run(options: argparse.Namespace) -> int:
    from geo.drafts import found  # brings the models: not for every command

    folder: Path = options.folder
    for path in found(folder):
        print(folder / path)
    print(f"""
An empty catalogue. Next, in {folder} (or with --root {folder} before the command):
  add ARTICLE.txt       an article into seeds/, described in data/articles.yaml
  locate --yaml NAME    the entry of a place, from the gazetteer of the world
  check                 after each entry: what is wrong, where, and what to do
  page                  the map in the browser
The files of data/ show an example each; data/schema.json lets an editor complete them.""")
    return 0


COMMAND = Command(
    "init", "make a catalogue of your own: folders, commented data files, a schema for editors", _add_arguments, _run
)
