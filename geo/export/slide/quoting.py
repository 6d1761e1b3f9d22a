"""Quotes as runs of text, the stating words bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.account import Quote
from geo.export.slide.ink import MUTED, Run
from geo.export.slide.options import printable
from geo.language import Language, held

_SPACES = re.compile(r"\s+")


def quote_runs(quote: Quote, say: Language, original: bool, also: str = "") -> list[Run]:
    """The whole quote between its marks, the letter of its article, and what `also` says."""
    if not original and quote.translation and quote.translation_language == say.code:
        words = say.quoted(printable(quote.translation))
        return [Run(f"{words} [{quote.letter}, {quote.translated}]{also}", 400, MUTED)]
    return [
        Run(quote.opening, 400, MUTED),
        *(Run(text, 700 if stating else 400, MUTED) for text, stating in _stretches(quote)),
        Run(f"{quote.closing} [{quote.letter}]{also}", 400, MUTED),
    ]


def translation_runs(quote: Quote, say: Language) -> list[Run]:
    """The translation and whose it is; nothing for a reader of the original's language, or where there is none."""
    if not quote.translation:
        return []
    return [Run(f"{say.quoted(printable(quote.translation))} [{quote.translated}]", 400, MUTED)]


def quote_text(quote: Quote) -> str:
    """The quote as it is printed: every run of white space one space."""
    return "".join(text for text, _ in _stretches(quote))


def _stretches(quote: Quote) -> Iterator[tuple[str, bool]]:
    """The quote's stretches, and whether they are stating words."""
    stating = [bool(piece.states) for piece in quote.pieces for _ in piece.text]
    quoted = held(quote.text, quote.language)
    start = 0
    for end in range(1, len(quoted) + 1):
        if end == len(quoted) or stating[end] != stating[start]:
            stretch = _SPACES.sub(_one_space, quoted[start:end])
            yield stretch, stating[start]
            start = end


def _one_space(match: re.Match[str]) -> str:
    """No-break spaces stay, since numbers hang together by them."""
    return match.group() if set(match.group()) <= set("\u00a0\u202f") else " "
