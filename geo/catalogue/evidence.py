"""Tying each claim to its article: the quote found, and every stating word inside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.catalogue.catalogue import Evidence, MarkedWords
from geo.catalogue.model import Claim, StatedWords, Statement
from geo.catalogue.registers import Article
from geo.documents import Key
from geo.errors import Problem
from geo.records import Entry
from geo.text import Span, first_difference, line_and_column, locate, nearest, occurrences, whole_occurrences


def find_evidence(
    entry: Entry[Statement], articles: Mapping[str, Article], texts: Mapping[str, str]
) -> tuple[tuple[Evidence, ...], list[Problem]]:
    """The evidence of each claim whose article is known, and a problem for whatever is not found."""
    found: list[Evidence] = []
    problems: list[Problem] = []
    for index, claim in enumerate(entry.record.claims):
        if claim.article not in texts or claim.article not in articles:
            continue
        text = texts[claim.article]
        spans = locate(claim.quote, text, claim.prefix, claim.suffix)
        if len(spans) != 1:
            file = articles[claim.article].file
            what, remedy = _not_found(claim, text, file) if not spans else _repeated(spans, text, file)
            problems.append(entry.problem("claims", index, "quote", what=what, remedy=remedy))
            continue
        marks, unfound = _marks(entry, index, claim, spans[0], text)
        problems.extend(unfound)
        found.append(Evidence(claim, articles[claim.article], spans[0], tuple(marks)))
    return tuple(found), problems


def stated_words(claim: Claim) -> Iterator[tuple[tuple[Key, ...], str, StatedWords, bool]]:
    """Per field of a claim: path below the claim, field, words, and whether they differ from the value."""
    for field, words in claim.states.items():
        yield ("states", field), field, words, False
    for field, difference in claim.differs.items():
        yield ("differs", field), field, difference.words, True


def _marks(
    entry: Entry[Statement], index: int, claim: Claim, quote: Span, text: str
) -> tuple[list[MarkedWords], list[Problem]]:
    marks: list[MarkedWords] = []
    problems: list[Problem] = []
    quoted = quote.cut(text)
    for path, field, words, differs in stated_words(claim):
        for part in words:
            whole = whole_occurrences(part, quote, text)  # in the text: the quote itself may cut a word
            if len(whole) == 1:
                marks.append(MarkedWords(field, whole[0], differs))
                continue
            what, remedy = _bad_words(part, field, len(whole) or min(1, len(occurrences(part, quoted))))
            problems.append(entry.problem("claims", index, *path, what=what, remedy=remedy))
    return marks, problems


def _bad_words(part: str, field: str, count: int) -> tuple[str, str]:
    if count == 0:
        return f"{field}: {part!r} does not stand in the quote", "use the quote's own words"
    if count > 1:
        return f"{field}: {part!r} stands {count} times in the quote", "quote a shorter stretch or more words"
    return f"{field}: {part!r} begins or ends inside a word of the article", "use whole words"


def _not_found(claim: Claim, text: str, file: str) -> tuple[str, str]:
    if (claim.prefix or claim.suffix) and occurrences(claim.quote, text):
        return f"the quote stands in {file}, but not with that prefix and suffix", "mend prefix and suffix"
    span, likeness = nearest(claim.quote, text)
    what = f"the quote does not stand in {file}"
    if likeness < 70:
        return what, "copy the article's own words"
    line, column = line_and_column(span.start, text)
    words = span.cut(text)
    return (
        f"{what}: {first_difference(claim.quote, words)}",
        f"nearest ({likeness:.0f} % alike, line {line}, column {column}): {words!r}",
    )


def _repeated(spans: tuple[Span, ...], text: str, file: str) -> tuple[str, str]:
    places = (line_and_column(span.start, text) for span in spans)
    where = " and ".join(f"line {line}, column {column}" for line, column in places)
    return (
        f"the quote stands {len(spans)} times in {file}: {where}",
        "add the text before or after it as prefix or suffix",
    )
