"""What part of the world the map shows, in a real browser: the theatre, far ends at its edge, filters, the link."""

from __future__ import annotations

import re

import pytest
from browsing import map_frame, open_page, pick
from playwright.sync_api import Page, expect

BRAGG = {"en": "from Fort Bragg, North Carolina", "fr": "Fort Bragg, Caroline du Nord"}
SIZES = [(1280, 720), (1440, 900), (1920, 1080), (960, 600), (1024, 768), (390, 844)]
# Share of the window's width and height that the marks take which are in sight, and how many of them are covered.
SEEN = """() => {
  const size = [innerWidth, innerHeight];
  const boxes = [...document.querySelectorAll(".movements .flow, .movements .number, .movements .standing")]
    .map((node) => node.getBoundingClientRect())
    .map(({ left, top, right, bottom }) =>
      [Math.max(0, left), Math.max(0, top), Math.min(size[0], right), Math.min(size[1], bottom)])
    .filter(([left, top, right, bottom]) => right > left && bottom > top);
  const far = (id) => map.movements.payload.standings.some((item) =>
    map.movements.payload.far.includes(item.place) && item.chips.some(([name]) => name === id));
  const furniture = [...document.querySelectorAll(".title-block, .legend, .locator, .fit, .leaflet-control-zoom")]
    .map((node) => node.getBoundingClientRect()).filter((box) => box.width);
  const covered = [...document.querySelectorAll(".movements .number, .movements .standing")]
    .filter((node) => !far(node.dataset.movement)).filter((node) => {
      const box = node.getBoundingClientRect();
      const out = box.left < 0 || box.top < 0 || box.right > size[0] || box.bottom > size[1];
      return out || furniture.some((other) => box.left < other.right && other.left < box.right
        && box.top < other.bottom && other.top < box.bottom);
    }).map((node) => node.dataset.movement);
  const edge = (axis, pick) => pick(...boxes.map((box) => box[axis]));
  return { covered, across: (edge(2, Math.max) - edge(0, Math.min)) / size[0],
           down: (edge(3, Math.max) - edge(1, Math.min)) / size[1] };
}"""
# Once the view has stayed the same for so many frames: what moves it (fonts, a panel, a fit) is counted in these too.
STILL = """() => new Promise((done) => {
  let [before, frames] = ["", 0];
  const look = () => {
    const now = JSON.stringify([map.getCenter(), map.getZoom(), map.getSize(), innerWidth, innerHeight]);
    frames = now === before && !map._animatingZoom && !map.fitting ? frames + 1 : 0;
    before = now;
    frames > 40 ? done(true) : requestAnimationFrame(look);
  };
  look();
})"""
VIEW = "() => [map.getCenter().lat, map.getCenter().lng, map.getZoom()]"


def _resting(page: Page) -> None:
    map_frame(page).evaluate(STILL)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_first_view_is_the_theatre_and_nothing_of_it_is_covered(page: Page, address: str, code: str) -> None:
    frame = open_page(page, f"{address}/?lang={code}")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        _resting(page)
        seen = map_frame(page).evaluate(SEEN)
        assert max(seen["across"], seen["down"]) >= 0.6, (width, height)
        assert seen["covered"] == [] or width < 1024, (width, height)
        names = frame.locator(".edge-name", has_text=BRAGG[code])
        assert sorted(names.locator("b").all_inner_texts()) == ["1", "2"], (width, height)
        expect(frame.locator(".edge-name", has_text=re.compile("8.500"))).to_be_visible()


def test_the_locator_shows_the_whole_way_until_it_is_in_sight(page: Page, address: str) -> None:
    frame = open_page(page, address)
    locator = frame.locator(".locator")
    expect(locator).to_be_visible()
    expect(locator.locator(".way")).to_have_count(2)
    for way in locator.locator(".way").all():
        expect(way).to_have_css("stroke-width", "1.8px")  # 1,700 soldiers and 300: no number is told here
    expect(locator.locator("svg")).to_have_attribute("aria-label", "Where the arrows of this map start and end")
    land = locator.locator(".land")
    expect(land).to_have_attribute("d", re.compile("^M"))
    map_frame(page).evaluate("void map.setView([45, -40], 2.5, {animate: false})")
    expect(locator).to_be_hidden()


