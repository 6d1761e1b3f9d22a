"""A server that is started anew under an open page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from browsing import open_page
from playwright.sync_api import Page, expect
from serving import serving


def test_the_first_action_after_a_restart_of_the_server_is_not_lost(
    page: Page, tmp_path: Path, known_data: Path
) -> None:
    with serving(known_data, tmp_path / "first") as url:
        open_page(page, f"{url}/?lang=en&nation=FRA")
        expect(page.locator(".count")).to_have_text("2 of 30 entries")
    expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_have_count(0)
    with serving(known_data, tmp_path / "second", port=urlsplit(url).port):
        expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_be_attached(timeout=90_000)
        page.wait_for_timeout(500)
        page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached", timeout=60_000)
        page.locator(".st-key-toggle-fra-romania button").click()
        expect(page.locator(".st-key-movement-fra-romania blockquote").first).to_be_visible()
        expect(page.locator(".count")).to_have_text("2 of 30 entries")
