"""Steps through the page in a browser: keys, and the browser's own back and forward."""

from __future__ import annotations

from browsing import open_page
from playwright.sync_api import Page, expect


def test_j_and_k_step_through_the_movements(page: Page, address: str) -> None:
    open_page(page, f"{address}/?movement=us-82abn-poland")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(".st-key-movement-us-18corps-germany .card.open")).to_be_visible()
    page.keyboard.press("k")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()


def test_steps_faster_than_the_page_answers_are_all_taken(page: Page, address: str) -> None:
    open_page(page, f"{address}/?movement=us-82abn-poland")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.get_by_role("button", name="Read in article A").first.click(no_wait_after=True)
    page.locator(".st-key-symbols label").click(no_wait_after=True)
    expect(page.locator(".reader mark.current")).to_be_visible()
    expect(page.get_by_role("switch", name="Symbols")).to_be_checked()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    expect(page.locator(".reader mark.current")).to_be_visible()


def test_going_back_and_forward_takes_the_page_along(page: Page, address: str) -> None:
    frame = open_page(page, address)
    page.get_by_role("button", name="Open French soldiers").click()
    expect(page.locator(".st-key-movement-fra-romania .card.open")).to_be_visible()
    page.wait_for_url("**movement=fra-romania")
    page.get_by_role("button", name="Open U.S. armoured unit").click()
    expect(page.locator(".st-key-movement-us-armour-romania .card.open")).to_be_visible()
    page.wait_for_url("**movement=us-armour-romania")
    page.go_back()
    expect(page.locator(".st-key-movement-fra-romania .card.open")).to_be_visible()
    expect(frame.locator('.flow.chosen[data-movement="fra-romania"]')).to_be_attached()
    page.go_forward()
    expect(page.locator(".st-key-movement-us-armour-romania .card.open")).to_be_visible()


def test_back_leaves_a_page_whose_link_was_written_another_way(page: Page, address: str) -> None:
    page.goto("about:blank")
    open_page(page, f"{address}/?movement=us-82abn-poland&lang=en")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.go_back()
    assert page.url == "about:blank"
