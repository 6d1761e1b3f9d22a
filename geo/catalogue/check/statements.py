"""Rules over a whole statement: every value has its words, totals add up, nothing is too precise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.intervals import in_short, interval, total
from geo.catalogue.model import INHERITED, Claim, Movement, Statement, Total
from geo.errors import Problem
from geo.moments import Moment
from geo.reading.anchoring import stated_parts
from geo.records import Entry


def unstated_values(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """Each filled field is stated by a claim, by a total that covers the movement, or inferred with a reason.

    A claim whose quote is not found counts: that is its own error, and no second one.
    """
    for entry in book.statements:
        yield from _unstated(entry, book.totals_over(entry.record.id), book)


def absent_ends(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """An end that no article states has a reason for its absence, and a filled one has none."""
    for entry in book.movement_entries:
        for end in ("origin", "destination"):
            filled, reason = getattr(entry.record, end) is not None, end in entry.record.absent
            if filled and reason:
                yield entry.problem("absent", end, what=f"{end} is filled", remedy="drop the reason for its absence")
            if not filled and not reason:
                remedy = f"say why under 'absent: {{{end}: …}}', or state the {end}"
                yield entry.problem("id", what=f"no {end}, and no reason for its absence", remedy=remedy)


def entries_alike(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """Two movements of one force between the same places with one strength and status are perhaps one."""
    first: dict[tuple[object, ...], Entry[Movement]] = {}
    for entry in book.movement_entries:
        record = entry.record
        key = (record.force, record.origin, record.destination, record.strength, record.status)
        other = first.setdefault(key, entry)
        if other is not entry and other.record.id not in record.perhaps and record.id not in other.record.perhaps:
            what = f"the entry is like '{other.record.id}': force, ends, strength and status are the same"
            yield entry.problem("id", what=what, remedy="make one entry of them, or say 'perhaps: ID'").as_warning()


def _unstated(entry: Entry[Statement], covering: Sequence[Total], book: Book) -> Iterator[Problem]:
    statement = entry.record
    stated = {field for claim in statement.claims for field in claim.states}
    filled = statement.filled()
    for field in filled:
        if field in stated or field in statement.inferred:
            continue
        totals = [total for total in covering if field in INHERITED and _states(total, field)]
        if any(total.value(field) == statement.value(field) for total in totals):
            continue
        what = f"{field} is filled, but no claim states it"
        if totals:
            what = f"{field} differs from '{totals[0].id}', which covers it, and no claim of its own states it"
        yield entry.problem(*_path(field), what=what, remedy="quote the words, or give 'inferred'")
    for field in statement.inferred:
        if field not in filled:
            what = f"{field} is inferred, but not filled"
            yield entry.problem("inferred", field, what=what, remedy="fill it or drop the reason")
    if statement.announced.on and "announced_on" not in statement.inferred:
        claims = (*statement.claims, *(claim for total in covering for claim in total.claims))
        yield from _whole_date(entry, statement.announced.on, claims, book)


def sums_that_differ(book: Book, _: FoundEvidence) -> Iterator[Problem]:
    """The covered strengths add up to the total within their qualifiers, or the difference is explained."""
    for entry in book.total_entries:
        yield from _differing(entry, book)


def _differing(entry: Entry[Total], book: Book) -> Iterator[Problem]:
    record = entry.record
    movements = [book.movements[name] for name in record.covers if name in book.movements]
    if len(movements) != len(record.covers):
        return
    agrees = interval(record.strength).meets(total(movement.strength for movement in movements))
    parts = " + ".join(f"{movement.strength.value or 'unstated'}" for movement in movements)
    if not agrees and record.difference is None:
        what = f"{parts} does not make {in_short(record.strength)}"
        yield entry.problem("strength", what=what, remedy="mend it, or explain under 'difference'")
    if agrees and record.difference is not None:
        what = f"{parts} makes {record.strength.value}"
        yield entry.problem("difference", what=what, remedy="drop the difference")


def _states(statement: Statement, field: str) -> bool:
    return any(field in claim.states for claim in statement.claims)


def _path(field: str) -> tuple[str, ...]:
    return {"announced_by": ("announced", "by"), "announced_on": ("announced", "on")}.get(field, (field,))


def _whole_date(entry: Entry[Statement], on: Moment, claims: Sequence[Claim], book: Book) -> Iterator[Problem]:
    """Each part of the date is stated somewhere, also by the article's own day: it is no more precise."""
    dated = [claim for claim in claims if "announced_on" in claim.states]
    if not dated or any(claim.article not in book.articles for claim in dated):
        return
    stated = {
        part
        for claim in dated
        for words in claim.states["announced_on"]
        for part in stated_parts(words, book.articles[claim.article].language, book.articles[claim.article].day)
    }
    missing = [part for part in ("day", "month", "year") if part in on.parts and part not in stated]
    if missing:
        what = f"no claim states the {' or '.join(missing)} of the date"
        yield entry.problem("announced", "on", what=what, remedy="quote it, or give 'inferred'")
