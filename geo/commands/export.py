"""`export`: write the filtered movements to a file."""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from geo.catalogue import Catalogue, load
from geo.changes import Since, changes, state
from geo.commands.command import Command
from geo.errors import GeoError
from geo.export import OPTIONS, File, Wishes, export_files, file_name, known_formats
from geo.files import write_all
from geo.language import language, languages
from geo.selection import FILTERS, modifiers, require


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    known = known_formats()
    parser.add_argument("export_format", choices=tuple(known), metavar="FORMAT", help=", ".join(known))
    parser.add_argument("-o", "--output", metavar="FILE", help="'-' for standard output; else named by what it holds")
    parser.add_argument("--lang", type=_language, default="en", metavar="CODE", help="the language, as en or fr")
    filters = parser.add_argument_group("filters", "all of them hold together; of a repeated one any value passes")
    for item in FILTERS.values():
        help_, many = item.help.replace("%", "%%"), "append" if item.many else "store"
        filters.add_argument(f"--{item.on_command_line}", dest=item.name, action=many, help=help_, metavar="VALUE")
    for name, modifier in modifiers().items():
        filters.add_argument(f"--{name}", choices=modifier.ids, default=modifier.ids[0], help=modifier.help)
    wishes = parser.add_argument_group("options")
    for name, option in OPTIONS.items():
        able = ", ".join(one.name for one in known.values() if name in one.options)
        told = f"{option.help} ({able})"
        if option.switch:
            wishes.add_argument(f"--{name}", action="store_true", help=told)
        else:
            wishes.add_argument(
                f"--{name}", type=option.read or str, choices=option.choices, metavar=option.metavar, help=told
            )


def _run(options: argparse.Namespace) -> int:
    if options.output == "":
        raise GeoError("-o needs a file's name, or - for standard output")
    catalogue = load(options.root)
    chosen = require({name: _listed(getattr(options, name)) for name in _parameters()}, catalogue)
    wishes = Wishes(**{name: getattr(options, name) for name in OPTIONS} | {"since": _since(options, catalogue)})
    files = export_files(options.export_format, chosen, catalogue, options.lang, wishes)
    shown = len(chosen.apply(catalogue))
    wanted = known_formats()[options.export_format]
    target = Path(options.output or file_name(wanted, chosen, catalogue, language(options.lang)))
    if options.output == "-" or (target.exists() and not target.is_file() and not target.is_dir()):
        _stream_first(target, files)
    else:
        written = {file.path(target): file.content for file in files}
        write_all(written)
        for path, content in written.items():
            print(f"{path}: {shown} movement{'s' if shown != 1 else ''}, {len(content)} bytes", file=sys.stderr)
        for path in _surplus(target, len(files)) if wanted.paged else ():
            print(f"{path}: left from an earlier export, no page of this one", file=sys.stderr)
    if files[0].pages > 1:
        print(f"page 1 of {files[0].pages}: pdf, pptx and svg hold the others too", file=sys.stderr)
    if not shown:
        print("no movement passes these filters", file=sys.stderr)
    return 0


def _language(text: str) -> str:
    if text not in languages():
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(languages())}")
    return text


def _stream_first(target: Path, files: Sequence[File]) -> None:
    _stream(target, files[0].content)
    pages = sum(1 for file in files if file.ending is None)
    if pages > 1:
        print(f"page 1 of {pages}: the others need a file to stand beside (-o FILE)", file=sys.stderr)


def _stream(target: Path, content: bytes) -> None:
    """To standard output, or into a device or pipe, which cannot be replaced as a file is."""
    if str(target) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        target.write_bytes(content)


def _surplus(target: Path, pages: int) -> Iterator[Path]:
    """Pages beside the `target` that follow on the last one that was written."""
    for number in itertools.count(pages + 1):
        path = File(b"", mark=f"-{number}").path(target)
        if not path.exists():
            return
        yield path


def _parameters() -> Iterable[str]:
    return (*FILTERS, *modifiers())


def _listed(value: str | Sequence[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _since(options: argparse.Namespace, catalogue: Catalogue) -> Since | None:
    """What is new or revised since the state that --since names."""
    if options.since is None:
        return None
    folder = Path(options.since)
    name = folder.resolve().name if folder.is_dir() else options.since
    return changes(state(options.since, options.root).catalogue, catalogue).since(name)


COMMAND = Command("export", "write the filtered movements to a file", _add_arguments, _run)
