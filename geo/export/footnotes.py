"""Real footnotes in a Word document, which python-docx does not make: a part of their own, and their styles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from geo.export.legal import legal

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
"""The line above footnotes, and the one above what is left of one from the page before."""


@dataclass(frozen=True)
class Styled:
    """Text of one look, in a language (BCP 47); `colour` as "#rrggbb", "" for that of the text around."""

    text: str
    language: str
    bold: bool = False
    italic: bool = False
    colour: str = ""


class Footnotes:
    """The footnotes of a document; `close` puts them into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
        self._text.base_style = document.styles["Normal"]
        self._text.font.size = Pt(9)
        self._text.paragraph_format.space_after = Pt(2)
        self._mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
        self._mark.font.superscript = True
        self._root = OxmlElement("w:footnotes")
        for number, kind in _SEPARATORS.items():
            note = self._note(number)
            note.set(qn("w:type"), kind)
            run = child(child(note, "w:p"), "w:r")
            child(run, f"w:{kind}")

    def add(self, paragraph: Paragraph, stretches: Iterable[Styled]) -> None:
        """A footnote, referred to at the end of the `paragraph`."""
        number = len(self._root) - len(_SEPARATORS) + 1
        if paragraph.runs and paragraph.runs[-1].style.style_id == self._mark.style_id:
            paragraph.add_run(", ").style = self._mark
        reference = paragraph.add_run()
        reference.style = self._mark
        child(reference._r, "w:footnoteReference").set(qn("w:id"), str(number))
        body = child(self._note(number), "w:p")
        self._styled(body, "w:pPr", "w:pStyle", self._text.style_id)
        marked = child(body, "w:r")
        self._styled(marked, "w:rPr", "w:rStyle", self._mark.style_id)
        child(marked, "w:footnoteRef")
        for stretch in (Styled(" ", ""), *stretches):
            body.append(run_of(stretch))

    def close(self) -> None:
        """Put the footnotes into the document, where its settings name the separators."""
        package = self._document.part.package
        content = serialize_part_xml(self._root)
        part = Part(PackURI("/word/footnotes.xml"), _CONTENT, content, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        properties = OxmlElement("w:footnotePr")
        for number in _SEPARATORS:
            child(properties, "w:footnote").set(qn("w:id"), str(number))
        settings = self._document.settings.element
        following = settings.find(qn("w:compat"))
        settings.insert(len(settings) if following is None else settings.index(following), properties)

    def _note(self, number: int) -> BaseOxmlElement:
        note = child(self._root, "w:footnote")
        note.set(qn("w:id"), str(number))
        return note

    @staticmethod
    def _styled(parent: BaseOxmlElement, properties: str, name: str, style: str) -> None:
        child(child(parent, properties), name).set(qn("w:val"), style)


def child(parent: BaseOxmlElement, name: str) -> BaseOxmlElement:
    """A new last child, by its name with a prefix."""
    made = OxmlElement(name)
    parent.append(made)
    return made


def run_of(stretch: Styled) -> BaseOxmlElement:
    """A run with its language, so that a spelling checker takes the right one."""
    run = OxmlElement("w:r")
    properties = child(run, "w:rPr")
    for wanted, name in ((stretch.bold, "w:b"), (stretch.italic, "w:i")):
        if wanted:
            child(properties, name)
    if stretch.colour:
        child(properties, "w:color").set(qn("w:val"), stretch.colour.removeprefix("#"))
    if stretch.language:
        child(properties, "w:lang").set(qn("w:val"), stretch.language)
    text = child(run, "w:t")
    text.text = " ".join(legal(stretch.text).splitlines()) if "\n" in stretch.text else legal(stretch.text)
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
