"""The words mean the value: what the machine reads in them, and what a curator must say where it cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue.catalogue import Evidence
from geo.catalogue.check.book import Book, StatementRule
from geo.catalogue.model import Movement, Statement
from geo.errors import Problem
from geo.places.gazetteer import describe
from geo.reading import LANGUAGES, Reading, compare
from geo.records import Entry, primary
from geo.text import fold

OVERRULED = ("status", "clause")
"""What a curator may hold against the machine's reading: a few true statements of status and clause are misread, while
none of the others was in many thousands."""


@StatementRule
def other_meanings(entry: Entry[Statement], evidence: Sequence[Evidence], book: Book) -> Iterator[Problem]:
    """A stated word that does not mean the value, or that nobody says it means; a differing one that does."""
    claims = list(entry.record.claims)
    for item in evidence:
        index = claims.index(item.claim)
        for field in item.claim.states:
            yield from _stated(entry, index, field, item, book)
        if "clause" in item.readings:
            yield from _judged(entry, index, "clause", item.readings["clause"], item)
        yield from _idle(entry, index, item)


@StatementRule
def same_meanings(entry: Entry[Statement], evidence: Sequence[Evidence], _: Book) -> Iterator[Problem]:
    """Words under `differs` that mean the value after all."""
    claims = list(entry.record.claims)
    for item in evidence:
        for field, reading in item.differing.items():
            if reading.level == "machine" and field not in ("status", "kind", "when", "duration"):
                words = ", ".join(item.claim.differs[field].words)
                path = ("claims", claims.index(item.claim), "differs", field)
                yield entry.problem(*path, what=f"{field}: {words!r} means the value", remedy="put it under 'states'")


@StatementRule
def unfaithful_translations(entry: Entry[Statement], evidence: Sequence[Evidence], book: Book) -> Iterator[Problem]:
    """A translation with other numbers or nations than its quote; a warning where negation or mood differ."""
    claims = list(entry.record.claims)
    for item in evidence:
        for language, words in (item.claim.translation or {}).items():
            if "translation" in item.claim.readings:
                continue
            quote = item.span.cut(book.texts[item.article.id])
            for difference in compare(quote, primary(item.article.language), words, primary(language)):
                path = ("claims", claims.index(item.claim), "translation", language)
                remedy = "mend the translation, or say under readings.translation why it says the same"
                problem = entry.problem(*path, what=str(difference), remedy=remedy)
                yield problem if difference.sure else problem.as_warning()


def _stated(entry: Entry[Statement], index: int, field: str, item: Evidence, book: Book) -> Iterator[Problem]:
    path = ("claims", index, "states", field)
    ends = field in ("origin", "destination", "via")
    if entry.record.value(field) is None and not (ends and not isinstance(entry.record, Movement)) and field != "kind":
        what = f"{field}: {_said(item, field)} is stated, but the {field} is not filled"
        yield entry.problem(*path, what=what, remedy="fill it, or put the words under 'differs' with the reason")
    elif field in item.readings:
        yield from _judged(entry, index, field, item.readings[field], item)
        yield from _other_wording(entry, path, field, item)
    if ends:
        for words in item.claim.states[field]:
            bearers = book.places.bearers(words)
            if len(bearers) > 1:
                what = f"{field}: {words!r} is ambiguous: {'; '.join(map(describe, bearers))}"
                yield entry.problem(*path, what=what, remedy="quote more words, or make the alias one place's own")


def _other_wording(
    entry: Entry[Statement], path: tuple[str | int, ...], field: str, item: Evidence
) -> Iterator[Problem]:
    """What stays words must be the article's own in its language."""
    kept = {"when": entry.record.when.words, "duration": entry.record.duration}.get(field)
    own = kept.get(primary(item.article.language)) if kept else None
    said = ", ".join(item.claim.states[field])
    if own is not None and fold(own) != fold(said):
        what = f"{field}: {said!r} is not {own!r}"
        yield entry.problem(*path, what=what, remedy="write the article's words, or put them under 'differs'")


def _judged(entry: Entry[Statement], index: int, field: str, reading: Reading, item: Evidence) -> Iterator[Problem]:
    path = ("claims", index, "states", *((field,) if field != "clause" else ()))
    claim = item.claim
    if reading.level == "curator" and field not in claim.readings and _read_here(item):
        yield _located(entry, path, field, reading)
    if reading.level == "contradicted":
        objection = claim.against.get(field)
        if field not in OVERRULED or objection is None:
            yield _located(entry, path, field, reading)
        elif objection.rule != reading.rule:
            what = f"{field}: the rule that reads it otherwise is '{reading.rule}', not '{objection.rule}'"
            yield entry.problem("claims", index, "against", field, "rule", what=what, remedy="name that rule")


def _idle(entry: Entry[Statement], index: int, item: Evidence) -> Iterator[Problem]:
    """A reading or an objection that nothing calls for any more."""
    for field in item.claim.readings:
        reading = item.readings.get(field)
        if reading is not None and reading.level == "machine":
            what = f"readings.{field}: the machine reads the words itself ({reading.understood})"
            yield entry.problem(
                "claims", index, "readings", field, what=what, remedy="take the reading away"
            ).as_warning()
    for field in item.claim.against:
        reading = item.readings.get(field)
        if reading is None or reading.level != "contradicted":
            what = f"against.{field}: the machine does not read otherwise"
            yield entry.problem("claims", index, "against", field, what=what, remedy="take it away").as_warning()


def _located(entry: Entry[Statement], path: tuple[str | int, ...], field: str, reading: Reading) -> Problem:
    what, _, remedy = reading.message.partition("; ")
    if field not in OVERRULED:  # no objection of a curator is heard there
        remedy = remedy.partition("; where the machine misreads")[0]
    return entry.problem(*path, what=what, remedy=remedy or "mend the words or the value")


def _read_here(item: Evidence) -> bool:
    return primary(item.article.language) in LANGUAGES


def _said(item: Evidence, field: str) -> str:
    return repr(", ".join(item.claim.states[field]))
