"""Field by field: the value, the words that state it, whose they are, and how they are known to mean it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.account.caveats import caveats_on
from geo.account.phrases import equipment, field_name, force_name, place_name, status_of, strength, when
from geo.account.records import Fact, Marked
from geo.catalogue import Catalogue, Evidence, Movement, Total
from geo.language import Language, kind
from geo.terms import FIELDS
from geo.text import line_and_column


def facts(statement: Movement | Total, catalogue: Catalogue, say: Language) -> tuple[Fact, ...]:
    """A fact for each field that holds a value, in the order of FIELDS."""
    return tuple(_fact(statement, field, catalogue, say) for field in FIELDS if statement.value(field) is not None)


def _fact(statement: Movement | Total, field: str, catalogue: Catalogue, say: Language) -> Fact:
    marked = tuple(_marked(statement, field, catalogue, say))
    support = letters(marked, catalogue)
    return Fact(
        field=field,
        name=field_name(field, say),
        value=value_in_words(statement, field, catalogue, say),
        level=catalogue.level(statement, field),
        marked=marked,
        support=support,
        support_words=_support_words(support, say),
        caveats=tuple(caveats_on(statement, field, catalogue, say)),
    )


def letters(marked: Iterable[Marked], catalogue: Catalogue) -> tuple[str, ...]:
    """The letters of the articles that the words stand in, each once, in the order of the articles."""
    found = {item.article for item in marked}
    return tuple(article.letter for article in catalogue.articles.values() if article.id in found)


def _support_words(support: tuple[str, ...], say: Language) -> str:
    match support:
        case ():
            return ""
        case (letter,):
            return say("{letter} only", letter=letter)
        case _:
            return say.listed(support)


def value_in_words(statement: Movement | Total, field: str, catalogue: Catalogue, say: Language) -> str:
    """The value of one of FIELDS as a reader is told it, empty where the statement has none."""
    if statement.value(field) is None:
        return ""
    match field:
        case "force" if isinstance(statement, Movement):
            return force_name(statement, catalogue, say)
        case "kind" if isinstance(statement, Movement):
            return kind(statement.kind, say)
        case "strength":
            return strength(statement.strength, say)
        case "origin" | "destination":
            return place_name(getattr(statement, field), catalogue, say)
        case "status" if isinstance(statement, Movement):
            return status_of(statement, say)
        case "announced_by":
            return say.name(catalogue.speakers[statement.announced.by or ""].name)
        case "announced_on":
            return say.date(statement.announced.on) if statement.announced.on else ""
        case "equipment" if isinstance(statement, Movement):
            return say.listed(equipment(item, say) for item in statement.equipment)
        case "via" if isinstance(statement, Movement):
            return say.listed(place_name(place, catalogue, say) for place in statement.via)
        case "when":
            return when(statement.when, say)
        case _:
            return say.text(getattr(statement, field))


def _marked(statement: Movement | Total, field: str, catalogue: Catalogue, say: Language) -> Iterator[Marked]:
    """Each wording once per article; the words of a total that covers the movement where it has none of its own."""
    seen: set[tuple[str, str]] = set()
    for item, total in _evidence(statement, field, catalogue):
        text = catalogue.texts[item.article.id]
        for mark in item.marks:
            words = mark.span.cut(text)
            key = (item.article.id, words.casefold())
            if mark.field == field and not mark.differs and key not in seen:
                seen.add(key)
                line, column = line_and_column(mark.span.start, text)
                name = say.text(total.name) if total else ""
                yield Marked(item.article.letter, item.article.id, words, mark.span, line, column, name)


def _evidence(statement: Movement | Total, field: str, catalogue: Catalogue) -> Iterator[tuple[Evidence, Total | None]]:
    for item in catalogue.evidence[statement.id]:
        yield item, None
    if any(field in claim.states for claim in statement.claims):
        return
    for total in catalogue.totals_of(statement.id):
        for item in catalogue.evidence[total.id]:
            yield item, total
