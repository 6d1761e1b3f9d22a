"""Every hostile text in every text field: each export is opened by a reader of its own kind, the texts whole in it."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterable
from pathlib import Path

import docx
import openpyxl
import pptx
import pyogrio
import pytest
from hostile import CORPUS, poisoned
from lxml import etree, html
from made import made
from openpyxl.utils.escape import unescape

from geo.catalogue import Catalogue
from geo.export import Wishes, export, known_formats
from geo.export.slide.printable import BOX, printable_text
from geo.selection import Selection

QUICK = ("csv", "claims", "geojson", "kml", "xlsx", "annotations", "csl", "ris")
"""Written anew for every turn of the corpus; the others for some."""
STEP = 53
"""Turns between two of the others: a prime, so that another text stands everywhere."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A catalogue of a few movements."""
    return made(tmp_path_factory.mktemp("small"))


def names(catalogue: Catalogue) -> set[str]:
    """What the forces of the movements are called in English."""
    return {catalogue.forces[movement.force].name["en"] for movement in catalogue.movements.values()}


def turned(catalogue: Catalogue, name: str, turn: int) -> tuple[Catalogue, bytes]:
    """The poisoned catalogue of a turn and its export; of the slide, title and marking are hostile too."""
    hostile = poisoned(catalogue, CORPUS, turn)
    options = known_formats()[name].options
    wishes = Wishes(title=CORPUS[turn % len(CORPUS)][:500], marking=CORPUS[(turn + 7) % len(CORPUS)][:120])
    return hostile, export(name, Selection(), hostile, "en", wishes.within(options))


def bare(text: str) -> str:
    """Without what a format may set otherwise: blanks and line ends, and the mark that keeps a formula a text."""
    return re.sub(r"\s+", " ", text).strip().lstrip("' ")


def holds(texts: Iterable[object], wanted: Iterable[str]) -> None:
    """Each wanted text is, blanks aside, one of the texts."""
    found = {bare(str(text)) for text in texts}
    missing = [text[:80] for text in wanted if bare(text) not in found]
    assert not missing


def test_the_corpus_is_large_and_holds_each_text_once() -> None:
    assert len(CORPUS) >= 300
    assert len(set(CORPUS)) == len(CORPUS)


def read_back(name: str, content: bytes, folder: Path) -> list[object]:
    """The texts of a file, as its own kind of reader gives them."""
    match name:
        case "csv" | "claims":
            return [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
        case "geojson" | "annotations" | "csl":
            return list(_leaves(json.loads(content)))
        case "kml":
            return _texts(etree.fromstring(content))
        case "kmz":
            return _texts(etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("doc.kml")))
        case "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(content))
            rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
            return [unescape(cell) if isinstance(cell, str) else cell for row in rows for cell in row]
        case "docx":
            return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
        case "pptx":
            slides = pptx.Presentation(io.BytesIO(content)).slides
            return [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        case "svg":
            return _texts(etree.fromstring(content))
        case "html":
            return [element.text for element in html.document_fromstring(content).iter() if element.text]
        case "gpkg":
            (folder / "made.gpkg").write_bytes(content)
            with contextlib.closing(sqlite3.connect(folder / "made.gpkg")) as database:
                layers = [str(layer) for layer, _ in pyogrio.list_layers(folder / "made.gpkg")]
                rows = [row for layer in layers for row in database.execute(f'SELECT * FROM "{layer}"')]
            return [cell for row in rows for cell in row]
        case _:
            return content.decode("latin-1").split("\n")


def _leaves(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def _texts(root: etree._Element) -> list[object]:
    return ["".join(map(str, element.itertext())) for element in root.iter() if isinstance(element.tag, str)]


WHOLE = {"csv", "geojson", "xlsx", "gpkg"}
"""Formats in which the name of a force stands alone."""


@pytest.mark.slow
@pytest.mark.parametrize("name", QUICK)
def test_a_table_or_a_record_holds_every_text_as_it_is(name: str, small: Catalogue, tmp_path: Path) -> None:
    for turn in range(0, len(CORPUS), 7):
        hostile, content = turned(small, name, turn)
        texts = read_back(name, content, tmp_path)
        assert texts
        if name in WHOLE:
            holds(texts, names(hostile))


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(known_formats()) - set(QUICK)))
def test_a_document_or_a_picture_is_opened_by_its_reader(name: str, small: Catalogue, tmp_path: Path) -> None:
    for turn in range(0, len(CORPUS), STEP):
        hostile, content = turned(small, name, turn)
        texts = read_back(name, content, tmp_path)
        assert texts
        if name in WHOLE:
            holds(texts, names(hostile))
        if name == "pdf":
            assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
        if name == "png":
            assert content.startswith(b"\x89PNG") and content.endswith(b"IEND\xaeB`\x82")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Łódź – 1\u202f000 «\u00a0é\u00a0»", "Łódź – 1\u202f000 «\u00a0é\u00a0»"),
        ("🇫🇷 日本", f"{BOX}{BOX} {BOX}{BOX}"),
        ("one\u2003two", "one two"),
        ("a\u202eb\u2060c", "abc"),
    ],
)
def test_a_pdf_shows_a_box_for_a_letter_that_its_typeface_has_not(text: str, shown: str) -> None:
    assert printable_text(text) == shown