def test_the_locator_is_not_there_where_nothing_is_far_or_no_room(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU")
    expect(frame.locator(".locator")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    frame = open_page(page, address)
    expect(frame.locator(".locator")).to_be_hidden()
    expect(frame.locator(".edge-name", has_text="Fort Bragg").first).to_be_visible()


@pytest.mark.parametrize("query", ["country=ROU", "nation=RUS", "status=ruled_out&status=alleged"])
def test_what_a_link_filters_to_fills_the_map(page: Page, address: str, query: str) -> None:
    open_page(page, f"{address}/?{query}")
    for width, height in SIZES[:4]:
        page.set_viewport_size({"width": width, "height": height})
        _resting(page)
        seen = map_frame(page).evaluate(SEEN)
        at_the_closest = map_frame(page).evaluate("map.getZoom() === map.getMaxZoom()")
        assert max(seen["across"], seen["down"]) >= 0.6 or at_the_closest, (width, height)
        assert seen["covered"] == [] or width < 1024, (width, height)


def test_a_filter_glides_there_until_the_reader_has_moved_the_map(page: Page, address: str) -> None:
    frame = open_page(page, address)
    button = frame.locator(".fit")
    expect(button).to_have_text("Show all")
    pick(page, "Country", "Romania")
    expect(button).to_have_text("Fit to 2 entries")
    _resting(page)
    seen = map_frame(page).evaluate(SEEN)
    assert max(seen["across"], seen["down"]) >= 0.6
    expect(button).not_to_have_class(re.compile("called"))
    assert "at=" not in page.url

    map_frame(page).evaluate("void map.setView([40, -60], 4, {animate: false})")
    expect(button).to_have_class(re.compile("called"))
    page.wait_for_url(re.compile("at=40"))
    page.get_by_role("button", name="Reset").click()
    expect(button).to_have_text("Show all")
    _resting(page)
    assert map_frame(page).evaluate(VIEW) == pytest.approx([40, -60, 4], abs=0.05)
    page.wait_for_url(re.compile("at=40"))  # neither the reset nor the moved map is lost where both are told at once

    button.click()
    _resting(page)
    assert map_frame(page).evaluate("map.getBounds().contains([52, 20])")
    expect(button).not_to_have_class(re.compile("called"))
    page.wait_for_function("() => !location.search.includes('at=')")


def test_two_people_see_one_picture(page: Page, address: str) -> None:
    open_page(page, f"{address}/?country=ROU")
    _resting(page)
    first = map_frame(page).evaluate(VIEW)
    open_page(page, page.url)
    _resting(page)
    assert map_frame(page).evaluate(VIEW) == pytest.approx(first, abs=0.01)
    map_frame(page).evaluate("void map.setView([47, 25], 5.5, {animate: false})")
    page.wait_for_url(re.compile("at=47"))
    _resting(page)
    open_page(page, page.url)
    _resting(page)
    # Leaflet draws on whole pixels, of which one is 0.031° of a meridian here.
    assert map_frame(page).evaluate(VIEW) == pytest.approx([47, 25, 5.5], abs=0.016)


def test_a_number_at_the_edge_opens_its_card(page: Page, address: str) -> None:
    frame = open_page(page, address)
    frame.locator(".edge-name", has_text="Fort Bragg").locator("b").first.click()
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()


def test_the_link_keeps_whether_the_legend_is_open(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU")
    legend = frame.locator(".legend")
    expect(legend).to_have_attribute("open", "")
    legend.locator("summary").click()
    page.wait_for_url(re.compile("legend=closed"))
    page.get_by_text("Symbols", exact=True).click()
    page.wait_for_url(re.compile("symbols=1"))
    assert "legend=closed" in page.url
    frame = open_page(page, page.url)
    expect(frame.locator(".legend")).not_to_have_attribute("open", "")
    expect(frame.locator(".symbol").first).to_be_attached()


def test_the_first_tab_leads_to_the_map(page: Page, address: str) -> None:
    frame = open_page(page, address)
    page.locator(".skip").focus()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(frame.locator(".flow").first).to_be_focused()


def test_the_map_says_what_it_shows_or_what_the_reader_writes_and_carries_the_marking(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU")
    expect(frame.locator(".title-block h1")).to_have_text("1,000 U.S. soldiers announced for Romania")
    frame = open_page(page, f"{address}/?country=ROU&title=To+the+south+east&marking=EXERCISE&view=present")
    expect(frame.locator(".title-block h1")).to_have_text("To the south east")
    expect(frame.locator(".title-block .marking")).to_have_text("EXERCISE")
    expect(frame.locator(".marking.foot")).to_be_visible()
    plain = frame.locator(".marking.foot").evaluate("(node) => getComputedStyle(node).color")
    frame = open_page(page, f"{address}/?country=ROU&title=To+the+south+east&marking=NATO+SECRET&view=present")
    for marked in (frame.locator(".title-block .marking"), frame.locator(".marking.foot")):
        expect(marked).to_have_css("color", "rgb(166, 25, 46)")
    assert plain != "rgb(166, 25, 46)"
    frame = open_page(page, f"{address}/?country=ROU&title=To+the+south+east&marking=EXERCISE&view=present")
    leave = page.get_by_role("button", name="Leave")
    expect(leave).to_be_visible()
    expect(leave).to_have_css("opacity", "1")
    leave.click()
    expect(page.locator(".st-key-presentation")).to_have_count(0)
    expect(frame.locator(".title-block h1")).to_have_text("To the south east")
    assert "title=To+the+south+east" in page.url and "marking=EXERCISE" in page.url


COPIED = """async () => {
  const container = document.querySelector(".leaflet-container");
  const blob = await Snapshot.picture(container, "who is credited");
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const brush = canvas.getContext("2d");
  brush.drawImage(bitmap, 0, 0);
  const found = new Set();
  const { data } = brush.getImageData(0, 0, bitmap.width, bitmap.height);
  for (let i = 0; i < data.length; i += 4) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
  const picture = Snapshot.drawn(container, "who is credited");
  const text = new XMLSerializer().serializeToString(picture);
  const widths = (root) => [...root.querySelectorAll(".shaft")].map((node) => getComputedStyle(node).strokeWidth);
  document.body.append(picture);
  const [shown, copied] = [container, picture].map(widths);
  picture.remove();
  return { width: bitmap.width / container.clientWidth, arrow: found.has("23,70,138"), text, shown, copied };
}"""


def test_the_clean_map_is_arrows_alone_in_one_click_and_is_copied_alone(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU")
    hidden = [frame.locator(name).first for name in (".legend", ".title-block")]
    for item in hidden:
        expect(item).to_be_visible()
    frame.get_by_role("button", name="Clean map").click()
    for item in hidden:
        expect(item).to_be_hidden()
    expect(frame.locator(".flow")).to_have_count(2)
    expect(frame.get_by_role("button", name="Copy map")).to_be_visible()
    page.wait_for_url(re.compile("clean=1"))
    copied = map_frame(page).evaluate(COPIED)
    assert copied["width"] == pytest.approx(2, abs=0.01)
    assert copied["arrow"]
    assert copied["copied"] == copied["shown"] and len(copied["shown"]) == 2
    assert "who is credited" in copied["text"] and "Legend" not in copied["text"]
    frame = open_page(page, page.url)
    expect(frame.locator(".legend")).to_be_hidden()
    frame.get_by_role("button", name="Whole map").click()
    expect(frame.locator(".legend")).to_be_visible()
    page.wait_for_function("() => !location.search.includes('clean')")
