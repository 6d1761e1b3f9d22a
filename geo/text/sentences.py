"""Where sentences begin and end, by the segmenter sentencex, mended where news texts mislead it.

A line's end ends a sentence. Sentences inside a quotation are sentences of their own. Titles and abbreviated months
(data: abbreviations.yaml) end none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import sentencex
from ruamel.yaml import YAML

from geo.text.spans import Span

OPENING_MARKS = "«“„‘("
_QUOTES = str.maketrans(dict.fromkeys('«»“”„"', " "))
_LAST_WORD = re.compile(r"([\w.-]+)\.\s*$")


@lru_cache(maxsize=256)  # asked again for every quote of an article
def split_sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text in `language` (BCP 47), in order. Spaces between them belong to none."""
    return tuple(
        span
        for line in re.finditer(r"[^\r\n\u2028\u2029]+", text)
        for span in _split_line(line.group(), line.start(), language.split("-")[0])
    )


def sentence_around(span: Span, text: str, language: str = "en") -> Span:
    """From the start of the sentence in which `span` begins to the end of the one in which it ends."""
    touched = [item for item in split_sentences(text, language) if item.start < span.end and span.start < item.end]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


def _split_line(line: str, offset: int, language: str) -> list[Span]:
    # A quotation would be one sentence, however many it holds: its marks are blanked, offsets stay.
    blanked = line.translate(_QUOTES)
    starts = [0]
    for boundary in sentencex.get_sentence_boundaries(language, blanked):
        end = boundary["end_index"]
        if end < len(line) and not _abbreviated(blanked[starts[-1] : end], blanked[end], language):
            starts.append(_after_closing_marks(line, end))
    cuts = zip(starts, [*starts[1:], len(line)], strict=True)
    worded = ((start, end) for start, end in cuts if any(map(str.isalnum, line[start:end])))
    return [_trimmed(line, start, end, offset) for start, end in worded]


def _abbreviated(before: str, following: str, language: str) -> bool:
    last = _LAST_WORD.search(before)
    names, numbers = _abbreviations(language)
    return last is not None and (last[1] in names or (last[1] in numbers and following.isdigit()))


def _after_closing_marks(line: str, start: int) -> int:
    """Back from where the next sentence's first word starts: opening marks belong to it, closing ones do not."""
    while start > 0:
        char, before = line[start - 1], line[start - 2 : start - 1]
        if not (char.isspace() or char in OPENING_MARKS or (char == '"' and (before.isspace() or not before))):
            break
        start -= 1
    return start


def _trimmed(line: str, start: int, end: int, offset: int) -> Span:
    stretch = line[start:end]
    left = start + len(stretch) - len(stretch.lstrip())
    return Span(offset + left, offset + max(left, start + len(stretch.rstrip())))


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those before a name, and those before a number alone."""
    file = Path(__file__).with_name("abbreviations.yaml")
    kinds = YAML(typ="safe").load(file.read_text(encoding="utf-8")).get(language, {})
    return frozenset(kinds.get("before_a_name", ())), frozenset(kinds.get("before_a_number", ()))
