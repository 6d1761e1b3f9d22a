"""The forms of nouns and adjectives: plurals, and the feminine of French adjectives."""

from __future__ import annotations

from geo.reading.forms import third_person
from geo.reading.spelling import spelling_data


def nouns(name: str, language: str) -> tuple[str, ...]:
    """The forms of a noun; words of a longer name stand apart by spaces. French plurals are tried on each word."""
    if language == "fr":
        words, small = name.split(), spelling_data("fr")["invariable"].split()
        first = [french_plural(words[0]), *words[1:]]
        every = [word if word in small else french_plural(word) for word in words]
        joined = ["-".join(map(french_plural, word.split("-"))) for word in every] if "-" in name else every
        return tuple(dict.fromkeys((name, " ".join(first), " ".join(every), " ".join(joined))))
    *before, last = name.split()
    return tuple(dict.fromkeys((name, " ".join([*before, english_plural(last)]))))


def english_plural(noun: str) -> str:
    """The plural by the rules, and of "man" and "foot"."""
    for one, many in spelling_data("en")["plurals"].items():
        if noun.endswith(one):
            return noun.removesuffix(one) + str(many)
    return third_person(noun)


def french_plural(word: str) -> str:
    """The plural by the rules: -s, -x; -al and -ail seldom keep their ending."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "eu")) and not word.endswith("bleu") else "s")


def french_adjective(masculine: str) -> tuple[str, ...]:
    """The forms of an adjective: masculine and feminine, one and many."""
    forms = (masculine, french_plural(masculine), feminine(masculine), feminine(masculine) + "s")
    return tuple(dict.fromkeys(forms))


def feminine(masculine: str) -> str:
    """The feminine by the rules."""
    told = spelling_data("fr")
    if masculine in told["feminine_words"]:
        return str(told["feminine_words"][masculine])
    if masculine.endswith("e"):
        return masculine
    for ending, changed in told["feminines"].items():
        if masculine.endswith(ending):
            return masculine.removesuffix(ending) + str(changed)
    return masculine + "e"
