"""The page in windows of many sizes: nothing lies on anything else; and what keys, pointer and system ask of it."""

from __future__ import annotations

import contextlib
from io import BytesIO

import pytest
from browsing import FRAME, map_frame, open_page
from playwright.sync_api import Browser, FrameLocator, Page, TimeoutError, expect
from pypdf import PdfReader

from geo.catalogue import Catalogue
from geo.chart import plane_of
from geo.leaflet.payload import zooms

SIZES = [(1280, 720), (1440, 900), (1920, 1080), (960, 600), (1024, 768), (390, 844)]
LANGUAGES = ["en", "fr"]
# Map's own furniture and the page's, in pixels of the window; each may touch none of the others.
OVERLAPS = """() => {
  const frame = document.querySelector('FRAME');
  const outer = frame.getBoundingClientRect();
  const boxes = [];
  const add = (node, name, left, top) => {
    const box = node.getBoundingClientRect();
    if (!box.width || getComputedStyle(node).visibility === "hidden") return;
    boxes.push({ name, left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top });
  };
  const controls = ["zoom", "scale-line"].map((name) => `.leaflet-control-${name}`);
  const furniture = [".title-block", ".legend", ".fit", ".clean-map", ".locator", ".credit", ...controls];
  for (const selector of furniture)
    frame.contentDocument.querySelectorAll(selector).forEach((node) => add(node, selector, outer.left, outer.top));
  for (const selector of [".st-key-views", '[data-testid="stExpandSidebarButton"]'])
    document.querySelectorAll(selector).forEach((node) => add(node, selector, 0, 0));
  const found = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
      .map((b) => `${a.name} on ${b.name}`));
  const out = boxes.filter((a) => Math.min(a.left, a.top, innerWidth - a.right, innerHeight - a.bottom) < -0.5);
  return [...found, ...out.map((a) => `${a.name} outside`)];
}""".replace("FRAME", FRAME)


def _sized(page: Page, address: str, size: tuple[int, int], query: str) -> FrameLocator:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    frame = open_page(page, f"{address}/{query}")
    expect(page.locator(".st-key-views button").last).to_be_visible()
    page.evaluate("document.fonts.ready")
    map_frame(page).evaluate("document.fonts.ready")
    return frame


def _settled(page: Page) -> None:
    """Nothing lies on anything else, at the latest when the window has come to rest."""
    with contextlib.suppress(TimeoutError):  # the assertion says what lies where
        resting = 'document.getAnimations().every((one) => one.playState !== "running")'
        page.wait_for_function(f"() => {resting} && ({OVERLAPS})().length === 0", timeout=30_000)
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_title_legend_tabs_and_buttons_lie_clear_of_one_another(
    page: Page, address: str, size: tuple[int, int], code: str
) -> None:
    frame = _sized(page, address, size, f"?lang={code}")
    _settled(page)
    legend = frame.locator(".legend")
    if not legend.evaluate("node => node.open"):
        legend.locator("summary").click()
        expect(legend).to_have_attribute("open", "")
        _settled(page)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (960, 600)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_title_makes_room_for_the_button_that_opens_the_sidebar(
    page: Page, address: str, size: tuple[int, int]
) -> None:
    _sized(page, address, size, "")
    page.get_by_test_id("stSidebar").hover()
    page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    _settled(page)


def test_the_check_of_overlaps_can_fail(page: Page, address: str) -> None:
    frame = _sized(page, address, (1024, 768), "")
    _settled(page)
    frame.locator(".title-block").evaluate("node => { node.style.transform = 'translate(300px, -42px)'; }")
    assert ".title-block on .st-key-views" in page.evaluate(OVERLAPS)


@pytest.mark.parametrize("key", ["j", "k"])
def test_escape_closes_what_j_or_k_opened(page: Page, address: str, key: str) -> None:
    open_page(page, address)
    opened = page.locator(".card.open")
    page.keyboard.press(key)
    expect(opened).to_have_count(1)
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)


def test_escape_in_the_search_leaves_the_card_open(page: Page, address: str) -> None:
    open_page(page, f"{address}/?movement=us-82abn-poland")
    expect(page.locator(".card.open")).to_have_count(1)
    page.get_by_role("textbox", name="Search").first.focus()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Next movement").click()
    expect(page.locator(".st-key-movement-us-18corps-germany .card.open")).to_have_count(1)


def test_a_mark_under_the_pointer_is_named_at_once(page: Page, address: str) -> None:
    frame = open_page(page, address)
    hint = frame.locator(".hint")
    expect(hint).to_be_hidden()
    number = frame.locator('.number[data-movement="us-82abn-poland"]')
    number.hover()
    expect(hint).to_be_visible()
    expect(hint).to_have_text(str(frame.locator('.flow[data-movement="us-82abn-poland"]').get_attribute("aria-label")))
    page.mouse.move(5, 5)
    expect(hint).to_be_hidden()


def test_the_map_follows_when_the_system_turns_dark_and_light(page: Page, address: str) -> None:
    frame = open_page(page, address)
    expect(frame.locator("html")).to_have_css("color-scheme", "light")
    page.emulate_media(color_scheme="dark")
    expect(frame.locator("html")).to_have_css("color-scheme", "dark")
    page.emulate_media(color_scheme="light")
    expect(frame.locator("html")).to_have_css("color-scheme", "light")


def test_forced_colours_show_the_chosen_tab_and_language(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, forced_colors="active")
    page = context.new_page()
    open_page(page, address)
    for group in ("View", "Language"):
        options = page.get_by_role("radiogroup", name=group).get_by_role("radio")
        expect(options.first).to_be_visible()
        colours = options.evaluate_all(
            "nodes => nodes.map((node) => [node.ariaChecked, getComputedStyle(node).backgroundColor])"
        )
        chosen = {colour for checked, colour in colours if checked == "true"}
        others = {colour for checked, colour in colours if checked == "false"}
        assert len(chosen) == 1 and not chosen & others, group
    context.close()


def test_nobody_zooms_in_to_where_there_is_nothing_to_see(page: Page, address: str, catalogue: Catalogue) -> None:
    closest = zooms(plane_of(catalogue))[-1]
    open_page(page, f"{address}/?at=45,25,9")
    assert map_frame(page).evaluate("map.getZoom()") == closest
    assert map_frame(page).evaluate("map.getMaxZoom()") == closest


def test_the_page_is_printed_on_one_sheet_with_the_map_whole(page: Page, address: str) -> None:
    frame = _sized(page, address, (1440, 900), "?lang=en")
    expect(frame.locator(".flow").first).to_be_visible()
    (sheet,) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    assert sheet.mediabox.width > sheet.mediabox.height
    text = "".join(sheet.extract_text().split())  # names of countries are set apart
    for words in ("soldiersannounced", "Legend", "comeshere", "POLAND", "NaturalEarth", "1,700"):
        assert words in text
    assert "Morefilters" not in text


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("width", [320, 390])
def test_the_views_stand_in_one_row_on_a_phone(page: Page, address: str, width: int, code: str) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    open_page(page, f"{address}/?lang={code}")
    boxes = [button.bounding_box() for button in page.locator(".st-key-views button").all()]
    assert len(boxes) == 5
    assert len({box["y"] for box in boxes if box}) == 1
    assert max(box["x"] + box["width"] for box in boxes if box) <= width - 8
