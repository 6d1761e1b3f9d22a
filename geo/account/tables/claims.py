"""The table of claims: what each says, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from geo.account.accounts import claims_told
from geo.account.records import ClaimAccount, ClaimWords
from geo.account.tables.column import REQUIRED, Cell, Column, of_the_data
from geo.catalogue import LEVELS, Catalogue, Movement
from geo.language import Language
from geo.terms import FIELDS


@dataclass(frozen=True)
class ClaimRow:
    """Words of a claim, and the claim that they stand in; `words` is None where nothing in the quote is marked."""

    claim: ClaimAccount
    words: ClaimWords | None
    version: str


def claim_rows(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterator[ClaimRow]:
    """A row for all words that claims of the `movements` and of their totals mark, in the order of the claims."""
    for claim in claims_told(movements, catalogue, say):
        for words in claim.words or (None,):
            yield ClaimRow(claim, words, catalogue.version)


def _marked(value: Callable[[ClaimWords], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: value(row.words) if row.words else None


_OFFSET = {"minimum": 0}
CLAIM_TABLE: tuple[Column[ClaimRow], ...] = (
    Column("claim", "string", lambda say: say("Identifier of the claim"), lambda row: row.claim.id, REQUIRED),
    Column(
        "statement",
        "string",
        lambda say: say("Identifier of the movement or total that it belongs to"),
        lambda row: row.claim.statement,
        REQUIRED,
    ),
    Column(
        "of",
        "string",
        lambda say: say("Whether that is a movement or a total"),
        lambda row: "movement" if row.claim.movement else "total",
        {"required": True, "enum": ["movement", "total"]},
    ),
    Column(
        "number",
        "integer",
        lambda say: say("Number of the movement on map and cards"),
        lambda row: row.claim.number,
        {"minimum": 1},
    ),
    Column(
        "article",
        "string",
        lambda say: say("Identifier of the article that is quoted"),
        lambda row: row.claim.quote.article,
        REQUIRED,
    ),
    Column("letter", "string", lambda say: say("Letter of that article"), lambda row: row.claim.quote.letter, REQUIRED),
    Column(
        "source",
        "string",
        lambda say: say("What is known of that article, in one line"),
        lambda row: row.claim.quote.source,
        REQUIRED,
    ),
    Column(
        "language",
        "string",
        lambda say: say("Language of that article, BCP 47"),
        lambda row: row.claim.quote.language,
        REQUIRED,
    ),
    Column("quote", "string", lambda say: say("The quote, verbatim"), lambda row: row.claim.anchor.exact, REQUIRED),
    Column(
        "quote_start",
        "integer",
        lambda say: say("Where the quote begins in the article, in Unicode code points from 0"),
        lambda row: row.claim.anchor.span.start,
        {"required": True, "minimum": 0},
    ),
    Column(
        "quote_end",
        "integer",
        lambda say: say("Where the quote ends in the article: the code point after its last one"),
        lambda row: row.claim.anchor.span.end,
        {"required": True, "minimum": 0},
    ),
    Column(
        "translation",
        "string",
        lambda say: say("The curator’s translation of the quote, where the reader needs one"),
        lambda row: row.claim.quote.translation,
    ),
    Column(
        "translation_language",
        "string",
        lambda say: say("Language of that translation, BCP 47"),
        lambda row: row.claim.quote.translation_language,
    ),
    Column(
        "field",
        "string",
        lambda say: say("The field that the words state, or on which they differ"),
        _marked(lambda words: words.field),
        {"enum": list(FIELDS)},
    ),
    Column(
        "value", "string", lambda say: say("What the entry holds in that field"), _marked(lambda words: words.value)
    ),
    Column("words", "string", lambda say: say("Those words, verbatim"), _marked(lambda words: words.anchor.exact)),
    Column(
        "words_start",
        "integer",
        lambda say: say("Where the words begin in the article, in Unicode code points from 0"),
        _marked(lambda words: words.anchor.span.start),
        _OFFSET,
    ),
    Column(
        "words_end",
        "integer",
        lambda say: say("Where the words end in the article: the code point after their last one"),
        _marked(lambda words: words.anchor.span.end),
        _OFFSET,
    ),
    Column(
        "stance",
        "string",
        lambda say: say("Whether the words state the value or differ from it"),
        _marked(lambda words: "differs" if words.differs else "states"),
        {"enum": ["states", "differs"]},
    ),
    Column(
        "reading",
        "string",
        lambda say: say("How stating words are known to mean the value: machine or curator"),
        _marked(lambda words: words.level),
        {"enum": [level for level in LEVELS if level != "inferred"]},
    ),
    Column(
        "difference",
        "string",
        lambda say: say("What kind of difference it is, where the words differ"),
        _marked(lambda words: words.kind),
    ),
    Column(
        "because",
        "string",
        lambda say: say("Why the curator reads the words so, or why they differ"),
        _marked(lambda words: words.reason),
    ),
    Column("data_version", "string", of_the_data, lambda row: row.version, REQUIRED),
)
