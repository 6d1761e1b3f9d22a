"""`curate`: an article and its drafts on a page of this machine."""

from __future__ import annotations

import argparse

from geo.commands.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", nargs="?", help="an article's id; the last one unless told")
    parser.add_argument("--into", metavar="FILE", help="the file of movements that takes new entries; the first one")
    parser.add_argument("--port", type=int, default=0, help="on localhost; a free one unless told")


def _run(options: argparse.Namespace) -> int:
    from geo.bench import Bench, Desk  # brings the models and the export: not for every command
    from geo.catalogue import load

    article = options.article or next(reversed(tuple(load(options.root).articles)), "")
    bench = Bench(Desk(options.root, article, options.into), options.port)
    print(f"{bench.address}\nopen it in a browser; Ctrl-C ends the bench", flush=True)
    bench.run()
    return 0


COMMAND = Command(
    "curate",
    "an article with its drafts on a page: accept, correct, reject, undo",
    _add_arguments,
    _run,
    "Serve one article on localhost for whoever has the printed address. Keys: J and K for the next and the previous "
    "draft, A accept, E correct, R reject with a reason, N the next unread sentence, U undo. All is written at once "
    "into the data files, comments kept, never over a change made meanwhile.",
)
