"""Catalogues that differ from the shipped one in one thing, and what tables of them are read back with."""

from __future__ import annotations

import dataclasses
import io
from typing import Any

import pandas as pd
import pytest

from geo.catalogue import Catalogue
from geo.export import File, known_formats
from geo.export.antimeridian import Position
from geo.places import Gazetteer


def read_csv(content: bytes) -> pd.DataFrame:
    """The table as text, cell by cell."""
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)


def vars_of(catalogue: Catalogue) -> dict[str, Any]:
    """The fields of a catalogue, to build another from."""
    return {name: getattr(catalogue, name) for name in Catalogue.__dataclass_fields__}


def moved(catalogue: Catalogue, **ends: Position) -> Catalogue:
    """The catalogue with places moved to (lon, lat); dashes of their ids are underscores here."""
    spots = {name.replace("_", "-"): spot for name, spot in ends.items()}
    places = (
        place.model_copy(update={"lon": spots[place.id][0], "lat": spots[place.id][1]}) if place.id in spots else place
        for place in catalogue.places
    )
    return Catalogue(**{**vars_of(catalogue), "places": Gazetteer(places)})


def repeated(catalogue: Catalogue, name: str, times: int) -> Catalogue:
    """The catalogue with `times` more movements like the one called `name`, on the same route."""
    more = [catalogue.movements[name].model_copy(update={"id": f"{name}-{index}"}) for index in range(times)]
    return Catalogue(
        **{
            **vars_of(catalogue),
            "movements": {**catalogue.movements, **{item.id: item for item in more}},
            "evidence": {**catalogue.evidence, **{item.id: catalogue.evidence[name] for item in more}},
        }
    )


def made_pages(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Let SVG be written as `count` pages, whatever is chosen."""
    files = tuple(File(b"page %d" % n, mark=f"-{n}" if n > 1 else "") for n in range(1, count + 1))
    made = dataclasses.replace(known_formats()["svg"], write=lambda job: files)
    monkeypatch.setattr("geo.export.formats.svg.FORMAT", made)
