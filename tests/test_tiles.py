"""Online tiles: off by default, credited when on."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from streamlit.testing.v1 import AppTest

from geo.catalogue import Catalogue
from geo.chart import mercator_of, plane_of
from geo.errors import UnknownName
from geo.flows import Plane
from geo.leaflet import online_tiles


def _script() -> str:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    arguments = json.loads(app.get("component_instance")[0].proto.json_args)
    return str(arguments["script"]) + str(arguments["feature_group"])


def _node(plane: Plane, catalogue: Catalogue) -> str:
    """Where the map has Fort Bragg on a plane, as the browser is told."""
    x, _ = plane.project(*catalogue.places["fort-bragg"].point)
    return f'"id":"fort-bragg","x":{round(x, 4)}'


def test_no_tile_is_asked_for_by_default(catalogue: Catalogue) -> None:
    script = _script()
    assert "tileLayer" not in script
    plane = plane_of(catalogue)
    assert plane.centre
    assert f"crs: L.CRS.equalArea({plane.centre[0]:g}, {plane.centre[1]:g})," in script
    assert "maxBounds" not in script
    assert _node(plane, catalogue) in script


def test_a_named_provider_is_drawn_and_credited(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
    monkeypatch.setenv("MOVEMENTS_TILES", "OpenStreetMap.Mapnik")
    script = _script()
    assert "tile.openstreetmap.org" in script
    assert "OpenStreetMap contributors" in script
    assert "crs: L.CRS.EPSG3857," in script, "tiles are made for no other plane"
    assert "maxBounds" in script
    assert _node(mercator_of(catalogue), catalogue) in script


def test_an_unknown_provider_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"OpenStreetMap\.Mapnik"):
        online_tiles("OpenStreetMap.Mapnick")
