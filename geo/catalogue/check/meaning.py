"""The words mean the value: what a claim states is compared with what the movement says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue.catalogue import Evidence
from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.dates import parse_date
from geo.catalogue.evidence import stated_words
from geo.catalogue.intervals import in_short
from geo.catalogue.kinds import bears_kind
from geo.catalogue.model import Force, Movement, Speaker, Statement, Total
from geo.catalogue.numbers import leaves_out, parse_strength
from geo.catalogue.statuses import bears
from geo.errors import Problem
from geo.places import Place
from geo.places.gazetteer import describe
from geo.records import Entry
from geo.text import fold, fold_marks


def other_meanings(book: Book, evidence: FoundEvidence) -> Iterator[Problem]:
    """A stated word that does not mean the value, and a differing one that does."""
    for entry in book.statements:
        yield from _problems(entry, evidence[entry.record.id], book)


def _problems(entry: Entry[Statement], evidence: Sequence[Evidence], book: Book) -> Iterator[Problem]:
    claims = list(entry.record.claims)
    for item in evidence:
        index = claims.index(item.claim)
        for path, field, words, differs in stated_words(item.claim):
            if not _judgeable(entry.record, field, book):
                continue
            for part in words:
                objection = _objection(entry.record, field, part, item, book)
                where = ("claims", index, *path)
                if objection and not differs:
                    remedy = "mend the words or the value, or put them under 'differs' with the reason"
                    yield entry.problem(*where, what=f"{field}: {objection}", remedy=remedy)
                if differs and not objection and len(words) == 1 and field != "status":
                    what = f"{field}: {part!r} means the value"
                    yield entry.problem(*where, what=what, remedy="put it under 'states'")
        text = fold_marks(book.texts[item.article.id])
        for mark in item.marks:
            if mark.field == "strength" and not mark.differs:
                part = mark.span.cut(text)
                left_out = leaves_out(text[: mark.span.start], part, text[mark.span.end :])
                if left_out:
                    what = f"strength: {part!r} leaves out {left_out!r} right beside it"
                    path = ("claims", index, "states", "strength")
                    yield entry.problem(*path, what=what, remedy="include it in the words")


def _judgeable(statement: Statement, field: str, book: Book) -> bool:
    """Whether what the field refers to is sound; where it is not, that is an error already."""
    if field in ("origin", "destination"):
        if isinstance(statement, Total):
            covered = [book.movements.get(name) for name in statement.covers]
            return all(movement and _judgeable(movement, field, book) for movement in covered)
        return statement.value(field) is None or statement.value(field) in book.places
    known = {"force": book.forces, "announced_by": book.speakers}.get(field)
    return known is None or statement.value(field) is None or statement.value(field) in known


def _objection(statement: Statement, field: str, words: str, item: Evidence, book: Book) -> str | None:
    """Why `words` do not mean the statement's value of `field`; None where they do."""
    language = item.article.language
    value = statement.value(field)
    if isinstance(statement, Total) and field in ("origin", "destination"):
        return _covered_place(statement, field, words, book)
    if value is None and field != "strength":
        return f"{words!r} is stated, but the {field} is not filled"
    match field:
        case "strength":
            return _strength(statement, words)
        case "force":
            return _name(words, book.forces[str(value)], "force")
        case "announced_by":
            return _name(words, book.speakers[str(value)], "speaker")
        case "origin" | "destination":
            return _place(words, str(value), book)
        case "announced_on":
            date = parse_date(words, language)
            fits = date is not None and statement.announced.on is not None and date.fits(statement.announced.on)
            return None if fits else f"{words!r} does not mean {statement.announced.on}"
        case "kind":
            return None if bears_kind(words, str(value), language) else f"{words!r} cannot mean '{value}'"
        case "status":
            assert isinstance(statement, Movement)
            fits = bears(words, statement.status, language)
            return None if fits else f"{words!r} cannot mean '{statement.status}'"
        case _:
            text = getattr(statement, field).get(language)
            if text is None:
                return f"{words!r} is stated, but the {field} has no words in the article's language, '{language}'"
            return None if fold(text) == fold(words) else f"{words!r} is not {text!r}"


def _strength(statement: Statement, words: str) -> str | None:
    meant = parse_strength(words)
    if meant == statement.strength:
        return None
    read = in_short(meant) if meant else "no single number"
    stated = statement.strength
    return f"{words!r} means {read}, the value is {in_short(stated)}"


def _name(words: str, bearer: Force | Speaker, kind: str) -> str | None:
    if fold(words) in map(fold, bearer.names):
        return None
    return f"{words!r} is not a name of the {kind} '{bearer.id}'"


def _place(words: str, place_id: str, book: Book) -> str | None:
    bearers = book.places.bearers(words)
    if [place.id for place in bearers] == [place_id]:
        return None
    if len(bearers) > 1:
        return _ambiguous(words, bearers)
    means = f", it means {describe(bearers[0])}" if bearers else ""
    return f"{words!r} is not a name of the place '{place_id}'{means}"


def _covered_place(total: Total, field: str, words: str, book: Book) -> str | None:
    ends = {book.movements[name].value(field) for name in total.covers}
    bearers = book.places.bearers(words)
    if len(bearers) > 1:
        return _ambiguous(words, bearers)
    if bearers and bearers[0].id in ends:
        return None
    return f"{words!r} names no {field} of the movements that it covers"


def _ambiguous(words: str, bearers: Sequence[Place]) -> str:
    return f"{words!r} is ambiguous: {'; '.join(map(describe, bearers))}"
