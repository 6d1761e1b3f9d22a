"""How words are written in a language: what is cut off before a vowel, run together, or one word despite its marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from geo.reading.knowledge import LANGUAGES, knowledge


@dataclass(frozen=True)
class Spelling:
    """`elided` are words without their vowel ("l", "qu"), `inverted` pronouns behind their verb ("-t-il").

    `contracted` are endings after an apostrophe ("'s", "'ll"), `negated` auxiliaries that "n't" has changed; `halves`
    make one word of a month or season ("mid-June"), `prefixes` one of another word ("anti-drones") that they leave as
    it is, as `suffixes` do ("ce mois-ci").
    """

    elided: frozenset[str]
    inverted: tuple[str, ...]
    contracted: frozenset[str]
    negated: Mapping[str, str]
    negation: str
    halves: frozenset[str]
    prefixes: frozenset[str]
    suffixes: frozenset[str]


@cache
def spelling(language: str) -> Spelling:
    """The spelling of "fr", and of "en" for every other language."""
    own = spelling_data(language if language in LANGUAGES else "en")
    pronouns = own["inverted"].split()
    return Spelling(
        elided=frozenset(own["elided"].split()),
        # The longest first: "-t-il" before "-il".
        inverted=(*(f"-t-{pronoun}" for pronoun in pronouns), *(f"-{pronoun}" for pronoun in pronouns)),
        contracted=frozenset(own["contracted"].split()),
        negated=own["negated"],
        negation=own["negation"],
        halves=frozenset(own["halves"].split()),
        prefixes=frozenset(own["prefixes"].split()),
        suffixes=frozenset(own["suffixes"].split()),
    )


def ordinal_endings() -> tuple[str, ...]:
    """What makes an ordinal of figures in any of the languages, the longest first."""
    return _of_all("ordinals")


def day_endings() -> tuple[str, ...]:
    """What stands behind the figures of a day of the month: "1er", "2nd"."""
    return _of_all("days")


def unbroken() -> tuple[str, ...]:
    """Words that hold an apostrophe and are one: "aujourd'hui", "N'Djamena"."""
    return _of_all("whole")


@cache
def articles() -> tuple[str, ...]:
    """What may stand before a name, as a folded text has it."""
    return tuple(word if word.endswith("'") else word + " " for word in (*_of_all("articles"), "l"))


@cache
def before_vowels() -> Mapping[str, tuple[str, ...]]:
    """The forms that the last word of a phrase has before a vowel or an article."""
    rows = ((word, forms) for language in LANGUAGES for word, forms in spelling_data(language)["shortened"].items())
    return {word: tuple(forms.split()) for word, forms in rows}


def _of_all(name: str) -> tuple[str, ...]:
    found = {word for language in LANGUAGES for word in spelling_data(language)[name].split()}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def spelling_data(language: str) -> Mapping[str, Any]:
    """All that the language's file tells of its spelling."""
    section: Mapping[str, Any] = knowledge(language)["spelling"]
    return section
