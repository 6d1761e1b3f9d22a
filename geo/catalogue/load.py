"""Files in, one immutable catalogue out, or every problem at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from geo.catalogue.articles import FOLDER, read_articles
from geo.catalogue.catalogue import Catalogue, Evidence
from geo.catalogue.evidence import find_evidence
from geo.catalogue.meaning import check_meaning
from geo.catalogue.model import Article, Force, Movement, Speaker, Statement, Total
from geo.catalogue.registers import Registers, check_references
from geo.catalogue.rules import check_coverage, check_ends, check_total
from geo.errors import DataError, Problem
from geo.places import Gazetteer, Place
from geo.records import Document, Entry, Record, duplicate_ids, read_document, read_entries, unknown_keys

ARTICLES, FORCES, SPEAKERS, PLACES, MOVEMENTS = FILES = (
    "data/articles.yaml",
    "data/forces.yaml",
    "data/speakers.yaml",
    "data/places.yaml",
    "data/movements.yaml",
)

R = TypeVar("R", bound=Record)


def load(root: Path) -> Catalogue:
    """The catalogue under `root` (the folder that holds data/ and seeds/); raises DataError with all problems."""
    reader = _Reader(root)
    articles = reader.entries(ARTICLES, "articles", Article)
    forces = reader.entries(FORCES, "forces", Force)
    speakers = reader.entries(SPEAKERS, "speakers", Speaker)
    places = reader.entries(PLACES, "places", Place)
    movements = reader.entries(MOVEMENTS, "movements", Movement)
    totals = reader.entries(MOVEMENTS, "totals", Total, required=False)
    texts, unread = read_articles(root, articles, reader.listed(ARTICLES, "articles", "file"))
    registers = Registers(
        articles=_by_id(articles),
        texts=texts,
        forces=_by_id(forces),
        speakers=_by_id(speakers),
        places=Gazetteer(entry.record for entry in places),
        movements=_by_id(movements),
        known_ids=reader.known_ids(),
    )
    evidence, unsound = _check(movements, totals, registers)
    problems = [
        *reader.problems,
        *unread,
        *unsound,
        *duplicate_ids(cast(list[Entry[Statement]], [*movements, *totals])),
    ]
    if problems:
        raise DataError(problems)
    return Catalogue(
        articles=registers.articles,
        texts=MappingProxyType(texts),
        forces=registers.forces,
        speakers=registers.speakers,
        places=registers.places,
        movements=registers.movements,
        totals=_by_id(totals),
        evidence=MappingProxyType(evidence),
        version=fingerprint(root)[:7],
    )


def fingerprint(root: Path) -> str:
    """SHA-256, in hex, over the names and bytes of every file that a catalogue is read from."""
    digest = hashlib.sha256()
    seeds = sorted((root / FOLDER).glob("*.txt"))
    for path in (*(root / file for file in FILES), *seeds):
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(b"\0")
    return digest.hexdigest()


class _Reader:
    """Reads each file once and gathers what is wrong with its shape."""

    def __init__(self, root: Path) -> None:
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        for file in FILES:
            document, problems = read_document(root, file)
            self.problems.extend(problems)
            if document:
                self.documents[file] = document
                keys = {"movements", "totals"} if file == MOVEMENTS else {Path(file).stem}
                self.problems.extend(unknown_keys(document, keys))

    def entries(self, file: str, key: str, model: type[R], required: bool = True) -> list[Entry[R]]:
        if file not in self.documents:
            return []
        entries, problems = read_entries(self.documents[file], key, model, required)
        if key not in ("movements", "totals"):
            problems.extend(duplicate_ids(entries))
        self.problems.extend(problems)
        return entries

    def known_ids(self) -> dict[str, frozenset[str]]:
        files = {"article": ARTICLES, "force": FORCES, "speaker": SPEAKERS, "place": PLACES, "movement": MOVEMENTS}
        ids = ((kind, self.listed(file, f"{kind}s", "id")) for kind, file in files.items())
        return {kind: known for kind, known in ids if known is not None}

    def listed(self, file: str, key: str, name: str) -> frozenset[str] | None:
        """The `name` of every entry under `key`, of unsound ones too; None where there is no list."""
        values = self.documents[file].values if file in self.documents else None
        items = values.get(key) if isinstance(values, dict) else None
        if not isinstance(items, list):
            return None
        return frozenset(str(item[name]) for item in items if isinstance(item, dict) and name in item)


def _check(
    movements: list[Entry[Movement]], totals: list[Entry[Total]], registers: Registers
) -> tuple[dict[str, tuple[Evidence, ...]], list[Problem]]:
    statements = cast(list[Entry[Statement]], [*movements, *totals])
    evidence: dict[str, tuple[Evidence, ...]] = {}
    problems: list[Problem] = []
    for entry in statements:
        evidence[entry.record.id], unfound = find_evidence(entry, registers)
        problems.extend(check_references(entry, registers))
        problems.extend(unfound)
        problems.extend(check_meaning(entry, evidence[entry.record.id], registers))
    for entry in statements:
        covering = [total.record for total in totals if entry.record.id in total.record.covers]
        problems.extend(check_coverage(entry, covering, registers))
    for movement in movements:
        problems.extend(check_ends(movement))
    for total in totals:
        problems.extend(check_total(total, registers))
    return evidence, problems


def _by_id(entries: list[Entry[R]]) -> Mapping[str, R]:
    return MappingProxyType({str(getattr(entry.record, "id")): entry.record for entry in entries})
