"""The table of articles: what is known of each, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from geo.account.records import ArticleAccount
from geo.account.tables.column import Cell, Column, of_the_data
from geo.language import Language


@dataclass(frozen=True)
class ArticleRow:
    """An article in a version of the data."""

    article: ArticleAccount
    version: str


def _known(key: str, heading: Callable[[Language], str]) -> Column[ArticleRow]:
    """What is known of an article under a heading."""

    def cell(row: ArticleRow) -> Cell:
        fact = row.article.sourced.get(key)
        return fact.value if fact else None

    return Column(key, "string", lambda say: say("{what}, as far as it is known", what=heading(say)), cell)


def _bases(row: ArticleRow) -> Cell:
    """How each known property is known: the words of the text, or where else it is from."""
    return " | ".join(f"{key}: {fact.stated or fact.basis}" for key, fact in row.article.sourced.items())


def _remark(row: ArticleRow) -> Cell:
    return row.article.remark.value if row.article.remark else None


ARTICLE_TABLE: tuple[Column[ArticleRow], ...] = (
    Column(
        "article",
        "string",
        lambda say: say("Identifier of the article in the catalogue"),
        lambda row: row.article.id,
    ),
    Column("letter", "string", lambda say: say("Letter of the article"), lambda row: row.article.letter),
    Column("file", "string", lambda say: say("File of its text"), lambda row: row.article.file),
    Column("sha256", "string", lambda say: say("SHA-256 of that file"), lambda row: row.article.sha256),
    Column(
        "language",
        "string",
        lambda say: say("Language of the text, BCP 47"),
        lambda row: row.article.language,
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
    Column("data_version", "string", of_the_data, lambda row: row.version),
)
