"""What is told of an article: what is known of it and on which words, how much of it is used, what it shares."""

from __future__ import annotations

from collections.abc import Iterator

from geo.account.pieces import highlights, pieces
from geo.account.records import ArticleAccount, ArticleFact, Piece
from geo.account.support import shared_words
from geo.catalogue import Article, Catalogue, sentences
from geo.language import Language
from geo.text import Span


def source_line(article: Article, say: Language) -> str:
    """What is known of an article, in one line: its letter, publisher, author, date."""
    publisher = say("publisher unknown") if article.publisher == "unknown" else say.name(article.publisher.value)
    known = [say.name(fact.value) for fact in (article.author, article.date) if fact != "unknown"]
    return " · ".join([article.letter, publisher, *known])


def build_article(article: Article, catalogue: Catalogue, say: Language) -> ArticleAccount:
    """The account of an article."""
    strip = sentences(article.id, catalogue)
    used = sum(sentence.used for sentence in strip)
    title = "" if article.title == "unknown" else say.name(article.title.value)
    shared = shared_words(tuple(catalogue.articles), catalogue, say)
    return ArticleAccount(
        id=article.id,
        letter=article.letter,
        file=article.file,
        language=article.language,
        heading=say("Article {letter}", letter=article.letter),
        line=source_line(article, say),
        title=title,
        reference=" · ".join([article.id, *_reference(article, title, say)]),
        known=tuple(_known(article, say)),
        used=used,
        sentences=len(strip),
        coverage=say.count(
            "{used} of {n} sentences used",
            "{used} of {n} sentences used",
            used,
            used=say.number(used),
            n=say.number(len(strip)),
        ),
        paragraphs=tuple(_paragraphs(article, catalogue, say)),
        strip=tuple((sentence.span, sentence.used) for sentence in strip),
        shared=tuple(pair for pair in shared if article.letter in pair.letters),
    )


def _paragraphs(article: Article, catalogue: Catalogue, say: Language) -> Iterator[tuple[Piece, ...]]:
    """The lines of the article that are not empty, every marked word of every statement apart."""
    text, position = catalogue.texts[article.id], 0
    marks = [
        mark
        for statement, evidence in catalogue.evidence.items()
        for mark in highlights(statement, (item for item in evidence if item.article.id == article.id))
    ]
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield pieces(text, Span(position, position + len(line)), marks, say)
        position += len(line)


def _reference(article: Article, title: str, say: Language) -> Iterator[str]:
    """Title, publisher, author and date, the publisher and the date also where they are unknown."""
    if title:
        yield say.quoted(title)
    yield say("publisher unknown") if article.publisher == "unknown" else say.name(article.publisher.value)
    if article.author != "unknown":
        yield say.name(article.author.value)
    yield say("date unknown") if article.date == "unknown" else say.name(article.date.value)


def _known(article: Article, say: Language) -> Iterator[ArticleFact]:
    names = {"publisher": say("Publisher"), "author": say("Author"), "title": say("Title"), "date": say("Date")}
    for key, name in names.items():
        known = getattr(article, key)
        if known == "unknown":
            yield ArticleFact(key, name, say("unknown"), "")
        else:
            yield ArticleFact(key, name, say.name(known.value), known.stated)
