"""The lists of the language files as phrases: how they are set apart, and the forms that one row stands for."""

from __future__ import annotations

from geo.reading.spelling import before_vowels


def phrases_of(text: str) -> tuple[str, ...]:
    """The phrases of a list that is set apart by semicolons."""
    plain = tuple(" ".join(part.split()) for part in text.split(";") if part.strip())
    return tuple(form for phrase in plain for form in _elided(phrase))


def _elided(phrase: str) -> tuple[str, ...]:
    """A French phrase and its forms before a vowel and an article: "en cours de", "en cours d'", "en cours du"."""
    before, _, last = phrase.rpartition(" ")
    others = before_vowels().get(last, ()) if before else ()
    return phrase, *(f"{before} {other}" for other in others)


def spaced(word: str) -> str:
    """A listed word with its joints as spaces."""
    return word.replace("_", " ").strip()
