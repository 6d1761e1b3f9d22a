"""`locate`: where names lie, by the catalogue and the gazetteer of the world; a server is asked only on request, and
its answers are for a curator to read."""

from __future__ import annotations

import argparse
import sys

from geo.commands.command import Command
from geo.errors import GeoError
from geo.places.register import read_places
from geo.places.told import tell, tell_as_yaml


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="+", metavar="NAME")
    parser.add_argument(
        "--world", action="store_true", help="ask the gazetteer of the world though the catalogue knows"
    )
    parser.add_argument("--yaml", action="store_true", help="write the entry for data/places.yaml")
    parser.add_argument("--online", action="store_true", help="ask OpenStreetMap's Nominatim, a name a second")
    parser.add_argument("--server", metavar="URL", help="with --online: a Nominatim of your own")


def _run(options: argparse.Namespace) -> int:
    if options.server and not options.online:
        raise GeoError("--server needs --online")
    return _online(options) if options.online else _offline(options)


def _offline(options: argparse.Namespace) -> int:
    places = read_places(options.root)
    told = [tell_as_yaml(name, places) if options.yaml else tell(name, places, options.world) for name in options.names]
    for answer in told:
        print("\n".join(answer.lines))
    return int(any(answer.places != 1 for answer in told))


def _online(options: argparse.Namespace) -> int:
    from geo.places import online  # brings geopy: not for every command

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


COMMAND = Command(
    "locate",
    "where a name lies, for a new entry in data/places.yaml",
    _add_arguments,
    _run,
    "Where names lie: by data/places.yaml, else by the gazetteer of the world that is shipped (countries, regions, "
    "towns, seas, military bases, in many languages), or with --online by a Nominatim server, which then sees the "
    "names. Exit 0 where each name is known, and offline to one place alone; else 1; 2 wrong use.",
)
