"""What is inferred names what it follows from, and is checked against that as far as it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.model import Movement, Statement
from geo.errors import Problem

Objects = Callable[[str, str, Statement, Book], str | None]
"""From the premise's own words, the field, the statement and the book: what speaks against it, None where nothing."""

FORMS = "'claim N', 'total ID', 'entry ID', 'home of the force', 'nation of the speaker', 'enrichment: SOURCE'"
_NEVER = ("strength", "equipment", "announced_on")
"""Numbers and days are stated or they are not there; only a total may lend them."""


def unfounded_inferences(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """An inference without a premise that holds, of a number or a day, or of everything."""
    for entry in book.statements:
        statement = entry.record
        for field, inference in statement.inferred.items():
            objection = _objection(inference.premise, field, statement, book)
            if objection:
                what = f"inferred.{field}: {objection}"
                yield entry.problem("inferred", field, what=what, remedy=f"write under 'from' one of {FORMS}")
        if isinstance(statement, Movement) and {"force", "status"} <= set(statement.inferred):
            what = "force and status are both inferred: no article states this movement"
            yield entry.problem("inferred", what=what, remedy="quote words that state one of them, or drop the entry")


def _objection(premise: str, field: str, statement: Statement, book: Book) -> str | None:
    for pattern, objects in _PREMISES.items():
        found = re.fullmatch(pattern, premise)
        if found:
            lends = pattern.startswith("total")
            if field in _NEVER and not lends:
                return f"a {field.replace('_', ' ')} cannot be inferred from '{premise}', only stated"
            return objects(found[1] if found.groups() else "", field, statement, book)
    return f"'{premise}' is no premise"


def _claim(number: str, field: str, statement: Statement, book: Book) -> str | None:
    return None if 1 <= int(number) <= len(statement.claims) else f"there is no claim {number}"


def _total(name: str, field: str, statement: Statement, book: Book) -> str | None:
    total = book.totals.get(name)
    if total is None:
        return f"there is no total '{name}'"
    return None if statement.id in total.covers else f"the total '{name}' does not cover this entry"


def _entry(name: str, field: str, statement: Statement, book: Book) -> str | None:
    other = book.movements.get(name)
    if other is None:
        return f"there is no entry '{name}'"
    same = other.value(field) == statement.value(field)
    return None if same else f"the {field} of '{name}' is another"


def _home(_: str, field: str, statement: Statement, book: Book) -> str | None:
    if not isinstance(statement, Movement) or field != "origin" or statement.origin is None:
        return "the home of a force is an origin, and nothing else"
    if statement.origin not in book.places:
        return None
    country = book.places[statement.origin].country
    force = book.forces.get(statement.force)
    if force is not None and country not in force.nations:
        return f"the origin lies in {country}, and the force is of {', '.join(force.nations) or 'no stated nation'}"
    return None


def _speaker(_: str, field: str, statement: Statement, book: Book) -> str | None:
    if not isinstance(statement, Movement) or field != "force":
        return "the nation of a speaker tells of a force, and of nothing else"
    if statement.announced.by is None:
        return "no speaker is given under 'announced'"
    speaker, force = book.speakers.get(statement.announced.by), book.forces.get(statement.force)
    if speaker is None:
        return None  # an error of its own
    if force is not None and not set(force.nations) & set(speaker.nations):
        return f"'{speaker.id}' speaks for {', '.join(speaker.nations) or 'no nation'}, not for the force's"
    return None


def _enrichment(source: str, field: str, statement: Statement, book: Book) -> str | None:
    return None if source.strip() else "an enrichment names its source"


_PREMISES: Mapping[str, Objects] = MappingProxyType(
    {
        r"claim (\d+)": _claim,
        r"total ([a-z0-9_-]+)": _total,
        r"entry ([a-z0-9_-]+)": _entry,
        r"home of the force": _home,
        r"nation of the speaker": _speaker,
        r"enrichment:(.*)": _enrichment,
    }
)
