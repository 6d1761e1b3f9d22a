"""What is told of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from geo.account.records.quotes import Piece
from geo.account.records.support import SharedWords
from geo.text import Span


@dataclass(frozen=True)
class ArticleFact:
    """What is known of an article under one heading, and the words of its text that say so, or where else it is from.

    `stated` and `basis` are empty where they do not apply.
    """

    key: str
    name: str
    value: str
    stated: str
    basis: str


@dataclass(frozen=True)
class ArticleAccount:
    """An article: its letter, what is known of it, its use, and what it shares with others.

    `heading` names it in a sentence, `line` heads a quote: letter, publisher, author, date. `reference` is how a list
    of sources names it, without the letter; `title` is in the article's own language, `opening` are its first words.
    `paragraphs` are its text; `strip` its sentences, each with whether an entry quotes it. `sha256` is the file's.
    """

    id: str
    letter: str
    file: str
    sha256: str
    language: str
    heading: str
    line: str
    title: str
    reference: str
    opening: str
    known: tuple[ArticleFact, ...]
    used: int
    sentences: int
    coverage: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    strip: tuple[tuple[Span, bool], ...]
    shared: tuple[SharedWords, ...]

    @property
    def sourced(self) -> Mapping[str, ArticleFact]:
        """What is known of it and how, by key: not what is unknown, and not the curator's remark."""
        return {fact.key: fact for fact in self.known if fact.stated or fact.basis}

    @property
    def remark(self) -> ArticleFact | None:
        """What kind of text it is, by the curator."""
        return next((fact for fact in self.known if fact.key == "remark"), None)
