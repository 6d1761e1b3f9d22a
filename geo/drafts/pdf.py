"""A PDF in."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from pypdf import PdfReader

from geo.drafts.source import FoundFact, Source, Unreadable

PAGES = 300
"""Pages of the longest PDF that is read."""


def read_pdf(raw: bytes) -> Source:
    """The text of a PDF's pages and what its own properties say; raises Unreadable where it cannot be read, is locked,
    too long, or holds pictures of text alone."""
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("a locked PDF: save it without a password")
        if len(reader.pages) > PAGES:
            raise Unreadable(f"a PDF of more than {PAGES} pages: save the pages of the article")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        facts = dict(_facts(reader))
    except Unreadable:
        raise
    except Exception as error:  # a broken PDF makes the library raise nearly anything
        raise Unreadable(f"a PDF that cannot be read ({type(error).__name__})") from error
    if not any(map(str.isalpha, text)):
        raise Unreadable("a PDF without text, as a scan is: copy its text, or read it with a text recognition first")
    return Source(text, facts, (f"{len(reader.pages)} pages; look at the order of its columns and captions",))


def _facts(reader: PdfReader) -> Iterator[tuple[str, FoundFact]]:
    """A PDF's day of creation is its printer's, not the article's: it is told of nothing."""
    properties: Mapping[str, object] = reader.metadata or {}
    for name, key in (("title", "/Title"), ("author", "/Author")):
        value = " ".join(str(properties.get(key) or "").split())
        if value:
            yield name, FoundFact(value, "file", f"the PDF's {key[1:]}")
