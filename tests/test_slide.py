"""The slide as SVG, PNG and PDF.

To record the golden files anew: GOLDEN=1 .venv/bin/python -m pytest tests/test_slide.py"""

from __future__ import annotations

import io
import os
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest
from made import made
from PIL import Image
from slides import FILTERS, accounts_of, all_of, arrows_of, assert_sane, squeezed

from geo.account import article_account
from geo.catalogue import Catalogue
from geo.changes import Since
from geo.export.slide import PAPERS, Options, to_pdf, to_png, to_svg
from geo.export.slide.briefing import Briefing
from geo.export.slide.options import Size
from geo.export.slide.page import compose
from geo.export.slide.quoting import quote_text
from geo.language import language

GOLDEN = Path(__file__).with_name("golden")
RECORDED = (
    ("brigade-latvia", "en"),
    ("brigade-latvia", "fr"),
    ("logistics-latvia", "en"),
    ("france-estonia", "en"),
    ("nato-alert", "en"),
    ("finland-estonia", "en"),
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> tuple[str, ...]:
    return to_svg(all_of(catalogue), catalogue, language("en"), Options(), FILTERS)


@pytest.mark.parametrize(("name", "code"), RECORDED)
def test_a_movement_looks_as_recorded(name: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its arrow, badge or mere entry, without coastlines: the picture that a change of the drawing alone changes."""
    monkeypatch.setattr("geo.export.slide.drawing.land", lambda *_: iter(()))
    small = replace(made(tmp_path), version="0000000")
    drawn = "".join(to_svg((small.movements[name],), small, language(code), Options(marking="UNCLASSIFIED"), FILTERS))
    drawn = re.sub(r"<style>.*?</style>\n", "", drawn)  # the typeface: tests/test_slide_files.py
    file = GOLDEN / f"slide-{name}-{code}.svg.txt"
    if os.environ.get("GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    assert drawn.splitlines() == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    assert to_svg(all_of(catalogue), catalogue, language("en"), Options(), FILTERS) == pages
    few = arrows_of(catalogue)[3:], catalogue, language("fr"), Options(), FILTERS
    assert to_pdf(*few) == to_pdf(*few)
    assert to_png(*few, scale=0.5) == to_png(*few, scale=0.5)


@pytest.mark.parametrize("size", ["wide", "a4", "square"])
def test_a_picture_has_the_promised_size(catalogue: Catalogue, size: str) -> None:
    options = Options(size=size)  # type: ignore[arg-type]
    picture = Image.open(io.BytesIO(to_png(arrows_of(catalogue)[3:], catalogue, language("en"), options, FILTERS)[0]))
    picture.load()
    assert picture.size == (PAPERS[options.size].width, PAPERS[options.size].height)
    assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 200


@pytest.mark.slow
def test_a_picture_in_4k(catalogue: Catalogue) -> None:
    content, _ = to_png(arrows_of(catalogue)[3:], catalogue, language("en"), Options(), FILTERS, scale=2.0)
    assert Image.open(io.BytesIO(content)).size == (3840, 2160)


@pytest.mark.slow
def test_the_pdf_holds_every_quote_and_source_as_text(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    content = to_pdf(all_of(catalogue), catalogue, language("en"), Options(title="Briefing"), FILTERS)
    reader = pypdf.PdfReader(io.BytesIO(content))
    text = "".join(_without_margins(squeezed(page.extract_text()), "Briefing") for page in reader.pages)
    quotes = [quote_text(quote) for told in accounts_of(catalogue) for quote in told.quotes]
    assert [quote for quote in quotes if squeezed(quote) not in text] == []
    cited = [article_account(name, catalogue, language("en")).reference for name in catalogue.articles]
    assert [words for words in cited if squeezed(words) not in text] == []
    assert reader.metadata is not None
    assert reader.metadata.title == "Briefing"
    assert len(reader.pages) == len(pages)


def _without_margins(page: str, title: str) -> str:
    """The text of a page between its running head and its number: a quote may go on from page to page."""
    return re.sub(r"\d+/\d+$", "", page.removeprefix(title))


def test_every_number_and_reason_is_on_the_pages(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    text = squeezed(" ".join(_texts(page) for page in pages))
    for movement in all_of(catalogue):
        assert squeezed(catalogue.forces[movement.force].name["en"]) in text
        if movement.drawn == "list":
            assert all(squeezed(reason["en"]) in text for reason in movement.absent.values())
    assert squeezed("C and D are one wording (24 words)") in text
    assert squeezed("1,700 (1) + about 300 (2) + 1,000 (3); stated: 3,000: adds up") in text


def test_a_filter_that_hides_parts_of_a_total_says_so(catalogue: Catalogue) -> None:
    shown = to_svg(arrows_of(catalogue)[:1], catalogue, language("en"), Options(), FILTERS)
    assert squeezed("the filter hides a part of this total: 2 and 3") in squeezed(" ".join(map(_texts, shown)))


def test_arrows_are_drawn_by_their_movement(catalogue: Catalogue, pages: tuple[str, ...]) -> None:
    found = set(re.findall(r'data-movement="([^"]+)"', pages[0]))
    assert found == {movement.id for movement in arrows_of(catalogue)}


def test_ends_outside_the_view_are_named_at_the_edge(catalogue: Catalogue) -> None:
    near = to_svg(all_of(catalogue), catalogue, language("en"), Options(view=(50.0, 18.0, 4.75)), FILTERS)
    assert "Fort Bragg, North Carolina</text>" in near[0]
    text = squeezed(" ".join(map(_texts, near)))
    assert text.count(squeezed("outside the map’s frame")) == 4  # on alert in the United States; North Atlantic


def test_translations_take_the_place_of_the_originals(catalogue: Catalogue) -> None:
    few = arrows_of(catalogue)[:1]
    text = _texts(to_svg(few, catalogue, language("en"), Options(original=False), FILTERS)[0])
    assert "curator's translation" in text
    assert squeezed("1 700 soldats") not in squeezed(text)
    french = _texts(to_svg(few, catalogue, language("fr"), Options(original=False), FILTERS)[0])
    assert squeezed("1 700 soldats") in squeezed(french)


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
    pages = compose(Briefing(arrows_of(catalogue), catalogue, language("en"), options, FILTERS))
    assert_sane(pages)
    text = to_svg(arrows_of(catalogue), catalogue, language("en"), options, FILTERS)[0]
    ElementTree.fromstring(text)
    assert "<script" not in text
    shown = "".join(char for char in title if char.isalnum() and char != "\ud800")
    assert shown in "".join(char for char in _texts(text) if char.isalnum())


@pytest.mark.parametrize(("size", "points"), [("wide", (960, 540)), ("a4", (842, 595)), ("square", (675, 675))])
def test_a_pdf_page_is_as_large_as_its_paper(catalogue: Catalogue, size: Size, points: tuple[int, int]) -> None:
    content = to_pdf(arrows_of(catalogue)[3:], catalogue, language("en"), Options(size=size), FILTERS)
    box = pypdf.PdfReader(io.BytesIO(content)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(points, abs=0.5)


@pytest.mark.parametrize(
    ("marking", "colour"),
    [
        ("UNCLASSIFIED // X", "#2f6b3a"),
        ("Secret", "#a6192e"),
        ("TOP SECRET", "#b35a00"),
        ("NATO SECRET", "#a6192e"),
        ("NATO  restricted // X", "#1d4f91"),
        ("Diffusion Restreinte", "#1d4f91"),
        ("TLP: AMBER+STRICT", "#8a5a00"),
        ("Secretariat", "#1b1f24"),
        ("Internal", "#1b1f24"),
    ],
)
def test_a_marking_has_the_colour_that_it_goes_by(catalogue: Catalogue, marking: str, colour: str) -> None:
    page = to_svg(arrows_of(catalogue)[3:], catalogue, language("en"), Options(marking=marking), FILTERS)[0]
    shown = re.escape(" ".join(marking.split()))
    assert len(re.findall(f'fill="{colour}"[^>]*>{shown}<', page)) == 2


@pytest.mark.slow
def test_what_is_new_since_an_earlier_state_is_marked_in_map_list_and_legend(catalogue: Catalogue) -> None:
    since = Since("last week", (("fra-romania", "new"), ("rus-crimea", "revised")))
    page, *more = to_svg(all_of(catalogue), catalogue, language("en"), Options(since=since), FILTERS)
    plain = to_svg(all_of(catalogue), catalogue, language("en"), Options(), FILTERS)[0]
    marks = [each.count('fill="#f2a900"') for each in (page, *more)]
    assert marks[:2] == [2, 2]  # on each map its own, and one in its legend
    assert plain.count('fill="#f2a900"') == 0
    assert "new or revised since last week" in page
    assert ">new · " in re.sub(r"</?tspan[^>]*>", "", "".join([page, *more]))


def _texts(page: str) -> str:
    root = ElementTree.fromstring(page)
    return " ".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


def test_every_golden_file_is_compared_and_small_enough_to_be_read() -> None:
    files = sorted(GOLDEN.iterdir())
    assert [file.name for file in files] == sorted(f"slide-{name}-{code}.svg.txt" for name, code in RECORDED)
    assert max(file.stat().st_size for file in files) < 20_000
