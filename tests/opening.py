"""The one-file HTML opened from the disk in a real Chromium, for tests of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

Opener = Callable[..., Page]


@contextmanager
def opening(browser: Browser, file: Path) -> Iterator[Opener]:
    """Opens HTML that it writes to `file`, offline; it has to ask for nothing but itself and to log no error."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_offline(True)
    asked: list[str] = []
    wrong: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    context.on("weberror", lambda error: wrong.append(str(error.error)))

    def open_(content: bytes, link: str = "") -> Page:
        file.write_bytes(content)
        page = context.new_page()
        page.goto(file.as_uri() + link)
        expect(page.locator('[data-basemap="drawn"]')).to_be_visible()
        return page

    yield open_
    context.close()
    assert {url.partition("#")[0] for url in asked} == {file.as_uri()}
    assert wrong == []


def click(page: Page, name: str) -> None:
    """Click on the number of a movement on the map."""
    page.locator(f'.number.label[data-movement="{name}"]').click()
