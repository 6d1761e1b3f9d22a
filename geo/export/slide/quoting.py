"""Quotes as runs of text, the stating words bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.catalogue import Catalogue, Evidence
from geo.export.slide.ink import QUIET, Run
from geo.export.slide.options import printable
from geo.language import Language, held

LEADING_FIELDS = ("force", "strength", "origin", "destination", "status")
_SPACES = re.compile(r"\s+")


def quote_runs(item: Evidence, catalogue: Catalogue, say: Language, original: bool, also: str = "") -> list[Run]:
    """The whole quote between its marks, the letter of its article, and what `also` says."""
    article = item.article
    translation = None if original else say.translation(item.claim.translation, article.language)
    if translation and not translation.fallback:
        words = say.quoted(printable(translation.text))
        note = say("curator's translation")
        return [Run(f"{words} [{article.letter}, {note}]{also}", 400, QUIET)]
    opening, closing = say.marks()
    stretches = list(_stretches(item, catalogue.texts[article.id]))
    return [
        Run(opening, 400, QUIET),
        *(Run(text, 700 if stating else 400, QUIET) for text, stating in stretches),
        Run(f"{closing} [{article.letter}]{also}", 400, QUIET),
    ]


def quote_text(item: Evidence, catalogue: Catalogue) -> str:
    """The quote as it is printed: every run of white space one space."""
    return "".join(text for text, _ in _stretches(item, catalogue.texts[item.article.id]))


def difference_runs(item: Evidence, say: Language) -> Iterator[list[Run]]:
    """What in the quote says something else than the movement does, and why."""
    for difference in item.claim.differs.values():
        words = printable(", ".join(difference.words))
        reason = printable(say.text(difference.because))
        yield [Run(say.labelled(f"{say.quoted(words)} [{item.article.letter}]", reason))]


def leading(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The one quote that states most, nothing in it differing if possible; of equals the shortest."""

    def worth(item: Evidence) -> tuple[int, int]:
        stated = sum(field in LEADING_FIELDS for field in item.claim.states)
        return (stated - len(item.claim.differs), item.span.start - item.span.end)

    return (max(evidence, key=worth),) if evidence else ()


def _stretches(item: Evidence, text: str) -> Iterator[tuple[str, bool]]:
    """The quote's stretches, and whether they are stating words."""
    stating = [False] * (item.span.end - item.span.start)
    for mark in item.marks:
        if not mark.differs:
            for offset in range(mark.span.start - item.span.start, mark.span.end - item.span.start):
                stating[offset] = True
    quoted = held(item.span.cut(text), item.article.language)
    start = 0
    for end in range(1, len(quoted) + 1):
        if end == len(quoted) or stating[end] != stating[start]:
            stretch = _SPACES.sub(_one_space, quoted[start:end])
            yield stretch, stating[start]
            start = end


def _one_space(match: re.Match[str]) -> str:
    """No-break spaces stay, since numbers hang together by them."""
    return match.group() if set(match.group()) <= set("\u00a0\u202f") else " "
