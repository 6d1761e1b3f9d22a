"""What a name may mean anywhere in the world: every candidate, and never a choice made in silence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TypeVar

from rapidfuzz import fuzz, process

from geo.places.world.candidates import Candidate, of_area, of_base, of_row, of_the_past
from geo.places.world.curated import Base, Historical, Named, NamedArea, areas, bases, historical, region_words
from geo.places.world.table import bears, key, names, rows
from geo.text import slug

_ARTICLE = re.compile(r"(?:the|le|la|les|el|los|las|der|die|das) |l'")
_ARTICLES = ("la ", "le ", "les ", "the ")
_QUALIFIED = re.compile(r"(.+?)(?:, | \()([^,()]+)\)?")
_RANKS = ("country", "capital", "post", "sea", "region", "town")
_LONGEST = 200
"""Characters of a name; nothing that is longer is one, and each part of a name costs a look."""
LIKE = 80
"""Per cent of likeness from which a known name is suggested for an unknown one."""
_N = TypeVar("_N", bound=Named)


@dataclass(frozen=True)
class Answer:
    """The candidates for a name, the likeliest first, and the namesakes left aside because a country bears the name."""

    candidates: tuple[Candidate, ...]
    aside: tuple[Candidate, ...] = ()


def look_up(name: str) -> Answer:
    """The places of the world that `name` may mean; empty where it is unknown.

    A country beats towns and regions of its name, except those elsewhere with more inhabitants than it has itself
    (Georgia in the United States, Norfolk in Virginia); a capital beats a country that has the name only in languages
    other than English and French ("Brasilia" is Brazil in Finnish). What is left aside is told. "Springfield, Illinois"
    and "Donetsk (Russie)" are the place within the other.
    """
    if len(name) > _LONGEST:
        return Answer(())
    found = _bearers(name)
    if found:
        return _answer(found, set(_spellings(name)))
    region = _region().fullmatch(name)
    regions = tuple(one for one in _bearers(region[1] or region[2]) if one.kind == "region") if region else ()
    if regions:
        return Answer(regions)
    qualified = _QUALIFIED.fullmatch(name)
    return _within(qualified[1], qualified[2]) if qualified else Answer(())


def may_know(name: str) -> bool:
    """Whether `look_up` may have an answer to a plain name: quick, for who asks of many words that are mostly none."""
    return any(
        bears(spelling) or spelling in _bases() or spelling in _areas() or spelling in _past()
        for spelling in _spellings(name)
    )


def _bearers(name: str) -> tuple[Candidate, ...]:
    """The places that bear the name in the first spelling of it that any bears, the likeliest first."""
    every = (sorted(_candidates(spelling, name), key=_rank) for spelling in _spellings(name))
    return _told_apart(next(filter(None, every), []))


def _within(name: str, where: str) -> Answer:
    """The places called `name` in the region or country called `where`."""
    around = look_up(where).candidates
    countries = {one.place.country for one in around if one.kind == "country"}
    regions = {(one.place.country, key(one.place.name["en"])) for one in around if one.kind == "region"}
    answer = look_up(name)
    inside = (
        one
        for one in (*answer.candidates, *answer.aside)
        if one.place.country in countries or (one.place.country, key(one.within)) in regions
    )
    return Answer(tuple(inside))


def nearest_names(name: str) -> tuple[Candidate, ...]:
    """Up to three places whose names are spelled nearly like `name`: suggestions, never answers."""
    wanted = key(name)
    similar: list[tuple[str, float, int]] = []
    for block in chain(names(), [[*_bases(), *_areas(), *_past()]]):
        similar += process.extract(wanted, block, scorer=fuzz.ratio, limit=9, score_cutoff=LIKE)
    found: dict[str, Candidate] = {}
    for match, _, _ in sorted(similar, key=lambda item: -item[1])[:9]:
        candidate = look_up(match).candidates[0]
        found.setdefault(candidate.place.name["en"], candidate)
    return tuple(found.values())[:3]


def _spellings(name: str) -> Iterator[str]:
    """The name, else without its article, else with one ("Nouvelle-Orléans")."""
    plain = key(name)
    yield plain
    article = _ARTICLE.match(plain)
    yield from (plain[article.end() :],) if article else (before + plain for before in _ARTICLES)


def _candidates(spelling: str, name: str) -> Iterator[Candidate]:
    posts = [of_base(base, name) for base in _bases().get(spelling, ())]
    numbers = {post.place.geonames for post in posts}
    yield from posts
    yield from (of_area(area, name) for area in _areas().get(spelling, ()))
    yield from chain.from_iterable(map(of_the_past, _past().get(spelling, ())))
    for row in rows(spelling):
        if row.geonames not in numbers:  # one point of the map, told once: the town that the base is named after
            yield of_row(row, name)


def _rank(candidate: Candidate) -> tuple[int, int, str]:
    kind = candidate.kind if candidate.kind in _RANKS else "post"
    return _RANKS.index(kind), -candidate.population, candidate.place.id


def _told_apart(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with ids of their own: the first keeps it, a namesake's gets its region or country."""
    kept: list[Candidate] = []
    for candidate in found:
        taken = any(candidate.place.id == other.place.id for other in kept)
        kept.append(_longer(candidate) if taken else candidate)
    return tuple(kept)


