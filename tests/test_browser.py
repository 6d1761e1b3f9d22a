"""The page in a real Chromium, as a reader uses it: cards, articles, filters, search, links, keyboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import ARROWS, FRAME, flows, open_page, pick
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        ("us-82abn-poland", "Les États-Unis envoient 1 700 soldats de la 82e division aéroportée en Pologne"),
        ("us-18corps-germany", "un quartier général d’environ 300 hommes du 18e corps aéroporté sera transféré"),
        ("us-armour-romania", "une unité blindée de 1 000 hommes est transférée d’Allemagne en Roumanie"),
        ("fra-romania", "la France a aussi annoncé son intention d'envoyer des soldats"),
    ],
)
def test_clicking_an_arrow_opens_the_card_that_quotes_its_sentence(
    page: Page, address: str, movement: str, words: str
) -> None:
    frame = open_page(page, address)
    frame.locator(f'.number[data-movement="{movement}"]').click()
    card = page.locator(f".st-key-movement-{movement}")
    expect(card.locator("blockquote").filter(has_text=words)).to_be_visible()
    expect(card.locator(".name")).to_be_in_viewport()
    expect(frame.locator(f'.flow.chosen[data-movement="{movement}"]')).to_be_visible()


def test_clicking_a_badge_opens_its_card_and_clicking_again_closes_it(page: Page, address: str) -> None:
    frame = open_page(page, address)
    badge = frame.locator('.standing[data-movement="rus-ukraine-border"]')
    quotes = page.locator(".st-key-movement-rus-ukraine-border blockquote")
    badge.click()
    expect(quotes.first).to_contain_text("plus de 125 000 soldats")
    badge.click()
    expect(quotes).to_have_count(0)


def test_choosing_a_card_lights_its_arrow_and_its_sentence_leads_into_the_article(page: Page, address: str) -> None:
    frame = open_page(page, address)
    page.get_by_role("button", name="Open French soldiers").click()
    expect(frame.locator('.flow.chosen[data-movement="fra-romania"]')).to_be_visible()
    page.get_by_role("button", name="Read in article B").click()
    article = page.locator(".st-key-article-001_bd192cfbe49096f6")
    current = article.locator("mark.current")
    expect(current).to_have_attribute("data-movement", "fra-romania")
    expect(current).to_have_text("Roumanie")
    expect(current).to_be_in_viewport()


def test_filters_leave_the_right_arrows_the_same_frame_and_the_same_view(page: Page, address: str) -> None:
    frame = open_page(page, address)
    page.locator(FRAME).evaluate("frame => { frame.contentWindow.untouched = true }")
    frame.locator(".leaflet-control-zoom-in").click()
    view = "frame => { const m = frame.contentWindow.map; return [m.getCenter().lat, m.getCenter().lng, m.getZoom()] }"
    settled = "frame => frame.contentWindow.map && !frame.contentWindow.map._animatingZoom"
    page.wait_for_function(f"() => ({settled})(document.querySelector('{FRAME}'))")
    before = page.locator(FRAME).evaluate(view)
    pick(page, "Country", "Romania")
    expect(frame.locator(".flow")).to_have_count(2)
    assert flows(frame) == {"us-armour-romania", "fra-romania"}
    pick(page, "Unit", "French soldiers")
    expect(frame.locator(".flow")).to_have_count(1)
    assert flows(frame) == {"fra-romania"}
    assert page.locator(FRAME).evaluate("frame => frame.contentWindow.untouched") is True
    assert page.locator(FRAME).evaluate(view) == before
    assert "country=ROU" in page.url
    page.get_by_role("button", name="Reset").click()
    expect(frame.locator(".flow")).to_have_count(4)


def test_a_link_restores_filters_and_the_opened_card(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?country=ROU&role=to&nation=USA&movement=us-armour-romania&lang=fr")
    assert flows(frame) == {"us-armour-romania"}
    expect(page.locator(".st-key-movement-us-armour-romania blockquote").first).to_be_visible()
    expect(frame.locator(".title-block h1")).to_have_text(re.compile("^1.000 soldats américains annoncés"))


def test_a_link_with_unknown_values_says_so_and_shows_the_rest(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?unit=nobody&movement=gone&nation=FRA")
    expect(page.get_by_role("status").filter(has_text="“nobody”")).to_contain_text("“gone”")
    assert flows(frame) == {"fra-romania"}


def test_an_empty_selection_says_so_on_list_and_map(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?nation=FRA&country=POL")
    expect(frame.locator(".title-block .empty")).to_be_visible()
    expect(page.locator(".nothing")).to_be_visible()


def test_movements_that_cannot_be_drawn_are_listed_with_the_reason(page: Page, address: str) -> None:
    open_page(page, address)
    card = page.locator(".st-key-movement-us-alert-more")
    expect(card.locator(".undrawn")).to_contain_text("no destination is named")


NEVER_DONE = """const found = Document.prototype.querySelector;
Document.prototype.querySelector = function (selector) {
  return selector.includes("notRunning") ? null : found.call(this, selector);
};"""
"""The page's script goes on and on."""


