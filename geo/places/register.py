"""The places of a catalogue alone, whatever its other files hold."""

from __future__ import annotations

from pathlib import Path

from geo.documents import read_document
from geo.errors import DataError
from geo.places.gazetteer import Gazetteer
from geo.places.model import Place
from geo.records import duplicate_ids, read_entries, unknown_keys

PLACES = "data/places.yaml"


def read_places(root: Path) -> Gazetteer:
    """The gazetteer of the catalogue under `root`; raises DataError with what is wrong with the file's shape."""
    document, problems = read_document(root, PLACES)
    if document is None:
        raise DataError(problems)
    entries, problems = read_entries(document, "places", Place)
    problems = [*problems, *unknown_keys(document, {"places"}), *duplicate_ids(entries)]
    if problems:
        raise DataError(problems)
    return Gazetteer(entry.record for entry in entries)
