"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from geo.brief.geojson import to_geojson
from geo.brief.table import to_csv
from geo.catalogue import Catalogue, Movement
from geo.selection import Selection

Exporter = Callable[[tuple[Movement, ...], Catalogue, str], bytes]
EXPORTERS: Mapping[str, Exporter] = MappingProxyType({"csv": to_csv, "geojson": to_geojson})


def export(name: str, selection: Selection, catalogue: Catalogue, language: str) -> bytes:
    """The selection as a file in the format `name`, one of EXPORTERS; names in `language` ("en" or "fr")."""
    return EXPORTERS[name](selection.apply(catalogue), catalogue, language)
