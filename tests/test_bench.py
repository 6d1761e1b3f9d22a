"""The curator's bench: accept, correct, reject, undo; for the holder of its address alone; and in a real browser."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geo.bench import Bench, Desk
from geo.catalogue import load
from geo.drafts import found, receive, store
from geo.errors import GeoError
from geo.writing import Changed

TEXT = (
    "From the ministries\n\n"
    "Canada will send 540 soldiers from Petawawa to Latvia in the spring, the defence ministry said. "
    "Canada will send 90 engineers to Tripoli. Nearly 2,000 Ghanaian soldiers are stationed in Liberia.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    found(tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def desk(own: Path) -> Desk:
    """A desk with the article on it."""
    store(own, receive(TEXT.encode(), "-", {"published": "2023-02-15"}, "en"), "news")
    return Desk(own, "news")


def _bytes(own: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (own / "data").glob("*.yaml")}


def _number(desk: Desk, words: str) -> int:
    return next(n for n, offer in enumerate(desk.state()["offers"]) if words in offer["sentence"])


def test_accepting_writes_an_entry_that_checks_and_undoing_leaves_the_very_bytes(desk: Desk, own: Path) -> None:
    before = _bytes(own)
    desk.accept(_number(desk, "Petawawa"), {})
    (movement,) = load(own).movements.values()
    assert (movement.strength.value, movement.status, movement.drawn) == (540, "announced", "arrow")
    assert desk.state()["undo"] == f"accepted {movement.id}"
    desk.undo()
    assert _bytes(own) == before
    with pytest.raises(GeoError, match="nothing to undo"):
        desk.undo()


def test_a_draft_in_doubt_is_accepted_once_it_is_corrected(desk: Desk, own: Path) -> None:
    number = _number(desk, "Tripoli")
    with pytest.raises(GeoError, match="not ready: destination: may be 3 places"):
        desk.accept(number, {})
    desk.accept(number, {"destination": {"words": "Tripoli", "value": "tripoli"}})
    (movement,) = load(own).movements.values()
    assert (movement.destination, movement.strength.value) == ("tripoli", 90)
    assert load(own).places["tripoli"].country == "LBY"


@pytest.mark.parametrize(
    ("field", "typed", "level", "says"),
    [
        ("strength", {"words": "540 soldiers", "value": "540"}, "machine", ""),
        ("strength", {"words": "540 soldiers", "value": "about 540"}, "contradicted", "means exact 540"),
        ("strength", {"words": "540 soldiers", "value": "many"}, "contradicted", "typed as 540"),
        ("status", {"words": "will send", "value": "in_place"}, "contradicted", "the words can bear announced"),
        ("status", {"words": "will send", "value": "sure"}, "contradicted", "a status is one of announced"),
        ("destination", {"words": "Petawawa", "value": ""}, "contradicted", "origin"),
        ("origin", {"words": "Paris", "value": ""}, "contradicted", "stands not in the sentence"),
    ],
)
def test_the_checker_answers_to_each_field_as_it_is_typed(
    desk: Desk, field: str, typed: dict[str, str], level: str, says: str
) -> None:
    answer = desk.judge(_number(desk, "Petawawa"), field, typed)
    assert answer["level"] == level
    assert says in answer["message"]


def test_what_the_machine_does_not_read_is_not_accepted(desk: Desk, own: Path) -> None:
    before = _bytes(own)
    with pytest.raises(GeoError, match="means exact 540"):
        desk.accept(_number(desk, "Petawawa"), {"strength": {"words": "540 soldiers", "value": "600"}})
    assert _bytes(own) == before


def test_rejecting_sets_the_sentence_aside_with_the_reason(desk: Desk, own: Path) -> None:
    number = _number(desk, "Tripoli")
    with pytest.raises(GeoError, match="say why"):
        desk.reject(number, " ")
    desk.reject(number, "engineers of a firm")
    (aside,) = load(own).articles["news"].set_aside
    assert (aside.quote, dict(aside.because)) == (
        "Canada will send 90 engineers to Tripoli.",
        {"en": "engineers of a firm"},
    )
    states = {item["text"].strip(): item["state"] for item in desk.state()["sentences"]}
    assert states["Canada will send 90 engineers to Tripoli."] == "set aside"
    assert sum(state == "unread" for state in states.values()) == 3


def test_nothing_is_undone_over_another_hands_change(desk: Desk, own: Path) -> None:
    desk.accept(_number(desk, "Petawawa"), {})
    movements = own / "data/movements.yaml"
    changed = movements.read_bytes() + b"# mine\n"
    movements.write_bytes(changed)
    with pytest.raises(Changed, match="was changed meanwhile"):
        desk.undo()
    assert movements.read_bytes() == changed


# --- The server ---------------------------------------------------------------------------------------------


@pytest.fixture
def bench(own: Path) -> Iterator[Bench]:
    """The bench of an empty catalogue, served."""
    served = Bench(Desk(own, ""))
    thread = threading.Thread(target=served.run)
    thread.start()
    yield served
    served.stop()
    thread.join(timeout=10)


def _asked(bench: Bench, path: str, **headers: str) -> tuple[int, Any]:
    base = bench.address.partition("/?")[0]
    try:
        with urllib.request.urlopen(urllib.request.Request(base + path, headers=headers), timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def test_it_answers_on_this_machine_to_its_own_name_and_token_alone(bench: Bench) -> None:
    assert bench.address.startswith("http://127.0.0.1:")
    token = {"X-Token": bench.token}
    assert _asked(bench, "/state", **token)[0] == 200
    assert _asked(bench, "/state")[0] == 403
    assert _asked(bench, "/state", **{"X-Token": "guess"})[0] == 403
    assert _asked(bench, "/state", **token, Host="evil.example")[0] == 421
    assert _asked(bench, "/etc/passwd", **token)[0] == 404
    assert json.loads(_asked(bench, "/state", **token)[1])["article"] == ""


def test_paste_correct_accept_arrow_reject_undo_in_a_browser(page: Page, bench: Bench, own: Path) -> None:
    page.goto(bench.address)
    page.get_by_label("The article's text").fill(TEXT)
    page.get_by_label("Published on").fill("2023-02-15")
    page.get_by_role("button", name="Take it in").click()
    expect(page.locator(".draft")).to_have_count(3)
    expect(page.locator("#coverage")).to_contain_text("4 of 4 sentences unread")
    expect(page.locator(".sentence.current mark").first).to_have_text("Canada")

    page.keyboard.press("a")
    expect(page.locator("#coverage")).to_contain_text("3 of 4 sentences unread, 1 entries")
    expect(page.locator("#picture g[data-movement]").first).to_be_attached()

    page.keyboard.press("e")
    field = page.get_by_label("destination value")
    field.fill("nowhere at all")
    expect(page.locator('[data-field="destination"] .answer')).to_have_attribute("data-level", "contradicted")
    field.fill("tripoli")
    expect(page.locator('[data-field="destination"] .answer')).to_have_attribute("data-level", "machine")
    page.keyboard.press("Enter")
    expect(page.locator("#coverage")).to_contain_text("2 entries")
    assert [entry.destination for entry in load(own).movements.values()] == ["latvia", "tripoli"]

    page.on("dialog", lambda dialog: dialog.accept("an old posture"))
    page.keyboard.press("r")
    expect(page.locator(".draft")).to_have_count(0)
    expect(page.locator("#coverage")).to_contain_text("undo: rejected: an old posture")

    page.keyboard.press("u")
    expect(page.locator(".draft")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".draft")).to_have_count(2)
    assert [entry.destination for entry in load(own).movements.values()] == ["latvia"]


def test_an_articles_markup_is_text_on_the_bench(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    page.get_by_label("The article's text").fill(f'<img src=x onerror="document.title=1">\n\n{TEXT}')
    page.get_by_role("button", name="Take it in").click()
    expect(page.locator("#text")).to_contain_text("onerror")
    assert page.locator("#text img").count() == 0
