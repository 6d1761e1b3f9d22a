"""The briefing panel, the presentation and what changed, in a real Chromium."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from browsing import open_page, replace_in
from playwright.sync_api import Browser, Page, expect
from serving import serving


def test_the_briefing_panel_previews_and_downloads_the_slide(page: Page, address: str) -> None:
    open_page(page, f"{address}/?view=briefing&unit=us-82abn")
    panel = page.locator(".st-key-panel")
    expect(panel.locator('[data-testid="stImage"] img')).to_be_visible()
    expect(panel.locator(".copy-picture")).to_be_visible()
    told = re.compile(r"Page 1 of \d+\. PowerPoint, PDF and HTML hold all of it; PNG and SVG hold this page\.")
    expect(panel.locator('[data-testid="stImage"]')).to_contain_text(told)
    expect(panel.get_by_role("img", name="Briefing: 1 of 30 entries")).to_be_visible()
    with page.expect_download() as download:
        panel.get_by_role("button", name="PowerPoint", exact=True).click()
    assert Path(download.value.path()).read_bytes()[:2] == b"PK"


def test_the_copied_picture_is_the_slide(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_page(page, f"{address}/?view=briefing&unit=us-82abn")
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    size = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const picture = await createImageBitmap(await item.getType("image/png"));
          return [picture.width, picture.height];
        }"""
    )
    assert size == [1920, 1080]
    context.close()


def test_the_presentation_hides_everything_else_and_escape_leaves_it(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?view=present")
    expect(page.locator(".st-key-presentation .card")).to_have_count(30)
    expect(page.locator('[data-testid="stSidebar"]')).to_be_hidden()
    expect(page.locator(".st-key-views")).to_be_hidden()
    expect(frame.locator(".legend")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator('[data-testid="stSidebar"]')).to_be_visible()
    assert "present" not in page.url


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_escape_leaves_the_presentation_also_after_a_click_into_the_map(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?view=present")
    frame.locator('.number[data-movement="us-82abn-poland"]').click()
    expect(frame.locator(".flow.chosen")).to_be_attached()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.keyboard.press("Escape")
    expect(frame.locator(".flow.chosen")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator('[data-testid="stSidebar"]')).to_be_visible()


def test_the_slide_shows_the_section_that_the_map_shows_now(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?view=briefing&unit=us-82abn")
    picture = page.locator('.st-key-panel [data-testid="stImage"] img')
    expect(picture).to_be_visible()
    fitted = picture.get_attribute("src")
    page.get_by_role("combobox", name="Section of the map").click()
    page.get_by_role("option", name="as on the map").click()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    frame.locator(".leaflet-control-zoom-in").click()
    page.wait_for_url("**at=*")
    expect(picture).not_to_have_attribute("src", str(fitted))


def test_title_and_marking_outlast_a_look_at_the_map(page: Page, address: str) -> None:
    open_page(page, f"{address}/?view=briefing&unit=us-82abn")
    title = page.get_by_role("textbox", name="Title of the slide")
    title.fill("For the minister")
    title.press("Enter")
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.locator(".st-key-views").get_by_text("Map", exact=True).click()
    expect(title).to_have_count(0)
    page.locator(".st-key-views").get_by_text("Briefing", exact=True).click()
    expect(title).to_have_value("For the minister")


def test_what_changed_since_an_earlier_state_is_listed_and_marked_on_the_map(
    page: Page, data: Path, tmp_path: Path
) -> None:
    _git(data, "init", "--quiet")
    _git(data, "add", "data", "seeds")
    _git(data, "commit", "--quiet", "--message", "First state")
    replace_in(data / "data/movements.yaml", "en: The spokesman refused", "en: Revised. The spokesman refused")
    replace_in(
        data / "data/movements.yaml",
        "en: Said before the announcement of",
        "en: Revised. Said before the announcement of",
    )
    with serving(data, tmp_path / "log") as url:
        frame = open_page(page, f"{url}/?view=briefing")
        expect(page.locator(".copy-picture")).to_be_visible()
        expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
        since = page.get_by_role("combobox", name="What changed since")
        page.locator(".st-key-panel").evaluate("panel => { panel.scrollTop = panel.scrollHeight }")
        since.press_sequentially("First")
        page.get_by_role("option", name="First state").click()
        changed = page.locator(".changes li")
        expect(changed).to_have_count(2)
        expect(changed.nth(1)).to_contain_text(": note")
        expect(frame.locator('[data-movement="us-eastern-flank"] .fresh')).to_be_attached()
        expect(frame.locator(".fresh")).to_have_count(1)
