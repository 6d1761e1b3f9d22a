"""What statements refer to is there, and what is there is referred to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rapidfuzz import process

from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.model import Movement, Statement, Total
from geo.documents import Key
from geo.errors import Problem
from geo.records import Entry
from geo.text import fold


def unknown_references(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """An id in a statement that stands for nothing."""
    for entry in book.statements:
        for kind, path, name in _references(entry.record):
            known = book.known_ids.get(kind)
            if name is not None and known is not None and name not in known:
                what, remedy = f"unknown {kind} '{name}'", _suggestion(kind, name, known)
                yield entry.problem(*path, what=what, remedy=remedy)


def unused_entries(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """A force, speaker, place or article that no statement refers to: a slip of an id, or left over. A namesake of a
    place that is used is neither: because of it the name alone does not tell which of them is meant."""
    used = {(kind, name) for entry in book.statements for kind, _, name in _references(entry.record)}
    registers: dict[str, Sequence[Entry[Any]]] = {
        "force": book.force_entries,
        "speaker": book.speaker_entries,
        "place": book.place_entries,
        "article": book.article_entries,
    }
    places = [entry.record for entry in book.place_entries if ("place", entry.record.id) in used]
    names = {fold(name) for place in places for name in place.names}
    for kind, entries in registers.items():
        for entry in entries:
            namesake = kind == "place" and not names.isdisjoint(map(fold, entry.record.names))
            if (kind, entry.record.id) not in used and not namesake:
                what = f"the {kind} '{entry.record.id}' is used by no movement and no total"
                yield entry.problem("id", what=what, remedy="use it, or take it away").as_warning()


def _references(statement: Statement) -> Iterator[tuple[str, tuple[Key, ...], str | None]]:
    if isinstance(statement, Movement):
        yield "force", ("force",), statement.force
        yield "place", ("origin",), statement.origin
        yield "place", ("destination",), statement.destination
        for index, place in enumerate(statement.via):
            yield "place", ("via", index), place
        for index, other in enumerate(statement.perhaps):
            yield "movement", ("perhaps", index), other
        if statement.replaces:
            yield "movement", ("replaces", "entry"), statement.replaces.entry
    if isinstance(statement, Total):
        for index, movement in enumerate(statement.covers):
            yield "movement", ("covers", index), movement
    yield "speaker", ("announced", "by"), statement.announced.by
    for index, claim in enumerate(statement.claims):
        yield "article", ("claims", index, "article"), claim.article


def _suggestion(kind: str, name: str, known: Iterable[str]) -> str:
    near = [match for match, _, _ in process.extract(name, sorted(known), limit=3, score_cutoff=60)]
    return f"did you mean {', '.join(near)}?" if near else f"add the {kind} or use a known id"