def test_a_card_that_is_brought_into_sight_leaves_a_reader_who_scrolls_on_alone(page: Page, address: str) -> None:
    page.add_init_script(NEVER_DONE)
    frame = open_page(page, address)
    head = page.locator(".st-key-head-us-alert-8500")
    top = "node => node.getBoundingClientRect().top"
    frame.locator('.standing[data-movement="us-alert-8500"], .edge-name b[data-movement="us-alert-8500"]').last.click()
    expect(page.locator(".st-key-movement-us-alert-8500 .card.open")).to_be_visible()
    expect(head).to_be_in_viewport()
    page.mouse.move(180, 600)
    page.mouse.wheel(0, 3000)
    page.wait_for_function("node => node.getBoundingClientRect().top < -50", arg=head.element_handle())
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert head.evaluate(top) < -50


@pytest.mark.parametrize("movement", sorted(ARROWS))
def test_arrow_to_card_to_article_to_mark_to_arrow(page: Page, address: str, movement: str) -> None:
    frame = open_page(page, address)
    frame.locator(f'.number[data-movement="{movement}"]').click()
    card = page.locator(f".st-key-movement-{movement}")
    card.get_by_role("button", name="Read in article").first.click()
    mark = page.locator(f'.reader mark.current[data-movement="{movement}"]')
    expect(mark).to_be_in_viewport()
    other = page.locator(f'.reader mark[data-movement]:not([data-movement="{movement}"])').first
    target = other.get_attribute("data-movement")
    other.click()
    expect(page.locator(f".st-key-movement-{target} .card.open")).to_be_visible()
    expect(page.locator(".st-key-article-000_0b6f8898019d76e7, .st-key-article-001_bd192cfbe49096f6")).to_be_visible()


def test_next_and_previous_walk_the_marks_of_the_article(page: Page, address: str) -> None:
    open_page(page, f"{address}/?article=003_fc3dcdb732654b5c&movement=us-armour-romania")
    count = page.locator(".reader-count")
    expect(count).to_have_text("1 of 5")
    page.get_by_role("button", name="Next mark").click()
    expect(count).to_have_text("2 of 5")
    page.get_by_role("button", name="Previous mark").click()
    page.get_by_role("button", name="Previous mark").click()
    expect(count).to_have_text("5 of 5")
    expect(page.locator(".coverage span.used").first).to_be_visible()


def test_a_clicked_mark_stays_where_it_is(page: Page, address: str) -> None:
    open_page(page, f"{address}/?article=000_0b6f8898019d76e7")
    mark = page.locator(".reader mark", has_text="frontière ukrainienne").last
    mark.scroll_into_view_if_needed()
    mark.click()
    expect(page.locator(".reader mark.current")).to_have_text("frontière ukrainienne")
    expect(page.locator(".reader mark.current")).to_be_in_viewport()


