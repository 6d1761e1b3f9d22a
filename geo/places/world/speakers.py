"""Who a name speaks for: "Moscow" is the Russian government, "l'Élysée" the French presidency, "Russian" of Russia."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geo.places.world.curated import Demonym, Metonym, demonyms, metonyms
from geo.places.world.table import key, rows
from geo.records import Text


@dataclass(frozen=True)
class Office:
    """A body that a name may speak for; `of` is the alpha-3 code of its country, or NATO, EU or UN."""

    name: Text
    of: str


def speakers(name: str) -> tuple[Office, ...]:
    """Those whom `name` may stand for where something is said: a house, street or office, or a capital for the
    government of its country. Several where a name stands for several ("Brussels"), none where it is a mere place."""
    wanted = key(name)
    offices = [Office(metonym.name, metonym.country or metonym.body or "") for metonym in _metonyms().get(wanted, ())]
    seats = [_government(row.country) for row in rows(wanted) if row.kind == "capital"]
    return tuple(dict.fromkeys((*offices, *filter(None, seats))))


def nations(word: str) -> tuple[str, ...]:
    """The alpha-3 codes of the countries whose adjective or people `word` is, in any of six languages; several where it
    is of several ("Congolese")."""
    return _nations().get(key(word), ())


def _government(country: str) -> Office | None:
    demonym = _demonyms().get(country)
    if demonym is None:
        return None
    return Office(Text(en=f"{demonym.en[0]} government", fr=f"Gouvernement {demonym.fr[0]}"), country)


@cache
def _demonyms() -> Mapping[str, Demonym]:
    return {demonym.country: demonym for demonym in demonyms()}


@cache
def _metonyms() -> Mapping[str, tuple[Metonym, ...]]:
    found: dict[str, list[Metonym]] = defaultdict(list)
    for metonym in metonyms():
        for name in dict.fromkeys(map(key, metonym.names)):
            found[name].append(metonym)
    return {name: tuple(bearers) for name, bearers in found.items()}


@cache
def _nations() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, country in _words():
        if country not in found[word]:
            found[word].append(country)
    return {word: tuple(countries) for word, countries in found.items()}


def _words() -> Iterator[tuple[str, str]]:
    for demonym in demonyms():
        for word in demonym.words:
            yield key(word), demonym.country
