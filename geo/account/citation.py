"""What to paste into a note: what supports an entry, what differs, what is inferred, and what else is to be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.account.records import Against, Caveat, Fact, Quote, Support
from geo.language import Language


def citation(
    facts: Sequence[Fact],
    caveats: Sequence[Caveat],
    sources: Sequence[Quote],
    differing: Sequence[Quote],
    against: Sequence[Against],
    support: Support,
    say: Language,
) -> str:
    """The citation as lines of plain text; the address and the version of the data are for the page to add."""
    return "\n".join(
        [
            ", ".join(fact.value for fact in facts),
            support.words,
            *_list(say("Stated"), (_cited(quote) for quote in sources)),
            *_list(say("Said otherwise"), [*map(_cited, differing), *(item.sentence for item in against)]),
            *_list(say("Caveats"), (caveat.sentence for caveat in caveats)),
        ]
    )


def _cited(quote: Quote) -> str:
    return f"{quote.opening}{quote.text}{quote.closing} [{quote.source}, {quote.article}]"


def _list(heading: str, items: Sequence[str] | Iterator[str]) -> Iterator[str]:
    lines = [f"– {item}" for item in items]
    if lines:
        yield heading
        yield from lines
