"""The words for nations of a language, from its YAML file: demonyms in all their forms, capitals and offices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from geo.reading.forms import agreeing
from geo.reading.inflection import french_adjective
from geo.reading.listing import spaced
from geo.reading.phrases import PhraseTable

if TYPE_CHECKING:
    from geo.reading.lexicon import Lexicon


def add_nations(made: Lexicon) -> None:
    """Every form of every nation word, with its alpha-3 code."""
    for code, words in made.data["demonyms"].items():
        for word in words.split():
            masculine, *rest = spaced(word).split("/")
            forms: Iterable[str] = (masculine, *rest)
            if made.language == "fr":
                forms = (
                    *forms,
                    *(french_adjective(masculine) if not rest else agreeing(masculine)),
                    *(part + "s" for part in rest),
                )
            for form in forms:
                made.nations.setdefault(form, code.rstrip("_"))
    for code, words in made.data["metonyms"].items():
        for word in words.split():
            made.nations.setdefault(spaced(word), code)
    made.tables["nations"] = PhraseTable(made.language, ((name, code) for name, code in made.nations.items()))
