"""`locate`: where names lie, from the gazetteer; a server is asked only on request, and its answers are for a curator
to read."""

from __future__ import annotations

import argparse
import sys

from geo.catalogue import load
from geo.commands.command import Command
from geo.errors import GeoError
from geo.places.gazetteer import describe


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="+", metavar="NAME")
    parser.add_argument("--online", action="store_true", help="ask OpenStreetMap's Nominatim, a name a second")
    parser.add_argument("--server", metavar="URL", help="with --online: a Nominatim of your own")


def _run(options: argparse.Namespace) -> int:
    if options.server and not options.online:
        raise GeoError("--server needs --online")
    return _online(options) if options.online else _offline(options)


def _offline(options: argparse.Namespace) -> int:
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


def _online(options: argparse.Namespace) -> int:
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


COMMAND = Command(
    "locate",
    "where a name lies, for a new entry in data/places.yaml",
    _add_arguments,
    _run,
    "Where names lie: from data/places.yaml, or with --online from a Nominatim server, which then "
    "sees the names. Exit 0 where each name is known, and offline to one place alone; else 1; 2 wrong use.",
)
