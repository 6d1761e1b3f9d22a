"""What the slide's files tell the programs that open them: structure, properties, typeface."""

from __future__ import annotations

import io
import itertools
import re
from base64 import b64decode
from dataclasses import replace
from types import MappingProxyType
from xml.etree import ElementTree

import pypdf
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, PngImagePlugin

from geo.catalogue import Catalogue, Movement
from geo.catalogue.registers import DescribedFact
from geo.export.slide import Options, to_pdf, to_png, to_svg
from geo.language import language
from geo.records import Text

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"
HEADLINE = "3,000 U.S. soldiers announced for Poland, Germany and Romania"


@pytest.fixture(scope="module")
def shown(catalogue: Catalogue) -> tuple[Movement, ...]:
    return tuple(movement for movement in catalogue.movements.values() if movement.drawn == "arrow")


@pytest.fixture(scope="module")
def pdf(catalogue: Catalogue, shown: tuple[Movement, ...]) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(to_pdf(shown, catalogue, language("en"), Options(), "four arrows")))


def test_a_pdf_is_tagged_and_says_its_language_and_standard(pdf: pypdf.PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    kinds = _kinds(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/Figure"} <= kinds


def _kinds(element: pypdf.generic.DictionaryObject) -> set[str]:
    found, rest = set(), [element]
    while rest:
        item = rest.pop().get_object()
        if isinstance(item, pypdf.generic.ArrayObject):
            rest += item
        elif isinstance(item, pypdf.generic.DictionaryObject):
            found.add(str(item.get("/S", "")))
            rest += [item["/K"]] if "/K" in item else []
    return found


def test_a_pdf_has_a_bookmark_for_the_headline_and_each_entry(
    pdf: pypdf.PdfReader, catalogue: Catalogue, shown: tuple[Movement, ...]
) -> None:
    names = [str(item.title) for item in _flat(pdf.outline)]
    assert names[0] == HEADLINE
    assert {catalogue.forces[movement.force].name["en"] for movement in shown} <= set(names)


def _flat(outline: list[object]) -> list[pypdf.generic.Destination]:
    found = []
    for item in outline:
        found += _flat(item) if isinstance(item, list) else [item]
    return found  # type: ignore[return-value]


def test_a_pdf_tells_where_it_is_from(pdf: pypdf.PdfReader, catalogue: Catalogue) -> None:
    assert pdf.metadata is not None
    assert pdf.metadata.title == HEADLINE
    assert pdf.metadata.subject is not None
    assert pdf.metadata.subject.startswith("four arrows · latest stated date: 2 February 2022")
    assert catalogue.version in str(pdf.metadata["/Keywords"])
    assert str(pdf.metadata["/CreationDate"]).startswith("D:20220202")


def test_the_map_of_a_pdf_has_words_that_stand_for_it(pdf: pypdf.PdfReader) -> None:
    (alt,) = _alternatives(pdf.trailer["/Root"]["/StructTreeRoot"])
    assert alt.startswith(
        "Map: 1: 82nd Airborne Division (part) · Fort Bragg, North Carolina → Poland · 1,700 soldiers"
    )


def _alternatives(element: pypdf.generic.DictionaryObject) -> list[str]:
    found, rest = [], [element]
    while rest:
        item = rest.pop().get_object()
        if isinstance(item, pypdf.generic.ArrayObject):
            rest += item
        elif isinstance(item, pypdf.generic.DictionaryObject):
            found += [str(item["/Alt"])] if "/Alt" in item else []
            rest += [item["/K"]] if "/K" in item else []
    return found


def test_a_letter_leads_to_an_article_that_has_an_address(catalogue: Catalogue, shown: tuple[Movement, ...]) -> None:
    first = next(iter(catalogue.articles))
    known = DescribedFact(value=Text(en="https://example.org/a?b=(c)"), basis=None, stated="x")
    article = catalogue.articles[first].model_copy(update={"url": known})
    linked = replace(catalogue, articles=MappingProxyType({**catalogue.articles, first: article}))
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(shown, linked, language("en"), Options(), "")))
    found = [item.get_object() for page in reader.pages for item in page.get("/Annots", ())]
    assert {str(item["/A"]["/URI"]) for item in found} == {"https://example.org/a?b=(c)"}


@pytest.mark.slow
@pytest.mark.parametrize(("scale", "dots"), [(1.0, 144), (2.0, 288)])
def test_a_png_is_opaque_and_tells_its_size_and_origin(
    catalogue: Catalogue, shown: tuple[Movement, ...], scale: float, dots: int
) -> None:
    content, _ = to_png(shown, catalogue, language("en"), Options(marking="NATO SECRET"), "four arrows", scale=scale)
    picture = Image.open(io.BytesIO(content))
    assert isinstance(picture, PngImagePlugin.PngImageFile)
    assert picture.mode == "RGB"
    assert picture.info["dpi"] == pytest.approx((dots, dots), abs=0.1)
    assert picture.text["Title"] == HEADLINE
    assert "[A] " in picture.text["Source"]
    assert "CC BY 4.0" in picture.text["Copyright"]
    assert catalogue.version in picture.text["Comment"]


def test_an_svg_carries_every_letter_that_it_shows(catalogue: Catalogue) -> None:
    pages = to_svg(tuple(catalogue.movements.values()), catalogue, language("fr"), Options(), "tout")
    for page in pages:
        letters: dict[int, set[int]] = {}
        for weight, source in re.findall(r"font-weight:(\d+);src:url\(data:font/woff;base64,([^)]*)\)", page):
            letters[int(weight)] = set(TTFont(io.BytesIO(b64decode(source))).getBestCmap())
        for element in ElementTree.fromstring(page).iter():
            if element.tag in (f"{SVG}text", f"{SVG}tspan"):
                missing = set(map(ord, element.text or "")) - letters[int(element.get("font-weight", "400"))]
                assert not {chr(char) for char in missing} - set("\u2003\u202f\u2011"), element.text


def test_an_svg_tells_where_it_is_from(catalogue: Catalogue, shown: tuple[Movement, ...]) -> None:
    (page, *_) = to_svg(shown, catalogue, language("en"), Options(), "four arrows")
    root = ElementTree.fromstring(page)
    told = {name: root.findtext(f".//{DC}{name}") for name in ("title", "identifier", "rights", "language")}
    assert (told["title"], told["identifier"], told["language"]) == (HEADLINE, catalogue.version, "en")
    assert "CC BY 4.0" in (told["rights"] or "")


def test_the_halo_of_a_label_is_a_copy_below_it(catalogue: Catalogue, shown: tuple[Movement, ...]) -> None:
    page = to_svg(shown, catalogue, language("en"), Options(), "")[0]
    assert "paint-order" not in page
    texts = list(ElementTree.fromstring(page).iter(f"{SVG}text"))
    for halo, text in itertools.pairwise(texts):
        if halo.get("stroke"):
            assert (halo.get("x"), halo.get("y")) == (text.get("x"), text.get("y"))
            assert "".join(halo.itertext()) == "".join(text.itertext())
            assert halo.get("aria-hidden") == "true"
            assert not text.get("stroke")
    assert sum(1 for element in texts if element.get("stroke")) > 4
