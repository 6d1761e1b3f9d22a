"""Files in, one immutable catalogue out, or every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from geo.catalogue.articles import read_articles
from geo.catalogue.catalogue import Catalogue, Evidence
from geo.catalogue.check import RULES, Book, FoundEvidence, Rule, problems_of
from geo.catalogue.evidence import find_evidence
from geo.catalogue.folder import ARTICLES, FORCES, SPEAKERS, data_files, fingerprint, movement_files
from geo.catalogue.judging import Judge
from geo.catalogue.model import Movement, Statement, Total
from geo.catalogue.registers import Article, Force, Speaker
from geo.documents import Document, read_document
from geo.errors import DataError, Problem
from geo.places import Place
from geo.places.register import PLACES
from geo.records import Entry, Record, duplicate_ids, read_entries, unknown_keys

R = TypeVar("R", bound=Record)


def load(root: Path, rules: Mapping[str, Rule] = RULES) -> Catalogue:
    """The catalogue under `root` (the folder that holds data/ and seeds/); raises DataError with all problems.

    `rules` judge the entries; shapes, ids and quotes are held to in any case.
    """
    reader = _Reader(root)
    articles = reader.entries(ARTICLES, "articles", Article)
    forces = reader.entries(FORCES, "forces", Force)
    speakers = reader.entries(SPEAKERS, "speakers", Speaker)
    places = reader.entries(PLACES, "places", Place)
    movements = list(_with_replacements(reader.every(movement_files(root), "movements", Movement)))
    totals = reader.every(movement_files(root), "totals", Total, required=False)
    texts, unread = read_articles(root, articles, reader.listed(ARTICLES, "articles", "file"))
    book = Book(
        article_entries=tuple(lettered(articles)),
        force_entries=tuple(forces),
        speaker_entries=tuple(speakers),
        place_entries=tuple(places),
        movement_entries=tuple(movements),
        total_entries=tuple(totals),
        texts=MappingProxyType(texts),
        known_ids=reader.known_ids(),
    )
    found, unfound = _find_evidence(book)
    evidence = _read_evidence(book, found)
    repeated = duplicate_ids(cast(list[Entry[Statement]], [*movements, *totals]))
    problems = [*reader.problems, *unread, *unfound, *problems_of(book, evidence, rules), *repeated]
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:  # what to mend first; a warning may be the mere consequence of one
        raise DataError(errors)
    return Catalogue(
        articles=book.articles,
        texts=book.texts,
        forces=book.forces,
        speakers=book.speakers,
        places=book.places,
        movements=book.movements,
        totals=book.totals,
        evidence=evidence,
        version=fingerprint(root)[:7],
        warnings=DataError(problems).warnings,
    )


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


class _Reader:
    """Reads each file once and gathers what is wrong with its shape."""

    def __init__(self, root: Path) -> None:
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.movement_files = movement_files(root)
        for file in data_files(root):
            document, problems = read_document(root, file)
            self.problems.extend(problems)
            if document:
                self.documents[file] = document
                keys = {"movements", "totals"} if file in self.movement_files else {Path(file).stem}
                self.problems.extend(unknown_keys(document, keys))

    def entries(self, file: str, key: str, model: type[R], required: bool = True) -> list[Entry[R]]:
        if file not in self.documents:
            return []
        entries, problems = read_entries(self.documents[file], key, model, required)
        if key not in ("movements", "totals"):
            problems.extend(duplicate_ids(entries))
        self.problems.extend(problems)
        return entries

    def every(self, files: Iterable[str], key: str, model: type[R], required: bool = True) -> list[Entry[R]]:
        """The entries of several files, in their order."""
        return [entry for file in files for entry in self.entries(file, key, model, required)]

    def known_ids(self) -> dict[str, frozenset[str]]:
        files = {"article": ARTICLES, "force": FORCES, "speaker": SPEAKERS, "place": PLACES}
        ids = {kind: self.listed(file, f"{kind}s", "id") for kind, file in files.items()}
        movements = [self.listed(file, "movements", "id") for file in self.movement_files]
        ids["movement"] = None if None in movements else frozenset().union(*filter(None, movements))
        return {kind: known for kind, known in ids.items() if known is not None}

    def listed(self, file: str, key: str, name: str) -> frozenset[str] | None:
        """The `name` of every entry under `key`, of unsound ones too; None where there is no list."""
        values = self.documents[file].values if file in self.documents else None
        items = values.get(key) if isinstance(values, dict) else None
        if not isinstance(items, list):
            return None
        return frozenset(str(item[name]) for item in items if isinstance(item, dict) and name in item)


def _find_evidence(book: Book) -> tuple[FoundEvidence, list[Problem]]:
    evidence: dict[str, tuple[Evidence, ...]] = {}
    problems: list[Problem] = []
    for entry in book.statements:
        evidence[entry.record.id], unfound = find_evidence(entry, book.articles, book.texts)
        problems.extend(unfound)
    return MappingProxyType(evidence), problems


def _read_evidence(book: Book, found: FoundEvidence) -> FoundEvidence:
    """The evidence with what the machine reads in its words."""
    judge = Judge(book.forces, book.speakers, book.places, book.movements)
    statements = {entry.record.id: entry.record for entry in book.statements}
    return MappingProxyType(
        {name: tuple(_read(item, statements[name], judge, book) for item in items) for name, items in found.items()}
    )


def _read(item: Evidence, statement: Statement, judge: Judge, book: Book) -> Evidence:
    text = book.texts[item.article.id]
    stated = item.words(differs=False)
    differing = item.words(differs=True)
    readings = (
        (field, judge.differing(statement, field, spans, text, item.article)) for field, spans in differing.items()
    )
    return replace(
        item,
        readings=judge.readings(statement, item.claim, item.article, text, stated),
        differing=MappingProxyType({field: reading for field, reading in readings if reading}),
    )


def _letter(index: int) -> str:
    """Bijective base 26, as spreadsheets name their columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
