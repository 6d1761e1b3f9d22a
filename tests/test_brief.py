"""The brief as Word document: real footnotes, each a quote; languages, markings, properties; text that stays text."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from altered import vars_of
from sections import W, footnotes, part, sections

from geo.account import headline
from geo.catalogue import Catalogue
from geo.export import Wishes, export
from geo.export.brief import to_docx
from geo.language import language
from geo.records import Text
from geo.selection import Selection


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> bytes:
    """The shipped catalogue as a brief."""
    return export("docx", Selection(), catalogue, "en", Wishes(marking="TLP:GREEN"))


def test_every_reference_has_its_footnote_and_none_is_left_over(shipped: bytes) -> None:
    referred = [item.get(f"{W}id") for item in part(shipped, "word/document.xml").iter(f"{W}footnoteReference")]
    assert referred == list(footnotes(shipped))
    assert len(set(referred)) == len(referred) > 50
    named = part(shipped, "word/settings.xml").find(f"{W}footnotePr")
    assert named is not None
    separators = [item for item in part(shipped, "word/footnotes.xml") if item.get(f"{W}type")]
    assert [item.get(f"{W}id") for item in named] == [item.get(f"{W}id") for item in separators]
    with zipfile.ZipFile(io.BytesIO(shipped)) as packed:
        assert b"wordprocessingml.footnotes+xml" in packed.read("[Content_Types].xml")
        assert b"relationships/footnotes" in packed.read("word/_rels/document.xml.rels")


def test_every_quote_of_a_movement_is_one_footnote_of_its_section(catalogue: Catalogue, shipped: bytes) -> None:
    told = sections(shipped)
    for name, number in catalogue.numbers.items():
        text = told[f"movement_{number}"]
        for item in catalogue.evidence[name]:
            quote = " ".join(item.span.cut(catalogue.texts[item.article.id]).splitlines())
            assert text.count(f"“{quote}” {item.article.letter} · ") == 1


def test_a_quote_is_cited_where_it_states_something(catalogue: Catalogue, shipped: bytes) -> None:
    paragraphs = list(part(shipped, "word/document.xml").iter(f"{W}p"))
    notes = footnotes(shipped)
    (force,) = (
        paragraph
        for paragraph in paragraphs
        if "".join(item.text or "" for item in paragraph.iter(f"{W}t")).startswith("Force: 82nd Airborne Division")
    )
    cited = [notes[item.get(f"{W}id", "")] for item in force.iter(f"{W}footnoteReference")]
    assert cited and all("82e division aéroportée" in note for note in cited)


def test_quotes_are_in_the_language_of_their_article_and_the_rest_in_the_readers(shipped: bytes) -> None:
    languages = {}
    for run in part(shipped, "word/footnotes.xml").iter(f"{W}r"):
        tag = run.find(f"{W}rPr/{W}lang")
        text = "".join(item.text or "" for item in run.iter(f"{W}t"))
        if tag is not None:
            languages.setdefault(tag.get(f"{W}val"), []).append(text)
    assert any("82e division aéroportée" in text for text in languages["fr"])
    assert any("82nd Airborne Division" in text for text in languages["en"])


def test_the_marking_and_the_version_stand_on_every_page(catalogue: Catalogue, shipped: bytes) -> None:
    (section,) = docx.Document(io.BytesIO(shipped)).sections
    assert section.header.paragraphs[0].text == "TLP:GREEN"
    assert section.footer.paragraphs[0].text == "TLP:GREEN"
    assert str(section.header.paragraphs[0].runs[0].font.color.rgb) == "2F6B3A"
    assert f"data {catalogue.version}" in section.footer.paragraphs[1].text


def test_properties_tell_of_this_document_and_of_no_library(catalogue: Catalogue, shipped: bytes) -> None:
    told = docx.Document(io.BytesIO(shipped)).core_properties
    finding = headline(tuple(catalogue.movements.values()), catalogue, language("en")).words
    assert (told.title, told.keywords) == (finding, catalogue.version)
    assert (told.author, told.comments, told.last_modified_by) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(shipped)) as packed:
        assert not any("thumbnail" in name or "app.xml" in name for name in packed.namelist())
        assert not any(b"python-docx" in packed.read(name) for name in packed.namelist())


def test_it_is_set_in_one_typeface(shipped: bytes) -> None:
    fonts = list(part(shipped, "word/styles.xml").iter(f"{W}rFonts"))
    assert fonts
    assert {value for item in fonts for name, value in item.attrib.items() if name != f"{W}hint"} <= {"Calibri", ""}


@pytest.mark.parametrize("name", ["<w:t>&amp;]]></w:t>", "a\x00\x0bb", "line\nline"])
def test_hostile_text_stays_text(name: str, catalogue: Catalogue) -> None:
    movement = catalogue.movements["us-82abn-poland"]
    force = catalogue.forces[movement.force].model_copy(update={"name": Text(en=name)})
    hostile = Catalogue(**{**vars_of(catalogue), "forces": {**catalogue.forces, force.id: force}})
    content = to_docx([movement], hostile, language("en"), name, name, name)
    told = name.replace("\x00", "\ufffd").replace("\x0b", "\ufffd").replace("\n", " ")
    assert docx.Document(io.BytesIO(content)).paragraphs[0].text == told
    assert told in sections(content)["movement_1"]


def test_an_empty_selection_says_so(catalogue: Catalogue) -> None:
    content = to_docx([], catalogue, language("fr"), "rien")
    assert "Aucun mouvement ne correspond à ces filtres." in [
        item.text for item in docx.Document(io.BytesIO(content)).paragraphs
    ]
