"""The map in a real Chromium: what is drawn where, panned, zoomed, lit and walked."""

from __future__ import annotations

import pytest
from browsing import ARROWS, DRAWN, FRAME, flows, leaves, map_frame, open_page
from playwright.sync_api import Browser, Page, expect

from geo.catalogue import Catalogue
from geo.chart import build_scene
from geo.chart.style import look
from geo.flows import stroke
from geo.language import language
from geo.leaflet import build_payload, script_json
from geo.leaflet.measures import measures


@pytest.fixture(scope="module")
def catalogue(known: Catalogue) -> Catalogue:
    """What these tests know."""
    return known


def test_a_request_to_the_outside_would_be_noticed() -> None:
    assert leaves("https://fonts.example/font.woff")
    assert not leaves("http://localhost:8501/static/a.js")
    assert not leaves("data:image/png;base64,AAAA")


def test_the_page_shows_four_arrows_and_asks_nobody_outside(page: Page, address: str, outside: list[str]) -> None:
    frame = open_page(page, address)
    expect(frame.locator(".flow")).to_have_count(4)
    assert flows(frame) == ARROWS
    expect(frame.locator(".title-block h1")).to_have_text(
        "3,000 U.S. soldiers announced for Poland, Germany and Romania"
    )
    assert outside == []


def test_what_travels_for_the_shipped_catalogue_stays_below_100_kb(catalogue: Catalogue) -> None:
    payload = build_payload(tuple(catalogue.movements.values()), catalogue, language("fr"), "")
    assert len(script_json(payload)) < 100_000


SIZES = [(1280, 720), (1440, 900), (1920, 1080)]


