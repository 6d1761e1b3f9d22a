"""An article of thirty sentences on the bench, in a real browser, as a curator would: every action is counted."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from benches import served
from playwright.sync_api import Page, expect

from geo.bench import Bench
from geo.catalogue import load
from geo.commands.command import main
from geo.drafts import found
from geo.text import split_sentences

MOST = 30
"""Actions, from the empty bench to the first arrow that the checker has passed."""
ARTICLE = """\
Ministers met in Valletta on Monday to talk about the harbours of the south. The talks lasted four hours.
Journalists were kept outside.

Portugal will send 320 soldiers from Santa Margarida to Beja in May, the Portuguese defence ministry said on
14 March 2024. The ministry gave no further details. A spokeswoman called the decision overdue. Ireland will send
60 engineers to Cartagena, the Irish defence ministry said. Their tents arrived last week.

At least 14 soldiers were killed in an avalanche near Narvik in January. The road is still closed. Norway plans to
send 150 to 200 soldiers from Bardufoss to Kirkenes, the Norwegian government said. Nobody in Kirkenes had been told,
its mayor complained. She learned of it from the radio.

Spain has ruled out sending troops to Melilla. Madrid considers the matter closed. Two ferries were cancelled because
of the wind. Prices for diesel rose by 11 per cent.

Greece will withdraw 90 soldiers from Pristina to Thessaloniki in September, the Greek defence ministry said. They had
been there for twenty years. Their families were relieved. The mission goes on with fewer people.

Some 700 Danish soldiers are stationed in Tapa. Their commander praised the local bakery. Copenhagen may send
40 mechanics to Tapa if the workshop is finished in time. The workshop was to be ready in February. It has no roof yet.

Critics spoke of a waste of money. The budget committee will meet again on Thursday. A poll found that 52 per cent of
those asked had never heard of the plan. Rain is expected in Valletta. The ministers left by the back door.
"""


@dataclass
class Curator:
    """A page, and how often whoever sits before it typed, pressed or clicked."""

    page: Page
    actions: int = 0

    def press(self, key: str) -> None:
        self.actions += 1
        self.page.keyboard.press(key)

    def click(self, selector: str) -> None:
        self.actions += 1
        self.page.locator(selector).first.click()

    def choose(self, place: str) -> None:
        """One of the places that a name of the current draft may mean."""
        before = self.page.locator(".draft.current .choices").count()
        self.actions += 1
        self.page.locator(".draft.current .choices button", has_text=place).click()
        expect(self.page.locator(".draft.current .choices")).to_have_count(before - 1)

    def fill(self, label: str, words: str) -> None:
        self.actions += 1
        self.page.get_by_label(label, exact=True).fill(words)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    found(tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def bench(own: Path) -> Iterator[Bench]:
    with served(own) as bench:
        yield bench


def test_the_article_has_thirty_sentences() -> None:
    assert len(split_sentences(" ".join(ARTICLE.split()), "en")) >= 30


def test_thirty_sentences_become_a_checked_arrow_in_under_thirty_actions(
    page: Page, bench: Bench, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    curator = Curator(page)
    page.goto(bench.address)
    begun = time.monotonic()
    curator.fill("The article's text", ARTICLE)
    curator.fill("Published on", "2024-03-14")
    curator.click("#paste button")
    expect(page.locator(".draft.current")).to_be_visible()
    curator.choose("Beja (town, Beja, PRT)")
    curator.press("a")
    expect(page.locator("#coverage")).to_contain_text("1 entry")
    (movement,) = load(own).movements.values()
    arrow = page.locator(f'#picture [data-movement="{movement.id}"]:not(.draft-mark)').first
    expect(arrow).to_be_attached()
    took = time.monotonic() - begun
    assert movement.drawn == "arrow"
    end = load(own).places[movement.destination or ""]
    assert (movement.strength.value, movement.origin, end.name["en"], end.country) == (
        320,
        "santa-margarida",
        "Beja",
        "PRT",
    )
    assert main(["--root", str(own), "check"]) == 0
    assert curator.actions < MOST
    with capsys.disabled():
        print(f"\n{curator.actions} actions, {took:.1f} s to the first checked arrow")

    _correct_accept_and_undo(curator, own)


def _correct_accept_and_undo(curator: Curator, own: Path) -> None:
    """A further draft is corrected with the checker's answer beside it, accepted, and taken back."""
    page, before = curator.page, (own / "data/movements.yaml").read_bytes()
    page.locator(".draft", has_text="Danish").first.click()
    curator.choose("Tapa (army base, EST)")
    curator.press("e")
    answer = page.locator('[data-field="strength"] .answer')
    curator.fill("strength value", "exactly 9")
    expect(answer).to_have_attribute("data-level", "contradicted")
    curator.fill("strength value", "about 700")
    expect(answer).to_have_attribute("data-level", "machine")
    curator.press("Enter")
    expect(page.locator("#coverage")).to_contain_text("2 entries")
    assert [entry.strength.value for entry in load(own).movements.values()] == [320, 700]
    curator.press("u")
    expect(page.locator("#coverage")).to_contain_text("1 entry")
    assert (own / "data/movements.yaml").read_bytes() == before


def test_drafts_are_drawn_at_once_and_marked_and_unread_sentences_are_walked(page: Page, bench: Bench) -> None:
    curator = Curator(page)
    page.goto(bench.address)
    curator.fill("The article's text", ARTICLE)
    curator.fill("Published on", "2024-03-14")
    curator.click("#paste button")
    expect(page.locator("#picture .draft-mark").first).to_be_attached()
    expect(page.locator("#picture")).to_contain_text("DRAFT")
    coverage = page.locator("#coverage")
    expect(coverage).to_contain_text(re.compile(r"^3\d of 3\d sentences unread"))
    unread = page.locator('.sentence.forces[data-state="unread"]')
    count = unread.count()
    killed = page.locator(".sentence", has_text="avalanche")
    for _ in range(count):
        if "picked" in (killed.get_attribute("class") or ""):
            break
        curator.press("n")
    expect(killed).to_have_class(re.compile("picked"))
    page.on("dialog", lambda dialog: dialog.accept("losses"))
    curator.press("r")
    expect(killed).to_have_attribute("data-state", "set aside")
    expect(unread).to_have_count(count - 1)
