"""The curator's bench: accept, correct, reject, undo; for the holder of its address alone; and in a real browser."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benches import served
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


def test_a_sentence_behind_a_dateline_has_its_draft_and_its_reason(own: Path) -> None:
    text = (
        "News from Riga\n\nRIGA, 14 February 2023 - Canada will send 540 soldiers from Petawawa to Latvia. "
        "It is cold.\n\nOTTAWA, Feb. 14 (AP) - At least 40 soldiers were killed near Gao.\n"
    )
    store(own, receive(text.encode(), "-", {}, "en"), "dated")
    desk = Desk(own, "dated")
    headline, sent, weather, killed = desk.state()["sentences"]
    assert (sent["offers"], killed["reason"]) == ([0], "casualties")
    assert [one["opens"] for one in (headline, sent, weather, killed)] == [False, True, False, True]
    desk.accept(0, {})
    assert [one["state"] for one in desk.state()["sentences"]] == ["unread", "quoted", "unread", "unread"]
    assert desk.state()["offers"][0]["settled"]
    desk.pass_over(3, "losses")
    assert desk.state()["sentences"][3]["state"] == "set aside"


def test_entries_go_into_the_file_that_is_named(desk: Desk, own: Path) -> None:
    (own / "data/movements").mkdir()
    named = own / "data/movements/2023.yaml"
    named.write_text("# of 2023\nmovements: []\n", encoding="utf-8")
    before = (own / "data/movements.yaml").read_bytes()
    other = Desk(own, "news", "data/movements/2023.yaml")
    other.accept(_number(other, "Petawawa"), {})
    assert (own / "data/movements.yaml").read_bytes() == before
    assert "540" in named.read_text(encoding="utf-8")
    assert "can-canada-latvia" in other.picture().decode()
    with pytest.raises(GeoError, match="is no file of movements"):
        Desk(own, "news", "data/2023.yaml").accept(_number(desk, "stationed"), {})


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


PORT = "Chile will send 90 soldiers to Cartagena this week. Peru will send 40 soldiers to Cartagena in June.\n"


def test_one_choice_names_a_place_for_the_whole_article_and_is_undone(own: Path) -> None:
    store(own, receive(PORT.encode(), "-", {"published": "2023-02-20"}, "en"), "port")
    places = own / "data/places.yaml"
    places.write_text(places.read_text(encoding="utf-8") + "# the curator's own\n", encoding="utf-8")
    desk = Desk(own, "port")
    before = _bytes(own)
    offered = desk.state()["offers"][0]["choices"]["destination"]
    spain = next(one for one in offered if "ESP" in one["told"])
    assert offered[0]["told"].startswith("Cartagena (town, Bolívar, COL)")
    assert spain["told"].endswith("km from Cartagena")
    assert [offer["ready"] for offer in desk.state()["offers"]] == [False, False]
    desk.name_place(0, "destination", spain["id"])
    assert load(own).places[spain["id"]].country == "ESP"
    assert places.read_text(encoding="utf-8").count("# the curator's own") == 1
    assert desk.state()["undo"] == f"Cartagena is {spain['id']}"
    assert [offer["ready"] for offer in desk.state()["offers"]] == [True, True]
    assert desk.state()["offers"][0]["choices"]["destination"] == []
    desk.accept(0, {})
    assert [entry.destination for entry in load(own).movements.values()] == [spain["id"]]
    desk.undo()
    desk.undo()
    assert _bytes(own) == before
    with pytest.raises(GeoError, match="was not offered as 'timbuktu'"):
        desk.name_place(0, "destination", "timbuktu")


def test_a_name_that_nobody_has_becomes_an_alias_of_a_place_that_is_spelled_nearly_so(own: Path) -> None:
    text = "Canada will send 540 soldiers from Halifax, Nova Scotia to Reykjavikk in the spring.\n"
    store(own, receive(text.encode(), "-", {"published": "2023-02-15"}, "en"), "slip")
    desk = Desk(own, "slip")
    (offer,) = desk.state()["offers"]
    assert "destination: no gazetteer knows 'Reykjavikk'" in offer["doubts"]
    (reykjavik, *_) = offer["choices"]["destination"]
    assert "spelled nearly so" in reykjavik["told"]
    desk.name_place(0, "destination", reykjavik["id"])
    assert load(own).places[reykjavik["id"]].aliases == ("Reykjavikk",)


def test_a_further_name_of_a_place_that_the_catalogue_has_is_added_in_one_choice(desk: Desk, own: Path) -> None:
    desk.accept(_number(desk, "Petawawa"), {})
    text = "Canada will send 560 soldiers to Lettland in May, the defence ministry said.\n"
    store(own, receive(text.encode(), "-", {"published": "2023-02-20"}, "en"), "later")
    later = Desk(own, "later")
    (offer,) = later.state()["offers"]
    assert [one["id"] for one in offer["choices"]["destination"]] == ["latvia"]
    later.name_place(0, "destination", "latvia")
    assert load(own).places["latvia"].aliases == ("Lettland",)
    later.accept(0, {})
    (movement,) = load(own).movements.values()
    assert [claim.states["destination"] for claim in movement.claims] == [("Latvia",), ("Lettland",)]


def test_drafts_are_on_the_picture_each_named_as_a_draft(desk: Desk) -> None:
    drawn = desk.picture().decode()
    state = desk.state()
    assert [offer["drawn"] for offer in state["offers"]] == [True, False, True]
    assert f'data-movement="{state["offers"][0]["id"]}"' in drawn
    assert "DRAFT Canada" in drawn
    assert "0 in the files, 2 drafts that are not" in drawn
    desk.accept(_number(desk, "Petawawa"), {})
    drawn = desk.picture().decode()
    assert "1 in the files, 1 draft that is not" in drawn
    assert "DRAFT Canada" not in drawn


def test_a_sentence_without_a_draft_is_passed_over_with_the_reason(desk: Desk, own: Path) -> None:
    listed = desk.state()["sentences"]
    assert [(one["state"], one["forces"]) for one in listed] == [("unread", False), *[("unread", True)] * 3]
    with pytest.raises(GeoError, match="say why"):
        desk.pass_over(0, "")
    with pytest.raises(GeoError, match="no such sentence"):
        desk.pass_over(9, "a headline")
    desk.pass_over(0, "a headline")
    assert desk.state()["sentences"][0]["state"] == "set aside"
    assert load(own).articles["news"].set_aside[0].quote == "From the ministries"


# --- The server ---------------------------------------------------------------------------------------------


@pytest.fixture
def bench(own: Path) -> Iterator[Bench]:
    """The bench of an empty catalogue, served."""
    with served(own) as bench:
        yield bench


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
    expect(page.locator("#coverage")).to_contain_text("4 of 4 sentences unread (3 with forces)")
    expect(page.locator(".sentence.current mark").first).to_have_text("Canada")

    page.keyboard.press("a")
    expect(page.locator("#coverage")).to_contain_text("3 of 4 sentences unread (2 with forces), 1 entry")
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
