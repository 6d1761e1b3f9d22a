"""A place, force, speaker or article that cannot be right is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from breaking import FRANCE, Break, assert_refused, name_of
from copies import ARTICLES, FORCES, PLACES, SPEAKERS, change, copy_data

from geo.catalogue import load

REGISTERS = [
    Break(
        "duplicate key",
        "france",
        (("country: FRA", "country: FRA\n    country: FRA"),),
        "country: FRA",
        "duplicate key 'country'",
        file=PLACES,
        occurrence=2,
    ),
    Break(
        "wrong type",
        "france",
        (("lat: 47.28", "lat: north"),),
        "lat:",
        "'lat': 'north' is not a number",
        file=PLACES,
    ),
    Break(
        "off the map",
        "france",
        (("lat: 47.28", "lat: 95"),),
        "lat:",
        "'lat': 95 is out of range; write a number less than 85 or equal",
        file=PLACES,
    ),
    Break("missing key", "france", (("    lat: 47.28\n", ""),), "id: france", "missing key 'lat'", file=PLACES),
    Break(
        "unknown key",
        "fra-forces",
        (("nations", "nation"),),
        "nation:",
        "unknown key 'nation'",
        file=FORCES,
    ),
    Break(
        "no country code",
        "fra-forces",
        (("[FRA]", "[XX]"),),
        "XX]",
        "'nations.0': 'XX' has not the form of a nation",
        file=FORCES,
    ),
    Break(
        "duplicate id",
        "biden-and-stoltenberg",
        (("biden-and-stoltenberg", "biden"),),
        "id:",
        r"the id 'biden' stands in line \d+ already",
        file=SPEAKERS,
    ),
    Break(
        "unsound article",
        "003_fc3dcdb732654b5c",
        (("    language: fr\n", ""),),
        "id: 003_",
        "missing key 'language'",
        file=ARTICLES,
    ),
    Break(
        "article file",
        "003_fc3dcdb732654b5c",
        (("file: 003_", "file: 033_"),),
        "file:",
        r"seeds/033_\S+ cannot be read \(No such file",
        count=2,
        file=ARTICLES,
    ),
    Break(
        "article hash",
        "003_fc3dcdb732654b5c",
        (("sha256: 6449", "sha256: 0000"),),
        "file:",
        "its bytes changed: SHA-256 is 6449",
        file=ARTICLES,
    ),
    Break(
        "article fact",
        "003_fc3dcdb732654b5c",
        (("stated: date 2022-02", "stated: date 2022-03"),),
        "stated:",
        "published: the words 'date 2022-03' do not stand in 003_",
        file=ARTICLES,
    ),
]


LOCATED = [
    Break(
        "swapped",
        "poland",
        (("lat: 52.23\n    lon: 19.58", "lat: 19.58\n    lon: 52.23"),),
        "lat:",
        "look swapped",
        file=PLACES,
    ),
    Break(
        "lost sign", "fort-bragg", (("lon: -79.006", "lon: 79.006"),), "lat:", "longitude .* lost its sign", file=PLACES
    ),
    Break("elsewhere", "poland", (("lat: 52.23", "lat: 48.23"),), "lat:", "not lie in POL but in SVK", file=PLACES),
    Break(
        "zero",
        "poland",
        (("lat: 52.23\n    lon: 19.58", "lat: 0\n    lon: 0"),),
        "lat:",
        "coordinates are 0, 0",
        file=PLACES,
    ),
    Break(
        "ashore",
        "north-atlantic",
        (("lat: 37.0", "lat: 47.0"), ("lon: -40.0", "lon: 2.0")),
        "lat:",
        "a sea",
        file=PLACES,
    ),
    Break(
        "no code", "poland", (("country: POL", "country: PLO"),), "country:", "no country code .*mean POL", file=PLACES
    ),
    Break("no nation", "fra-forces", (("[FRA]", "[FRR]"),), "FRR", "no country code .*mean FRA", file=FORCES),
    Break(
        "absent", FRANCE, (("    origin: france\n", ""),), "id:", "no origin, and no reason for its absence", count=3
    ),
]


@pytest.mark.parametrize("broken", [*REGISTERS, *LOCATED], ids=name_of)
def test_a_register_is_refused_where_it_is_broken(broken: Break, tmp_path: Path) -> None:
    assert_refused(broken, tmp_path)


def test_a_place_that_nothing_uses_is_told_unless_it_shares_its_name_with_one_in_use(tmp_path: Path) -> None:
    copy_data(tmp_path, only=["us-82abn-poland"])
    told = {item.what for item in load(tmp_path).warnings if item.rule == "unused"}
    assert "the place 'crimea' is used by no movement and no total" in told
    assert not any("fort-bragg-california" in words for words in told)
    change(tmp_path, PLACES, "    aliases: [Fort Bragg]\n", "")
    told = {item.what for item in load(tmp_path).warnings if item.rule == "unused"}
    assert "the place 'fort-bragg-california' is used by no movement and no total" in told
