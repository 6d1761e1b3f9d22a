"""The data files of the languages, each read once; nothing here knows what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.documents import read_document
from geo.errors import DataError

LANGUAGES = ("en", "fr")
"""Languages whose sentences the machine reads; of a text in another it checks numbers and names."""
_FOLDER = Path(__file__).parent / "language"


@cache
def knowledge(name: str) -> Mapping[str, Any]:
    """What the file of that name holds: "fr", "plain_fr", "meaning".

    Raises DataError for a file that is missing or broken.
    """
    document, problems = read_document(_FOLDER, f"{name}.yaml")
    if document is None:
        raise DataError(problems)
    values: Mapping[str, Any] = document.values
    return values
