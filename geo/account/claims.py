"""Claim by claim: the quote, where it stands, and for each field the words that state it or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.account.facts import value_in_words
from geo.account.phrases import field_name
from geo.account.quotes import quotes
from geo.account.records import Against, Anchor, ClaimAccount, ClaimWords, Quote
from geo.catalogue import Catalogue, Evidence, MarkedWords, Movement, Total
from geo.language import Language
from geo.text import Span, occurrences

_NEAR = 32
"""Characters before and after a stretch by which it is found again; more where they do not tell it from another."""


def build_claims(
    statement: Movement | Total, lines: Mapping[str, str], catalogue: Catalogue, say: Language
) -> tuple[ClaimAccount, ...]:
    """The claims of a movement or total, in their order; `lines` is what is known of each article, by id."""
    told = zip(catalogue.evidence[statement.id], quotes(statement, lines, catalogue, say), strict=True)
    return tuple(
        ClaimAccount(
            id=f"{statement.id}/{index}",
            statement=statement.id,
            movement=isinstance(statement, Movement),
            number=catalogue.numbers.get(statement.id),
            quote=quote,
            anchor=anchor(item.span, catalogue.texts[item.article.id]),
            words=tuple(_words(statement, item, quote, catalogue, say)),
        )
        for index, (item, quote) in enumerate(told, 1)
    )


def anchor(span: Span, text: str) -> Anchor:
    """The stretch with so much around it that nothing else in the text reads the same, where that is possible."""
    near = _NEAR
    while True:
        start, end = max(0, span.start - near), min(len(text), span.end + near)
        alone = len(occurrences(text[start:end], text)) == 1
        if alone or (start, end) == (0, len(text)):
            return Anchor(span.cut(text), text[start : span.start], text[span.end : end], span)
        near *= 2


def _words(
    statement: Movement | Total, item: Evidence, quote: Quote, catalogue: Catalogue, say: Language
) -> Iterator[ClaimWords]:
    text = catalogue.texts[item.article.id]
    for mark in item.marks:
        against = _against(mark, quote) if mark.differs else None
        reading = item.readings.get(mark.field)
        yield ClaimWords(
            field=mark.field,
            name=field_name(mark.field, say),
            value=value_in_words(statement, mark.field, catalogue, say),
            anchor=anchor(mark.span, text),
            differs=mark.differs,
            level="" if mark.differs or not reading else "machine" if reading.level == "machine" else "curator",
            kind=against.kind if against else "",
            reason=against.because if against else _reason(item, mark.field, say),
        )


def _against(mark: MarkedWords, quote: Quote) -> Against | None:
    return next((item for item in quote.against if item.field == mark.field), None)


def _reason(item: Evidence, field: str, say: Language) -> str:
    """Why the curator reads it so, where the machine cannot confirm it or reads something else."""
    if field in item.claim.against:
        return say.text(item.claim.against[field].because)
    return say.text(item.claim.readings[field]) if field in item.claim.readings else ""
