"""The PowerPoint file, parsed back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from geo.account import StatementAccount, account_of, article_account, total_account
from geo.catalogue import Catalogue, Movement
from geo.export.slide import Options, to_pptx
from geo.export.slide.quoting import quote_text
from geo.language import language

FILTERS = "everything"
DML = "http://schemas.openxmlformats.org/drawingml/2006/main"
PML = "http://schemas.openxmlformats.org/presentationml/2006/main"


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


def test_a_movement_on_a_map_is_one_group_that_takes_it_away_whole(show: Any, catalogue: Catalogue) -> None:
    drawn = {movement.id for movement in _all(catalogue) if movement.drawn == "arrow"}
    groups = [shape for slide in show.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    named = {shape.name.removesuffix(" (second map)") for shape in groups}
    assert drawn <= named
    for movement in _all(catalogue):
        parts = [part for shape in groups if shape.name == movement.id for part in shape.shapes]
        number = str(catalogue.numbers[movement.id])
        if movement.drawn == "arrow":
            assert f"arrow {movement.id}" in [part.name for part in parts]
        texts = {part.text_frame.text.strip("→ ") for part in parts if part.has_text_frame}
        assert {text for text in texts if text.isdecimal() and len(text) < 3} <= {number}
    loose = [shape.name for slide in show.slides for shape in slide.shapes if shape not in groups]
    assert not [name for name in loose if name.startswith(("arrow ", "disc ", "chip ", "rim", "plate"))]
    assert not [shape for slide in show.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_a_group_has_words_for_who_cannot_see_it(show: Any, catalogue: Catalogue) -> None:
    groups = [shape for slide in show.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    spoken = {shape.name: shape._element.find(f".//{{{PML}}}cNvPr").get("descr") for shape in groups}
    told = account_of(catalogue.movements["us-82abn-poland"], catalogue, language("en"))
    assert spoken["us-82abn-poland"] == f"1 {told.title}"
    assert all(words for name, words in spoken.items() if not name.startswith("base map"))


def test_the_base_map_is_a_locked_decoration(show: Any) -> None:
    base = next(shape for shape in show.slides[0].shapes if shape.name == "base map")
    assert base._element.find(f".//{{{DML}}}grpSpLocks").get("noUngrp") == "1"
    assert base._element.find(f".//{{{DML}}}grpSpLocks").get("noMove") == "1"
    assert (
        next(base._element.iter("{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative")).get("val")
        == "1"
    )
    countries = {shape.name: shape for shape in base.shapes if shape.name.startswith("country ")}
    assert len(countries) > 40
    assert str(countries["country POL"].fill.fore_color.rgb) == "E6DCC6"
    assert str(countries["country BGR"].fill.fore_color.rgb) == "FCFBF8"


def test_title_and_number_stand_in_the_placeholders_of_the_decks_own_master(show: Any) -> None:
    (layout,) = show.slide_layouts
    assert layout.name == "Map and entries"
    kinds = {item.placeholder_format.type for item in show.slide_master.placeholders}
    assert kinds == {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
    for holder in show.slide_master.placeholders:
        assert holder.left + holder.width <= show.slide_width
        assert holder.top + holder.height <= show.slide_height
    for number, slide in enumerate(show.slides, start=1):
        assert slide.shapes.title.text_frame.text.startswith("A <b> & title"[:9])
        (holder,) = [i for i in slide.placeholders if i.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER]
        (field,) = holder._element.iter(f"{{{DML}}}fld")
        assert (field.get("type"), field.findtext(f"{{{DML}}}t")) == ("slidenum", str(number))
        told = "".join(text.text for text in holder._element.iter(f"{{{DML}}}t"))
        assert told == f"{number} / {len(show.slides)}"


def test_the_marking_stands_in_the_footer_too(catalogue: Catalogue) -> None:
    arrows = tuple(movement for movement in _all(catalogue) if movement.drawn == "arrow")
    content = to_pptx(arrows, catalogue, language("en"), Options(marking="NATO SECRET", layout="page"), FILTERS)
    slide = Presentation(io.BytesIO(content)).slides[0]
    texts = [item.text_frame.text for item in slide.placeholders]
    assert texts.count("NATO SECRET") == 1
    assert [shape.text_frame.text for shape in slide.shapes if shape.name == "marking"] == ["NATO SECRET"]


def test_every_run_has_a_language_and_no_typeface_of_its_own(show: Any) -> None:
    for slide in show.slides:
        for part in (slide._element, slide.notes_slide._element):
            runs = [*part.iter(f"{{{DML}}}r"), *part.iter(f"{{{DML}}}fld")]
            assert runs
            assert all(run.find(f"{{{DML}}}rPr").get("lang") == "en" for run in runs)
        assert not list(slide._element.iter(f"{{{DML}}}latin"))


def test_shapes_have_ids_of_their_own_and_none_covers_the_background(show: Any) -> None:
    for slide in show.slides:
        ids = [element.get("id") for element in slide._element.iter(f"{{{PML}}}cNvPr")]
        assert len(ids) == len(set(ids))
        for shape in slide.shapes:
            assert shape.width < show.slide_width or shape.height < show.slide_height, shape.name


def test_the_halo_of_a_label_is_a_copy_below_it(show: Any) -> None:
    group = next(shape for shape in show.slides[0].shapes if shape.name == "us-82abn-poland")
    halo, text = [shape for shape in group.shapes if shape.has_text_frame and shape.text_frame.text == "1,700"]
    assert halo.name == "halo"
    assert (halo.left, halo.top) == (text.left, text.top)
    assert list(halo._element.iter(f"{{{DML}}}ln"))


def test_every_quote_and_name_is_text(show: Any, catalogue: Catalogue) -> None:
    text = _squeezed("".join(_texts(show)))
    listed = _squeezed("".join(_texts(show, "text ")))  # a quote may go on over the running head of the next slide
    quotes = [quote_text(quote) for told in _told(catalogue) for quote in told.quotes]
    assert [quote for quote in quotes if _squeezed(quote) not in listed] == []
    assert all(_squeezed(catalogue.forces[movement.force].name["en"]) in text for movement in _all(catalogue))
    assert _squeezed("A <b> & title") in text


def test_sources_stand_in_the_notes_of_every_slide(show: Any, catalogue: Catalogue) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in show.slides]
    told = _squeezed("".join(notes))
    cited = [article_account(name, catalogue, language("en")).reference for name in catalogue.articles]
    assert [words for words in cited if _squeezed(words) not in told] == []
    assert all(any(_squeezed(words) in _squeezed(text) for words in cited) for text in notes)
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
    assert show.core_properties.keywords == catalogue.version
    assert b"python-pptx" not in b"".join(_members(content).values())
    assert not [name for name in _members(content) if "thumbnail" in name or name.endswith("app.xml")]
    assert show.core_properties.created.date() == (catalogue.as_of and catalogue.as_of.first)


def test_an_empty_selection_is_a_slide_that_says_so(catalogue: Catalogue) -> None:
    show = Presentation(io.BytesIO(to_pptx((), catalogue, language("en"), Options(size="a4"), FILTERS)))
    assert len(show.slides) == 1
    assert "No movement passes these filters." in "".join(_texts(show))


def _members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _texts(show: Any, begin: str = "") -> Iterator[str]:
    """The text of every shape whose name begins so."""
    for slide in show.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.name.startswith(begin):
                yield shape.text_frame.text


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
