"""`add`: an article into the catalogue."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from pathlib import Path

from geo.commands.command import Command
from geo.errors import GeoError

_DAYS = ("published", "retrieved")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="plain text, a saved page (HTML) or a PDF; - for a pasted text")
    parser.add_argument("--id", metavar="ID", help="small letters, digits, - and _; else made of the title")
    parser.add_argument("--language", metavar="TAG", help="fr, en …; else guessed, and told")
    for name, what in (("title", "the headline"), ("author", "who wrote it"), ("publisher", "who published it")):
        parser.add_argument(f"--{name}", metavar="WORDS", help=f"{what}, where you know better than the file")
    parser.add_argument("--url", metavar="ADDRESS", help="where it was published; nothing is fetched")
    parser.add_argument("--published", type=_day, metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--retrieved", type=_day, metavar="DATE", help="when you took it from there")


def _run(options: argparse.Namespace) -> int:
    from geo.drafts import PROPERTIES, published_line, receive, store  # brings the models: not for every command

    raw, name, changed = _supplied(options.file)
    known = {name: getattr(options, name) for name in PROPERTIES if getattr(options, name)}
    arrival = receive(raw, name, known, options.language, changed)
    stored = store(options.root, arrival, options.id)
    print(f"{stored.file}: {len(arrival.text.split())} words, described in data/articles.yaml as {stored.id}")
    for note in arrival.notes:
        print(f"  {note}")
    for property_, fact in arrival.facts.items():
        print(f"  {property_}: {fact.value} ({fact.basis}: {fact.where})")
    missing = [property_ for property_ in PROPERTIES if property_ not in arrival.facts]
    if missing:
        print(f"  not known: {', '.join(missing)}")
    if "published" in missing:
        print('  words like "on Tuesday" tell no day until data/articles.yaml says when it was published,')
        print("  in a line of its entry:")
        print(f"    {published_line(arrival.language)}")
    return 0


def _supplied(file: str) -> tuple[bytes, str, datetime.date | None]:
    """The bytes, the name and the day of the last change."""
    if file == "-":
        return sys.stdin.buffer.read(), "-", None
    path = Path(file)
    try:
        if not path.is_file():
            raise GeoError(f"{file} is no file")
        return path.read_bytes(), path.name, datetime.date.fromtimestamp(path.stat().st_mtime)
    except OSError as error:
        raise GeoError(f"{file} cannot be read ({error.strerror})") from error


def _day(text: str) -> str:
    """A date as it was written, if there is such a day."""
    form = re.fullmatch(r"(\d{4})(-\d\d)?(-\d\d)?", text)
    try:
        datetime.date.fromisoformat("".join((form[1], form[2] or "-01", form[3] or "-01")) if form else "")
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2022-02-02, 2022-02 or 2022") from error
    return text


COMMAND = Command(
    "add",
    "put an article into the catalogue: its text into seeds/, its description into data/articles.yaml",
    _add_arguments,
    _run,
    "Read plain text, a saved page or a PDF; make its broken lines whole; tell its language and what is known of it, "
    "each with its basis. Nothing is fetched. Exit 0 added, 1 data/articles.yaml is not sound, 2 not added and why.",
)
