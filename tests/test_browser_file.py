"""The one-file HTML compares texts as Python does, and finds what the page finds."""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from html import unescape
from urllib.parse import urlencode

import pytest
from browsing import DRAWN
from conftest import ROOT
from node import TESTS, node
from playwright.sync_api import Browser, Page

from geo.account import account_of
from geo.catalogue import Catalogue, Movement
from geo.chart import build_scene, corridors
from geo.export import export
from geo.flows import stroke
from geo.html import card_backing, card_body, card_head, quote_html
from geo.language import language
from geo.selection import Selection, choices
from geo.text import fold, folding_table

SCRIPT = ROOT / "geo" / "export" / "standalone" / "fold.js"
QUERIES = (
    *("US Department of Defense", "Pentagon", "pentagone", "82e", "82nd airborne", "aeroportee", "AÉROPORTÉE"),
    *("États-Unis", "etats-unis", "ÉTATS UNIS", "Fort Bragg", "fort  bragg", "Caroline du Nord", "north carolina"),
    *("Pologne", "poland", "pologne soldats", "soldats POLOGNE", "1 700", "1,700", "1\u00a0700 soldats", "8 500"),
    *("brigade 3 500", "L’Otan", "l'otan", "NATO", "stoltenberg", "Biélorussie", "bielorussie", "Crimée", "crimea"),
    *("méditerranée", "« flanc oriental »", '"flanc oriental"', "d'Allemagne", "d’Allemagne", "œ", "oe", "ß", "ss"),
    *("no such words", "Roumanie Allemagne", "conseillers", "White House", "Maison Blanche", "Kirby", "build-up", "—"),
)


@pytest.fixture(scope="module")
def catalogue(known: Catalogue) -> Catalogue:
    """What these tests know."""
    return known


def _folded(texts: list[str], table: dict[str, object] | None = None) -> list[str]:
    asked = json.dumps({"script": str(SCRIPT), "table": table or folding_table(), "texts": texts})
    done = node(TESTS / "fold.js", asked)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


