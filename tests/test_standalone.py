"""The HTML file in a real Chromium, opened from the disk with the network cut."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from altered import repeated, vars_of
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from geo.catalogue import Catalogue
from geo.chart.typeface import FONT_FILES
from geo.export import Wishes, export
from geo.export.standalone import document, to_html
from geo.export.standalone.fonts import woff
from geo.language import language
from geo.places import Gazetteer
from geo.records import Text
from geo.selection import Selection

ARROWS = {"us-82abn-poland", "us-18corps-germany", "us-armour-romania", "fra-romania"}
POLAND = "Les États-Unis envoient 1 700 soldats de la 82e division aéroportée en Pologne"
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>$title ${x} `"
LIMIT = 2_000_000
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> bytes:
    """The shipped catalogue as HTML."""
    return export("html", Selection(), catalogue, "en")


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens HTML from the disk, offline; asks for nothing but itself, logs no error."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_offline(True)
    asked: list[str] = []
    wrong: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    file = tmp_path / "map.html"

    def open_(content: bytes, link: str = "") -> Page:
        file.write_bytes(content)
        page = context.new_page()
        page.goto(file.as_uri() + link)
        expect(page.locator('[data-basemap="drawn"]')).to_be_visible()
        return page

    yield open_
    context.close()
    assert {url.partition("#")[0] for url in asked} == {file.as_uri()}
    assert wrong == []


def _shown(page: Page) -> list[str]:
    cards = page.locator(".card:not([hidden])")
    return [str(name) for name in cards.evaluate_all("nodes => nodes.map(node => node.dataset.movement)")]


def _card(page: Page, name: str) -> str:
    return str(page.locator(f"#movement-{name}").get_attribute("class"))


def _click(page: Page, name: str) -> None:
    page.locator(f'.number.label[data-movement="{name}"]').click()


def test_the_file_is_small_and_names_no_address(shipped: bytes) -> None:
    assert len(shipped) < LIMIT
    text = shipped.decode()
    assert text.count("<template ") == 1
    assert re.findall(r"""(?:src|href)\s*=\s*["']?(?!#|data:)[^"'> ]+""", text.split("<script")[0]) == []
    assert set(re.findall(r"url\(([^):]*)", text.split("</style>")[0])) == {"data"}
    assert "default-src 'none'; script-src 'sha256-" in text


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
    _click(page, "us-82abn-poland")
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
    _click(page, "us-18corps-germany")
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
    _click(page, "fra-romania")  # an arrow that the search hides brings its card back
    expect(page.locator("#movement-fra-romania")).to_be_visible()
    page.get_by_role("searchbox").fill("mediterranean")
    expect(page.locator(".movements.lit, .card.open")).to_have_count(0)  # what is not found is not lit either
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#count")).to_have_text("30 entries")
    expect(page.locator(".unfound")).to_have_count(0)


def test_a_link_opens_its_card(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped, "#movement-us-armour-romania")
    expect(page.locator(".card.open")).to_have_attribute("data-movement", "us-armour-romania")
    _click(page, "fra-romania")
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


def test_a_file_too_large_for_every_language_has_its_own(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_BYTES", 1_500_000)
    page = to_html(Selection(), catalogue, language("fr")).decode()
    assert "<template" not in page
    assert 'data-to-lang="en"' not in page


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


def test_every_quote_total_and_source_is_there_without_scripts(shipped: bytes, catalogue: Catalogue) -> None:
    text = unescape(re.sub(r"<[^>]*>", "", shipped.decode().split("<main>")[1].split("<script")[0]))
    for items in catalogue.evidence.values():
        for item in items:
            assert item.span.cut(catalogue.texts[item.article.id]) in text
            assert (item.claim.translation or {}).get("en", "") in text
    assert "1,700\u00a0(1) + about 300\u00a0(2) + 1,000\u00a0(3); stated: 3,000: adds up" in text
    assert all(name in text for name in catalogue.articles)


def test_hostile_text_stays_text(opened: Opener, catalogue: Catalogue) -> None:
    movement = catalogue.movements["us-82abn-poland"]
    words = Text(en=HOSTILE, fr=HOSTILE)
    force = catalogue.forces[movement.force].model_copy(update={"name": words})
    places = (place.model_copy(update={"name": words}) for place in catalogue.places)
    evidence = tuple(
        type(item)(item.claim.model_copy(update={"translation": words}), item.article, item.span, item.marks)
        for item in catalogue.evidence[movement.id]
    )
    hostile = Catalogue(
        **{
            **vars_of(catalogue),
            "forces": {**catalogue.forces, force.id: force},
            "places": Gazetteer(places),
            "movements": {**catalogue.movements, movement.id: movement.model_copy(update={"note": words})},
            "evidence": {**catalogue.evidence, movement.id: evidence},
        }
    )
    page = opened(export("html", Selection(), hostile, "en", Wishes(title=HOSTILE, marking=HOSTILE)))
    _click(page, movement.id)
    card = page.locator(f"#movement-{movement.id}")
    expect(card.locator("h2")).to_have_text(HOSTILE)
    expect(card.locator(".translation").first).to_contain_text(HOSTILE)
    expect(page.locator(".title-block h1")).to_have_text(HOSTILE)
    expect(page.locator(".marking.top")).to_have_text(HOSTILE)
    assert page.title() == HOSTILE
    assert page.evaluate("window.hacked") is None


def test_the_policy_stops_scripts_and_addresses(opened: Opener, shipped: bytes, tmp_path: Path) -> None:
    injected = shipped.replace(b"<main>", b"<main><script>window.hacked=1</script>")
    context = opened(shipped).context
    page = context.browser.new_page() if context.browser else context.new_page()
    file = tmp_path / "injected.html"
    file.write_bytes(injected)
    page.goto(file.as_uri())
    expect(page.locator('[data-basemap="drawn"]')).to_be_visible()
    assert page.evaluate("window.hacked") is None
    page.close()


def test_paper_has_the_map_then_every_quote_and_the_marking_on_each_page(opened: Opener, catalogue: Catalogue) -> None:
    chosen = ("us-82abn-poland", "us-armour-romania", "fra-romania")
    page = opened(export("html", Selection(movement=chosen), catalogue, "en", Wishes(marking="UNCLASSIFIED (test)")))
    expect(page.locator(".marking.top")).to_have_css("background-color", "rgb(47, 107, 58)")
    centre = page.evaluate("document.querySelector('.flow .shaft').getBoundingClientRect().x")
    pages = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert "Fort Bragg, North Carolina" in pages[0]
    assert "Legend" in pages[0]
    assert all(text.count("UNCLASSIFIED (test)") == 2 for text in pages)
    told = re.sub(r"\W+", "", normalize("NFKC", "".join(pages[1:])))  # the type has ligatures
    assert len(pages) > 2
    for name in chosen:
        for item in catalogue.evidence[name]:
            quote = item.span.cut(catalogue.texts[item.article.id])
            assert re.sub(r"\W+", "", quote) in told
    page.wait_for_function("!document.body.classList.contains('printing')")
    assert page.evaluate("document.querySelector('.flow .shaft').getBoundingClientRect().x") == pytest.approx(centre)


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


def test_axe_finds_nothing_to_mend(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    page.locator("#movement-us-82abn-poland .toggle").click()
    page.locator(".total summary").first.click()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})
    assert found.violations_count == 0, found.generate_report()


def test_the_page_fits_its_window(opened: Opener, shipped: bytes) -> None:
    page = opened(shipped)
    for width in (1280, 760, 380):
        page.set_viewport_size({"width": width, "height": 720})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("#map").bounding_box()["width"] >= min(width, 700) * 0.9  # type: ignore[index]


def _unsummed(tag: bytes, table: bytes) -> bytes:
    """A table of a font; "head" without its sum over all tables, in which a signature counts."""
    return table[:8] + table[12:] if tag == b"head" else table


def test_fonts_are_packed_without_loss() -> None:
    for file in FONT_FILES.values():
        ttf = Path(file).read_bytes()
        packed = woff(file)
        assert packed[:4] == b"wOFF"
        length, count = struct.unpack(">IH", packed[8:14])
        assert length == len(packed)
        for index in range(count):
            tag, offset, size, whole, _ = struct.unpack(">4sIIII", packed[44 + 20 * index : 64 + 20 * index])
            table = packed[offset : offset + size]
            table = zlib.decompress(table) if size < whole else table
            start = ttf.index(tag, 12)
            at, long = struct.unpack(">II", ttf[start + 8 : start + 16])
            assert _unsummed(tag, table) == _unsummed(tag, ttf[at : at + long])