def _longer(candidate: Candidate) -> Candidate:
    place = candidate.place
    where = candidate.within or place.country or "area"
    return replace(candidate, place=place.model_copy(update={"id": f"{place.id}-{slug(where, 'elsewhere')}"}))


def _answer(found: tuple[Candidate, ...], spellings: set[str]) -> Answer:
    countries = [one for one in found if one.kind == "country"]
    capitals = [one for one in found if one.kind == "capital" and _named_so(one, spellings)]
    foreign = bool(countries) and not any(_named_so(one, spellings) for one in countries)
    winners = (capitals if foreign else []) or countries
    if not winners:
        return Answer(found)
    kept = tuple(one for one in found if one in winners or all(_rivals(one, winner) for winner in winners))
    return Answer(kept, tuple(one for one in found if one not in kept))


def _named_so(candidate: Candidate, spellings: set[str]) -> bool:
    """Whether the place is called so in English or French."""
    return not spellings.isdisjoint(map(key, candidate.place.name.values()))


def _rivals(candidate: Candidate, country: Candidate) -> bool:
    return candidate.place.country != country.place.country and candidate.population > country.population


@cache
def _region() -> re.Pattern[str]:
    """A region by its name and the word for what it is: "Kursk oblast", "oblast de Koursk"."""
    articles = _one_of(_before(word) for every in region_words() for word in every.articles)
    heads = _one_of(f"{word} " for every in region_words() for word in every.before)
    joins = _one_of(_before(word) for every in region_words() for word in every.joins)
    tails = _one_of(
        word.removeprefix("-") if word.startswith("-") else f" {word}"
        for every in region_words()
        for word in every.behind
    )
    return re.compile(rf"(?:{articles})?(?:{heads})(?:{joins})?(.+)|(.+?)(?:{tails})", re.IGNORECASE)


def _before(word: str) -> str:
    """The word and the blank behind it, which an apostrophe does without."""
    return word if word.endswith("'") else f"{word} "


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits, with either form of the apostrophe."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest)


@cache
def _bases() -> Mapping[str, tuple[Base, ...]]:
    return _by_name(bases())


@cache
def _areas() -> Mapping[str, tuple[NamedArea, ...]]:
    return _by_name(areas())


@cache
def _past() -> Mapping[str, tuple[Historical, ...]]:
    return _by_name(historical())


def _by_name(entries: Iterable[_N]) -> dict[str, tuple[_N, ...]]:
    found: dict[str, list[_N]] = defaultdict(list)
    for entry in entries:
        for name in dict.fromkeys(map(key, entry.names)):
            found[name].append(entry)
    return {name: tuple(bearers) for name, bearers in found.items()}
