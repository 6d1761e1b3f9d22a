"""The day of an article, where a short line at the head of its text tells it: "Riga, 9 May 2024"."""

from __future__ import annotations

from geo.drafts.source import FoundFact
from geo.reading import LANGUAGES
from geo.reading.anchoring import dated
from geo.reading.dating import date_stretches
from geo.reading.sentence import Sentence

_HEAD = 6
"""Lines at the beginning of a text among which one may tell its day."""
_LONGEST = 80
"""Characters of such a line."""


def dateline(text: str, language: str) -> FoundFact | None:
    """The first whole day that a line at the head tells, beside names and no verb; None where there is none."""
    main = language.split("-")[0]
    lines = [line.strip() for line in text.splitlines() if line.strip()][1:_HEAD]  # the first is a title
    for line in lines if main in LANGUAGES else ():
        sentence = Sentence(line, main)
        if len(line) > _LONGEST or any(node.finite for node in sentence.nodes):
            continue
        for first, last in date_stretches(sentence):
            told = dated(sentence.words(first, last), main, None)
            if told and told.moment.day and not told.until:
                return FoundFact(str(told.moment), "file", f"the line {line!r}", sentence.words(first, last))
    return None
