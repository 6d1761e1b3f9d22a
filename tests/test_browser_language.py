"""The page in each language: found, negotiated, and its boxes searched with or without accents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import open_page
from playwright.sync_api import Browser, Page, expect
from serving import ROOT, serving

from geo.language.catalogues import FOLDERS

POLISH = ROOT / "tests" / "languages"


@pytest.fixture(scope="module")
def polish(tmp_path_factory: pytest.TempPathFactory, known_data: Path) -> Iterator[str]:
    """The page of a server that has a third catalogue."""
    with serving(known_data, tmp_path_factory.mktemp("polish") / "log", **{FOLDERS: str(POLISH)}) as url:
        yield url


@pytest.mark.parametrize("typed", ["etats", "ETATS", "états", "États-U"])
@pytest.mark.parametrize("label", ["Pays", "Nation"])
def test_a_country_is_found_with_and_without_its_accent(page: Page, address: str, label: str, typed: str) -> None:
    open_page(page, f"{address}/?lang=fr")
    page.get_by_role("combobox", name=label).click()
    page.keyboard.type(typed)
    options = page.get_by_role("option")
    expect(options.filter(has_text="tats-Unis")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("USA"))


def test_countries_stand_in_the_order_of_the_language(page: Page, address: str) -> None:
    open_page(page, f"{address}/?lang=fr")
    page.get_by_role("combobox", name="Pays").click()
    options = page.get_by_role("option")
    expect(options.filter(has_text="tats-Unis")).to_be_visible()
    names = [name.encode("ascii", "ignore").decode() for name in options.all_inner_texts()]
    assert names.index("Etats-Unis") < names.index("Roumanie")


def test_a_third_language_is_on_the_switch_in_the_link_and_on_the_page(page: Page, polish: str) -> None:
    open_page(page, f"{polish}/?movement=us-82abn-poland")
    switch = page.get_by_role("radiogroup", name="Language")
    expect(switch.get_by_text("PL", exact=True)).to_be_visible()
    switch.get_by_text("PL", exact=True).click()
    expect(page).to_have_url(re.compile("lang=pl"))
    card = page.locator(".st-key-movement-us-82abn-poland")
    expect(card).to_contain_text("1\u00a0700 żołnierzy")
    expect(card).to_contain_text("ogłoszono: 2 lutego 2022")
    expect(page.locator("p.count")).to_have_text("30 wpisów")
    translation = card.locator("p.translation").first
    expect(translation).to_have_attribute("lang", "en")
    expect(translation).to_contain_text("tłumaczenie własne, język: angielski")


@pytest.mark.parametrize(
    ("locale", "count"), [("pl-PL", "30 wpisów"), ("fr-CA", "30 entrées"), ("de-DE", "30 entries")]
)
def test_a_browser_gets_the_best_language_that_there_is(browser: Browser, polish: str, locale: str, count: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    open_page(page, polish)
    expect(page.locator("p.count")).to_have_text(count)
    context.close()
