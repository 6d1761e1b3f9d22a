"""The registers that statements refer to, indexed by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import process

from geo.catalogue.model import Article, Force, Movement, Speaker, Statement, Total
from geo.errors import Problem
from geo.places import Gazetteer
from geo.records import Entry, Key

T = TypeVar("T")


@dataclass(frozen=True)
class Registers:
    """Everything a statement may refer to. `known_ids` holds unsound entries too: they exist, so that a
    reference to one is not a second error. It has no key for a register that could not be read at all."""

    articles: Mapping[str, Article]
    texts: Mapping[str, str]
    forces: Mapping[str, Force]
    speakers: Mapping[str, Speaker]
    places: Gazetteer
    movements: Mapping[str, Movement]
    known_ids: Mapping[str, frozenset[str]]


def check_references(entry: Entry[Statement], registers: Registers) -> list[Problem]:
    """A problem for each id in a statement that stands for nothing."""
    problems = []
    for kind, path, name in _references(entry.record):
        known = registers.known_ids.get(kind)
        if name is not None and known is not None and name not in known:
            what, remedy = f"unknown {kind} '{name}'", _suggestion(kind, name, known)
            problems.append(entry.problem(*path, what=what, remedy=remedy))
    return problems


def _references(statement: Statement) -> Iterable[tuple[str, tuple[Key, ...], str | None]]:
    if isinstance(statement, Movement):
        yield "force", ("force",), statement.force
        yield "place", ("origin",), statement.origin
        yield "place", ("destination",), statement.destination
    if isinstance(statement, Total):
        for index, movement in enumerate(statement.covers):
            yield "movement", ("covers", index), movement
    yield "speaker", ("announced", "by"), statement.announced.by
    for index, claim in enumerate(statement.claims):
        yield "article", ("claims", index, "article"), claim.article


def _suggestion(kind: str, name: str, known: Iterable[str]) -> str:
    near = [match for match, _, _ in process.extract(name, sorted(known), limit=3, score_cutoff=60)]
    return f"did you mean {', '.join(near)}?" if near else f"add the {kind} or use a known id"
