"""Names for the gazetteer: which of GeoNames can be used, and those that CLDR has."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from geo.places.world.curated import informal_names
from geo.places.world.table import key
from geo.text import fold

LANGUAGES = ("en", "fr", "de", "es", "pl", "uk")
"""Those whose names of a country beat another country's in a further language."""
_SMALL_START = re.compile(r"(le|la|les|el|al|de|den|il) |l['’]|al-|el-|ar-|as-|at-|an-|['’]s")
_KIND_OF_REGION = re.compile(
    r"^(Województwo|Regiunea|Județul|Provincia (de|di)|Región de|Región|Comunidad de|Land|Freistaat|Kanton|Canton de)\s"
    r"|\s(Oblast|Region|Province|Governorate|Voivodeship|County|область|Область|vármegye|megye|maakond|kraj|län|fylke)$"
)
_SCRIPTS = ("LATIN", "CYRILLIC")

Json = dict[str, Any]


def usable(name: str) -> bool:
    """Whether a name of GeoNames can stand in a text of ours: Latin or Cyrillic, no code of an airport, and no letter
    by letter transcription of another script (those begin small)."""
    letters = [char for char in name if char.isalpha()]
    if not letters or len(name) > 60 or (name.isascii() and name.isupper() and len(name) <= 4):
        return False
    if any(not unicodedata.name(char, "").startswith(_SCRIPTS) for char in letters):
        return False
    return not name[0].islower() or _SMALL_START.match(name) is not None


def bare(names: Iterable[str]) -> Iterator[str]:
    """The names of regions, each also without the word for what it is: "Mazowieckie" of "Województwo Mazowieckie"."""
    for name in names:
        yield name
        short = _KIND_OF_REGION.sub("", name).strip()
        if short and short != name:
            yield short


def folded(names: Iterable[str]) -> tuple[str, ...]:
    """The names folded, each once, in order."""
    return tuple(dict.fromkeys(text for text in map(key, names) if text and "|" not in text))


def exemplars() -> dict[tuple[str, str], dict[str, str]]:
    """The towns after which CLDR names time zones, by (alpha-2 code, folded English name): their names by language."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    zones = {code: Locale.parse(code).time_zones for code in LANGUAGES}
    for zone, territory in get_global("zone_territories").items():
        english = zones["en"].get(zone, {}).get("city", zone.rpartition("/")[2].replace("_", " "))
        names = {code: zones[code].get(zone, {}).get("city", english) for code in LANGUAGES}
        found[territory, fold(english)] = names
    return found


def country_names(countries: Mapping[str, Json]) -> dict[str, tuple[str, ...]]:
    """The folded names of each territory in every language; one that two bear stays with whose it is in LANGUAGES."""
    ours: dict[str, list[str]] = defaultdict(list)
    others: dict[str, list[str]] = defaultdict(list)
    for language in (*LANGUAGES, *sorted(locale_identifiers())):
        into = ours if language in LANGUAGES else others
        for code, name in Locale.parse(language).territories.items():
            if code in countries:
                into[code] += [name, *bracketed(name)]
    for code, country in countries.items():
        ours[code] += informal_names().get(country["iso3"], ())
    taken = {name: code for code, names in ours.items() for name in folded(names)}
    return {
        code: tuple(
            dict.fromkeys((*folded(ours[code]), *(n for n in folded(others[code]) if taken.get(n, code) == code)))
        )
        for code in countries
    }


def bracketed(name: str) -> tuple[str, ...]:
    """The parts of "Myanmar (Burma)"."""
    parts = re.fullmatch(r"(.+?) \((.+)\)", name)
    return parts.groups() if parts else ()
