"""The entries of all files bound into the one book that the rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from geo.cache import Cache
from geo.catalogue.articles import read_articles
from geo.catalogue.check import Book
from geo.catalogue.folder import ARTICLES, FORCES, SPEAKERS
from geo.catalogue.model import Movement, Total
from geo.catalogue.reader import DataFiles
from geo.catalogue.registers import Article, Force, Speaker
from geo.errors import Problem
from geo.places import Place
from geo.places.register import PLACES
from geo.records import Entry


def book_of(root: Path, files: DataFiles, store: Cache) -> tuple[Book, list[Problem]]:
    """The entries of the files and the texts of the articles, and what is wrong with the articles' files."""
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
    return book, unread


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
