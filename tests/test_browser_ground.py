"""Plates and names of countries in a real Chromium: none lies on another country's land, at any size and any zoom."""

from __future__ import annotations

import pytest
import shapely
from browsing import map_frame, open_page
from playwright.sync_api import Frame, Page, expect
from standing_on import met

from geo.catalogue import Catalogue
from geo.chart import build_scene, plane_of
from geo.flows import Plane
from geo.language import language
from geo.leaflet.payload import zooms

SIZES = [(1280, 720), (1440, 900), (1920, 1080), (960, 600), (1024, 768), (390, 844), (1600, 760), (820, 1180)]
SETTLED = "() => new Promise((done) => setTimeout(done, 400))"
"""The map fits itself anew once its frame has kept a size for a while."""
BOXES = """() => [...document.querySelectorAll(".movements [data-place], .movements [data-country]")].map((node) => {
  const { x, y, width, height } = node.getBBox();
  // Less half a pixel, for letters are not measured more exactly.
  const corners = [[x + 0.5, y + 0.5], [x + width - 0.5, y + height - 0.5]]
    .map((corner) => map.project(map.layerPointToLatLng(corner), 0));
  return [node.dataset.place ?? node.dataset.country, ...corners.flatMap((point) => [point.x, point.y])];
})"""


@pytest.fixture(scope="module")
def catalogue(known: Catalogue) -> Catalogue:
    """What these tests know."""
    return known


def _strangers(inner: Frame, plane: Plane, own: dict[str, frozenset[str]]) -> list[tuple[str, set[str]]]:
    """The labels that touch land which is not their own, and whose it is."""
    found = []
    boxes = inner.evaluate(BOXES)
    assert boxes
    for name, *bounds in boxes:
        touched = met(shapely.box(*bounds), plane)
        if not touched <= own.get(name, {name}):
            found.append((name, touched))
    return found


@pytest.mark.parametrize("code", ["en", "fr"])
def test_no_plate_and_no_name_lies_on_another_country_at_any_size_and_zoom(
    page: Page, address: str, catalogue: Catalogue, code: str
) -> None:
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language(code))
    own = {name.key: frozenset[str]() for name in scene.quiet if name.kind == "sea"}
    own |= {standing.place: standing.own for standing in scene.standings}
    open_page(page, f"{address}/?lang={code}")
    inner = map_frame(page)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        inner.evaluate(SETTLED)
        assert _strangers(inner, scene.plane, own) == [], (width, height)
    for zoom in zooms(scene.plane):
        inner.evaluate(f"void map.setZoom({zoom}, {{animate: false}})")
        assert _strangers(inner, scene.plane, own) == [], zoom


def test_the_check_can_fail(page: Page, address: str, catalogue: Catalogue) -> None:
    open_page(page, address)
    inner = map_frame(page)
    assert _strangers(inner, plane_of(catalogue), {}) != []


def test_a_plate_for_several_opens_to_theirs_and_closes(page: Page, address: str) -> None:
    frame = open_page(page, address)
    inner = map_frame(page)
    inner.evaluate("void map.setView([49, 30], 4, {animate: false})")
    plate = frame.locator('.merged[data-place="ukraine"]')
    members = (plate.get_attribute("data-members") or "").split()
    assert len(members) > 1
    expect(frame.locator(f'.standing[data-movement="{members[0]}"]')).to_have_count(0)
    plate.focus()
    page.keyboard.press("Enter")
    for member in members:
        expect(frame.locator(f'.opened .standing[data-movement="{member}"]')).to_be_visible()
    plate.focus()
    page.keyboard.press("Escape")
    expect(frame.locator(".opened")).to_have_count(0)
    plate.focus()
    page.keyboard.press("Enter")
    frame.locator(f'.opened .standing[data-movement="{members[-1]}"]').click()
    expect(page.locator(f".st-key-movement-{members[-1]} .card.open")).to_be_visible()
    expect(frame.locator(f'.opened .chosen[data-movement="{members[-1]}"]')).to_be_visible()
