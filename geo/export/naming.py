"""What a file is called that nobody named: by what it holds, as movements-to-romania-2022-02-02-8e5afab.csv."""

from __future__ import annotations

from geo.catalogue import Catalogue
from geo.export.format import Format
from geo.language import Language
from geo.selection import Selection, chosen_in_words
from geo.text import slug

_MOST = 80
"""Characters of what is filtered: the whole name stays below what file systems and mail programs take."""


def file_name(item: Format, selection: Selection, catalogue: Catalogue, say: Language) -> str:
    """What it holds, the filters in the words of the language, the latest stated day, the version of the data."""
    what = slug(say.term(item.holds), "data")
    filters = "-".join(filter(None, (slug(words, "") for words in chosen_in_words(selection, catalogue, say))))
    day = str(catalogue.as_of) if catalogue.as_of else ""
    return "-".join(filter(None, (what, _shortened(filters), day, catalogue.version))) + item.ending


def _shortened(words: str) -> str:
    """Cut between words where it is too long."""
    return words if len(words) <= _MOST else words[: _MOST + 1].rpartition("-")[0] or words[:_MOST]
