"""The PowerPoint file, parsed back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from geo.account import StatementAccount, account_of, total_account
from geo.catalogue import Catalogue, Movement
from geo.export.slide import Options, to_pptx
from geo.export.slide.quoting import quote_text
from geo.language import language

FILTERS = "everything"


def _all(catalogue: Catalogue) -> tuple[Movement, ...]:
    return tuple(catalogue.movements.values())


def _told(catalogue: Catalogue) -> Iterator[StatementAccount]:
    yield from (account_of(movement, catalogue, language("en")) for movement in _all(catalogue))
    yield from (total_account(total, catalogue, language("en")) for total in catalogue.totals.values())


@pytest.fixture(scope="module")
def content(catalogue: Catalogue) -> bytes:
    return to_pptx(_all(catalogue), catalogue, language("en"), Options(title="A <b> & title"), FILTERS)


@pytest.fixture(scope="module")
def show(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def test_it_is_a_wide_slide(show: Any) -> None:
    assert (round(show.slide_width.inches, 3), show.slide_height.inches) == (13.333, 7.5)


def test_each_drawn_arrow_is_one_freeform_with_its_name(show: Any, catalogue: Catalogue) -> None:
    arrows = {movement.id for movement in _all(catalogue) if movement.drawn == "arrow"}
    named = [shape for shape in show.slides[0].shapes if shape.name in arrows]
    assert sorted(shape.name for shape in named) == sorted(arrows)
    assert all(shape.shape_type == MSO_SHAPE_TYPE.FREEFORM for shape in named)
    assert not [shape for shape in show.slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_countries_are_freeforms_and_those_that_take_part_are_tinted(show: Any) -> None:
    countries = [shape for shape in show.slides[0].shapes if shape.name.startswith("country ")]
    assert len(countries) > 50
    colours = {shape.name: str(shape.fill.fore_color.rgb) for shape in countries}
    assert colours["country POL"] == "E6DCC6"
    assert colours["country ESP"] == "F4F1EA"


def test_every_quote_and_name_is_text(show: Any, catalogue: Catalogue) -> None:
    text = _squeezed("".join(_texts(show)))
    listed = _squeezed("".join(_texts(show, "text ")))  # a quote may go on over the running head of the next slide
    quotes = [quote_text(quote) for told in _told(catalogue) for quote in told.quotes]
    assert [quote for quote in quotes if _squeezed(quote) not in listed] == []
    assert all(_squeezed(catalogue.forces[movement.force].name["en"]) in text for movement in _all(catalogue))
    assert _squeezed("A <b> & title") in text


def test_sources_stand_in_the_notes_of_every_slide(show: Any, catalogue: Catalogue) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in show.slides]
    assert all("[A]" in text and "[B]" in text for text in notes)
    assert all(article in "".join(notes) for article in catalogue.articles)
    told = _squeezed("".join(notes))
    quotes = [quote_text(quote) for told in _told(catalogue) for quote in told.quotes]
    assert [quote for quote in quotes if _squeezed(quote) not in told] == []


def test_nothing_stands_outside_the_slide_or_is_too_small(show: Any) -> None:
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left >= -200_000, shape.name
            assert shape.left + shape.width <= show.slide_width + 200_000, shape.name
            assert shape.top + shape.height <= show.slide_height + 100_000, shape.name
            if shape.has_text_frame:
                sizes = [run.font.size.pt for item in shape.text_frame.paragraphs for run in item.runs]
                assert all(size >= 11 for size in sizes), shape.name


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(content: bytes, catalogue: Catalogue, show: Any) -> None:
    assert to_pptx(_all(catalogue), catalogue, language("en"), Options(title="A <b> & title"), FILTERS) == content
    assert show.core_properties.title == "A <b> & title"
    assert show.core_properties.created.date() == (catalogue.as_of and catalogue.as_of.first)


def test_an_empty_selection_is_a_slide_that_says_so(catalogue: Catalogue) -> None:
    show = Presentation(io.BytesIO(to_pptx((), catalogue, language("en"), Options(size="a4"), FILTERS)))
    assert len(show.slides) == 1
    assert "No movement passes these filters." in "".join(_texts(show))


def _texts(show: Any, begin: str = "") -> Iterator[str]:
    """The text of every shape whose name begins so."""
    for slide in show.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.name.startswith(begin):
                yield shape.text_frame.text


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
