"""Arrows over the date line: head and end lie together on one map, on the page's and on the slide's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geo.catalogue import Catalogue
from geo.chart import build_scene, plane_of
from geo.chart.planes import west_edge
from geo.export import export
from geo.flows import Journey, WebMercator
from geo.language import language
from geo.places import Gazetteer
from geo.selection import Selection

MOVED = {"fort-bragg": (32.7, -117.2), "poland": (36.2, 138.3), "germany": (-25.0, 134.0), "romania": (14.6, 121.0)}
"""From San Diego to Japan and Australia, from Australia to the Philippines."""
APART = {**MOVED, "romania": (-33.9, 18.4)}
"""The last to South Africa instead: too far for a plane around a centre."""


@pytest.fixture(params=[MOVED, APART], ids=["around a centre", "of the world"])
def pacific(catalogue: Catalogue, request: pytest.FixtureRequest) -> Catalogue:
    """The catalogue with its arrows around another ocean; France's stays where it is."""
    places = []
    for place in catalogue.places:
        lat, lon = request.param.get(place.id, place.point)
        places.append(place.model_copy(update={"lat": lat, "lon": lon}))
    movements = {
        name: item for name, item in catalogue.movements.items() if item.origin in MOVED and item.destination in MOVED
    }
    made = replace(catalogue, places=Gazetteer(places), movements=movements)
    assert (plane_of(made).centre is None) == (request.param is APART)
    return made


def _journey(start: float, end: float) -> Journey:
    return Journey(f"{start}-{end}", (str(start), str(end)), (10.0, start), (20.0, end), 100)


@pytest.mark.parametrize("ends", [(), ((0, 100),), ((-179, 0), (20, 179))])
def test_the_map_begins_at_the_date_line_where_no_arrow_leads_over_it(ends: tuple[tuple[float, float], ...]) -> None:
    assert west_edge(_journey(*pair) for pair in ends) == -180


@pytest.mark.parametrize(
    "ends", [((-117, 138),), ((170, -170), (-170, -60)), ((138, -117), (-79, 10)), ((179.5, -179.5), (-179.5, 100))]
)
def test_no_arrow_leads_over_the_edge_of_the_map(ends: tuple[tuple[float, float], ...]) -> None:
    edge = west_edge(_journey(*pair) for pair in ends)
    assert -180 <= edge < 180
    for start, end in ends:
        plane = WebMercator(edge)
        west, east = (plane.project(0.0, lon)[0] for lon in (start, end))
        assert abs(west - east) <= 128


def test_head_and_end_lie_together(pacific: Catalogue) -> None:
    scene = build_scene(tuple(pacific.movements.values()), pacific, language("en"))
    nodes = {node.id: node.point for node in scene.nodes}
    assert len(scene.flows) == 3
    for flow in scene.flows:
        start, end = flow.journey.nodes
        assert flow.curve.start == pytest.approx(nodes[start])
        assert flow.curve.end == pytest.approx(nodes[end])


def test_the_map_of_the_page_goes_on_beyond_the_date_line(pacific: Catalogue, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "pacific.html"
    file.write_bytes(export("html", Selection(), pacific, "en"))
    page.goto(file.as_uri())
    expect(page.locator('[data-basemap="drawn"]')).to_be_attached()
    heads = page.locator(".movements .flow .head")
    expect(heads).to_have_count(3)
    for head in heads.all():
        expect(head).to_be_in_viewport()
    under = page.evaluate(
        """() => [...document.querySelectorAll(".movements .soft-end, .movements .spot")].map((node) => {
          const box = node.getBoundingClientRect();
          const point = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
          return [...document.querySelectorAll("path.land")].some((land) =>
            land.isPointInFill(point.matrixTransform(land.getScreenCTM().inverse())));
        })"""
    )
    assert under == [True] * 4
