"""The command line: `check`, `export`, `diff`, `locate` and `page`. Exit 0 clean, 1 problems, 2 wrong use."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from errno import EISDIR
from pathlib import Path
from typing import TYPE_CHECKING

from geo import __version__
from geo.catalogue import Catalogue, load
from geo.errors import DataError, GeoError
from geo.places.gazetteer import describe
from geo.shipped import default_root

if TYPE_CHECKING:
    from geo.changes import Since

INSTALLED = "announced-movements"
FORMATS = ("csv", "geojson", "kml", "html", "svg", "png", "pdf", "pptx")
FILTERS = ("unit", "country", "nation", "status", "movement", "search")
WISHES = ("title", "marking", "size", "scale", "translation", "view", "since")


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
    from geo import selection
    from geo.export import Wishes, export_files  # pandas takes half a second: not for every command

    if not options.output:
        raise GeoError("-o needs a file's name, or - for standard output")
    query = {name: getattr(options, name) or () for name in FILTERS} | {"role": (options.role,)}
    catalogue = load(options.root)
    chosen = selection.require(query, catalogue)
    wishes = Wishes(**{name: getattr(options, name) for name in WISHES} | {"since": _since(options, catalogue)})
    files = export_files(options.export_format, chosen, catalogue, options.lang, wishes)
    shown = len(chosen.apply(catalogue))
    target = Path(options.output)
    if options.output == "-" or (target.exists() and not target.is_file() and not target.is_dir()):
        _stream(target, files[0].content)
        pages = sum(1 for file in files if file.ending is None)
        if pages > 1:
            print(f"page 1 of {pages}: the others need a file to stand beside (-o FILE)", file=sys.stderr)
    else:
        written = {file.path(target): file.content for file in files}
        _write(written)
        for path, content in written.items():
            print(f"{path}: {shown} movement{'s' if shown != 1 else ''}, {len(content)} bytes", file=sys.stderr)
    if files[0].pages > 1:
        print(f"page 1 of {files[0].pages}: pdf, pptx and svg hold the others too", file=sys.stderr)
    if not shown:
        print("no movement passes these filters", file=sys.stderr)
    return 0


def _since(options: argparse.Namespace, catalogue: Catalogue) -> Since | None:
    """What is new or revised since the state that --since names."""
    if options.since is None:
        return None
    from geo.changes import changes, state

    folder = Path(options.since)
    name = folder.resolve().name if folder.is_dir() else options.since
    return changes(state(options.since, options.root).catalogue, catalogue).since(name)


def _locate(options: argparse.Namespace) -> int:
    """The gazetteer answers; a server is asked only on request, and its answers are for a curator to read."""
    if options.server and not options.online:
        raise GeoError("--server needs --online")
    return _locate_online(options) if options.online else _locate_offline(options)


def _locate_offline(options: argparse.Namespace) -> int:
    from geo.places.geocoder import GazetteerGeocoder  # brings geopy: not for every command

    places = load(options.root).places
    geocoder = GazetteerGeocoder(places)
    missed = 0
    for name in options.names:
        found = geocoder.geocode(name, exactly_one=False) or []
        missed += len(found) != 1
        if not found:
            near = places.nearest(name)
            hint = f"; nearest: {', '.join(near)}" if near else ""
            print(f"{name}: not in data/places.yaml{hint}")
        for location in found:
            place = places[location.raw["id"]]
            print(f"{name}: {describe(place)} at {location.latitude}, {location.longitude}; {place.basis}")
    return 1 if missed else 0


def _locate_online(options: argparse.Namespace) -> int:
    from geo.places import online  # the same

    server = options.server or online.OPENSTREETMAP
    print(f"asking {server} ({online.CREDIT}); each answer is for you to check", file=sys.stderr)
    missed = 0
    for name, found in online.ask(options.names, server):
        missed += not found
        if not found:
            print(f"{name}: not found")
        for location in found:
            kind = location.raw.get("addresstype") or location.raw.get("type") or "unknown kind"
            print(f"{name}: {location.address} ({kind}) at {location.latitude}, {location.longitude}")
    return 1 if missed else 0


def _diff(options: argparse.Namespace) -> int:
    from geo.changes import as_json, as_text, changes, state

    old, new = state(options.old, options.root), state(options.new, options.root)
    found = changes(old.catalogue, new.catalogue)
    if options.format == "json":
        print(json.dumps(as_json(found, old, new), ensure_ascii=False, indent=2))
    else:
        print(as_text(found, old, new))
    return 0


def _page(options: argparse.Namespace) -> int:
    from geo.ui.start import start  # brings Streamlit: not for every command

    start(options.root, options.port)
    return 0


def _stream(target: Path, content: bytes) -> None:
    """To standard output, or into a device or pipe, which cannot be replaced as a file is."""
    if str(target) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        target.write_bytes(content)


def _write(contents: Mapping[Path, bytes]) -> None:
    """Write all files whole or none: a failure leaves no half-written file and the old ones as they were."""
    temporaries: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
                temporaries[path] = Path(file.name)
                file.write(content)
            temporaries[path].chmod(0o644)
        for path, temporary in temporaries.items():
            temporary.replace(path)
    except OSError as error:
        raise GeoError(f"cannot write {path}: {error.strerror}") from error
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)


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
    parser = argparse.ArgumentParser(prog=_called(), description=__doc__)
    parser.add_argument("--version", action="version", version=f"{INSTALLED} {__version__}")
    parser.add_argument(
        "--root",
        type=Path,
        default=default_root(Path.cwd()),
        metavar="DIR",
        help="the folder that holds data/ and seeds/; else the working folder if it holds data/movements.yaml, "
        "else the shipped catalogue",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="verify every quote, word and number of the catalogue")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check)
    _add_export(commands.add_parser("export", help="write the filtered movements to a file"))
    _add_locate(
        commands.add_parser(
            "locate",
            help="where a name lies, for a new entry in data/places.yaml",
            description="Where names lie: from data/places.yaml, or with --online from a Nominatim server, which then "
            "sees the names. Exit 0 where each name is known, and offline to one place alone; else 1; 2 wrong use.",
        )
    )
    _add_diff(
        commands.add_parser(
            "diff",
            help="what changed between two states of the data",
            description="What changed: movements and totals added, removed and revised, with their new quotes. "
            "Exit 0 whether or not something changed, 1 where the data of a state does not check, 2 wrong use.",
        )
    )
    page = commands.add_parser("page", help="show the map in the browser, as `streamlit run app.py` does")
    page.add_argument("--port", type=int, default=8501, help="on localhost; 8501 unless told")
    page.set_defaults(run=_page)
    return parser


def _called() -> str:
    """The name by which the command was called: the installed one, or the module's."""
    return INSTALLED if Path(sys.argv[0]).stem == INSTALLED else "python -m geo"


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("export_format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    export.add_argument("-o", "--output", required=True, metavar="FILE", help="'-' for standard output")
    for name in ("unit", "country", "nation", "status", "movement"):
        export.add_argument(f"--{name}", action="append", help="repeatable: any of them passes")
    export.add_argument("--role", choices=("from", "to", "either"), default="either", help="the end that --country is")
    export.add_argument("--search", type=_words, metavar="WORDS", help="all of the words stand in names or quotes")
    export.add_argument("--lang", type=_language, default="en", metavar="CODE", help="the language, as en or fr")
    export.add_argument("--title", help="instead of the map's own (kml, html and slides)")
    export.add_argument("--marking", help="a line on top and at the bottom of every page (kml, html and slides)")
    export.add_argument("--size", choices=("wide", "a4", "square"), help="of a slide: svg, png, pdf, pptx")
    export.add_argument(
        "--scale", type=_scale, metavar="N", help="png: 1 for 1920×1080, 2 or 4k for twice as many pixels each way"
    )
    export.add_argument("--translation", action="store_true", help="slides quote in translation")
    export.add_argument(
        "--view", type=_view, metavar="LAT,LON,ZOOM", help="of a slide's map, as --view=48,-20,3; else fitted"
    )
    export.add_argument("--since", metavar="STATE", help="of a slide: mark what is new since a folder or git revision")
    export.set_defaults(run=_export)


def _add_locate(locate: argparse.ArgumentParser) -> None:
    locate.add_argument("names", nargs="+", metavar="NAME")
    locate.add_argument("--online", action="store_true", help="ask OpenStreetMap's Nominatim, a name a second")
    locate.add_argument("--server", metavar="URL", help="with --online: a Nominatim of your own")
    locate.set_defaults(run=_locate)


def _add_diff(diff: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        diff.add_argument(name, metavar=name.upper(), help="a folder that holds data/ and seeds/, else a git revision")
    diff.add_argument("--format", choices=("text", "json"), default="text")
    diff.set_defaults(run=_diff)


def _language(text: str) -> str:
    from geo.language import languages  # brings CLDR: not for every command

    if text not in languages():
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(languages())}")
    return text


def _words(text: str) -> tuple[str, ...]:
    return (text,)


def _scale(text: str) -> float:
    scales = {"1": 1.0, "2": 2.0, "4k": 2.0}
    if text.lower() not in scales:
        raise argparse.ArgumentTypeError(f"{text!r} is none of 1, 2, 4k")
    return scales[text.lower()]


def _view(text: str) -> tuple[float, float, float]:
    """Latitude and longitude in degrees, and the zoom."""
    try:
        lat, lon, zoom = map(float, text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not LAT,LON,ZOOM") from error
    if not (abs(lat) <= 85 and abs(lon) <= 180 and 0 <= zoom <= 12):
        raise argparse.ArgumentTypeError(f"{text!r} lies outside latitude ±85, longitude ±180, zoom 0 to 12")
    return lat, lon, zoom


if __name__ == "__main__":
    sys.exit(main())
