"""What can be held to in an article whose language has no rules here: its numbers and its names.

The figures of the words must be the value's, and a name of the place, force or speaker must stand in them, as the
language inflects it. Whether a sentence says that something will happen is the curator's reading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.reading.model import Equipment, ForceNames, PlaceNames, Quantity, Reading, SpeakerNames, Value
from geo.text import Span, folded_occurrences, whole_words

_FIGURES = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f.,'’]\d{3})+(?!\d)|\d+")


def read_elsewhere(field: str, value: Value, words: Sequence[Span], text: str, language: str) -> Reading:
    """`curator` where numbers and names agree, `contradicted` where the words have others."""
    stretches = [span.cut(text) for span in words]
    if isinstance(value, Quantity | Equipment):
        return _numbers(field, value if isinstance(value, Quantity) else value.quantity, stretches, language)
    if isinstance(value, PlaceNames | ForceNames | SpeakerNames):
        return _names(field, value.names, stretches, language)
    return _left_to_the_curator(field, language)


def _numbers(field: str, quantity: Quantity, stretches: Sequence[str], language: str) -> Reading:
    figures = {int(re.sub(r"\D", "", match)) for words in stretches for match in _FIGURES.findall(words)}
    wanted = {number for number in (quantity.value, quantity.up_to) if number is not None}
    if figures and quantity.qualifier != "magnitude" and not wanted <= figures:
        said, told = ", ".join(map(str, sorted(figures))), " and ".join(map(str, sorted(wanted - figures)))
        message = f"{field}: the words say {said}, not {told}; mend the number, or quote the words that state it"
        return Reading("contradicted", "number", said, message=message)
    return _left_to_the_curator(field, language)


def _names(field: str, names: Sequence[str], stretches: Sequence[str], language: str) -> Reading:
    if any(_stands(name, words) for name in names for words in stretches):
        return _left_to_the_curator(field, language)
    said = ", ".join(map(repr, stretches))
    message = f"{field}: {said} holds none of its names; add the article's form of the name as an alias"
    return Reading("contradicted", "name", said, message=message)


def _stands(name: str, words: str) -> bool:
    return any(whole_words(Span(start, end), words) for start, end in folded_occurrences(name, words))


def _left_to_the_curator(field: str, language: str) -> Reading:
    message = f"{field}: no rules for '{language}'; what the words mean is the curator's reading"
    return Reading("curator", "language", message=message)
