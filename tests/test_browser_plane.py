"""The plane of the map in a real Chromium: it is Python's, its scale is true, and the earth stays in sight."""

from __future__ import annotations

import math
import re

import pytest
from browsing import map_frame, open_page
from playwright.sync_api import Page, expect

from geo.catalogue import Catalogue
from geo.chart import plane_of
from geo.flows.equal_area import EARTH_RADIUS
from geo.flows.plane import WORLD
from geo.places.distance import kilometres

PLACES = [(50.0, 20.0), (35.1, -79.0), (60.0, 100.0), (-33.9, 18.4), (71.0, 180.0)]
FAR_WEST = "void map.setView([20, -55], 2.5, {animate: false})"
RESTING = "() => !map._panAnim?._inProgress && !map._animatingZoom"
BEYOND = "void map.setView([-55, -150], 3, {animate: false})"


def test_the_browser_has_places_where_python_has_them(page: Page, address: str, catalogue: Catalogue) -> None:
    open_page(page, address)
    inner = map_frame(page)
    for place in PLACES:
        x, y = inner.evaluate(f"[map.project({list(place)}, 0)].flatMap(({{ x, y }}) => [x, y])")
        assert (x, y) == pytest.approx(plane_of(catalogue).project(*place), abs=1e-6)


def test_the_scale_is_that_of_the_middle_wherever_the_edge_of_the_earth_is(page: Page, address: str) -> None:
    frame = open_page(page, address)
    inner = map_frame(page)
    inner.evaluate(FAR_WEST)
    bar = frame.locator(".leaflet-control-scale-line")
    expect(bar).to_have_text(re.compile(r"^\d+ km$"))
    west, east, width = inner.evaluate(
        """() => {
          const bar = document.querySelector(".leaflet-control-scale-line").offsetWidth;
          const { x, y } = map.getSize().divideBy(2);
          const ends = [-bar / 2, bar / 2].map((by) => map.containerPointToLatLng([x + by, y]));
          return [...ends.map(({ lat, lng }) => [lat, lng]), bar];
        }"""
    )
    told = float((bar.text_content() or "").removesuffix(" km"))
    assert told == pytest.approx(kilometres(west, east), rel=2 / width)


def test_the_middle_of_the_map_stays_on_the_half_of_the_globe_that_it_is_made_for(page: Page, address: str) -> None:
    open_page(page, address)
    inner = map_frame(page)
    inner.evaluate(BEYOND)
    inner.wait_for_function(RESTING)
    x, y = inner.evaluate("[map.project(map.getCenter(), 0)].flatMap(({ x, y }) => [x, y])")
    assert math.hypot(x - WORLD / 2, y - WORLD / 2) <= EARTH_RADIUS * math.sqrt(2) + 0.2
    inner.evaluate("void map.setView([30, -60], 3, {animate: false})")
    inner.wait_for_function(RESTING)
    assert inner.evaluate("[map.getCenter().lat, map.getCenter().lng]") == pytest.approx([30, -60], abs=0.1)
