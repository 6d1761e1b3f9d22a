"""What the browser tests share: the address of things on the page, and how to open it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Frame, FrameLocator, Page, expect

FRAME = 'iframe[title="streamlit_folium.st_folium"]'
DRAWN = """() => Object.fromEntries([...document.querySelectorAll(".flow")].map((flow) => {
  const style = (name) => getComputedStyle(flow.querySelector(name));
  const head = flow.querySelector(".head").getAttribute("points").match(/-?[0-9.]+/g).map(Number);
  const { strokeWidth, strokeDasharray } = style(".shaft");
  const width = parseFloat(strokeWidth) * flow.getScreenCTM().a;
  return [flow.dataset.movement, { head, width, dash: strokeDasharray }];
}))"""
"""What a map shows of its arrows, style sheets and transforms included."""
ARROWS = {"us-82abn-poland", "us-18corps-germany", "us-armour-romania", "fra-romania"}


def leaves(url: str) -> bool:
    """Whether an address is not on this machine."""
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("localhost", "127.0.0.1")


def open_page(page: Page, url: str) -> FrameLocator:
    """Open the page and wait for its map."""
    page.goto(url)
    frame = page.frame_locator(FRAME)
    # The first page of a server waits for all that it imports.
    expect(frame.locator('[data-basemap="drawn"]')).to_be_visible(timeout=90_000)
    expect(frame.locator("svg.movements")).to_be_attached()
    return frame


def flows(frame: FrameLocator) -> set[str]:
    """The ids of the drawn flows."""
    return set(frame.locator(".flow").evaluate_all("nodes => nodes.map(node => node.dataset.movement)"))


def pick(page: Page, label: str, option: str) -> None:
    """Choose one option of a filter."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")


def map_frame(page: Page) -> Frame:
    """The map's frame."""
    return next(item for item in page.frames if "streamlit_folium" in item.url)


def replace_in(file: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


BROWSER_PATIENCE = 60_000
"""Milliseconds until what a test expects of a page fails: a machine may have a dozen of them to draw at once."""

expect.set_options(timeout=BROWSER_PATIENCE)
