"""How much of a frame a slide's map needs: one map tells what the search would find, and what is kept is the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from slides import all_of, arrows_of

from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene
from geo.export.slide import room
from geo.language import language

FRAMES = [(40.0, 120.0, 1120.0, 780.0), (40.0, 120.0, 500.0, 900.0), (0.0, 0.0, 320.0, 220.0)]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("chosen", [all_of, arrows_of])
def test_one_map_tells_whether_the_search_would_find_a_larger_zoom(
    frame: room.PageFrame, chosen: Callable[[Catalogue], Sequence[Movement]], catalogue: Catalogue
) -> None:
    scene = build_scene(chosen(catalogue), catalogue, language("en"))
    found = room.closest(scene, frame).pane.zoom
    for away in (-1.0, -0.6, -room.STEP, -room.STEP / 2, 0.0, room.STEP / 2, 0.6):
        assert room.fits_beyond(scene, frame, found + away) == (away < 0), away


def test_the_frame_that_is_kept_is_that_of_the_scene(catalogue: Catalogue) -> None:
    frame = FRAMES[0]
    scenes = [build_scene(chosen(catalogue), catalogue, language("en")) for chosen in (all_of, arrows_of)]
    first = [room.fit(scene, frame, 2.0) for scene in scenes]
    assert first[0] != first[1]
    assert [room.fit(scene, frame, 2.0) for scene in scenes] == first
