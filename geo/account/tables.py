"""The tables beside that of the movements: what claims, articles and totals say, a row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from geo.account.accounts import claims_told
from geo.account.columns import Cell, Column, quoted
from geo.account.records import ArticleAccount, ClaimAccount, ClaimWords, SumAccount
from geo.catalogue import LEVELS, Catalogue, Movement
from geo.language import Language
from geo.terms import FIELDS


@dataclass(frozen=True)
class ClaimRow:
    """Words of a claim, and the claim that they stand in; `words` is None where nothing in the quote is marked."""

    claim: ClaimAccount
    words: ClaimWords | None
    version: str


@dataclass(frozen=True)
class ArticleRow:
    """An article in a version of the data."""

    article: ArticleAccount
    version: str


@dataclass(frozen=True)
class TotalRow:
    """A total beside those of its parts that are shown, in a version of the data."""

    told: SumAccount
    version: str


def claim_rows(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterator[ClaimRow]:
    """A row for all words that claims of the `movements` and of their totals mark, in the order of the claims."""
    for claim in claims_told(movements, catalogue, say):
        for words in claim.words or (None,):
            yield ClaimRow(claim, words, catalogue.version)


def _known(key: str, heading: Callable[[Language], str]) -> Column[ArticleRow]:
    """What is known of an article under a heading."""

    def cell(row: ArticleRow) -> Cell:
        fact = row.article.sourced.get(key)
        return fact.value if fact else None

    return Column(key, "string", lambda say: say("{what}, as far as it is known", what=heading(say)), cell)


def _marked(value: Callable[[ClaimWords], Cell]) -> Callable[[ClaimRow], Cell]:
    return lambda row: value(row.words) if row.words else None


def _bases(row: ArticleRow) -> Cell:
    """How each known property is known: the words of the text, or where else it is from."""
    return " | ".join(f"{key}: {fact.stated or fact.basis}" for key, fact in row.article.sourced.items())


def _remark(row: ArticleRow) -> Cell:
    return row.article.remark.value if row.article.remark else None


_REQUIRED = {"required": True}
_OFFSET = {"minimum": 0}


def _of_the_data(say: Language) -> str:
    return say("Version of the data")


CLAIMS: tuple[Column[ClaimRow], ...] = (
    Column("claim", "string", lambda say: say("Identifier of the claim"), lambda row: row.claim.id, _REQUIRED),
    Column(
        "statement",
        "string",
        lambda say: say("Identifier of the movement or total that it belongs to"),
        lambda row: row.claim.statement,
        _REQUIRED,
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
        _REQUIRED,
    ),
    Column(
        "letter", "string", lambda say: say("Letter of that article"), lambda row: row.claim.quote.letter, _REQUIRED
    ),
    Column(
        "source",
        "string",
        lambda say: say("What is known of that article, in one line"),
        lambda row: row.claim.quote.source,
        _REQUIRED,
    ),
    Column(
        "language",
        "string",
        lambda say: say("Language of that article, BCP 47"),
        lambda row: row.claim.quote.language,
        _REQUIRED,
    ),
    Column("quote", "string", lambda say: say("The quote, verbatim"), lambda row: row.claim.anchor.exact, _REQUIRED),
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
    Column("data_version", "string", _of_the_data, lambda row: row.version, _REQUIRED),
)

ARTICLES: tuple[Column[ArticleRow], ...] = (
    Column(
        "article",
        "string",
        lambda say: say("Identifier of the article in the catalogue"),
        lambda row: row.article.id,
        {"required": True, "unique": True},
    ),
    Column("letter", "string", lambda say: say("Letter of the article"), lambda row: row.article.letter, _REQUIRED),
    Column("file", "string", lambda say: say("File of its text"), lambda row: row.article.file, _REQUIRED),
    Column("sha256", "string", lambda say: say("SHA-256 of that file"), lambda row: row.article.sha256, _REQUIRED),
    Column(
        "language",
        "string",
        lambda say: say("Language of the text, BCP 47"),
        lambda row: row.article.language,
        _REQUIRED,
    ),
    _known("title", lambda say: say("Title")),
    _known("author", lambda say: say("Author")),
    _known("publisher", lambda say: say("Publisher")),
    _known("published", lambda say: say("Date")),
    _known("url", lambda say: say("Address")),
    _known("archive", lambda say: say("Archived at")),
    _known("retrieved", lambda say: say("Retrieved on")),
    Column(
        "bases",
        "string",
        lambda say: say("How each of these is known: words of the text, or where else it is from"),
        _bases,
    ),
    Column("remark", "string", lambda say: say("What kind of text it is, by the curator"), _remark),
    Column("opening", "string", lambda say: say("Its first words"), lambda row: row.article.opening),
    Column("sentences", "integer", lambda say: say("Number of its sentences"), lambda row: row.article.sentences),
    Column(
        "sentences_used",
        "integer",
        lambda say: say("Number of its sentences that the catalogue quotes"),
        lambda row: row.article.used,
    ),
    Column(
        "shares_wording_with",
        "string",
        lambda say: say("Letters of the articles with which it shares a passage, joined by a space"),
        lambda row: " ".join(
            letter for pair in row.article.shared for letter in pair.letters if letter != row.article.letter
        ),
    ),
    Column("data_version", "string", _of_the_data, lambda row: row.version, _REQUIRED),
)

TOTALS: tuple[Column[TotalRow], ...] = (
    Column(
        "total",
        "string",
        lambda say: say("Identifier of the total in the catalogue"),
        lambda row: row.told.total.id,
        {"required": True, "unique": True},
    ),
    Column("name", "string", lambda say: say("What is counted"), lambda row: row.told.total.name, _REQUIRED),
    Column(
        "strength",
        "string",
        lambda say: say("The stated number, with its qualifier, in words"),
        lambda row: row.told.total.strength,
        _REQUIRED,
    ),
    Column(
        "equation",
        "string",
        lambda say: say("Its parts beside it, and whether they make it; a total is compared, never added in"),
        lambda row: row.told.total.equation,
        _REQUIRED,
    ),
    Column(
        "verdict",
        "string",
        lambda say: say("Whether the parts add up to it"),
        lambda row: row.told.total.verdict,
        _REQUIRED,
    ),
    Column(
        "shown",
        "string",
        lambda say: say("Movements of the selection that it covers, joined by a space"),
        lambda row: " ".join(part.id for part in row.told.shown),
    ),
    Column(
        "hidden",
        "string",
        lambda say: say("Movements that it covers and the selection leaves out, joined by a space"),
        lambda row: " ".join(part.id for part in row.told.hidden),
    ),
    Column(
        "articles",
        "string",
        lambda say: say("Identifiers of the articles that state it, joined by a space"),
        lambda row: " ".join(row.told.total.support.articles),
    ),
    Column(
        "wordings",
        "integer",
        lambda say: say("Number of those articles left when those that share wording count as one"),
        lambda row: row.told.total.support.wordings,
    ),
    Column(
        "caveats",
        "string",
        lambda say: say("What else is to be known before it is used"),
        lambda row: " | ".join(caveat.sentence for caveat in row.told.total.caveats),
    ),
    Column(
        "quote",
        "string",
        lambda say: say("The words that state most of it, and their article"),
        lambda row: quoted(row.told.total),
        _REQUIRED,
    ),
    Column("data_version", "string", _of_the_data, lambda row: row.version, _REQUIRED),
)