@pytest.mark.slow
def test_every_character_is_folded_as_in_python() -> None:
    characters = [f"a{chr(code)}b" for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    found = _folded(characters)
    wrong = {text: (fold(text), got) for text, got in zip(characters, found, strict=True) if fold(text) != got}
    assert {text: pair for text, pair in wrong.items() if _known_to_both(text)} == {}


def _known_to_both(text: str) -> bool:
    """Whether the character is older than the Unicode that this Python knows: newer ones it cannot fold."""
    return unicodedata.category(text[1]) != "Cn"


def test_texts_are_folded_as_in_python(catalogue: Catalogue) -> None:
    texts = [*QUERIES, *catalogue.texts.values(), "  two\t lines\n\u2028here ", "ΑΣ", "İSTANBUL", "ﬁn", "e\u0301\u0323"]
    assert _folded(texts) == [fold(text) for text in texts]


def test_a_table_that_lacks_a_letter_would_be_noticed() -> None:
    assert _folded(["cœur"], {**folding_table(), "letters": {}}) != [fold("cœur")]


@pytest.fixture(scope="module")
def file(browser: Browser, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The shipped catalogue as one HTML file, opened from the disk."""
    target = tmp_path_factory.mktemp("file") / "map.html"
    target.write_bytes(export("html", Selection(), catalogue, "en"))
    page = browser.new_page()
    page.goto(target.as_uri())
    return page


def _shown(page: Page) -> list[str]:
    cards = page.locator(".card:not([hidden])")
    return [str(name) for name in cards.evaluate_all("nodes => nodes.map(node => node.dataset.movement)")]


def _ids(selection: Selection, catalogue: Catalogue) -> list[str]:
    return [movement.id for movement in selection.apply(catalogue)]


@pytest.mark.parametrize("query", QUERIES)
def test_the_file_finds_what_the_page_finds(query: str, file: Page, catalogue: Catalogue) -> None:
    file.get_by_role("searchbox").fill(query)
    assert _shown(file) == _ids(Selection(search=query), catalogue)
    file.get_by_role("searchbox").fill("")


def test_the_list_of_queries_finds_something_and_nothing(catalogue: Catalogue) -> None:
    counts = [len(_ids(Selection(search=query), catalogue)) for query in QUERIES]
    assert len(QUERIES) >= 40
    assert counts[0] == 11
    assert 0 in counts
    assert sum(count > 0 for count in counts) >= 30


_FOLLOW = """fragment => new Promise((done) => {
  addEventListener("hashchange", () => done(), { once: true });
  location.hash = fragment;
})"""


def _everything_once(catalogue: Catalogue) -> list[dict[str, str]]:
    known = choices(catalogue)
    asked = [{name: value} for name in known if name not in ("role", "dated", "movement") for value in known[name]]
    asked += [{"country": value, "role": role} for value in known["country"] for role in ("from", "to")]
    days = ("2022-02-01", "2022-02-02", "2022-02-03", "2022-02", "2021")
    asked += [{name: day, "dated": date} for name in ("after", "before") for day in days for date in known["dated"]]
    return [*asked, {"nation": "USA", "country": "POL", "role": "to", "search": "fort bragg"}]


def test_every_value_of_every_filter_shows_in_the_file_what_it_shows_on_the_page(
    file: Page, catalogue: Catalogue
) -> None:
    for asked in _everything_once(catalogue):
        fragment = "&".join(f"{name}={value}" for name, value in asked.items())
        file.evaluate(_FOLLOW, fragment)
        assert _shown(file) == _ids(Selection(**asked), catalogue), fragment
    file.evaluate(_FOLLOW, "movement=fra-romania")


@pytest.mark.parametrize("zoom", [2.5, 4.75])
def test_arrows_of_the_file_are_as_wide_as_python_reckoned_chosen_or_not(
    zoom: float, file: Page, catalogue: Catalogue
) -> None:
    """Style sheets and the scripts around the map included."""
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    expected = {flow.id: stroke(flow, 2**zoom).width for flow in scene.flows}
    for chosen in ("", "&movement=fra-romania"):
        file.goto(f"{file.url.partition('#')[0]}#at=49.000,10.000,{zoom}{chosen}")
        file.reload()
        file.wait_for_selector(".flow")
        assert {name: flow["width"] for name, flow in file.evaluate(DRAWN).items()} == pytest.approx(expected, abs=0.01)
    file.evaluate(_FOLLOW, "data=")


def test_filters_are_set_by_hand_counted_and_undone(file: Page, catalogue: Catalogue) -> None:
    file.locator("[data-filter=nation] summary").click()
    nations = file.locator("[data-filter=nation]")
    nations.get_by_label("France", exact=True).check()
    assert _shown(file) == _ids(Selection(nation="FRA"), catalogue)
    nations.get_by_label("Germany", exact=True).check()
    assert _shown(file) == _ids(Selection(nation=("FRA", "DEU")), catalogue)
    assert file.locator("[data-filter=nation] summary").inner_text() == "Nation · 2"
    file.get_by_role("button", name="Reset").click()
    assert _shown(file) == list(catalogue.movements)
    assert file.locator("[data-filter=nation] summary").inner_text() == "Nation"


_MARKS = """() => [...new Set([...document.querySelectorAll(".movements [data-movement]:not(.unfound)")]
  .map(node => node.dataset.movement))].sort()"""
_CARDS = """() => Object.fromEntries([...document.querySelectorAll(".card:not([hidden])")]
  .map(node => [node.dataset.movement, node.textContent]))"""


def _random_selections(catalogue: Catalogue, number: int) -> list[Selection]:
    """Selections of one to three filters, with values that there are; the same at every run."""
    chance, known = random.Random(2022), choices(catalogue)
    searches = [query for query in QUERIES if len(query) > 1]
    free = {
        "search": lambda: (chance.choice(searches),),
        "after": lambda: (chance.choice(("2021", "2022-02", "2022-02-02", "2022-02-03")),),
        "before": lambda: (chance.choice(("2021-12-31", "2022-02", "2022-02-02", "2023")),),
    }
    names = [name for name in known if name not in ("role", "dated")]
    found = []
    while len(found) < number:
        asked = {}
        for name in chance.sample([*names, *free], chance.randint(1, 3)):
            asked[name] = free[name]() if name in free else tuple(chance.sample(known[name], min(len(known[name]), 2)))
        found.append(Selection(**asked, role=chance.choice(known["role"]), dated=chance.choice(known["dated"])))
    return [selection for selection in found if "movement" not in dict(selection.chosen)] or found


def _card_text(movement: Movement, catalogue: Catalogue) -> str:
    """All that the page says in the card of a movement, opened."""
    account = account_of(movement, catalogue, language("en"))
    first, *others = account.quotes
    parts = [
        card_head(account, False, ()),
        card_backing(account),
        quote_html(first, account.id, ()),
        card_body(account),
    ]
    text = "".join([*parts, *(quote_html(quote, account.id, ()) for quote in others)])
    return _words(unescape(re.sub(r"<[^>]*>", "", text)))


def _words(text: str) -> str:
    """Without blanks, and without the heading that parts quotes: the page shows that apart."""
    return re.sub(r"\s+", "", text).replace("Saidotherwise", "")


def test_two_hundred_random_selections_show_the_marks_and_cards_of_the_page(file: Page, catalogue: Catalogue) -> None:
    say, shown_something = language("en"), 0
    texts = {movement.id: _card_text(movement, catalogue) for movement in catalogue.movements.values()}
    selections = _random_selections(catalogue, 400)[:200]
    assert len(selections) == 200
    for selection in selections:
        file.evaluate("fragment => { location.hash = fragment; }", "data=")
        file.evaluate(_FOLLOW, urlencode(selection.to_query(), doseq=True))
        shown = selection.apply(catalogue)
        assert not corridors(shown, catalogue)
        marks = build_scene(shown, catalogue, say).marks  # of which the page's payload has each
        assert file.evaluate(_MARKS) == sorted(marks), selection
        cards = file.evaluate(_CARDS)
        assert {name: _words(text) for name, text in cards.items()} == {item.id: texts[item.id] for item in shown}
        shown_something += bool(shown)
    assert shown_something > 100
