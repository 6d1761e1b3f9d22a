"""The slide as SVG, PNG and PDF.

To record the golden files anew: GOLDEN=1 .venv/bin/python -m pytest tests/test_slide.py
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import pypdf
import pytest
from conftest import ROOT
from PIL import Image

from geo.account import StatementAccount, account_of, total_account
from geo.catalogue import Article, Catalogue, Claim, Evidence, Force, MarkedWords, Movement, Strength
from geo.changes import Since
from geo.chart.typeface import text_width
from geo.export.slide import PAPERS, SMALLEST, Options, to_pdf, to_png, to_svg
from geo.export.slide.briefing import Briefing
from geo.export.slide.ink import Area, Box, Ink, Line, Page, Window, Words
from geo.export.slide.options import Size
from geo.export.slide.page import compose
from geo.export.slide.quoting import quote_text
from geo.language import language
from geo.places import Gazetteer, Place
from geo.records import Text
from geo.text import Span

GOLDEN = Path(__file__).with_name("golden")
SVG = "{http://www.w3.org/2000/svg}"
FILTERS = "everything"


def _all(catalogue: Catalogue) -> tuple[Movement, ...]:
    return tuple(catalogue.movements.values())


def _told(catalogue: Catalogue) -> Iterator[StatementAccount]:
    yield from (account_of(movement, catalogue, language("en")) for movement in _all(catalogue))
    yield from (total_account(total, catalogue, language("en")) for total in catalogue.totals.values())


def _arrows(catalogue: Catalogue) -> tuple[Movement, ...]:
    return tuple(movement for movement in _all(catalogue) if movement.drawn == "arrow")


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> tuple[str, ...]:
    return to_svg(_all(catalogue), catalogue, language("en"), Options(), FILTERS)


@pytest.fixture(scope="module")
def stress() -> Catalogue:
    return _made(200)


@pytest.fixture(scope="module")
def stress_pages(stress: Catalogue) -> tuple[Page, ...]:
    return compose(Briefing(_all(stress), stress, language("en"), Options(), FILTERS))


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_shipped_catalogue_looks_as_recorded(catalogue: Catalogue, code: str) -> None:
    fixed = replace(catalogue, version="0000000")
    drawn = "".join(to_svg(_all(fixed), fixed, language(code), Options(marking="UNCLASSIFIED"), FILTERS))
    drawn = re.sub(r"<style>.*?</style>\n", "", drawn)  # the typeface: tests/test_slide_files.py
    file = GOLDEN / f"slide-{code}.svg.txt"
    if os.environ.get("GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    assert drawn.splitlines() == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    assert to_svg(_all(catalogue), catalogue, language("en"), Options(), FILTERS) == pages
    few = _arrows(catalogue)[3:], catalogue, language("fr"), Options(), FILTERS
    assert to_pdf(*few) == to_pdf(*few)
    assert to_png(*few, scale=0.5) == to_png(*few, scale=0.5)


@pytest.mark.parametrize("size", ["wide", "a4", "square"])
def test_a_picture_has_the_promised_size(catalogue: Catalogue, size: str) -> None:
    options = Options(size=size)  # type: ignore[arg-type]
    picture = Image.open(io.BytesIO(to_png(_arrows(catalogue)[3:], catalogue, language("en"), options, FILTERS)[0]))
    picture.load()
    assert picture.size == (PAPERS[options.size].width, PAPERS[options.size].height)
    assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 200


@pytest.mark.slow
def test_a_picture_in_4k(catalogue: Catalogue) -> None:
    content, _ = to_png(_arrows(catalogue)[3:], catalogue, language("en"), Options(), FILTERS, scale=2.0)
    assert Image.open(io.BytesIO(content)).size == (3840, 2160)


@pytest.mark.slow
def test_the_pdf_holds_every_quote_and_source_as_text(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    content = to_pdf(_all(catalogue), catalogue, language("en"), Options(title="Briefing"), FILTERS)
    reader = pypdf.PdfReader(io.BytesIO(content))
    text = "".join(_without_margins(_squeezed(page.extract_text()), "Briefing") for page in reader.pages)
    quotes = [quote_text(quote) for told in _told(catalogue) for quote in told.quotes]
    assert [quote for quote in quotes if _squeezed(quote) not in text] == []
    assert [name for name in catalogue.articles if name not in text] == []
    assert reader.metadata is not None
    assert reader.metadata.title == "Briefing"
    assert len(reader.pages) == len(pages)


def _without_margins(page: str, title: str) -> str:
    """The text of a page between its running head and its number: a quote may go on from page to page."""
    return re.sub(r"\d+/\d+$", "", page.removeprefix(title))


def test_every_number_and_reason_is_on_the_pages(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    text = _squeezed(" ".join(_texts(page) for page in pages))
    for movement in _all(catalogue):
        assert _squeezed(catalogue.forces[movement.force].name["en"]) in text
        if movement.drawn == "list":
            assert all(_squeezed(reason["en"]) in text for reason in movement.absent.values())
    assert _squeezed("C and D are one wording (24 words)") in text
    assert _squeezed("1,700 (1) + about 300 (2) + 1,000 (3); stated: 3,000: adds up") in text


def test_a_filter_that_hides_parts_of_a_total_says_so(catalogue: Catalogue) -> None:
    shown = to_svg(_arrows(catalogue)[:1], catalogue, language("en"), Options(), FILTERS)
    assert _squeezed("the filter hides a part of this total: 2 and 3") in _squeezed(" ".join(map(_texts, shown)))


def test_arrows_are_drawn_by_their_movement(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    found = set(re.findall(r'data-movement="([^"]+)"', pages[0]))
    assert found == {movement.id for movement in _arrows(catalogue)}


def test_ends_outside_the_view_are_named_at_the_edge(catalogue: Catalogue) -> None:
    near = to_svg(_all(catalogue), catalogue, language("en"), Options(view=(50.0, 18.0, 4.0)), FILTERS)
    assert "Fort Bragg, North Carolina</text>" in near[0]
    text = _squeezed(" ".join(map(_texts, near)))
    assert text.count(_squeezed("outside the map’s frame")) == 2  # on alert in the United States; North Atlantic


def test_translations_take_the_place_of_the_originals(catalogue: Catalogue) -> None:
    few = _arrows(catalogue)[:1]
    text = _texts(to_svg(few, catalogue, language("en"), Options(original=False), FILTERS)[0])
    assert "curator's translation" in text
    assert _squeezed("1 700 soldats") not in _squeezed(text)
    french = _texts(to_svg(few, catalogue, language("fr"), Options(original=False), FILTERS)[0])
    assert _squeezed("1 700 soldats") in _squeezed(french)


def test_an_empty_selection_says_so(catalogue: Catalogue) -> None:
    (page,) = to_svg((), catalogue, language("en"), Options(), FILTERS)
    assert "No movement passes these filters." in _texts(page)
    assert to_png((), catalogue, language("en"), Options(), FILTERS)[0][:4] == b"\x89PNG"


@pytest.mark.slow
@pytest.mark.parametrize(
    "title",
    ["<script>alert(1)</script> & “quotes”", "word " * 100, "x" * 500, "a\nb\tc\x00\x07\ud800d", "]]>"],
    ids=["markup", "long", "unbroken", "control", "cdata"],
)
def test_any_title_gives_a_sane_slide(catalogue: Catalogue, title: str) -> None:
    options = Options(title=title, marking=title[:200])
    pages = compose(Briefing(_arrows(catalogue), catalogue, language("en"), options, FILTERS))
    _assert_sane(pages)
    text = to_svg(_arrows(catalogue), catalogue, language("en"), options, FILTERS)[0]
    ElementTree.fromstring(text)
    assert "<script" not in text
    shown = "".join(char for char in title if char.isalnum() and char != "\ud800")
    assert shown in "".join(char for char in _texts(text) if char.isalnum())


@pytest.mark.slow
@pytest.mark.parametrize(("size", "code"), [("wide", "fr"), ("a4", "en"), ("square", "fr")])
def test_text_is_large_enough_inside_the_page_and_apart(catalogue: Catalogue, size: str, code: str) -> None:
    options = Options(size=size, marking="UNCLASSIFIED")  # type: ignore[arg-type]
    _assert_sane(compose(Briefing(_all(catalogue), catalogue, language(code), options, FILTERS)))


@pytest.mark.slow
def test_much_goes_on_following_pages_without_overlap_or_loss(
    stress: Catalogue, stress_pages: tuple[Page, ...]
) -> None:
    _assert_sane(stress_pages)
    text = _squeezed("".join(words for page in stress_pages for words in _running_text(page)))
    for movement in _all(stress):
        (quote,) = account_of(movement, stress, language("en")).quotes
        assert _squeezed(quote_text(quote)) in text
        assert _squeezed(stress.forces[movement.force].name["en"]) in text
    everything = " ".join(line.text for page in stress_pages for words in _words(page.inks) for line in _lines(words))
    assert all(article in everything for article in stress.articles)
    chips = [ink for window in stress_pages[0].inks if isinstance(window, Window) for ink in window.inks]
    plates = [_bounding(ink) for ink in chips if isinstance(ink, Box | Area) and ink.name.startswith("chip")]
    assert len(plates) > 20
    for index, one in enumerate(plates):
        assert not any(_meet(one, other) for other in plates[:index]), one


def _bounding(ink: Box | Area) -> Box:
    """The box around a plate, also around a pointed one."""
    if isinstance(ink, Box):
        return ink
    xs, ys = zip(*ink.rings[0], strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@pytest.mark.parametrize(("size", "points"), [("wide", (960, 540)), ("a4", (842, 595)), ("square", (675, 675))])
def test_a_pdf_page_is_as_large_as_its_paper(catalogue: Catalogue, size: Size, points: tuple[int, int]) -> None:
    content = to_pdf(_arrows(catalogue)[3:], catalogue, language("en"), Options(size=size), FILTERS)
    box = pypdf.PdfReader(io.BytesIO(content)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(points, abs=0.5)


@pytest.mark.parametrize(
    ("marking", "colour"),
    [("UNCLASSIFIED // X", "#2f6b3a"), ("Secret", "#a6192e"), ("TOP SECRET", "#b35a00"), ("Internal", "#1b1f24")],
)
def test_a_marking_has_the_colour_that_it_goes_by(catalogue: Catalogue, marking: str, colour: str) -> None:
    page = to_svg(_arrows(catalogue)[3:], catalogue, language("en"), Options(marking=marking), FILTERS)[0]
    assert len(re.findall(f'fill="{colour}"[^>]*>{marking}<', page)) == 2


@pytest.mark.slow
def test_what_is_new_since_an_earlier_state_is_marked_in_map_list_and_legend(catalogue: Catalogue) -> None:
    since = Since("last week", (("fra-romania", "new"), ("rus-crimea", "revised")))
    page, *more = to_svg(_all(catalogue), catalogue, language("en"), Options(since=since), FILTERS)
    plain = to_svg(_all(catalogue), catalogue, language("en"), Options(), FILTERS)[0]
    assert page.count('fill="#f2a900"') == 3  # two on the map, one in the legend
    assert plain.count('fill="#f2a900"') == 0
    assert "new or revised since last week" in page
    assert ">new · " in re.sub(r"</?tspan[^>]*>", "", "".join([page, *more]))


def test_the_check_for_overlap_can_fail(catalogue: Catalogue) -> None:
    (page, *_) = compose(Briefing(_arrows(catalogue), catalogue, language("en"), Options(), FILTERS))
    words = next(ink for ink in page.inks if isinstance(ink, Words) and ink.name.startswith("text"))
    with pytest.raises(AssertionError):
        _assert_sane((replace(page, inks=(*page.inks, replace(words, y=words.y + 5))),))
    with pytest.raises(AssertionError):
        _assert_sane((replace(page, inks=(*page.inks, replace(words, x=page.width - 50))),))


def _assert_sane(pages: tuple[Page, ...]) -> None:
    """No text below 11 points, none outside its box or the page, no two boxes of the list on one another."""
    for page in pages:
        boxes = []
        for words in _words(page.inks):
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


def _words(inks: tuple[Ink, ...]) -> Iterator[Words]:
    for ink in inks:
        if isinstance(ink, Words):
            yield ink
        elif isinstance(ink, Window):
            yield from _words(ink.inks)


def _lines(words: Words) -> Iterator[Line]:
    for paragraph in words.paragraphs:
        yield from paragraph.lines


def _running_text(page: Page) -> Iterator[str]:
    """The list's text in reading order; labels and running heads would stand between its parts."""
    for words in _words(page.inks):
        if words.name.startswith("text"):
            yield from (line.text for line in _lines(words))


def _texts(page: str) -> str:
    root = ElementTree.fromstring(page)
    return " ".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _made(count: int) -> Catalogue:
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


def test_golden_files_are_of_this_checkout() -> None:
    assert {file.name for file in (ROOT / "tests" / "golden").iterdir()} >= {"slide-en.svg.txt", "slide-fr.svg.txt"}
