"""The rows that a slide shows, inside its files: from the SVG or the PowerPoint alone they can be read back."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from geo.account import columns
from geo.catalogue import Catalogue, Movement
from geo.language import Language

OWN_NAMESPACE = "urn:announced-movements:entries"
KEPT = (
    "id",
    "status",
    "strength",
    "strength_up_to",
    "strength_qualifier",
    "origin",
    "destination",
    "articles",
    "data_version",
)
"""Columns of the CSV of which each row has an attribute; what is not stated has none."""


def entries_xml(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """An element for each of the `movements`, with what the CSV says of it in the columns that are KEPT."""
    rows = "".join(f"<entry{_attributes(movement, catalogue, say)}/>" for movement in movements)
    return f'<entries xmlns="{OWN_NAMESPACE}">{rows}</entries>'


def _attributes(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    cells = columns(movement, catalogue, say)
    return "".join(f" {name}={quoteattr(str(cells[name]))}" for name in KEPT if cells[name] is not None)
