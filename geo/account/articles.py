"""What is told of an article: what is known of it and on which words, how much of it is used, what it shares."""

from __future__ import annotations

from collections.abc import Iterator

from geo.account.pieces import highlights, pieces
from geo.account.records import ArticleAccount, ArticleFact, Piece
from geo.account.support import shared_told
from geo.catalogue import Article, Catalogue, sentences
from geo.catalogue.registers import DescribedFact
from geo.language import Language, held
from geo.records import primary
from geo.text import Span

ALWAYS_TOLD = ("publisher", "author", "title", "published")
"""Properties of which a reader is told also that they are unknown."""

OPENING = 8
"""First words by which an article is called that has no known title."""


def source_line(article: Article, say: Language) -> str:
    """What is known of an article, in one line: its letter, publisher, author, date."""
    publisher = say.name(article.publisher.value) if article.publisher else say("publisher unknown")
    known = [say.name(fact.value) for fact in (article.author, article.published) if fact]
    return " · ".join([article.letter, publisher, *known])


def build_article(article: Article, catalogue: Catalogue, say: Language) -> ArticleAccount:
    """The account of an article."""
    strip = sentences(article.id, catalogue)
    used = sum(sentence.used for sentence in strip)
    title = _title(article, say)
    shared = [pair for pair in catalogue.wording_links if article.id in pair.articles]
    opening = " ".join(catalogue.texts[article.id].removeprefix("\ufeff").split()[:OPENING])
    return ArticleAccount(
        id=article.id,
        letter=article.letter,
        file=article.file,
        sha256=article.sha256,
        language=article.language,
        heading=say("Article {letter}", letter=article.letter),
        line=source_line(article, say),
        title=title,
        reference=" · ".join(_reference(article, title or f"{opening} …", say)),
        opening=opening,
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
        shared=tuple(shared_told(pair, catalogue, say) for pair in shared),
    )


def _title(article: Article, say: Language) -> str:
    """Its title as it stands over the article, by which it can be found again; a translation only where nothing else is
    given, nothing where none is known."""
    if not article.title:
        return ""
    own = [code for code in article.title.value if primary(code) == primary(article.language)]
    return held(article.title.value[own[0]], own[0]) if own else say.name(article.title.value)


def _paragraphs(article: Article, catalogue: Catalogue, say: Language) -> Iterator[tuple[Piece, ...]]:
    """The lines of the article that are not empty, every marked word of every statement apart."""
    text, position = catalogue.texts[article.id], 0
    marks = [
        mark
        for statement in catalogue.citing[article.id]
        for mark in highlights(
            statement, (one for one in catalogue.evidence[statement] if one.article.id == article.id)
        )
    ]
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield pieces(text, Span(position, position + len(line)), marks, say)
        position += len(line)


def _reference(article: Article, called: str, say: Language) -> Iterator[str]:
    """What it is called, by its title or its first words; publisher, author and date, the publisher and the date also
    where they are unknown."""
    yield say.quoted(called)
    yield say.name(article.publisher.value) if article.publisher else say("publisher unknown")
    if article.author:
        yield say.name(article.author.value)
    yield say.name(article.published.value) if article.published else say("date unknown")


def _known(article: Article, say: Language) -> Iterator[ArticleFact]:
    names = {
        "publisher": say("Publisher"),
        "author": say("Author"),
        "title": say("Title"),
        "published": say("Date"),
        "url": say("Address"),
        "archive": say("Archived at"),
        "retrieved": say("Retrieved on"),
    }
    for key, name in names.items():
        fact = article.facts.get(key)
        if fact:
            yield ArticleFact(key, name, say.name(fact.value), fact.stated or "", _basis(fact, say))
        elif key in ALWAYS_TOLD:
            yield ArticleFact(key, name, say("unknown"), "", "")
    if article.remark:
        yield ArticleFact("remark", say("Remark"), say.text(article.remark), "", "")


def _basis(fact: DescribedFact, say: Language) -> str:
    """Where a property is known from, where that is not the article's own text."""
    bases = {
        "page header": say("from the page’s header"),
        "file": say("from the file"),
        "curator": say("by the curator"),
    }
    return bases[fact.basis] if fact.basis else ""