def test_the_first_sentence_of_a_chosen_arrow_is_in_sight(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    frame = open_page(page, address)
    for movement in sorted(ARROWS):
        frame.locator(f'.number[data-movement="{movement}"]').click()
        expect(page.locator(f".st-key-movement-{movement} blockquote").first).to_be_in_viewport(ratio=1)


def test_the_link_in_a_card_names_language_and_the_position_of_now(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?movement=fra-romania")
    frame.locator(".leaflet-control-zoom-in").click()
    page.wait_for_url("**at=*")
    position = page.url.split("at=")[1].split("&")[0].replace("%2C", ",")
    page.get_by_role("button", name="Cite").click()
    link = page.locator("[data-testid=stPopoverBody] code").last
    expect(link).to_contain_text("lang=en")
    expect(link).to_contain_text(position.replace(",", "%2C"))


def test_quick_steps_in_the_map_count_each(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?movement=us-82abn-poland")
    frame.locator('.flow[data-movement="us-82abn-poland"]').focus()
    for _ in range(3):
        page.keyboard.press("j")
    expect(page.locator(".st-key-movement-fra-romania .card.open")).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    expect(frame.locator('.flow.chosen[data-movement="fra-romania"]')).to_be_attached()


def test_search_narrows_cards_and_arrows_and_marks_its_hits(page: Page, address: str) -> None:
    frame = open_page(page, address)
    page.get_by_role("textbox", name="Search").fill("aeroportee")
    page.keyboard.press("Enter")
    expect(frame.locator(".flow")).to_have_count(1)
    page.get_by_role("button", name="Open 82nd").click()
    expect(page.locator("blockquote mark.hit").first).to_have_text("aéroportée")
    assert "search=aeroportee" in page.url


def test_the_differences_show_both_sides_and_hidden_parts(page: Page, address: str) -> None:
    open_page(page, f"{address}/?view=differences&unit=us-82abn")
    panel = page.locator(".st-key-panel")
    expect(panel.locator('.sum[data-statement="us-3000"] .hidden-part')).to_contain_text("2 and 3")
    row = panel.locator('.differences[data-statement="us-82abn-poland"] .difference-row').first
    expect(row).to_contain_text("1 700 soldats")
    expect(row).to_contain_text("2 000 soldats")
    expect(panel.locator(".matrix")).to_be_visible()


def test_choosing_a_row_of_the_table_is_choosing_the_arrow(page: Page, address: str) -> None:
    frame = open_page(page, f"{address}/?view=table")
    table = page.locator('[data-testid="stDataFrame"]')
    expect(table).to_be_visible()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 52)
    expect(frame.locator('.flow.chosen[data-movement="us-82abn-poland"]')).to_be_attached()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    assert Path(download.value.path()).read_text(encoding="utf-8-sig").startswith("id,force,nation")


def test_a_link_restores_search_card_article_language_and_position_in_a_fresh_browser(
    page: Page, browser: Browser, address: str
) -> None:
    frame = open_page(page, f"{address}/?movement=us-18corps-germany")
    frame.locator(".leaflet-control-zoom-in").click()
    page.wait_for_url("**at=*")
    page.get_by_role("button", name="Cite").click()
    link = (
        page.locator(".st-key-tools-us-18corps-germany, [data-testid=stPopoverBody]").locator("code").last.inner_text()
    )
    assert "movement=us-18corps-germany" in link
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    other = context.new_page()
    open_page(other, page.url + "&search=corps&view=articles&lang=en")
    expect(other.locator(".st-key-movement-us-18corps-germany .card.open")).to_be_visible()
    expect(other.get_by_role("textbox", name="Search")).to_have_value("corps")
    zoom = "frame => frame.contentWindow.map.getZoom()"
    assert other.locator(FRAME).evaluate(zoom) == page.locator(FRAME).evaluate(zoom)
    context.close()


def test_the_first_language_is_the_browsers(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    page = context.new_page()
    frame = open_page(page, address)
    expect(frame.locator(".title-block h1")).to_have_text(re.compile("^3.000 soldats américains annoncés"))
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_accessibility_violation_in_our_own_content(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    open_page(page, f"{address}/?movement=us-18corps-germany&article=001_bd192cfbe49096f6")
    expect(page.locator(".reader mark").first).to_be_visible()
    found = []
    for scope in (".card", ".remarks", ".quote", ".reader", ".facts", FRAME):
        results = Axe().run(page, context=scope, options={"runOnly": ["wcag2a", "wcag2aa"]})
        found += [
            (item["id"], node["target"], node.get("failureSummary", "")[:160])
            for item in results.response["violations"]
            if item["impact"] in ("serious", "critical")
            for node in item["nodes"]
        ]
    assert found == []
    context.close()


def test_a_phone_can_open_the_list_and_read_a_card(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 780}, locale="en-GB")
    page = context.new_page()
    frame = open_page(page, address)
    expect(frame.locator(".flow").first).to_be_visible()
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("button", name="Open French soldiers").click()
    expect(page.locator(".st-key-movement-fra-romania blockquote").first).to_be_visible()
    page.get_by_role("button", name="Read in article B").first.click()
    expect(page.locator(".reader mark.current")).to_be_in_viewport()
    page.get_by_role("button", name="Close the article").click()
    expect(page.locator(".reader")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
