"""What the head of a text tells of its article: its day and place ("Riga, 9 May 2024"), and who wrote it.

A dateline has a line of its own, or runs into its sentence: "REYKJAVIK, 14 October 2025 (AP) - Norway will send".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import UnknownLocaleError
from babel.dates import get_month_names

from geo.drafts.source import FoundFact
from geo.moments import Moment
from geo.reading import LANGUAGES
from geo.reading.anchoring import dated
from geo.reading.dating import date_stretches
from geo.reading.sentence import Sentence
from geo.text import OPENING_MARKS, fold

_HEAD = 6
"""Lines at the beginning of a text among which one may tell its day."""
_LONGEST = 80
"""Characters of such a line, or of a dateline that runs into its sentence."""
_RUNNING = re.compile(rf"\s*(.{{3,{_LONGEST}}}?)\s+(?:--?|[–—])\s+(?=\S)")
_PLACE = re.compile(r"\(?[^\W\d_][^\d:;.!?]*?(?:[,(]\s*|\s)(?:le\s+|den\s+)?")
"""What stands before the day of a running dateline: names of places, a comma or a bracket."""
_AGENCY = re.compile(r"[\s,.()/]*(?:\(?[\w/ .-]{2,25}\))?[\s,.)]*")
"""What stands behind it: an agency in brackets."""
_BYLINE = re.compile(
    r"(?i:by|par|von|por)\s+([A-ZÀ-ÖØ-Þ][\w.’'-]*(?:\s+(?:de|du|la|van|von|der|den|al|d’)\b)*"
    r"(?:\s+[A-ZÀ-ÖØ-Þ][\w.’'-]*){1,3})\s*(?:[,|(].*)?"
)
"""The line that names who wrote it, in the four languages that have a word of their own for it."""


def dateline(text: str, language: str) -> FoundFact | None:
    """The first whole day that the head of a text tells, beside names and no verb; None where there is none."""
    for line in _head(text):
        for words, day in _days(_dateline_of(line, language), language):
            return FoundFact(str(day), "file", f"the line {line[:_LONGEST]!r}", words)
    return None


def byline(text: str) -> FoundFact | None:
    """Who wrote it, where a line at the head tells it ("By Jane Doe"); None where none does."""
    for line in _head(text):
        found = _BYLINE.fullmatch(line)
        if found and len(line) <= _LONGEST:
            return FoundFact(found[1], "file", f"the line {line!r}", found[1])
    return None


def running(sentence: str, language: str) -> int:
    """The characters of a dateline that a sentence begins with, day and all ("OSLO, Oct. 14 (AP) - "), else 0: they are
    no words of the sentence."""
    found = _RUNNING.match(sentence)
    behind = sentence[found.end() :].lstrip(OPENING_MARKS + "\"' \u00a0\u202f")[:1] if found else ""
    if not found or not (behind.isupper() or behind.isdigit()):  # a sentence begins there
        return 0
    for words in _told(found[1], language):
        before, _, after = found[1].partition(words)
        name = _PLACE.fullmatch(before)
        marked = before.rstrip().endswith((",", "(")) or before.partition(" ")[0].rstrip(",").isupper()
        if name and (marked or "," in before) and _AGENCY.fullmatch(after):
            return found.end()
    return 0


def _head(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()][1:_HEAD]  # the first is a title


def _dateline_of(line: str, language: str) -> str:
    """The line where it is short and no sentence, else the dateline that it begins with."""
    main = language.split("-")[0]
    if len(line) <= _LONGEST and not (main in LANGUAGES and any(node.finite for node in Sentence(line, main).nodes)):
        return line
    return line[: running(line, language)]


def _days(line: str, language: str) -> Iterator[tuple[str, Moment]]:
    """The words of each whole day in a line, and that day."""
    main = language.split("-")[0]
    if main not in LANGUAGES:
        yield from _named(line, main)
        return
    sentence = Sentence(line, main)
    for first, last in date_stretches(sentence):
        told = dated(sentence.words(first, last), main, None)
        if told and told.moment.day and not told.until:
            yield sentence.words(first, last), told.moment


def _told(head: str, language: str) -> Iterator[str]:
    """The words of each day in what may be a dateline; its year may be left out."""
    main = language.split("-")[0]
    if main in LANGUAGES:
        sentence = Sentence(head, main)
        yield from (sentence.words(first, last) for first, last in date_stretches(sentence))
    else:
        yield from (words for words, _ in _named(head, main))


def _named(line: str, language: str) -> Iterator[tuple[str, Moment]]:
    """Days of a language that is not read, by CLDR's names of its months: "9. September 2026", "9 de mayo de 2026"."""
    months = _months(language)
    for found in re.finditer(r"(?<!\d)(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]+)\.?\s+(?:de\s+)?(\d{4})(?!\d)", line):
        try:
            yield found[0], Moment.parse(f"{found[3]}-{months.get(fold(found[2]), 0):02d}-{int(found[1]):02d}")
        except ValueError:
            continue


@cache
def _months(language: str) -> dict[str, int]:
    try:
        tables = [
            get_month_names(width, style, language)
            for width in ("wide", "abbreviated")
            for style in ("format", "stand-alone")
        ]
    except (UnknownLocaleError, ValueError):
        return {}
    return {fold(name).rstrip("."): number for table in tables for number, name in table.items()}
