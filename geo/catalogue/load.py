"""Files in, one immutable catalogue out, or every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import cast

from geo.cache import Cache, cache
from geo.catalogue.articles import read_articles
from geo.catalogue.catalogue import Catalogue
from geo.catalogue.check import RULES, Book, Rule, problems_of
from geo.catalogue.findings import Findings
from geo.catalogue.folder import ARTICLES, FORCES, SPEAKERS, fingerprint
from geo.catalogue.model import Movement, Statement, Total
from geo.catalogue.reader import DataFiles
from geo.catalogue.registers import Article, Force, Speaker
from geo.catalogue.verdict import Acquittal, acquit, acquittal, key_of_all
from geo.errors import DataError
from geo.places import Place
from geo.places.register import PLACES
from geo.records import Entry, duplicate_ids


def load(root: Path, rules: Mapping[str, Rule] = RULES) -> Catalogue:
    """The catalogue under `root` (the folder that holds data/ and seeds/); raises DataError with all problems.

    `rules` judge the entries; shapes, ids and quotes are held to in any case. What all of them found before is taken
    from the cache where the files are the same.
    """
    store = cache() if rules is RULES else Cache(None)
    files = DataFiles(root, store)
    articles = files.entries(ARTICLES, Article)
    texts, unread = read_articles(root, articles, files.listed(ARTICLES, "articles", "file"))
    book = Book(
        article_entries=tuple(lettered(articles)),
        force_entries=tuple(files.entries(FORCES, Force)),
        speaker_entries=tuple(files.entries(SPEAKERS, Speaker)),
        place_entries=tuple(files.entries(PLACES, Place)),
        movement_entries=tuple(_with_replacements(files.every(Movement))),
        total_entries=tuple(files.every(Total)),
        texts=MappingProxyType(texts),
        known_ids=files.known_ids(),
        cache=store,
    )
    evidence = Findings(book, rules, files.raw, store)
    catalogue = Catalogue(
        articles=book.articles,
        texts=book.texts,
        forces=book.forces,
        speakers=book.speakers,
        places=book.places,
        movements=book.movements,
        totals=book.totals,
        evidence=evidence,
        version=fingerprint(root)[:7],
    )
    told = [*files.problems, *unread]
    key = key_of_all(files.raw, book.articles.values())
    known = acquittal(key, store) if not told else None
    if known is None:
        repeated = duplicate_ids(cast(list[Entry[Statement]], [*book.movement_entries, *book.total_entries]))
        problems = [*told, *evidence.problems(), *problems_of(book, evidence, rules), *repeated]
        errors = [problem for problem in problems if problem.severity == "error"]
        if errors:  # what to mend first; a warning may be the mere consequence of one
            raise DataError(errors)
        known = Acquittal(DataError(problems).warnings, catalogue.levels)
        if not told:
            acquit(key, known, store)
    return replace(catalogue, warnings=known.warnings, counted=known.levels)


def _with_replacements(movements: list[Entry[Movement]]) -> Iterator[Entry[Movement]]:
    """The movements, each that another one replaces with the id of that one."""
    replaced = {entry.record.replaces.entry: entry.record.id for entry in movements if entry.record.replaces}
    for entry in movements:
        newer = replaced.get(entry.record.id)
        yield replace(entry, record=entry.record.model_copy(update={"replaced_by": newer})) if newer else entry


def lettered(articles: Iterable[Entry[Article]]) -> Iterator[Entry[Article]]:
    """The articles with their letters, given out in the order of the file: A to Z, then AA, AB …"""
    for index, entry in enumerate(articles):
        yield replace(entry, record=entry.record.model_copy(update={"letter": _letter(index)}))


def _letter(index: int) -> str:
    """Bijective base 26, as spreadsheets name their columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
