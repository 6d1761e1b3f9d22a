"""What a reader is told, as plain records in one language: strings, numbers and spans, no markup.

Offsets are code points of the article's own text, from 0. Letters are those of the articles. Whoever prints a
record escapes it; nothing here is escaped.
"""

from geo.account.records.articles import ArticleAccount, ArticleFact
from geo.account.records.claims import ClaimAccount, ClaimWords
from geo.account.records.differences import DifferenceAccount, Saying
from geo.account.records.quotes import Against, Anchor, Marked, Piece, Quote
from geo.account.records.statements import (
    Caveat,
    CaveatKind,
    Drawn,
    Fact,
    MovementAccount,
    Part,
    StatementAccount,
    SumAccount,
    TotalAccount,
)
from geo.account.records.support import Origin, SharedWords, Support

__all__ = [
    "Against",
    "Anchor",
    "ArticleAccount",
    "ArticleFact",
    "Caveat",
    "CaveatKind",
    "ClaimAccount",
    "ClaimWords",
    "DifferenceAccount",
    "Drawn",
    "Fact",
    "Marked",
    "MovementAccount",
    "Origin",
    "Part",
    "Piece",
    "Quote",
    "Saying",
    "SharedWords",
    "StatementAccount",
    "SumAccount",
    "Support",
    "TotalAccount",
]
