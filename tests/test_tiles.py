"""Online tiles: off by default, credited when on."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from streamlit.testing.v1 import AppTest

from geo.errors import UnknownName
from geo.leaflet import online_tiles


def _script() -> str:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    arguments = json.loads(app.get("component_instance")[0].proto.json_args)
    return str(arguments["script"]) + str(arguments["feature_group"])


def test_no_tile_is_asked_for_by_default() -> None:
    assert "tileLayer" not in _script()


def test_a_named_provider_is_drawn_and_credited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOVEMENTS_TILES", "OpenStreetMap.Mapnik")
    script = _script()
    assert "tile.openstreetmap.org" in script
    assert "OpenStreetMap contributors" in script


def test_an_unknown_provider_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"OpenStreetMap\.Mapnik"):
        online_tiles("OpenStreetMap.Mapnick")
