"""What keeps a reader from taking an entry at its face value, said once for every output."""

from __future__ import annotations

from collections.abc import Iterator

from geo.account.phrases import field_name, strength
from geo.account.records import Caveat
from geo.catalogue import Catalogue, Movement, Total
from geo.language import Language
from geo.terms import FIELDS

_ENDS = ("origin", "destination")


def caveats(statement: Movement | Total, catalogue: Catalogue, say: Language) -> tuple[Caveat, ...]:
    """Every caveat of a movement or total: why it is not on the map first, the note last."""
    return (
        *_undrawn(statement, say),
        *_others(statement, catalogue, say),
        *(caveat for field in FIELDS for caveat in caveats_on(statement, field, catalogue, say)),
        *_of_the_whole(statement, catalogue, say),
    )


def caveats_on(statement: Movement | Total, field: str, catalogue: Catalogue, say: Language) -> Iterator[Caveat]:
    """The caveats on one field."""
    name = field_name(field, say)
    if field in statement.inferred:
        reason = say.text(statement.inferred[field].because)
        words = say("inferred: {reason}", reason=reason)
        yield Caveat("inferred", field, words, say("{name}, {words}", name=name, words=words))
    yield from _read(statement, field, name, say)
    if isinstance(statement, Movement) and field in _ENDS:
        joined = _joined(statement, field, catalogue, say)
        if joined:
            yield Caveat("joined", field, joined, say.labelled(name, joined))
        if getattr(statement, field) is None:
            words = _absence(statement, field, say)
            yield Caveat("absent", field, words, say.labelled(name, words))


def _read(statement: Movement | Total, field: str, name: str, say: Language) -> Iterator[Caveat]:
    """Where a curator vouches for what words mean, and where that is against what the machine reads."""
    reasons = (say.text(claim.readings[field]) for claim in statement.claims if field in claim.readings)
    for reason in dict.fromkeys(reasons):
        words = say("read by the curator: {reason}", reason=reason)
        yield Caveat("reading", field, words, say("{name}, {words}", name=name, words=words))
    objections = (say.text(claim.against[field].because) for claim in statement.claims if field in claim.against)
    for reason in dict.fromkeys(objections):
        words = say("the machine reads otherwise: {reason}", reason=reason)
        yield Caveat("against", field, words, say("{name}, {words}", name=name, words=words))


def _others(statement: Movement | Total, catalogue: Catalogue, say: Language) -> Iterator[Caveat]:
    """Entries that this one replaces, that replace it, or that may tell the same movement."""
    if not isinstance(statement, Movement):
        return
    if statement.replaced_by:
        newer = catalogue.movements[statement.replaced_by]
        reason = say.text(newer.replaces.because) if newer.replaces else ""
        words = say("Replaced by entry {n}: {reason}", n=catalogue.numbers[newer.id], reason=reason)
        yield Caveat("replaced", "", words, words)
    if statement.replaces:
        number, reason = catalogue.numbers[statement.replaces.entry], say.text(statement.replaces.because)
        words = say("Replaces entry {n}: {reason}", n=number, reason=reason)
        yield Caveat("replaces", "", words, words)
    alike = [name for name in statement.perhaps if name in catalogue.numbers]
    alike += [other.id for other in catalogue.movements.values() if statement.id in other.perhaps]
    if alike:
        numbers = say.listed(str(catalogue.numbers[name]) for name in dict.fromkeys(alike))
        words = say("May be the same movement as entry {numbers}: not to be added up", numbers=numbers)
        yield Caveat("perhaps", "", words, words)
    for claim in statement.claims:
        if "clause" in claim.readings or "clause" in claim.against:
            because = claim.readings.get("clause") or claim.against["clause"].because
            words = say("Words of several clauses are read as one statement: {reason}", reason=say.text(because))
            yield Caveat("reading" if "clause" in claim.readings else "against", "", words, words)


def _undrawn(statement: Movement | Total, say: Language) -> Iterator[Caveat]:
    if isinstance(statement, Movement) and statement.drawn == "list":
        reasons = dict.fromkeys(say.text(text) for text in statement.absent.values())
        words = say("Not on the map: {reason}", reason=say.joined(reasons) or say("location not stated"))
        yield Caveat("undrawn", "", words, words)


def _of_the_whole(statement: Movement | Total, catalogue: Catalogue, say: Language) -> Iterator[Caveat]:
    for total in catalogue.totals_of(statement.id):
        stated, name = strength(total.strength, say), say.text(total.name)
        words = say("Part of a stated total: {total} ({name})", total=stated, name=name)
        taken = [field_name(field, say) for field in _taken_from(total, statement)]
        if taken:
            words = say("{words}; from it: {fields}", words=words, fields=say.listed(taken))
        yield Caveat("part_of_total", "", words, words)
    if isinstance(statement, Total) and statement.difference:
        words = say.text(statement.difference)
        yield Caveat("mismatch", "strength", words, words)
    if statement.note:
        words = say.text(statement.note)
        yield Caveat("note", "", words, words)


def _taken_from(total: Total, statement: Movement | Total) -> Iterator[str]:
    """The fields that only the total's own claims state, with the total's value."""
    own = {field for claim in statement.claims for field in claim.states}
    of_total = {field for claim in total.claims for field in claim.states}
    for field in statement.filled():
        lent = field not in own and field not in statement.inferred and field in of_total
        if lent and total.value(field) == statement.value(field):
            yield field


def _absence(movement: Movement, end: str, say: Language) -> str:
    reason = movement.absent.get(end)  # type: ignore[call-overload]  # a name of _ENDS
    return say.text(reason) if reason else say("not stated")


def _joined(movement: Movement, end: str, catalogue: Catalogue, say: Language) -> str:
    """That no article states both the strength and this end, where it is so."""
    if movement.value("strength") is None:
        return ""
    naming, counting = (_stating(movement, field, catalogue) for field in (end, "strength"))
    if not naming or not counting or set(naming) & set(counting):
        return ""
    names, numbers = say.listed(naming), say.listed(counting)
    first = say.count("joined from article {end}", "joined from articles {end}", len(naming), end=names)
    second = say.count(
        "the strength is from {number}, which does not name it",
        "the strength is from {number}, which do not name it",
        len(counting),
        number=numbers,
    )
    return say.joined((first, second))


def _stating(movement: Movement, field: str, catalogue: Catalogue) -> list[str]:
    stating = (claim.article for claim in movement.claims if field in claim.states)
    return [catalogue.articles[name].letter for name in dict.fromkeys(stating)]
