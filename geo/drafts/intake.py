"""A supplied file made an article: its text whole, its language and its facts told."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from geo.drafts.dateline import byline, dateline
from geo.drafts.plain import read_plain
from geo.drafts.source import PROPERTIES, FoundFact, Source, Unreadable
from geo.text import made_whole, slug

_MAX_BYTES = 20_000_000
"""Of a supplied file."""
MAX_CHARACTERS = 1_000_000
"""Of the text in it: some 150,000 words."""
LONGEST_ID = 50
_REFUSED = {
    b"PK\x03\x04": "a packed file, as Word's are: save it as plain text",
    b"\xd0\xcf\x11\xe0": "a file of an old Word: save it as plain text",
    b"{\\rtf": "a file of formatted text (RTF): save it as plain text",
}
_ARCHIVED = (b"mime-version:", b"from: <saved by")


@dataclass(frozen=True)
class Arrival:
    """An article that has come in: its text, language (BCP 47), facts by PROPERTIES, and what a curator is told."""

    name: str
    text: str
    language: str
    facts: Mapping[str, FoundFact]
    notes: tuple[str, ...]


def receive(
    raw: bytes,
    name: str,
    known: Mapping[str, str],
    language: str | None = None,
    changed: datetime.date | None = None,
) -> Arrival:
    """The article in a supplied file (plain text, HTML or PDF) called `name`, "-" for a pasted text.

    `known` are facts by the curator, which beat those of the file; `language` too, where the curator knows it;
    `changed` is the day of the file's last change, on which a saved page was retrieved. Raises Unreadable where the
    file holds no text, or where nobody can tell its language.
    """
    source = _read(raw, name)
    whole = made_whole(source.text)
    if not any(map(str.isalpha, whole.text)):
        raise Unreadable("no words in it")
    if len(whole.text) > MAX_CHARACTERS:
        raise Unreadable(f"more than {MAX_CHARACTERS:,} characters: give one article at a time")
    facts = _facts(source, known, changed)
    tongue, basis = (language, "as told") if language else _guessed(whole.text)
    told_by_text = {"published": dateline(whole.text, tongue), "author": byline(whole.text)}
    found = {name: fact for name, fact in told_by_text.items() if fact} | facts
    facts = {name: found[name] for name in PROPERTIES if name in found}
    mended = tuple(f"{count} {what}" for what, count in whole.changes.items())
    title = facts["title"].value if "title" in facts else ""
    named = slug(title or name.rpartition(".")[0], slug(name, "article"))[:LONGEST_ID].strip("-")
    return Arrival(named, whole.text, tongue, facts, (f"language: {tongue}, {basis}", *source.notes, *mended))


def _read(raw: bytes, name: str) -> Source:
    if len(raw) > _MAX_BYTES:
        raise Unreadable(f"larger than {_MAX_BYTES // 1_000_000} MB: give the article alone")
    start = raw[:1024].lstrip().lower()
    for mark, why in _REFUSED.items():
        if raw.startswith(mark):
            raise Unreadable(why)
    if start.startswith(_ARCHIVED):
        raise Unreadable("a page saved as an archive (MHTML): save it as HTML alone")
    if b"%pdf-" in start:
        from geo.drafts.pdf import read_pdf  # brings pypdf: not for every file

        return read_pdf(raw)
    if name.lower().endswith((".html", ".htm", ".xhtml")) or b"<html" in start or b"<!doctype html" in start:
        from geo.drafts.webpage import read_webpage  # brings trafilatura: not for every file

        return read_webpage(raw)
    return read_plain(raw)


def _facts(source: Source, known: Mapping[str, str], changed: datetime.date | None) -> dict[str, FoundFact]:
    found = dict(source.facts)
    if changed and "url" in found:
        found.setdefault("retrieved", FoundFact(changed.isoformat(), "file", "the file's last change"))
    found |= {name: FoundFact(value, "curator", "as told") for name, value in known.items() if value}
    clean = {name: _plain(fact) for name, fact in found.items()}
    return {name: clean[name] for name in PROPERTIES if name in clean and clean[name].value}


def _plain(fact: FoundFact) -> FoundFact:
    """The fact on one line, of characters that every file can carry."""
    return FoundFact(" ".join(made_whole(fact.value).text.split()), fact.basis, fact.where)


def _guessed(text: str) -> tuple[str, str]:
    from geo.drafts.tongue import guess  # brings its model: not where the curator knows

    tongue = guess(text)
    told = f"{tongue.probability:.0%} sure by py3langid"
    if not tongue.sure:
        raise Unreadable(f"its language cannot be told ({tongue.language}, only {told}): say it by --language")
    return tongue.language, told
