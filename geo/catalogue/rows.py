"""What was found for one statement, as a line of text and back: no code is run by reading it.

A line has four parts with a tab between them: the statement's id, what it was found from (geo/catalogue/grounds.py),
the problems of its claims, and their evidence. The parts of the evidence become records when somebody asks for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from geo.catalogue.catalogue import Evidence, MarkedWords
from geo.catalogue.hearing import Heard
from geo.catalogue.model import Statement
from geo.catalogue.registers import Article
from geo.errors import Problem
from geo.reading import Quantity, Reading
from geo.text import Span


@dataclass(frozen=True)
class Row:
    """What was found for the claims of a statement from its `grounds`; problems and evidence as JSON."""

    grounds: bytes
    problems: bytes
    evidence: bytes


def row_of(grounds: bytes, problems: Iterable[Problem], evidence: Iterable[Evidence], statement: Statement) -> Row:
    """The row that holds this."""
    claims = list(statement.claims)
    told = [[item.line, item.column, item.what, item.remedy, item.severity, item.rule] for item in problems]
    found = [_written(item, claims.index(item.claim)) for item in evidence]
    return Row(grounds, _json(told) if told else b"", _json(found))


def problems_in(row: Row, file: str) -> list[Problem]:
    """The problems, of a statement that stands in `file`."""
    return [Problem(file, *told) for told in json.loads(row.problems)] if row.problems else []


def quotes_in(row: Row, statement: Statement) -> list[tuple[str, Span]]:
    """Per claim that was found, its article's id and where its quote stands there."""
    found: list[list[Any]] = json.loads(row.evidence)
    return [(statement.claims[item[0]].article, Span(item[1], item[2])) for item in found]


def evidence_in(row: Row, statement: Statement, articles: Mapping[str, Article]) -> tuple[Evidence, ...]:
    """The evidence of the statement's claims that were found."""
    return tuple(_read(item, statement, articles) for item in json.loads(row.evidence))


def to_lines(rows: Mapping[str, Row]) -> bytes:
    """The rows of a file, by the ids of their statements."""
    lines = (b"\t".join((name.encode(), row.grounds, row.problems, row.evidence)) for name, row in rows.items())
    return b"\n".join(lines)


def from_lines(content: bytes) -> dict[str, Row]:
    """What `to_lines` wrote; raises ValueError where it is anything else."""
    rows = {}
    for line in content.split(b"\n") if content else ():
        name, *parts = line.split(b"\t")
        if len(parts) != 3:
            raise ValueError("no row")
        rows[name.decode()] = Row(*parts)
    return rows


def _written(item: Evidence, index: int) -> list[Any]:
    marks = [[mark.field, mark.span.start, mark.span.end, mark.differs] for mark in item.marks]
    heard = {field: _told(of_field) for field, of_field in item.heard.items()}
    return [index, item.span.start, item.span.end, marks, _levels(item.readings), _levels(item.differing), heard]


def _levels(readings: Mapping[str, Reading]) -> dict[str, list[Any]]:
    return {
        field: [item.level, item.rule, item.understood, item.unread, item.offers, item.message]
        for field, item in readings.items()
    }


def _read(item: list[Any], statement: Statement, articles: Mapping[str, Article]) -> Evidence:
    index, start, end, marks, readings, differing, heard = item
    claim = statement.claims[index]
    return Evidence(
        claim,
        articles[claim.article],
        Span(start, end),
        tuple(MarkedWords(field, Span(first, last), differs) for field, first, last, differs in marks),
        _readings(readings),
        _readings(differing),
        MappingProxyType({field: _hearing(*told) for field, told in heard.items()}),
    )


def _told(item: Heard) -> list[Any]:
    number = item.number and [item.number.value, item.number.up_to, item.number.qualifier]
    return [number, item.denied, item.contradicts, item.weaker]


def _hearing(number: list[Any] | None, denied: bool, contradicts: bool, weaker: bool) -> Heard:
    return Heard(Quantity(*number) if number else None, denied, contradicts, weaker)


def _readings(levels: dict[str, list[Any]]) -> Mapping[str, Reading]:
    return MappingProxyType(
        {
            field: Reading(level, rule, understood, unread, tuple(offers), message)
            for field, (level, rule, understood, unread, offers, message) in levels.items()
        }
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()
