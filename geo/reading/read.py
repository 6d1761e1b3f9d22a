"""Whether words of an article mean a value: the one question that everything else here serves.

    read("strength", Quantity(600, qualifier="about"), spans, text, "fr").level

A reading is `machine` where every word of it is understood and says the value; `contradicted` where it is understood
and says something else; otherwise `curator`: the words are there, and what they mean is for a person to say.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import lru_cache

from geo.reading.company import kept
from geo.reading.context import Context
from geo.reading.elsewhere import read_elsewhere
from geo.reading.knowledge import LANGUAGES
from geo.reading.model import Reading, Value
from geo.reading.read_force import read_force
from geo.reading.read_names import read_place, read_speaker
from geo.reading.read_numbers import read_equipment, read_strength
from geo.reading.read_status import read_kind, read_status
from geo.reading.read_time import read_announced_on, read_when
from geo.text import Span, split_sentences

_READERS: dict[str, Callable[[Context, Value], Reading]] = {
    "strength": read_strength,
    "equipment": read_equipment,
    "status": read_status,
    "kind": read_kind,
    "origin": read_place,
    "destination": read_place,
    "via": read_place,
    "force": read_force,
    "announced_by": read_speaker,
    "announced_on": read_announced_on,
    "when": read_when,
    "duration": read_when,
}


def read(
    field: str,
    value: Value,
    words: Sequence[Span],
    text: str,
    language: str,
    published: datetime.date | None = None,
) -> Reading:
    """How `words`, stretches of `text` in code points, are known to mean the `value` of a field.

    The whole sentence around the words is read, not the words alone. `value` is, by field: a Quantity (strength), an
    Equipment, a status or kind, PlaceNames (origin, destination, via), ForceNames, SpeakerNames (announced_by), a date
    "2022", "2022-02" or "2022-02-02" (announced_on), anything for when and duration, whose value are the words.
    `published` is the article's own day, for relative words. Raises KeyError for a field that is none of those of
    geo.terms.
    """
    reader = _READERS[field]
    main = language.split("-")[0]
    if main not in LANGUAGES:
        return read_elsewhere(field, value, words, text, language)
    if not words:
        return Reading(
            "curator",
            "words",
            message=f"{field}: no words are given; quote the words that state it, or leave {field} unstated",
        )
    try:
        context = Context(field, tuple(words), text, main, published, _sentences(text, main))
    except IndexError:
        return Reading(
            "curator", "words", message=f"{field}: the words are not in the text; quote them as the article has them"
        )
    if context.sentence.too_long:
        return Reading(
            "curator",
            "length",
            message=f"{field}: the sentence is too long to be read; say under readings.{field} why the words mean it",
        )
    if not context.ranges:
        return Reading(
            "curator", "words", message=f"{field}: the words hold no word of one sentence; quote words of one sentence"
        )
    return kept(context, reader(context, value))


@lru_cache(maxsize=64)
def _sentences(text: str, language: str) -> tuple[Span, ...]:
    return split_sentences(text, language)
