"""The part of the world's gazetteer that is kept by hand: bases, seas, names that CLDR lacks, who speaks for whom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from geo.documents import read_document
from geo.errors import DataError
from geo.places.model import Alpha3
from geo.records import LanguageTag, OtherNames, Record, Text, read_entries

_FOLDER = Path(__file__).parent

Codes = Annotated[tuple[Alpha3, ...], Field(strict=False)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Named(Record):
    """What goes by a name in each of several languages, and by others."""

    name: Text
    aliases: OtherNames = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by: in each language, and the aliases."""
        return tuple(dict.fromkeys((*self.name.values(), *self.aliases)))


class Base(Named):
    """A military base, training area or other post. `lat`, `lon`: WGS 84 degrees; those of the town that it bears the
    name of where `precision` is city. `source`: "airportsdata ICAO", "GeoNames NUMBER" or "curator"."""

    id: Slug
    kind: str
    country: Alpha3 | None = None
    touches: Codes = ()
    lat: Annotated[float, Field(ge=-85, le=85)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    precision: Literal["site", "city"] = "site"
    source: Annotated[str, Field(pattern=r"^(airportsdata [A-Z0-9]{4}|GeoNames \d+|curator)$")]
    note: str = ""

    @property
    def geonames(self) -> int | None:
        """The number of the place at GeoNames whose coordinates it bears."""
        source, _, number = self.source.partition(" ")
        return int(number) if source == "GeoNames" else None


class NamedArea(Named):
    """A sea, strait or region; `lat`, `lon` are a label point in WGS 84 degrees."""

    id: Slug
    precision: Literal["sea", "region"]
    country: Alpha3 | None = None
    touches: Codes = ()
    lat: Annotated[float, Field(ge=-85, le=85)]
    lon: Annotated[float, Field(ge=-180, le=180)]


class Informal(Record):
    """Names of a country, as it is today, that CLDR does not have."""

    country: Alpha3
    names: OtherNames


class Further(Record):
    """The French name of a region or town of the table, and names that GeoNames lacks; `place` is one that it has."""

    country: Alpha3
    kind: Literal["region", "town"]
    place: str
    fr: str
    names: OtherNames = ()


class Historical(Named):
    """A state or a name of the past, until the year in which it ended; `now`: whose land it is today."""

    until: int
    now: Codes


class RegionWords(Record):
    """How a language says that a name is a region's: a word before it, with what may join the two, or behind it."""

    language: LanguageTag
    articles: OtherNames = ()
    before: OtherNames = ()
    joins: OtherNames = ()
    behind: OtherNames = ()


class Demonym(Record):
    """Adjectives and people of a country, by language; the first English and French word names its government."""

    country: Alpha3
    en: OtherNames
    fr: OtherNames
    de: OtherNames = ()
    es: OtherNames = ()
    pl: OtherNames = ()
    uk: OtherNames = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of every language."""
        return (*self.en, *self.fr, *self.de, *self.es, *self.pl, *self.uk)


class Metonym(Record):
    """A house, street or office that speaks for a government or a body."""

    id: Slug
    name: Text
    country: Alpha3 | None = None
    body: Literal["NATO", "EU", "UN"] | None = None
    names: OtherNames


_R = TypeVar("_R", bound=Record)


@cache
def bases() -> tuple[Base, ...]:
    """The bases, in the order of their file."""
    return _read("bases", "bases", Base)


@cache
def areas() -> tuple[NamedArea, ...]:
    """Seas, straits and regions, in the order of their file."""
    return _read("areas", "areas", NamedArea)


@cache
def informal_names() -> Mapping[str, tuple[str, ...]]:
    """Informal names by alpha-3 code."""
    return {entry.country: entry.names for entry in _read("names", "informal", Informal)}


@cache
def further_names() -> tuple[Further, ...]:
    """Names of regions and towns beyond those of GeoNames."""
    return _read("names", "further", Further)


@cache
def historical() -> tuple[Historical, ...]:
    """States and names of the past."""
    return _read("names", "historical", Historical)


@cache
def region_words() -> tuple[RegionWords, ...]:
    """The words for regions, by language."""
    return _read("names", "regions", RegionWords)


@cache
def demonyms() -> tuple[Demonym, ...]:
    """Adjectives and people, by country."""
    return _read("demonyms", "demonyms", Demonym)


@cache
def metonyms() -> tuple[Metonym, ...]:
    """Who speaks for a government or a body."""
    return _read("speakers", "speakers", Metonym)


def _read(file: str, key: str, model: type[_R]) -> tuple[_R, ...]:
    """The records of a shipped file; raises DataError where they are not sound."""
    document, problems = read_document(_FOLDER, f"{file}.yaml")
    if document is None:
        raise DataError(problems)
    entries, problems = read_entries(document, key, model)
    if problems:
        raise DataError(problems)
    return tuple(entry.record for entry in entries)
