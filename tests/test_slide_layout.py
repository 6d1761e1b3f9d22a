"""The slide's text is large enough, inside its page and apart, however much there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from slides import FILTERS, _bounding, _meet, all_of, arrows_of, assert_sane, crowded, lines_of, squeezed, words_of

from geo.account import account_of, article_account
from geo.catalogue import Catalogue
from geo.chart import build_scene
from geo.export.slide import Options
from geo.export.slide.arranging import arrange
from geo.export.slide.briefing import Briefing
from geo.export.slide.drawing import draw
from geo.export.slide.ink import Area, Box, Page, Window, Words
from geo.export.slide.page import compose
from geo.export.slide.quoting import quote_text
from geo.language import language


@pytest.fixture(scope="module")
def stress() -> Catalogue:
    return crowded(200)


@pytest.fixture(scope="module")
def stress_pages(stress: Catalogue) -> tuple[Page, ...]:
    return compose(Briefing(all_of(stress), stress, language("en"), Options(), FILTERS))


@pytest.mark.slow
@pytest.mark.parametrize(("size", "code"), [("wide", "fr"), ("a4", "en"), ("square", "fr")])
def test_text_is_large_enough_inside_the_page_and_apart(catalogue: Catalogue, size: str, code: str) -> None:
    options = Options(size=size, marking="UNCLASSIFIED")  # type: ignore[arg-type]
    assert_sane(compose(Briefing(all_of(catalogue), catalogue, language(code), options, FILTERS)))


@pytest.mark.slow
def test_much_goes_on_following_pages_without_overlap_or_loss(
    stress: Catalogue, stress_pages: tuple[Page, ...]
) -> None:
    assert_sane(stress_pages)
    text = squeezed("".join(words for page in stress_pages for words in _running_text(page)))
    for movement in all_of(stress):
        (quote,) = account_of(movement, stress, language("en")).quotes
        assert squeezed(quote_text(quote)) in text
        assert squeezed(stress.forces[movement.force].name["en"]) in text
    everything = squeezed(
        "".join(line.text for page in stress_pages for words in words_of(page.inks) for line in lines_of(words))
    )
    cited = [article_account(name, stress, language("en")).reference for name in stress.articles]
    assert all(squeezed(words) in everything for words in cited)
    seen = 0
    for page in stress_pages:
        chips = [ink for window in page.inks if isinstance(window, Window) for ink in window.inks]
        plates = [_bounding(ink) for ink in chips if isinstance(ink, Box | Area) and ink.name.startswith("chip")]
        seen += len(plates)
        for index, one in enumerate(plates):
            assert not any(_meet(one, other) for other in plates[:index]), one
    assert seen > 20


def test_the_check_for_overlap_can_fail(catalogue: Catalogue) -> None:
    (page, *_) = compose(Briefing(arrows_of(catalogue), catalogue, language("en"), Options(), FILTERS))
    words = next(ink for ink in page.inks if isinstance(ink, Words) and ink.name.startswith("text"))
    with pytest.raises(AssertionError):
        assert_sane((replace(page, inks=(*page.inks, replace(words, y=words.y + 5))),))
    with pytest.raises(AssertionError):
        assert_sane((replace(page, inks=(*page.inks, replace(words, x=page.width - 50))),))


def _running_text(page: Page) -> Iterator[str]:
    """The list's text in reading order; labels and running heads would stand between its parts."""
    for words in words_of(page.inks):
        if words.name.startswith("text"):
            yield from (line.text for line in lines_of(words))


@pytest.mark.parametrize(("east", "marked"), [(0.0, 1), (400.0, 0)])
def test_a_part_that_is_shown_closer_is_marked_where_a_map_has_it(
    catalogue: Catalogue, east: float, marked: int
) -> None:
    scene = build_scene(arrows_of(catalogue), catalogue, language("en"))
    chart = arrange(scene, (0.0, 0.0, 1100.0, 700.0), (300.0, 200.0), None)
    west, north, right, south = chart.pane.bounds
    half, middle = (right - west) / 2, (north + south) / 2
    region = (west + half + east, north, right + east, middle)
    (window, *_) = draw(replace(chart, inset=None, region=region), scene, Box(0, 0, 1, 1), set(), {})
    assert isinstance(window, Window)
    assert [ink.name for ink in window.inks if isinstance(ink, Box)].count("region") == marked
