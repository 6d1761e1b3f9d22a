"""The HTML file in a real Chromium, opened from the disk with the network cut: what it shows, finds and follows."""

from __future__ import annotations

import re

import pytest
from altered import repeated
from opening import Opener, click
from playwright.sync_api import Page, expect

from geo.catalogue import Catalogue
from geo.chart.typeface import FONT_FILES
from geo.export import export
from geo.export.standalone import to_html
from geo.language import language
from geo.selection import Selection

ARROWS = {"us-82abn-poland", "us-18corps-germany", "us-armour-romania", "fra-romania"}
POLAND = "Les États-Unis envoient 1 700 soldats de la 82e division aéroportée en Pologne"


@pytest.fixture(scope="module")
def catalogue(known: Catalogue) -> Catalogue:
    """What these tests know."""
    return known


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> bytes:
    """The shipped catalogue as HTML."""
    return export("html", Selection(), catalogue, "en")


def _shown(page: Page) -> list[str]:
    cards = page.locator(".card:not([hidden])")
    return [str(name) for name in cards.evaluate_all("nodes => nodes.map(node => node.dataset.movement)")]


def test_the_arrows_are_there_and_nothing_is_asked_for(opened: Opener, shipped: bytes, catalogue: Catalogue) -> None:
    page = opened(shipped)
    flows = page.locator(".flow").evaluate_all("nodes => nodes.map(node => node.dataset.movement)")
    assert set(flows) == ARROWS
    expect(page.locator(".title-block h1")).to_have_text("Announced troop movements")
    expect(page.locator(".legend summary")).to_be_visible()
    assert _shown(page) == list(catalogue.movements)
    page.evaluate("document.fonts.ready")
    faces = page.evaluate("[...document.fonts].map(face => `${face.family} ${face.weight} ${face.status}`)")
    assert sorted(faces) == [f'"Source Sans Pro" {weight} loaded' for weight in FONT_FILES] or sorted(faces) == [
        f"Source Sans Pro {weight} loaded" for weight in FONT_FILES
    ]


def test_a_click_on_an_arrow_opens_its_card_with_the_quote(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    expect(page.locator("#movement-us-82abn-poland blockquote").first).to_be_hidden()
    click(page, "us-82abn-poland")
    quote = page.locator("#movement-us-82abn-poland blockquote").first
    expect(quote).to_be_visible()
    expect(quote).to_have_text(f"“{POLAND}”")
    assert quote.locator("mark").all_text_contents() == [
        "envoient",
        "1 700 soldats",
        "82e division aéroportée",
        "Pologne",
    ]
    expect(page.locator(".movements.lit .flow.chosen")).to_have_attribute("data-movement", "us-82abn-poland")
    click(page, "us-18corps-germany")
    expect(quote).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".card.open")).to_have_count(0)
    expect(page.locator(".movements.lit")).to_have_count(0)


def test_choosing_a_card_lights_its_arrow_and_moves_nothing(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    before = page.locator(".flow[data-movement=fra-romania] .shaft").bounding_box()
    page.locator("#movement-fra-romania .toggle").click()
    expect(page.locator(".flow.chosen")).to_have_attribute("data-movement", "fra-romania")
    expect(page.locator("#movement-fra-romania .toggle")).to_have_attribute("aria-expanded", "true")
    assert page.locator(".flow[data-movement=fra-romania] .shaft").bounding_box() == before
    page.locator("#movement-fra-romania .toggle").click()
    expect(page.locator(".flow.chosen")).to_have_count(0)


def test_arrows_are_walked_by_keyboard_and_keep_the_place(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    page.locator(".flow[data-movement=us-armour-romania]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#movement-us-armour-romania blockquote").first).to_be_visible()
    assert page.evaluate("document.activeElement.dataset.movement") == "us-armour-romania"


def test_the_search_narrows_list_and_map_and_is_undone(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    page.get_by_role("searchbox").fill("  pologne SOLDATS ")
    assert _shown(page)[:2] == ["us-82abn-poland", "us-18corps-germany"]
    expect(page.locator("#count")).to_have_text(re.compile(r"^\d+ of 30 entries$"))
    expect(page.locator(".flow.unfound")).not_to_have_count(0)
    page.get_by_role("searchbox").fill("etats-unis envoient")
    assert _shown(page) == ["us-82abn-poland"]
    page.get_by_role("searchbox").fill("no such words")
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
    click(page, "fra-romania")  # an arrow that the search hides brings its card back
    expect(page.locator("#movement-fra-romania")).to_be_visible()
    page.get_by_role("searchbox").fill("mediterranean")
    expect(page.locator(".movements.lit, .card.open")).to_have_count(0)  # what is not found is not lit either
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#count")).to_have_text("30 entries")
    expect(page.locator(".unfound")).to_have_count(0)


def test_a_link_opens_its_card(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped, "#movement-us-armour-romania")
    expect(page.locator(".card.open")).to_have_attribute("data-movement", "us-armour-romania")
    click(page, "fra-romania")
    assert page.url.endswith("#movement=fra-romania")


def test_every_language_lies_in_it_and_keeps_the_view(opened: Opener, shipped: bytes, catalogue: Catalogue) -> None:
    page = opened(shipped, "#nation=FRA&movement=fra-romania")
    page.get_by_role("button", name="FR", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".title-block h1")).to_have_text("Mouvements de troupes annoncés")
    expect(page.locator("#count")).to_have_text("2 entrées sur 30")
    expect(page.locator(".card.open .route")).to_have_text("France → Roumanie")
    assert page.title() == "Mouvements de troupes annoncés"
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator(".card.open .route")).to_have_text("France → Romania")
    assert _shown(page) == [movement.id for movement in Selection(nation="FRA").apply(catalogue)]


