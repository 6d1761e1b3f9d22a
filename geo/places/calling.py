"""What a place is called in the language of the article that names it, where the gazetteer knows no name of its own."""

from __future__ import annotations

from difflib import SequenceMatcher

from geo.places.model import Place
from geo.records import Text, primary
from geo.text import fold

_ENGLISH = "en"
_ALIKE = 0.5
"""How like the English name one of another language has to be, from 0 to 1: "Le Pirée" is Piraeus in French, while
"Salisbury" is Harare in another time."""


def as_called(place: Place, words: str, language: str) -> Place:
    """The town with `words`, an alias of it in an article in `language`, for its name there, where it had the English
    one: readers of that language get Vicence, and not Vicenza."""
    own = primary(language)
    untold = own != _ENGLISH and place.name.get(own) == place.name.get(_ENGLISH)
    if place.precision != "city" or not untold or words not in place.aliases or not _alike(words, place.name[own]):
        return place
    names = Text(**{**place.name, own: words})
    return place.model_copy(update={"name": names, "aliases": tuple(one for one in place.aliases if one != words)})


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= _ALIKE
