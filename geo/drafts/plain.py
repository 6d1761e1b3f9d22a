"""A plain text in, whatever its encoding."""

from __future__ import annotations

import codecs
import re

from geo.drafts.source import FoundFact, Source, Unreadable

TITLE = 200
"""Characters of the longest first line that is taken for a title."""
_MARKED = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
ODD = 0.01
"""Part of the characters of a text that may be control characters; a file with more is none."""


def read_plain(raw: bytes) -> Source:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252; raises Unreadable where it is no text."""
    encoding = next((name for mark, name in _MARKED.items() if raw.startswith(mark)), "utf-8")
    notes: tuple[str, ...] = ()
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        encoding = "windows-1252"
        text = raw.decode("cp1252", errors="replace")
        notes = (f"not UTF-8: read as {encoding}; look at its accents",)
        if text.count("\ufffd") > ODD * len(text):
            raise Unreadable("not a text: neither UTF-8 nor Windows-1252") from None
    if len(_ODD.findall(text)) > ODD * len(text):
        raise Unreadable("not a text: too many control characters")
    return Source(text, _titled(text), notes)


def _titled(text: str) -> dict[str, FoundFact]:
    """The first line, where it stands alone, is short and ends no sentence."""
    first, _, rest = text.lstrip("\ufeff\r\n \t").replace("\r\n", "\n").partition("\n")
    line = first.strip()
    alone = rest.startswith("\n") and rest.strip() != ""
    if not alone or not line or len(line) > TITLE or line.endswith((".", ":", ",", ";")):
        return {}
    return {"title": FoundFact(line, "file", "first line, which stands alone")}
