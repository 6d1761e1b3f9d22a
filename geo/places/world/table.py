"""The packed table of the world's countries, regions and towns, searched without being parsed.

A line for each place, the keys of its names between bars: a name is looked for in the bytes, and only lines that
hold it are read. Unpacked once a process, at the first question.
"""

from __future__ import annotations

import gzip
import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from geo.text import fold

FILE = Path(__file__).with_name("places.tsv.gz")
"""Built by tools/build_gazetteer.py; NOTICE beside it tells where its content is from."""
BLOCK = 500_000
"""Bytes of the table whose names are handed out together."""


class GazetteerRow(NamedTuple):
    """A place of the table. `lat`, `lon` in degrees, a label point for a country or region; `region` is the name of the
    first-order division that a town lies in; `names` are keys, the first that of the place itself."""

    kind: str
    english: str
    french: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    geonames: int
    names: tuple[str, ...]


def key(name: str) -> str:
    """A name as the table has it: folded, and "Al-Anbar" as "Al Anbar"."""
    return " ".join(fold(name).replace("-", " ").split())


def rows(name: str) -> Iterator[GazetteerRow]:
    """The places that bear a name, given as its `key`."""
    table = _table()
    wanted = f"|{name}|".encode()
    at = table.find(wanted) if name and "|" not in name else -1
    while at >= 0:
        start, end = table.rfind(b"\n", 0, at) + 1, table.find(b"\n", at)
        yield _row(table[start:end].decode("utf-8"))
        at = table.find(wanted, end)


@cache
def countries() -> Mapping[str, GazetteerRow]:
    """The countries by alpha-3 code: the first lines of the table."""
    found: dict[str, GazetteerRow] = {}
    table = _table()
    start = 0
    while table.startswith(b"country\t", start):
        end = table.find(b"\n", start)
        row = _row(table[start:end].decode("utf-8"))
        found[row.country] = row
        start = end + 1
    return found


def names() -> Iterator[list[str]]:
    """The key of every name in the table, some more than once, a block at a time: all at once would take 60 MB."""
    table = _table()
    start = 0
    while start < len(table):
        end = table.find(b"\n", start + BLOCK) + 1 or len(table)
        columns = re.findall(rb"\t\|([^\t\n]*)\|\n", table[start:end])
        yield b"|".join(columns).decode("utf-8").split("|")
        start = end


def bears(name: str) -> bool:
    """Whether some place may bear a name, given as its `key`: quick, and true of a few names by chance."""
    sums, wanted = _checksums(), zlib.crc32(name.encode())
    at = bisect_left(sums, wanted)
    return at < len(sums) and sums[at] == wanted


@cache
def _checksums() -> array[int]:
    """The checksum of every name, in order: 4 bytes each, where the names themselves would take 60 MB."""
    return array("I", sorted({zlib.crc32(name.encode()) for block in names() for name in block}))


def packed_table(places: Iterable[GazetteerRow]) -> bytes:
    """The bytes of a table, unpacked, as `rows` searches them."""
    return b"".join(_line(place).encode("utf-8") for place in places)


@cache
def _table() -> bytes:
    return gzip.decompress(FILE.read_bytes())


def _line(place: GazetteerRow) -> str:
    fields = (*(str(field) for field in place[:-1]), f"|{'|'.join(place.names)}|")
    assert not any("\t" in field or "\n" in field for field in fields), f"{place.english}: a tab or line break"
    return "\t".join(fields) + "\n"


def _row(line: str) -> GazetteerRow:
    kind, english, french, country, region, lat, lon, population, geonames, names = line.split("\t")
    numbers = float(lat), float(lon), int(population), int(geonames)
    return GazetteerRow(kind, english, french, country, region, *numbers, tuple(names.strip("|").split("|")))
