"""Names of countries and seas: which are borne, and that each stands in what it names."""

from __future__ import annotations

import pytest
import shapely
from standing_on import met

from geo.catalogue import Catalogue
from geo.chart import Scene, build_scene, place_labels
from geo.language import language
from geo.leaflet import build_payload


def _scene(catalogue: Catalogue, code: str = "en") -> Scene:
    return build_scene(tuple(catalogue.movements.values()), catalogue, language(code))


def test_who_takes_part_is_named_and_only_where_something_starts_or_ends_is_tinted(catalogue: Catalogue) -> None:
    movement = catalogue.movements["fra-romania"]
    scene = build_scene((movement,), catalogue, language("en"))
    assert {name.alpha3: name.tinted for name in scene.countries} == {
        "FRA": True,
        "ROU": True,
        "RUS": False,
        "UKR": False,
    }
    payload = build_payload((movement,), catalogue, language("en"), "")
    assert sorted(code for code, tint in payload["lands"].items() if tint == "taking-part") == ["FRA", "ROU"]


def test_nothing_shown_names_nobody_aloud(catalogue: Catalogue) -> None:
    assert build_scene((), catalogue, language("en")).countries == ()


def test_russia_is_named_in_the_part_that_is_in_sight(catalogue: Catalogue) -> None:
    point = next(name.point for name in _scene(catalogue).countries if name.alpha3 == "RUS")
    assert point[0] < 256 * (60 / 360 + 0.5)  # west of the Ural


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_name_has_its_middle_in_what_it_names_or_leads_there(catalogue: Catalogue, code: str) -> None:
    scene = _scene(catalogue, code)
    seen = set()
    for zoom in (3.25, 4.25, 5.25):
        for label in place_labels(scene, zoom).labels:
            if label.kind not in ("country", "neighbour", "sea"):
                continue
            seen.add(label.kind)
            place = label.leader or (label.x, label.y)
            point = shapely.Point(place[0] / 2.0**zoom, place[1] / 2.0**zoom)
            on = met(point, scene.plane)
            assert on <= (set() if label.kind == "sea" else {label.key}), (label.key, zoom)
    assert seen == {"country", "neighbour", "sea"}


def test_a_name_of_a_neighbour_is_no_reason_to_show_more(catalogue: Catalogue) -> None:
    scene = _scene(catalogue)
    bare = Scene(scene.flows, scene.marks, scene.nodes, scene.standings, scene.countries, scene.plane)
    assert place_labels(scene, 4).frame == place_labels(bare, 4).frame
    assert {label for label in place_labels(scene, 4).labels if label.kind not in ("neighbour", "sea")} == {
        *place_labels(bare, 4).labels
    }
