"""What a page of the slide tells: every number on it, leading entries with their quotes, what is left out."""

from __future__ import annotations

import pytest
from slides import FILTERS, accounts_of, all_of, assert_sane, lines_of, squeezed, words_of

from geo.account import account_of
from geo.catalogue import Catalogue
from geo.export.options import Layout
from geo.export.slide import PAPERS, Options
from geo.export.slide.briefing import Briefing
from geo.export.slide.ink import Page, Window, Words
from geo.export.slide.options import Size
from geo.export.slide.page import compose
from geo.export.slide.quoting import quote_text
from geo.export.slide.scale import parallel
from geo.export.slide.setting import CONTRARY
from geo.language import language


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("layout", ["annex", "page", "map"])
def test_every_number_on_a_page_is_told_on_that_page(catalogue: Catalogue, size: Size, layout: Layout) -> None:
    options = Options(size=size, layout=layout, marking="NATO SECRET")
    pages = compose(Briefing(all_of(catalogue), catalogue, language("fr"), options, FILTERS))
    assert_sane(pages)
    told: list[str] = []
    numbers = {str(number) for number in catalogue.numbers.values()}
    strengths = {str(movement.strength.value) for movement in all_of(catalogue)} - numbers
    for page in pages:
        told += _told_on(page)
        assert _marked_on(page) - strengths <= set(_told_on(page))
    assert numbers <= set(told)
    if layout != "annex":
        assert len([number for number in told if number in numbers]) == len(numbers)


def _marked_on(page: Page) -> set[str]:
    """The numbers on the page's maps."""
    windows = [ink for ink in page.inks if isinstance(ink, Window)]
    texts = [line.text for window in windows for words in words_of(window.inks) for line in lines_of(words)]
    return {text for text in texts if text.isdecimal() and len(text) < 4}


def _told_on(page: Page) -> list[str]:
    """The numbers beside the page's entries."""
    beside = [ink for ink in page.inks if isinstance(ink, Words) and not ink.role]
    return [line.text for words in beside for line in lines_of(words) if line.text.isdecimal()]


def test_the_first_page_answers_by_itself(known: Catalogue) -> None:
    page = compose(Briefing(all_of(known), known, language("en"), Options(), FILTERS))[0]
    text = squeezed(" ".join(line.text for words in words_of(page.inks) for line in lines_of(words)))
    for told in (
        "3,000 U.S. soldiers announced for Poland, Germany and Romania",
        "1,700 · 82nd Airborne Division (part)",
        "Fort Bragg, North Carolina → Poland",
        "in the coming days",
        "From: joined",
        "“Les États-Unis envoient 1 700 soldats de la 82e division aéroportée en Pologne” [A]",
        "1,700 (1) + about 300 (2) + 1,000 (3); stated: 3,000: adds up [B] [C] [D] [E]",
        "but [A]: “plus de 3 000 soldats américains”",
        "6 of 30 on this page, the others on page 2",
    ):
        assert squeezed(told) in text, told


def test_what_a_view_leaves_out_is_said(catalogue: Catalogue) -> None:
    options = Options(view=(48.0, 20.0, 6.75), layout="page")
    pages = compose(Briefing(all_of(catalogue), catalogue, language("en"), options, FILTERS))
    texts = ["".join(line.text for line in lines_of(words)) for page in pages for words in words_of(page.inks)]
    outside = sum(squeezed("outside the map’s frame") in squeezed(text) for text in texts)
    assert outside > 5


def test_a_leading_quote_cites_no_article_that_contradicts_it(catalogue: Catalogue) -> None:
    setting = Briefing(all_of(catalogue), catalogue, language("en"), Options(), FILTERS).setting(600)
    seen = 0
    for told in setting.accounts:
        first, *others = setting.leading_quote(told, False)
        contrary = {item.letter for item in told.against if item.kind in CONTRARY}
        cited = "".join(line.text for line in first.lines).partition("also")[2]
        assert not any(f"[{letter}]" in cited for letter in contrary)
        apart = " ".join(line.text for item in others for line in item.lines)
        assert all(f"but [{letter}]" in apart for letter in contrary)
        seen += len(contrary)
    assert seen


@pytest.mark.slow
def test_a_quote_is_not_parted_by_the_foot_of_a_page(catalogue: Catalogue) -> None:
    pages = compose(Briefing(all_of(catalogue), catalogue, language("en"), Options(), FILTERS))
    paragraphs = [
        squeezed("".join(line.text for line in item.lines))
        for page in pages
        for words in words_of(page.inks)
        for item in words.paragraphs
    ]
    for told in accounts_of(catalogue):
        for quote in told.quotes:
            assert any(squeezed(quote_text(quote)) in text for text in paragraphs), quote_text(quote)


def test_a_latitude_is_told_by_its_hemisphere() -> None:
    say = language("en")
    assert [parallel(value, say) for value in (50.4, 0.2, -0.2, -33.7)] == ["50°", "0°", "0°", "34° S"]
    assert parallel(-33.7, language("fr")) == "34° S"


def _page_words(names: tuple[str, ...], catalogue: Catalogue, code: str, options: Options, page: int) -> str:
    movements = tuple(catalogue.movements[name] for name in names)
    inks = compose(Briefing(movements, catalogue, language(code), options, FILTERS))[page].inks
    return squeezed(" ".join(line.text for words in words_of(inks) for line in lines_of(words)))


@pytest.mark.parametrize("page", [0, 1], ids=["leading entry", "annex"])
def test_a_quote_has_its_translation_under_it_for_who_needs_one(known: Catalogue, page: int) -> None:
    original, english = squeezed("seront redéployés d’Allemagne"), squeezed("will be redeployed from Germany")
    if page == 0:
        original, english = squeezed("une unité blindée"), squeezed("an armoured unit of 1,000 soldiers is being")
    names = ("us-armour-romania",)
    told = {code: _page_words(names, known, code, Options(), page) for code in ("en", "fr")}
    assert original in told["en"] and original in told["fr"]
    assert english in told["en"] and told["en"].index(original) < told["en"].index(english)
    assert english not in told["fr"] and squeezed("curator's translation") not in told["fr"]
    instead = _page_words(names, known, "en", Options(original=False), page)
    assert english in instead and original not in instead


@pytest.mark.parametrize("names", [1, 24])
def test_names_in_the_key_are_cut_only_where_there_is_no_room_and_numbers_never(known: Catalogue, names: int) -> None:
    """Each gets its share of the line: of "Forces russes" no letter is lost while a longer name can give way."""
    say = language("fr")
    long, *others = sorted(
        (one for one in all_of(known) if one.drawn == "badge"), key=lambda one: one.id != "rus-national-guard"
    )
    movements = (long, *others)[:names]
    accounts = {f"text line {one.id}": account_of(one, known, say) for one in movements}
    options = Options(layout="map")
    for page in compose(Briefing(movements, known, say, options, FILTERS)):
        lines = [words for words in words_of(page.inks) if words.name.startswith("text line ")]
        assert lines
        for words in lines:
            text = squeezed("".join(line.text for line in lines_of(words)))
            told = accounts[words.name]
            assert squeezed(told.status_words) in text
            assert not told.counted or squeezed(told.number_words) in text
            assert squeezed("Forces russes") in text or told.force != "Forces russes"
            assert names > 1 or (squeezed(told.force) in text and squeezed(told.route) in text)
