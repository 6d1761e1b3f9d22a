"""What the page says, in any number of languages: words from gettext catalogues, names and numbers from CLDR."""

from geo.language.catalogues import languages, negotiated
from geo.language.language import Language, Worded, language
from geo.language.phrases import (
    announced,
    force_name,
    freshness,
    kind,
    place_name,
    route,
    status,
    status_meaning,
    strength,
    strength_and_status,
    title,
)
from geo.language.typography import held

__all__ = [
    "Language",
    "Worded",
    "announced",
    "force_name",
    "freshness",
    "held",
    "kind",
    "language",
    "languages",
    "negotiated",
    "place_name",
    "route",
    "status",
    "status_meaning",
    "strength",
    "strength_and_status",
    "title",
]
