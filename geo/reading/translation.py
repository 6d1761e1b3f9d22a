"""Whether a translation says what its text says: numbers by value, nations, qualifiers, negation, mood.

Numbers and nations that differ are plain errors (`sure`); a qualifier, a negation or a mood that differs is a warning,
since free translations turn them ("not permanent", "temporary").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from geo.reading.events import events_of
from geo.reading.nations import nations_in
from geo.reading.numerals import Numerals
from geo.reading.quantities import quantities_of
from geo.reading.sentence import analysed
from geo.text import split_sentences

_FIRM = frozenset({"future", "near", "present", "progressive", "perfect_progressive", "past", "passive"})
_OPEN = frozenset({"modal", "conditional"})


@dataclass(frozen=True)
class Mistranslation:
    """One thing that a translation says otherwise: what of ("number", "nation", "qualifier", "negation", "mood")."""

    what: str
    text: str
    translation: str
    sure: bool

    def __str__(self) -> str:
        return f"{self.what}: the text has {self.text or 'none'}, the translation {self.translation or 'none'}"


def compare(text: str, language: str, translation: str, into: str) -> tuple[Mistranslation, ...]:
    """The differences between a text and its translation, both in "en" or "fr"; none is found in other languages."""
    if language not in ("en", "fr") or into not in ("en", "fr"):
        return ()
    return tuple(_differences(text, language, translation, into))


def _differences(text: str, language: str, translation: str, into: str) -> Iterator[Mistranslation]:
    for what, reader, sure in (
        ("number", _numbers, True),
        ("nation", _nations, True),
        ("qualifier", _qualifiers, False),
        ("negation", _negations, False),
        ("mood", _moods, False),
    ):
        here, there = reader(text, language), reader(translation, into)
        silent = what == "mood" and not (here and there)  # no movement was read on one side: nothing to compare
        if here != there and not silent:
            only, other = here - there, there - here
            yield Mistranslation(what, _listed(only), _listed(other), sure)


def _listed(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted.elements()))


def _sentences(text: str, language: str) -> Iterator[str]:
    for span in split_sentences(text, language):
        yield span.cut(text)


def _numbers(text: str, language: str) -> Counter[str]:
    """Numbers by value; ordinals and roman numerals of units too ("18e corps", "XVIII Corps"). One is no number."""
    found: Counter[str] = Counter()
    for sentence in _sentences(text, language):
        s = analysed(sentence, language)
        for numeral in Numerals(s).all():
            if numeral.value > 1:
                found[str(numeral.value)] += 1
        for token in s.tokens:
            if token.kind == "ordinal":
                found["".join(filter(str.isdigit, token.text))] += 1
            elif token.kind == "word" and (value := _roman(token.text)) > 1:
                found[str(value)] += 1
    return Counter(dict.fromkeys(found, 1))


def _roman(text: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if len(text) < 2 or any(char not in values for char in text):
        return 0
    numbers = [values[char] for char in text]
    return sum(-one if one < after else one for one, after in zip(numbers, [*numbers[1:], 0], strict=True))


def _nations(text: str, language: str) -> Counter[str]:
    found: set[str] = set()
    for sentence in _sentences(text, language):
        s = analysed(sentence, language)
        found |= {code for _, _, code in nations_in(s, 0, len(s.tokens) - 1)}
    return Counter(dict.fromkeys(found, 1))


def _qualifiers(text: str, language: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for sentence in _sentences(text, language):
        for item in quantities_of(sentence, language):
            if item.quantity.qualifier not in ("exact", "magnitude", "between") and item.counts != "none":
                found[f"{item.quantity.qualifier} {item.quantity.value}"] += 1
    return found


def _negations(text: str, language: str) -> Counter[str]:
    """How many verbs are negated, and whether any is."""
    found: Counter[str] = Counter()
    for sentence in _sentences(text, language):
        s = analysed(sentence, language)
        negated = [node for node in s.nodes if node.negated]
        words = (
            s.lexicon.sets["negation_alone"]
            if s.language == "en"
            else s.lexicon.sets["negation_second"] - s.lexicon.grammar["faint_negations"]
        )
        if negated or any(token.low in words for token in s.tokens):
            found["a negation"] = 1
    return found


def _moods(text: str, language: str) -> Counter[str]:
    """Whether what is told of movements is open ("could", "would") or firm; what is read for sure comes first."""
    found: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for sentence in _sentences(text, language):
        for reading in events_of(sentence, language).readings.values():
            if not reading.asked:
                considered = reading.statuses <= {"considered", "alleged"}
                found[reading.sure]["open" if considered else "firm"] = 1
    return found[True] or found[False]
