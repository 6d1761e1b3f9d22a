"""Hostile names on the page in a real Chromium: each is shown as it is written, and nothing happens."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import open_page
from hostile import MARKDOWN, poisoned
from playwright.sync_api import Page, expect
from serving import serving

from geo.catalogue import Catalogue

JOINER = "\u2060"
HOSTILE_APP = (sys.executable, "-m", "streamlit", "run", "tests/hostile_app.py", "--server.port")
VIEWS = ("map", "table", "articles", "differences", "briefing", "present")
INTRUDERS = """() => [...document.querySelectorAll('[data-testid="stMarkdownContainer"] *, [role="option"] *')]
  .filter((node) => !['P', 'DIV', 'SPAN'].includes(node.tagName) || node.getAttribute('style'))
  .map((node) => node.outerHTML)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, known_data: Path) -> Iterator[str]:
    """The address of a page whose every text is hostile."""
    with serving(known_data, tmp_path_factory.mktemp("hostile") / "log", HOSTILE_APP) as url:
        yield url


@pytest.fixture
def noise(page: Page) -> Iterator[list[str]]:
    """What a hostile text may set off: dialogs, and errors on the console; there is none."""
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))  # type: ignore[func-returns-value]
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    yield heard
    assert heard == []


@pytest.mark.usefixtures("noise")
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_makes_an_element_of_a_text(page: Page, hostile: str, view: str) -> None:
    open_page(page, f"{hostile}/?lang=en&movement=us-82abn-poland&view={view}")
    page.wait_for_timeout(1500)
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached", timeout=60_000)
    assert page.evaluate(INTRUDERS) == []
    assert page.locator('[data-testid="stException"]').count() == 0


@pytest.mark.usefixtures("noise")
def test_names_of_buttons_and_options_are_shown_letter_by_letter(
    page: Page, hostile: str, catalogue: Catalogue
) -> None:
    open_page(page, f"{hostile}/?lang=en")
    made = poisoned(catalogue, MARKDOWN)
    names = {force.id: force.name["en"] for force in made.forces.values()}
    assert len(set(names.values())) > 10
    expect(page.locator(".st-key-toggle-fra-romania")).to_be_visible()
    for movement in made.movements.values():
        button = page.locator(f".st-key-toggle-{movement.id}").inner_text().replace(JOINER, "")
        assert button == f"Open {names[movement.force]} · {made.numbers[movement.id]}"
    page.get_by_role("combobox", name="Unit").click()
    options = {option.inner_text() for option in page.get_by_role("option").all()}
    assert options - {"Select all"} <= set(names.values())
    assert len(options) > 5
    assert page.evaluate(INTRUDERS) == []


@pytest.mark.usefixtures("noise")
def test_a_name_within_a_longer_label_is_shown_letter_by_letter(page: Page, hostile: str) -> None:
    open_page(page, f"{hostile}/?lang=en&view=differences")
    shown = {button.inner_text().replace(JOINER, "") for button in page.locator('[class*="st-key-difference-"]').all()}
    assert shown
    assert all(text.startswith("Show ") and text.endswith(" on the map") for text in shown)