def test_articles_and_differences_are_read_beside_the_map(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    page.get_by_role("button", name="Articles").click()
    expect(page.locator(".article")).to_have_count(5)
    assert page.url.endswith("#view=articles")
    mark = page.locator(".article mark", has_text="1 000 hommes").first
    mark.click()
    expect(page.locator(".movements .flow.chosen")).to_have_attribute("data-movement", "us-armour-romania")
    expect(mark).to_have_class(re.compile("of-chosen"))
    page.get_by_role("button", name="Differences").click()
    expect(page.locator(".article").first).to_be_hidden()
    whole = page.locator(".differences:visible").count()
    page.get_by_role("searchbox").fill("pologne soldats")
    assert 0 < page.locator(".differences:visible").count() < whole
    page.get_by_role("button", name="Entries").click()
    page.locator("#movement-us-82abn-poland .toggle").click()
    page.locator("#movement-us-82abn-poland .source a").first.click()
    expect(page.locator(".article:visible")).to_have_count(1)
    assert "article=" in page.url


def test_a_filter_tells_what_it_hides_of_a_total(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped, "#unit=us-82abn")
    total = page.locator("#total-us-3000")
    total.locator("summary").first.click()
    expect(total.locator(".hidden-part")).to_have_text("the filter hides a part of this total: 2 and 3")
    page.get_by_role("button", name="Reset").click()
    expect(total.locator(".hidden-part")).to_be_hidden()


def test_a_link_restores_the_view_and_says_what_it_asks_in_vain(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped, "#status=smoke&nation=USA&data=0000000&at=50.000,10.000,5")
    told = page.locator("#told")
    expect(told).to_contain_text("The link asks for what this catalogue does not have: status “smoke”.")
    expect(told).to_contain_text("The link was made for data 0000000; this is")
    page.locator("#movement-us-82abn-poland .toggle").click()
    assert page.url.endswith("#nation=USA&movement=us-82abn-poland&at=50.000%2C10.000%2C5")
    page.get_by_role("button", name="Reset").click()
    expect(told).to_be_hidden()


def test_j_and_k_step_through_the_cards(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped, "#nation=FRA")
    expect(page.locator("#count")).to_have_text("2 of 30 entries")
    page.keyboard.press("j")
    expect(page.locator(".card.open")).to_have_attribute("data-movement", "fra-romania")
    page.keyboard.press("k")
    expect(page.locator(".card.open")).to_have_attribute("data-movement", "fra-deu-brigade")


def test_a_corridor_lists_its_movements(opened: Opener, catalogue: Catalogue) -> None:
    crowded = repeated(catalogue, "us-armour-romania", 7)
    page = opened(export("html", Selection(), crowded, "en"))
    page.locator(".number.label[data-corridor]").click()
    assert len(_shown(page)) == 8
    page.locator("#movement-us-armour-romania-3 .toggle").click()
    expect(page.locator(".flow.corridor.chosen")).to_have_count(1)
    page.get_by_role("button", name="Reset").click()
    assert len(_shown(page)) == 37


def test_an_empty_selection_says_so(opened: Opener, catalogue: Catalogue) -> None:
    page = opened(to_html(Selection(after="2100"), catalogue, language("en")))
    expect(page.locator("#nothing")).to_have_text("No movement passes these filters.")
    expect(page.locator(".title-block .empty")).to_be_visible()
    expect(page.locator(".flow, .card")).to_have_count(0)


def test_the_page_is_in_the_language_asked_for(opened: Opener, catalogue: Catalogue) -> None:
    page = opened(export("html", Selection(movement=("us-82abn-poland",)), catalogue, "fr"))
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".route")).to_contain_text("Pologne")
    page.locator(".toggle").click()
    expect(page.locator(".translation")).to_have_count(0)
