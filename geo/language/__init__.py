"""What the page says, in English and French: words from gettext catalogues, names and numbers from CLDR."""

from geo.language.language import LANGUAGES, Language, language
from geo.language.phrases import announced, force_name, freshness, place_name, route, status, strength, title

__all__ = [
    "LANGUAGES",
    "Language",
    "announced",
    "force_name",
    "freshness",
    "language",
    "place_name",
    "route",
    "status",
    "strength",
    "title",
]
