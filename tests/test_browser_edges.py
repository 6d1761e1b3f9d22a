"""Ends outside the map's frame, as a browser shows them at its edge."""

from __future__ import annotations

import pytest
from browsing import map_frame, open_page
from playwright.sync_api import Page, expect


def test_an_end_outside_the_frame_is_named_where_its_arrow_enters(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU")
    expect(frame.locator(".edge-name")).to_have_count(0)
    frame = open_page(page, address)
    inner = map_frame(page)
    inner.evaluate("void map.setView([51, 18], 5.75, {animate: false})")
    names = frame.locator(".edge-name")
    expect(names.filter(has_text="Fort Bragg, North Carolina").first).to_be_visible()
    inner.evaluate("void map.setView([51, -2], 5.75, {animate: false})")
    expect(names.filter(has_text="Romania").first).to_be_visible()


def test_the_numbers_of_arrows_that_are_out_of_sight_stand_with_the_names_at_the_edge(page: Page, address: str) -> None:
    frame = open_page(page, address)
    map_frame(page).evaluate("void map.setView([51, 18], 5.75, {animate: false})")
    plate = frame.locator(".edge-name", has_text="Fort Bragg, North Carolina").first
    expect(plate.locator("b").first).to_have_text("1")


@pytest.mark.parametrize("position", ["51,18,5", "51,-2,5", "48,25,6", "40,-60,4"])
def test_names_at_the_edge_cover_neither_one_another_nor_title_and_legend(
    page: Page, address: str, position: str
) -> None:
    frame = open_page(page, f"{address}/?at={position}")
    expect(frame.locator(".edge-name").first).to_be_visible()
    inner = map_frame(page)
    inner.evaluate("document.fonts.ready")
    covered = inner.evaluate(
        """() => {
          const nodes = document.querySelectorAll(".edge-name, .title-block, .legend");
          const boxes = [...nodes].map((node) => node.getBoundingClientRect());
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
        }"""
    )
    assert covered == 0


# Pixels between the names of an end outside and the nearest point of the arrows that they tell of, the longest way.
AWAY = """() => Math.max(...[...document.querySelectorAll(".edge-name")]
  .filter((name) => name.textContent.includes("Fort Bragg")).flatMap((name) => {
    const { left, top, right, bottom } = name.getBoundingClientRect();
    return [...name.querySelectorAll("b")].map(({ dataset }) => {
      const shaft = document.querySelector(`.flow[data-movement="${dataset.movement}"] .shaft`);
      const [length, to] = [shaft.getTotalLength(), shaft.getScreenCTM()];
      return Math.min(...Array.from({ length: 400 }, (_, i) => {
        const { x, y } = shaft.getPointAtLength((length * i) / 399).matrixTransform(to);
        return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
      }));
    });
  }))"""


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_name_of_a_far_end_stands_near_the_arrows_that_come_from_it(page: Page, address: str, code: str) -> None:
    for width, height in ((1280, 720), (1440, 900), (1920, 1080), (960, 600)):
        page.set_viewport_size({"width": width, "height": height})
        frame = open_page(page, f"{address}/?lang={code}")
        expect(frame.locator(".edge-name", has_text="Fort Bragg").first).to_be_visible()
        inner = map_frame(page)
        inner.wait_for_function(f"() => ({AWAY})() < 150")


# Words beside a number at a place that are shown, though the frame does not show them whole.
CUT = """() => [...document.querySelectorAll("g.standing .amount")].filter((words) => {
  const { left, top, right, bottom } = words.getBoundingClientRect();
  const cut = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
  return cut && words.checkVisibility({ visibilityProperty: true });
}).map((words) => words.textContent)"""


@pytest.mark.parametrize("size", [(390, 844), (412, 915), (360, 640)])
def test_words_that_the_frame_would_cut_stand_whole_at_its_edge(
    page: Page, address: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    frame = open_page(page, address)
    inner, told = map_frame(page), frame.locator(".edge-name", has_text="more than 125,000 in place")
    words = frame.locator('g.standing[data-movement="rus-ukraine-border"] .amount')
    x = words.evaluate("node => node.getBoundingClientRect().left")
    inner.evaluate(f"void map.panBy([{x - size[0] + 60}, 0], {{animate: false}})")  # 60 pixels of them are left
    expect(told).to_be_visible()
    expect(told.locator("b")).to_have_text("20")
    assert inner.evaluate(CUT) == []
    inner.evaluate(f"void map.panBy([{size[0] // 2}, 0], {{animate: false}})")
    expect(words).to_be_visible()
    expect(told).to_have_count(0)
    words.evaluate("node => node.setAttribute('x', 10000)")  # the check can fail
    words.evaluate("node => node.classList.remove('told-beside')")
    assert inner.evaluate(CUT) == ["more than 125,000 in place"]
