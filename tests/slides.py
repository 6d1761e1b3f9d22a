"""Catalogues and texts for tests of the slide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from geo.account import StatementAccount, account_of, total_account
from geo.catalogue import Article, Catalogue, Claim, Evidence, Force, MarkedWords, Movement, Strength
from geo.chart.typeface import text_width
from geo.export.slide import SMALLEST
from geo.export.slide.ink import Area, Box, Ink, Line, Page, Window, Words
from geo.language import language
from geo.places import Gazetteer, Place
from geo.records import Text
from geo.text import Span

FILTERS = "everything"


def all_of(catalogue: Catalogue) -> tuple[Movement, ...]:
    """Its movements."""
    return tuple(catalogue.movements.values())


def accounts_of(catalogue: Catalogue) -> Iterator[StatementAccount]:
    """What is told in English of its movements and totals."""
    yield from (account_of(movement, catalogue, language("en")) for movement in all_of(catalogue))
    yield from (total_account(total, catalogue, language("en")) for total in catalogue.totals.values())


def arrows_of(catalogue: Catalogue) -> tuple[Movement, ...]:
    """Its movements with both ends."""
    return tuple(movement for movement in all_of(catalogue) if movement.drawn == "arrow")


def _bounding(ink: Box | Area) -> Box:
    """The box around a plate, also around a pointed one."""
    if isinstance(ink, Box):
        return ink
    xs, ys = zip(*ink.rings[0], strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def assert_sane(pages: tuple[Page, ...]) -> None:
    """No text below 11 points, none outside its box or the page, no two boxes of the list on one another."""
    for page in pages:
        boxes = []
        for words in words_of(page.inks):
            assert all(paragraph.size >= SMALLEST for paragraph in words.paragraphs), words
            assert words.left >= -1, words
            assert words.left + words.width <= page.width + 1, words
            assert words.y >= 0, words
            assert words.y + words.height <= page.height + 0.5, words
            for paragraph in words.paragraphs:
                for line in paragraph.lines:
                    wide = sum(text_width(run.text, paragraph.size, run.weight) for run in line.runs)
                    assert wide <= words.width + 2, line.text
            if words.name.startswith(("text", "title", "sources", "marking")):
                boxes.append((words.left, words.y, words.left + words.width, words.y + words.height, words.name))
        for index, one in enumerate(boxes):
            for other in boxes[:index]:
                apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] - 0.6 or other[1] >= one[3] - 0.6
                assert apart, (one, other)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def words_of(inks: tuple[Ink, ...]) -> Iterator[Words]:
    """All text among the inks."""
    for ink in inks:
        if isinstance(ink, Words):
            yield ink
        elif isinstance(ink, Window):
            yield from words_of(ink.inks)


def lines_of(words: Words) -> Iterator[Line]:
    """The lines of a text."""
    for paragraph in words.paragraphs:
        yield from paragraph.lines


def squeezed(text: str) -> str:
    """The text without its spaces: lines may end anywhere."""
    return re.sub(r"\s", "", text)


def crowded(count: int) -> Catalogue:
    """A catalogue with names of 80 characters and quotes of 600."""
    places = [
        Place(
            id=f"p{n}", name=_name(f"Place {n}"), precision="city", lat=-50 + n * 2.9, lon=-160 + n * 7.7, basis="made"
        )
        for n in range(40)
    ]
    forces = [Force(id=f"f{n}", name=_name(f"Force {n}"), nations=("USA",)) for n in range(10)]
    text = "".join(f"Sentence {n} says that " + "many words follow " * 32 + "and end.\n" for n in range(count))
    articles = {
        f"article-{n:03}": Article(
            id=f"article-{n:03}",
            file=f"{n}.txt",
            sha256="0" * 64,
            language="en",
        ).model_copy(update={"letter": "ABCDEFGHIJ"[n]})
        for n in range(10)
    }
    movements, evidence = {}, {}
    lines = text.splitlines(keepends=True)
    at = 0
    for n, line in enumerate(lines):
        claim = Claim(
            article=f"article-{n % 10:03}",
            quote=line.strip()[:600],
            translation=Text(en="x"),
            states={"force": ("Sentence",)},
        )
        span = Span(at, at + min(600, len(line.strip())))
        item = Evidence(claim, articles[claim.article], span, (MarkedWords("force", Span(at, at + 8), False),))
        movements[f"m{n}"] = Movement(
            id=f"m{n}",
            force=f"f{n % 10}",
            strength=Strength(value=100 + n, qualifier="exact"),
            origin=f"p{n % 40}",
            destination=f"p{(n * 7 + 3) % 40}" if n % 5 else None,
            status="announced",
            claims=(claim,),
        )
        evidence[f"m{n}"] = (item,)
        at += len(line)
    return Catalogue(
        articles=MappingProxyType(articles),
        texts=MappingProxyType(dict.fromkeys(articles, text)),
        forces=MappingProxyType({force.id: force for force in forces}),
        speakers=MappingProxyType({}),
        places=Gazetteer(places),
        movements=MappingProxyType(movements),
        totals=MappingProxyType({}),
        evidence=MappingProxyType(evidence),
        version="made",
    )


def _name(start: str) -> Text:
    name = f"{start} with a name that goes on and on until it has eighty characters in all, no less"[:80]
    return Text(en=name, fr=name)