OVERLAPS = """() => {
  const boxes = [];
  for (const node of document.querySelectorAll(".movements .label, .movements .head, .edge-name")) {
    const box = node.getBoundingClientRect();
    if (getComputedStyle(node).visibility === "hidden") continue;
    if (node.classList.contains("head")) {
      // A head is a triangle: sampled, since its box covers more than itself.
      const line = node.getAttribute("points").split(" ").map((pair) => pair.split(",").map(Number));
      const [[ax, ay], [tx, ty], [bx, by]] = line;
      const at = node.ownerSVGElement.getScreenCTM();
      for (let i = 0; i <= 8; i++) for (let j = 0; j <= 8; j++) {
        const mx = ax + (bx - ax) * j / 8, my = ay + (by - ay) * j / 8;
        const x = mx + (tx - mx) * i / 8 + at.e, y = my + (ty - my) * i / 8 + at.f;
        boxes.push({ name: "head of " + node.closest("[data-movement]").dataset.movement, head: true,
                     left: x, right: x, top: y, bottom: y });
      }
    } else {
      boxes.push({ name: node.textContent + " " + node.getAttribute("class"), head: false,
                   left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
  }
  const found = [];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    if (a.head && b.head) return;
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (x > 1 && y > 1 || (a.head !== b.head && x >= 0 && y >= 0)) found.push([a.name, b.name]);
  }));
  return found;
}"""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_label_covers_another_or_a_head(page: Page, address: str, size: tuple[int, int], language: str) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    frame = open_page(page, f"{address}/?lang={language}")
    expect(frame.locator(".movements .label").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    inner = map_frame(page)
    inner.evaluate("document.fonts.ready")
    assert inner.evaluate(OVERLAPS) == []
    assert inner.evaluate(
        """() => [...document.querySelectorAll(".movements .number, .movements .standing")].every((node) => {
          const box = node.getBoundingClientRect();
          if (map.movements.payload.far.some((place) => map.movements.payload.standings.some((item) =>
            item.place === place && item.chips.some(([id]) => id === node.dataset.movement)))) return true;
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        })"""
    )


def test_the_overlap_check_can_fail(page: Page, address: str) -> None:
    open_page(page, address)
    inner = map_frame(page)
    inner.evaluate(
        """() => { const label = document.querySelector('.number[data-movement="us-82abn-poland"]');
        const other = document.querySelector('.number[data-movement="us-18corps-germany"]').getBoundingClientRect();
        const own = label.getBoundingClientRect();
        label.setAttribute("transform", `translate(${other.left - own.left}, ${other.top - own.top})`); }"""
    )
    assert inner.evaluate(OVERLAPS) != []


SIZED = """() => Object.fromEntries([["number", ".number .figure"], ["strength", ".strength .amount"],
  ["place", ".place"], ["country", ".country"], ["sea", ".sea"],
  ["chip", ".standing .figure"]].map(([name, selector]) =>
    [name, parseFloat(getComputedStyle(document.querySelector(`.movements ${selector}`)).fontSize)]))"""


@pytest.mark.parametrize("zoom", [2.5, 3, 4.75, 6])
def test_what_the_browser_shows_has_the_widths_and_places_that_python_reckoned(
    page: Page, address: str, catalogue: Catalogue, zoom: float
) -> None:
    """Style sheets included, which no other test of the drawing sees."""
    open_page(page, address)
    inner = map_frame(page)
    inner.evaluate(f"void map.setView([49, 10], {zoom}, {{animate: false}})")
    origin = inner.evaluate("[map.getPixelOrigin().x, map.getPixelOrigin().y]")
    seen = inner.evaluate(DRAWN)
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    assert set(seen) == {flow.id for flow in scene.flows}
    for flow in scene.flows:
        expected = stroke(flow, 2**zoom)
        assert seen[flow.id]["width"] == pytest.approx(expected.width, abs=0.01)
        head = [value - origin[i] for point in expected.head for i, value in enumerate(point)]
        assert seen[flow.id]["head"] == pytest.approx(head, abs=0.02)
        dash = look(catalogue.movements[flow.id].status).dash
        assert seen[flow.id]["dash"] == (", ".join(f"{length}px" for length in dash) or "none")


def test_text_is_as_large_as_python_measured_it(page: Page, address: str) -> None:
    frame = open_page(page, address)
    expect(frame.locator(".movements .standing .figure").first).to_be_attached()
    sizes = {name: size for name, size in measures()["text"].items() if name != "spacing"}  # type: ignore[attr-defined]
    assert map_frame(page).evaluate(SIZED) == pytest.approx(sizes)


def test_the_keyboard_walks_the_flows_opens_and_closes(page: Page, address: str) -> None:
    frame = open_page(page, address)
    first = frame.locator('.flow[data-movement="us-82abn-poland"]')
    first.focus()
    name = "82nd Airborne Division (part), Fort Bragg, North Carolina to Poland, 1,700 soldiers, announced"
    expect(first).to_have_attribute("aria-label", name)
    walked = []
    for _ in range(4):
        walked.append(page.frames[-1].evaluate("document.activeElement.dataset.movement"))
        page.keyboard.press("Tab")
    assert set(walked) == ARROWS
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote").first).to_be_visible()
    frame.locator('.flow[data-movement="us-82abn-poland"]').focus()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote")).to_have_count(0)


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (390, 780)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_small_map_shows_most_of_the_numbers_whole(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    panel = "" if size[0] < 500 else "?view=differences"
    frame = open_page(page, f"{address}/{panel}")
    expect(frame.locator(".standing:not(.told-beside)").first).to_be_visible()
    shown = map_frame(page).evaluate(
        """() => [...document.querySelectorAll(".movements .number, .movements .standing")].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        }).length"""
    )
    assert shown >= 0.6 * frame.locator(".movements .number, .movements .standing").count()


def test_a_card_chosen_in_the_list_brings_its_badge_into_sight(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?at=51,18,5")
    badge = frame.locator('.standing[data-movement="us-alert-8500"]')
    expect(badge).not_to_be_in_viewport()
    page.locator(".st-key-toggle-us-alert-8500 button").click()
    expect(badge).to_be_in_viewport()


def test_a_click_lights_the_arrow_at_once_and_keeps_the_focus(page: Page, address: str) -> None:
    frame = open_page(page, address)
    flow = frame.locator('.flow[data-movement="us-82abn-poland"]')
    flow.focus()
    lit = map_frame(page).evaluate(
        """() => {
          const flow = document.querySelector('.flow[data-movement="us-82abn-poland"]');
          flow.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          return flow.classList.contains("chosen") && document.activeElement === flow;
        }"""
    )
    assert lit is True


@pytest.mark.parametrize("width", [700, 900, 1000])
def test_a_window_hardly_wider_than_the_sidebar_still_draws_and_recovers(page: Page, address: str, width: int) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_viewport_size({"width": width, "height": 800})
    frame = open_page(page, f"{address}/?view=table")
    expect(frame.locator(".flow")).to_have_count(4)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator(".st-key-views").get_by_text("Map", exact=True).click()
    expect(frame.locator('.number[data-movement="us-82abn-poland"]')).to_be_in_viewport()
    assert errors == []


def test_a_map_without_any_room_throws_nothing(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    frame = open_page(page, address)
    page.locator(FRAME).evaluate("frame => { frame.style.setProperty('width', '20px', 'important') }")
    expect(frame.locator(".flow")).to_have_count(4)
    map_frame(page).evaluate("map.invalidateSize(); map.movements.fit()")
    assert errors == []


def test_a_position_that_a_link_asks_for_stays_whatever_is_chosen_or_switched(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?at=40,-60,5&movement=us-82abn-poland")
    expect(frame.locator(".flow.chosen")).to_be_attached()
    centre = "() => [map.getCenter().lat, map.getCenter().lng].map((value) => Math.round(value * 100) / 100)"
    assert map_frame(page).evaluate(centre) == pytest.approx([40, -60], abs=0.05)
    page.get_by_text("Symbols", exact=True).click()
    expect(frame.locator(".symbol").first).to_be_attached()
    assert map_frame(page).evaluate(centre) == pytest.approx([40, -60], abs=0.05)


def test_the_focus_stays_on_its_arrow_when_the_layer_is_exchanged(page: Page, address: str) -> None:
    frame = open_page(page, address)
    frame.locator('.flow[data-movement="us-82abn-poland"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote").first).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    expect(frame.locator('.flow[data-movement="us-82abn-poland"]')).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote")).to_have_count(0)


def test_a_choice_that_is_only_listed_dims_no_arrow(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?movement=us-alert-more")
    expect(page.locator(".st-key-movement-us-alert-more .card.open")).to_be_visible()
    expect(frame.locator("svg.movements.lit")).to_have_count(0)


def test_steps_through_nothing_throw_nothing(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    frame = open_page(page, f"{address}/?nation=FRA&country=POL")
    frame.locator(".leaflet-container").focus()
    page.keyboard.press("j")
    assert errors == []


def test_panning_draws_no_arrow_anew(page: Page, address: str) -> None:
    open_page(page, address)
    inner = map_frame(page)
    inner.evaluate("document.querySelector('.flow').untouched = true; map.panBy([80, 30], {animate: false})")
    assert inner.evaluate("document.querySelector('.flow').untouched") is True


def test_the_dark_theme_reaches_the_map(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page = context.new_page()
    frame = open_page(page, address)
    expect(frame.locator("html")).to_have_css("color-scheme", "dark")
    sea = frame.locator(".leaflet-container").evaluate("node => getComputedStyle(node).backgroundColor")
    assert sea == "rgb(16, 23, 31)"
    context.close()


def test_unit_symbols_stand_beside_the_arrows_when_asked_for(page: Page, address: str) -> None:
    frame = open_page(page, address)
    expect(frame.locator(".symbol")).to_have_count(0)
    page.get_by_text("Symbols", exact=True).click()
    expect(frame.locator('.symbol[data-movement="us-82abn-poland"] image')).to_be_visible()
    expect(page.locator(".st-key-movement-us-82abn-poland .card img.symbol")).to_be_visible()
