"""What the page says, in any number of languages: words from gettext catalogues, names and numbers from CLDR."""

from geo.language.catalogues import languages, negotiated
from geo.language.language import Language, Worded, language
from geo.language.phrases import kind, status, status_meaning
from geo.language.typography import held

__all__ = [
    "Language",
    "Worded",
    "held",
    "kind",
    "language",
    "languages",
    "negotiated",
    "status",
    "status_meaning",
]
