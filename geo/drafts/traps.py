"""What speaks of forces and is no movement: the dead, letters, polls, offers, warnings, history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from geo.documents import read_document
from geo.errors import DataError
from geo.reading import EventReading

_BARE = ("gerund", "infinitive", "past_infinitive")


def trap_in(sentence: str, language: str) -> str:
    """The reason for which the whole sentence is no movement, "" where there is none."""
    return next((reason for reason, words in _patterns(language) if words.search(sentence)), "")


def asked(reading: EventReading) -> str:
    """Why an event of the sentence states nothing, "" where it states something."""
    if reading.asked:
        return reading.why or "asked"
    if reading.tense in _BARE and len(reading.path) == 1:
        return "hypothesis: nobody is said to do it"
    return "offer" if any("propose" in step for step in reading.path) and reading.kind != "stay" else ""


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_made(language))


def _made(language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    document, problems = read_document(Path(__file__).parent, "traps.yaml")
    if document is None:
        raise DataError(problems)
    for reason, words in document.values.items():
        listed = words.get(language, ())
        if listed:
            joined = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in listed)
            yield reason, re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
