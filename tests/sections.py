"""A Word document as its sections, footnotes put where they are referred to; read without the library that wrote it."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(content: bytes, name: str) -> ElementTree.Element:
    """A part of the document, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return ElementTree.fromstring(packed.read(name))


def footnotes(content: bytes) -> dict[str, str]:
    """The text of each footnote by its id, without the separators."""
    notes = part(content, "word/footnotes.xml").findall(f"{W}footnote")
    return {note.get(f"{W}id", ""): _text(note, {}) for note in notes if note.get(f"{W}type") is None}


def sections(content: bytes) -> dict[str, str]:
    """The text behind each bookmark up to the next one or the next heading of the first order."""
    notes, found, name = footnotes(content), dict[str, str](), ""
    for paragraph in part(content, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        mark = paragraph.find(f"{W}bookmarkStart")
        if mark is not None:
            name = mark.get(f"{W}name", "")
        elif style is not None and style.get(f"{W}val") == "Heading1":
            name = ""
        if name:
            found[name] = f"{found.get(name, '')}\n{_text(paragraph, notes)}"
    return found


def _text(node: ElementTree.Element, notes: dict[str, str]) -> str:
    """Footnotes stand behind the paragraph: they do not part its words."""
    words = "".join(item.text or "" for item in node.iter(f"{W}t"))
    references = [item.get(f"{W}id", "") for item in node.iter(f"{W}footnoteReference")]
    return "\n".join([words, *(notes[number] for number in references if notes)])
