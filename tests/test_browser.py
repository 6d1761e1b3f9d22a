"""The page in a real Chromium, as a reader sees it, with the outside world cut off."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT
from playwright.sync_api import Browser, BrowserContext, Frame, FrameLocator, Page, Playwright, expect
from serving import serving

from geo.catalogue import Catalogue
from tools.find_chromium import find

FRAME = 'iframe[title="streamlit_folium.st_folium"]'
ARROWS = {"us-82abn-poland", "us-18corps-germany", "us-armour-romania", "fra-romania"}
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium; Playwright's own is not needed."""
    path = find()
    assert path, "no Chromium: run `make browser`"
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    browser = playwright.chromium.launch(executable_path=path, args=options)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The shipped page, served for all tests of this file."""
    with serving(ROOT, tmp_path_factory.mktemp("server") / "log") as url:
        yield url


@pytest.fixture
def outside() -> list[str]:
    """Every request that left this machine."""
    return []


@pytest.fixture
def page(browser: Browser, outside: list[str]) -> Iterator[Page]:
    """A fresh page of 1440×900 whose requests are all recorded; none may go outside."""
    context: BrowserContext = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.on("request", lambda request: outside.append(request.url) if _leaves(request.url) else None)
    page = context.new_page()
    yield page
    context.close()
    assert outside == []


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("localhost", "127.0.0.1")


def _open(page: Page, url: str) -> FrameLocator:
    page.goto(url)
    frame = page.frame_locator(FRAME)
    expect(frame.locator('[data-basemap="drawn"]')).to_be_visible()
    expect(frame.locator("svg.movements")).to_be_attached()
    return frame


def _flows(frame: FrameLocator) -> set[str]:
    return set(frame.locator(".flow").evaluate_all("nodes => nodes.map(node => node.dataset.movement)"))


def _pick(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")


def test_a_request_to_the_outside_would_be_noticed() -> None:
    assert _leaves("https://fonts.example/font.woff")
    assert not _leaves("http://localhost:8501/static/a.js")
    assert not _leaves("data:image/png;base64,AAAA")


def test_the_page_shows_four_arrows_and_asks_nobody_outside(page: Page, address: str, outside: list[str]) -> None:
    frame = _open(page, address)
    expect(frame.locator(".flow")).to_have_count(4)
    assert _flows(frame) == ARROWS
    expect(frame.locator(".title-block h1")).to_have_text("Announced troop movements, 2 February 2022")
    assert outside == []


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
    frame = _open(page, address)
    frame.locator(f'.number[data-movement="{movement}"]').click()
    card = page.locator(f".st-key-movement-{movement}")
    expect(card.locator("blockquote").filter(has_text=words)).to_be_visible()
    expect(card.locator(".name")).to_be_in_viewport()
    expect(frame.locator(f'.flow.chosen[data-movement="{movement}"]')).to_be_visible()


def test_clicking_a_badge_opens_its_card_and_clicking_again_closes_it(page: Page, address: str) -> None:
    frame = _open(page, address)
    badge = frame.locator('.standing[data-movement="rus-ukraine-border"]')
    quotes = page.locator(".st-key-movement-rus-ukraine-border blockquote")
    badge.click()
    expect(quotes.first).to_contain_text("plus de 125 000 soldats")
    badge.click()
    expect(quotes).to_have_count(0)


def test_choosing_a_card_lights_its_arrow_and_its_sentence_leads_into_the_article(page: Page, address: str) -> None:
    frame = _open(page, address)
    page.get_by_role("button", name="Open French soldiers").click()
    expect(frame.locator('.flow.chosen[data-movement="fra-romania"]')).to_be_visible()
    page.get_by_role("button", name="Read in article B").click()
    article = page.locator(".st-key-article-001_bd192cfbe49096f6")
    current = article.locator("mark.current")
    expect(current).to_have_attribute("data-movement", "fra-romania")
    expect(current).to_have_text("Roumanie")
    expect(current).to_be_in_viewport()


def test_filters_leave_the_right_arrows_the_same_frame_and_the_same_view(page: Page, address: str) -> None:
    frame = _open(page, address)
    page.locator(FRAME).evaluate("frame => { frame.contentWindow.untouched = true }")
    frame.locator(".leaflet-control-zoom-in").click()
    view = "frame => { const m = frame.contentWindow.map; return [m.getCenter().lat, m.getCenter().lng, m.getZoom()] }"
    settled = "frame => frame.contentWindow.map && !frame.contentWindow.map._animatingZoom"
    page.wait_for_function(f"() => ({settled})(document.querySelector('{FRAME}'))")
    before = page.locator(FRAME).evaluate(view)
    _pick(page, "Country", "Romania")
    expect(frame.locator(".flow")).to_have_count(2)
    assert _flows(frame) == {"us-armour-romania", "fra-romania"}
    _pick(page, "Unit", "French soldiers")
    expect(frame.locator(".flow")).to_have_count(1)
    assert _flows(frame) == {"fra-romania"}
    assert page.locator(FRAME).evaluate("frame => frame.contentWindow.untouched") is True
    assert page.locator(FRAME).evaluate(view) == before
    assert "country=ROU" in page.url
    page.get_by_role("button", name="Reset").click()
    expect(frame.locator(".flow")).to_have_count(4)


def test_a_link_restores_filters_and_the_opened_card(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?country=ROU&role=to&nation=USA&movement=us-armour-romania&lang=fr")
    assert _flows(frame) == {"us-armour-romania"}
    expect(page.locator(".st-key-movement-us-armour-romania blockquote").first).to_be_visible()
    expect(frame.locator(".title-block h1")).to_have_text("Mouvements de troupes annoncés, 2 février 2022")


def test_a_link_with_unknown_values_says_so_and_shows_the_rest(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?unit=nobody&movement=gone&nation=FRA")
    expect(page.get_by_role("status").filter(has_text="“nobody”")).to_contain_text("“gone”")
    assert _flows(frame) == {"fra-romania"}


def test_an_empty_selection_says_so_on_list_and_map(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?nation=FRA&country=POL")
    expect(frame.locator(".title-block .empty")).to_be_visible()
    expect(page.locator(".nothing")).to_be_visible()


def test_movements_that_cannot_be_drawn_are_listed_with_the_reason(page: Page, address: str) -> None:
    _open(page, address)
    card = page.locator(".st-key-movement-us-alert-more")
    expect(card.locator(".undrawn")).to_contain_text("Not on the map: no destination is named")


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the catalogue that a test may break."""
    shutil.copytree(root / "data", tmp_path / "data", ignore=shutil.ignore_patterns("basemap"))
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    return tmp_path


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_file_that_breaks_keeps_the_last_good_catalogue_under_its_errors(
    page: Page, data: Path, tmp_path: Path
) -> None:
    with serving(data, tmp_path / "log") as url:
        frame = _open(page, url)
        _replace(data / "data/movements.yaml", "1 700 soldats de la", "2 700 soldats de la")
        page.reload()
        expect(page.get_by_role("alert")).to_contain_text("data/movements.yaml:")
        expect(frame.locator(".flow")).to_have_count(4)
        _replace(data / "data/movements.yaml", "2 700 soldats de la", "1 700 soldats de la")
        page.reload()
        expect(frame.locator(".flow")).to_have_count(4)
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_catalogue_that_never_was_good_shows_its_problems(page: Page, data: Path, tmp_path: Path) -> None:
    (data / "data/places.yaml").write_bytes(b"\xff\xfe broken")
    with serving(data, tmp_path / "log") as url:
        page.goto(url)
        expect(page.get_by_role("alert")).to_contain_text("data/places.yaml:1:1: error: not UTF-8")


HOSTILE = r"""<img src=x onerror="window.broken=1">'`${window.broken=1}\u0041{{ 'x_abc' }}"""


def test_hostile_text_appears_as_text_everywhere(page: Page, data: Path, tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    _replace(data / "data/forces.yaml", "{en: French soldiers,", f"{{en: '{quoted}',")
    _replace(data / "data/places.yaml", 'en: "Fort Bragg, North Carolina"', f"en: '{quoted}'")
    with serving(data, tmp_path / "log") as url:
        frame = _open(page, f"{url}/?movement=fra-romania&unit=fra-forces&unit=us-82abn")
        expect(page.locator(".st-key-movement-fra-romania .name")).to_have_text(HOSTILE)
        expect(frame.locator(".title-block")).to_contain_text(HOSTILE)
        expect(frame.locator("text.place")).to_have_text(HOSTILE)
        name = frame.locator('.flow[data-movement="fra-romania"]').get_attribute("aria-label")
        assert name is not None
        assert HOSTILE in name
        assert page.evaluate("window.broken") is None
        assert page.locator(FRAME).evaluate("frame => frame.contentWindow.broken") is None


MIXED = (
    "\ufeff🇫🇷 Première ligne 🪖.\r\nשלום, מילים מימין לשמאל — 👩🏽‍✈️ «\u00a0la France\u00a0» enverra "
    "1\u202f000\u00a0soldats en Roumanie.\r\rFin 🎉\n"
)
"""Byte-order mark, mixed line ends, right to left, no-break and thin spaces, and emoji of several code points."""


def test_marks_are_exact_in_an_article_of_mixed_scripts_spaces_and_line_ends(
    page: Page, data: Path, tmp_path: Path
) -> None:
    raw = MIXED.encode()
    (data / "seeds/mixed.txt").write_bytes(raw)
    with (data / "data/articles.yaml").open("a", encoding="utf-8") as file:
        file.write(
            f"  - id: mixed\n    letter: F\n    file: mixed.txt\n    sha256: {sha256(raw).hexdigest()}\n"
            "    language: fr\n    publisher: unknown\n    author: unknown\n    title: unknown\n    date: unknown\n"
        )
    _replace(
        data / "data/movements.yaml",
        "  - id: us-alert-8500\n",
        "      - article: mixed\n        quote: la France » enverra 1 000 soldats en Roumanie\n"
        "        english: France will send 1,000 soldiers to Romania\n"
        "        states: {force: la France, destination: Roumanie}\n"
        "        differs: {strength: {words: 1 000 soldats, because: {en: made, fr: inventé}}}\n"
        "  - id: us-alert-8500\n",
    )
    with serving(data, tmp_path / "log") as url:
        _open(page, f"{url}/?article=mixed&movement=fra-romania")
        marks = page.locator('.reader mark[data-movement="fra-romania"]')
        expect(marks).to_have_text(["la France", "1\u202f000\u00a0soldats", "Roumanie"])
        expect(page.locator(".reader .article")).to_contain_text("שלום")
        quote = page.locator(".st-key-movement-fra-romania blockquote", has_text="enverra")
        expect(quote.locator("mark")).to_have_text(["la France", "1\u202f000\u00a0soldats", "Roumanie"])


def test_what_travels_for_the_shipped_catalogue_stays_below_100_kb(catalogue: Catalogue) -> None:
    from geo.language import language
    from geo.leaflet import build_payload, script_json

    payload = build_payload(tuple(catalogue.movements.values()), catalogue, language("fr"), "")
    assert len(script_json(payload)) < 100_000


SIZES = [(1280, 720), (1440, 900), (1920, 1080)]
OVERLAPS = """() => {
  const boxes = [];
  for (const node of document.querySelectorAll(".movements .label, .movements .head, .edge-name")) {
    const box = node.getBoundingClientRect();
    if (node.classList.contains("head")) {
      // A head is a triangle: sampled, since its box covers more than itself.
      const line = node.getAttribute("points").split(" ").map((pair) => pair.split(",").map(Number));
      const [[ax, ay], [tx, ty], [bx, by]] = line;
      const at = node.ownerSVGElement.getScreenCTM();
      for (let i = 0; i <= 8; i++) for (let j = 0; j <= 8; j++) {
        const mx = ax + (bx - ax) * j / 8, my = ay + (by - ay) * j / 8;
        const x = mx + (tx - mx) * i / 8 + at.e, y = my + (ty - my) * i / 8 + at.f;
        boxes.push({ name: "head of " + node.closest("[data-movement]").dataset.movement, head: true,
                     left: x, right: x, top: y, bottom: y });
      }
    } else {
      boxes.push({ name: node.textContent + " " + node.getAttribute("class"), head: false,
                   left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
  }
  const found = [];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    if (a.head && b.head) return;
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (x > 1 && y > 1 || (a.head !== b.head && x >= 0 && y >= 0)) found.push([a.name, b.name]);
  }));
  return found;
}"""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_label_covers_another_or_a_head(page: Page, address: str, size: tuple[int, int], language: str) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    frame = _open(page, f"{address}/?lang={language}")
    expect(frame.locator(".movements .label").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    inner = _inner(page)
    inner.evaluate("document.fonts.ready")
    assert inner.evaluate(OVERLAPS) == []
    assert inner.evaluate(
        """() => [...document.querySelectorAll(".movements .number, .movements .standing")].every((node) => {
          const box = node.getBoundingClientRect();
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        })"""
    )


def test_the_overlap_check_can_fail(page: Page, address: str) -> None:
    _open(page, address)
    inner = _inner(page)
    inner.evaluate(
        """() => { const label = document.querySelector('.number[data-movement="us-82abn-poland"]');
        const other = document.querySelector('.number[data-movement="us-18corps-germany"]').getBoundingClientRect();
        const own = label.getBoundingClientRect();
        label.setAttribute("transform", `translate(${other.left - own.left}, ${other.top - own.top})`); }"""
    )
    assert inner.evaluate(OVERLAPS) != []


def test_the_browser_strokes_the_curves_that_python_laid_out(page: Page, address: str, catalogue: Catalogue) -> None:
    from geo.flows import build_scene, stroke
    from geo.language import language

    frame = _open(page, address)
    inner = _inner(page)
    zoom, origin = inner.evaluate("() => [map.getZoom(), [map.getPixelOrigin().x, map.getPixelOrigin().y]]")
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language("en"))
    for flow in scene.flows:
        drawn = frame.locator(f'.flow[data-movement="{flow.id}"] .head').get_attribute("points")
        assert drawn is not None
        seen = [tuple(map(float, pair.split(","))) for pair in drawn.split()]
        for (x, y), (ex, ey) in zip(sorted(seen), sorted(stroke(flow, 2**zoom).head), strict=True):
            assert (x, y) == pytest.approx((ex - origin[0], ey - origin[1]), abs=0.5)


def test_the_keyboard_walks_the_flows_opens_and_closes(page: Page, address: str) -> None:
    frame = _open(page, address)
    first = frame.locator('.flow[data-movement="us-82abn-poland"]')
    first.focus()
    name = "82nd Airborne Division (part), Fort Bragg, North Carolina to Poland, 1,700 soldiers, announced"
    expect(first).to_have_attribute("aria-label", name)
    walked = []
    for _ in range(4):
        walked.append(page.frames[-1].evaluate("document.activeElement.dataset.movement"))
        page.keyboard.press("Tab")
    assert set(walked) == ARROWS
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote").first).to_be_visible()
    frame.locator('.flow[data-movement="us-82abn-poland"]').focus()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-movement-us-82abn-poland blockquote")).to_have_count(0)


def test_an_end_outside_the_frame_is_named_where_its_arrow_enters(page: Page, address: str) -> None:
    frame = _open(page, address)
    expect(frame.locator(".edge-name")).to_have_count(0)
    inner = _inner(page)
    inner.evaluate("map.setView([51, 18], 5, {animate: false})")
    names = frame.locator(".edge-name")
    expect(names.filter(has_text="Fort Bragg, North Carolina").first).to_be_visible()
    inner.evaluate("map.setView([51, -2], 5, {animate: false})")
    expect(names.filter(has_text="Romania").first).to_be_visible()


def _inner(page: Page) -> Frame:
    return next(item for item in page.frames if "streamlit_folium" in item.url)


def test_the_numbers_of_arrows_that_are_out_of_sight_stand_with_the_names_at_the_edge(page: Page, address: str) -> None:
    frame = _open(page, address)
    _inner(page).evaluate("map.setView([51, 18], 5, {animate: false})")
    plate = frame.locator(".edge-name", has_text="Fort Bragg, North Carolina").first
    expect(plate.locator("b").first).to_have_text("1")


@pytest.mark.parametrize("position", ["51,18,5", "51,-2,5", "48,25,6", "40,-60,4"])
def test_names_at_the_edge_cover_neither_one_another_nor_title_and_legend(
    page: Page, address: str, position: str
) -> None:
    frame = _open(page, f"{address}/?at={position}")
    expect(frame.locator(".edge-name").first).to_be_visible()
    inner = _inner(page)
    inner.evaluate("document.fonts.ready")
    covered = inner.evaluate(
        """() => {
          const nodes = document.querySelectorAll(".edge-name, .title-block, .legend");
          const boxes = [...nodes].map((node) => node.getBoundingClientRect());
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
        }"""
    )
    assert covered == 0


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (390, 780)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_small_map_shows_most_of_the_numbers_whole(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    panel = "" if size[0] < 500 else "?view=differences"
    frame = _open(page, f"{address}/{panel}")
    expect(frame.locator(".standing").first).to_be_visible()
    shown = _inner(page).evaluate(
        """() => [...document.querySelectorAll(".movements .number, .movements .standing")].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        }).length"""
    )
    assert shown >= 0.6 * frame.locator(".movements .number, .movements .standing").count()


def test_a_card_chosen_in_the_list_brings_its_badge_into_sight(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?at=51,18,5")
    badge = frame.locator('.standing[data-movement="us-alert-8500"]')
    expect(badge).not_to_be_in_viewport()
    page.locator(".st-key-toggle-us-alert-8500 button").click()
    expect(badge).to_be_in_viewport()


def test_a_click_lights_the_arrow_at_once_and_keeps_the_focus(page: Page, address: str) -> None:
    frame = _open(page, address)
    flow = frame.locator('.flow[data-movement="us-82abn-poland"]')
    flow.focus()
    lit = _inner(page).evaluate(
        """() => {
          const flow = document.querySelector('.flow[data-movement="us-82abn-poland"]');
          flow.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          return flow.classList.contains("chosen") && document.activeElement === flow;
        }"""
    )
    assert lit is True


def test_a_map_just_opened_has_nothing_to_report_so_that_the_page_runs_once(page: Page, address: str) -> None:
    frame = _open(page, address)
    expect(frame.locator(".flow")).to_have_count(4)
    # st_folium reports where what it would return differs from what it noted.
    noted, returned = _inner(page).evaluate(
        """() => {
          const record = window.__GLOBAL_DATA__;
          const returned = record.returned_objects.map((key) => [key, record[key]]);
          return [record.previous_data, Object.fromEntries(returned)];
        }"""
    )
    assert noted == returned == {"last_active_drawing": None}


def test_panning_draws_no_arrow_anew(page: Page, address: str) -> None:
    _open(page, address)
    inner = _inner(page)
    inner.evaluate("document.querySelector('.flow').untouched = true; map.panBy([80, 30], {animate: false})")
    assert inner.evaluate("document.querySelector('.flow').untouched") is True


def test_the_dark_theme_reaches_the_map(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page = context.new_page()
    frame = _open(page, address)
    expect(frame.locator("html")).to_have_css("color-scheme", "dark")
    sea = frame.locator(".leaflet-container").evaluate("node => getComputedStyle(node).backgroundColor")
    assert sea == "rgb(16, 23, 31)"
    context.close()


def test_unit_symbols_stand_beside_the_arrows_when_asked_for(page: Page, address: str) -> None:
    frame = _open(page, address)
    expect(frame.locator(".symbol")).to_have_count(0)
    page.get_by_text("Symbols", exact=True).click()
    expect(frame.locator('.symbol[data-movement="us-82abn-poland"] image')).to_be_visible()
    expect(page.locator(".st-key-movement-us-82abn-poland .card img.symbol")).to_be_visible()


@pytest.mark.parametrize("movement", sorted(ARROWS))
def test_arrow_to_card_to_article_to_mark_to_arrow(page: Page, address: str, movement: str) -> None:
    frame = _open(page, address)
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
    _open(page, f"{address}/?article=003_fc3dcdb732654b5c&movement=us-armour-romania")
    count = page.locator(".reader-count")
    expect(count).to_have_text("1 of 4")
    page.get_by_role("button", name="Next mark").click()
    expect(count).to_have_text("2 of 4")
    page.get_by_role("button", name="Previous mark").click()
    page.get_by_role("button", name="Previous mark").click()
    expect(count).to_have_text("4 of 4")
    expect(page.locator(".coverage span.used").first).to_be_visible()


def test_search_narrows_cards_and_arrows_and_marks_its_hits(page: Page, address: str) -> None:
    frame = _open(page, address)
    page.get_by_role("textbox", name="Search").fill("aeroportee")
    page.keyboard.press("Enter")
    expect(frame.locator(".flow")).to_have_count(1)
    page.get_by_role("button", name="Open 82nd").click()
    expect(page.locator("blockquote mark.hit").first).to_have_text("aéroportée")
    assert "search=aeroportee" in page.url


def test_the_differences_show_both_sides_and_hidden_parts(page: Page, address: str) -> None:
    _open(page, f"{address}/?view=differences&unit=us-82abn")
    panel = page.locator(".st-key-panel")
    expect(panel.locator('.sum[data-statement="us-3000"] .hidden-part')).to_contain_text("2 and 3")
    row = panel.locator('.differences[data-statement="us-82abn-poland"] .difference-row').first
    expect(row).to_contain_text("1 700 soldats")
    expect(row).to_contain_text("2 000 soldats")
    expect(panel.locator(".matrix")).to_be_visible()


def test_choosing_a_row_of_the_table_is_choosing_the_arrow(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?view=table")
    table = page.locator('[data-testid="stDataFrame"]')
    expect(table).to_be_visible()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 52)
    expect(frame.locator('.flow.chosen[data-movement="us-82abn-poland"]')).to_be_attached()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("id,force,nation")


def test_a_link_restores_search_card_article_language_and_position_in_a_fresh_browser(
    page: Page, browser: Browser, address: str
) -> None:
    frame = _open(page, f"{address}/?movement=us-18corps-germany")
    frame.locator(".leaflet-control-zoom-in").click()
    page.wait_for_url("**at=*")
    page.get_by_role("button", name="Cite").click()
    link = (
        page.locator(".st-key-tools-us-18corps-germany, [data-testid=stPopoverBody]").locator("code").last.inner_text()
    )
    assert "movement=us-18corps-germany" in link
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    other = context.new_page()
    _open(other, page.url + "&search=corps&view=articles&lang=en")
    expect(other.locator(".st-key-movement-us-18corps-germany .card.open")).to_be_visible()
    expect(other.get_by_role("textbox", name="Search")).to_have_value("corps")
    zoom = "frame => frame.contentWindow.map.getZoom()"
    assert other.locator(FRAME).evaluate(zoom) == page.locator(FRAME).evaluate(zoom)
    context.close()


def test_the_first_language_is_the_browsers(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    page = context.new_page()
    frame = _open(page, address)
    expect(frame.locator(".title-block h1")).to_have_text("Mouvements de troupes annoncés, 2 février 2022")
    context.close()


def test_j_and_k_step_through_the_movements(page: Page, address: str) -> None:
    _open(page, f"{address}/?movement=us-82abn-poland")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(".st-key-movement-us-18corps-germany .card.open")).to_be_visible()
    page.keyboard.press("k")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()


def test_steps_faster_than_the_page_answers_are_all_taken(page: Page, address: str) -> None:
    _open(page, f"{address}/?movement=us-82abn-poland")
    expect(page.locator(".st-key-movement-us-82abn-poland .card.open")).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.get_by_role("button", name="Read in article A").first.click(no_wait_after=True)
    page.locator(".st-key-symbols label").click(no_wait_after=True)
    expect(page.locator(".reader mark.current")).to_be_visible()
    expect(page.get_by_role("switch", name="Symbols")).to_be_checked()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    expect(page.locator(".reader mark.current")).to_be_visible()


def test_going_back_and_forward_takes_the_page_along(page: Page, address: str) -> None:
    frame = _open(page, address)
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_accessibility_violation_in_our_own_content(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    _open(page, f"{address}/?movement=us-18corps-germany&article=001_bd192cfbe49096f6")
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
    frame = _open(page, address)
    expect(frame.locator(".flow").first).to_be_visible()
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("button", name="Open French soldiers").click()
    expect(page.locator(".st-key-movement-fra-romania blockquote").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_the_briefing_panel_previews_and_downloads_the_slide(page: Page, address: str) -> None:
    _open(page, f"{address}/?view=briefing&unit=us-82abn")
    panel = page.locator(".st-key-panel")
    expect(panel.locator('[data-testid="stImage"] img')).to_be_visible()
    expect(panel.locator(".copy-picture")).to_be_visible()
    with page.expect_download() as download:
        panel.get_by_role("button", name="PowerPoint").click()
    assert Path(download.value.path()).read_bytes()[:2] == b"PK"


def test_the_copied_picture_is_the_slide(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    _open(page, f"{address}/?view=briefing&unit=us-82abn")
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    size = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const picture = await createImageBitmap(await item.getType("image/png"));
          return [picture.width, picture.height];
        }"""
    )
    assert size == [1920, 1080]
    context.close()


def test_the_presentation_hides_everything_else_and_escape_leaves_it(page: Page, address: str) -> None:
    frame = _open(page, f"{address}/?view=present")
    expect(page.locator(".st-key-presentation .card")).to_have_count(29)
    expect(page.locator('[data-testid="stSidebar"]')).to_be_hidden()
    expect(page.locator(".st-key-views")).to_be_hidden()
    expect(frame.locator(".legend")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator('[data-testid="stSidebar"]')).to_be_visible()
    assert "present" not in page.url


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_what_changed_since_an_earlier_state_is_listed_and_marked_on_the_map(
    page: Page, data: Path, tmp_path: Path
) -> None:
    _git(data, "init", "--quiet")
    _git(data, "add", "data", "seeds")
    _git(data, "commit", "--quiet", "--message", "First state")
    _replace(data / "data/movements.yaml", "en: The spokesman refused", "en: Revised. The spokesman refused")
    _replace(
        data / "data/movements.yaml",
        "status: considered\n    announced: {by: biden}",
        "status: intended\n    announced: {by: biden}",
    )
    _replace(data / "data/movements.yaml", "status: prêt à envoyer des renforts, announced_by", "announced_by")
    _replace(
        data / "data/movements.yaml",
        '    inferred:\n      force:\n        en: the sentence says "reinforcements"',
        "    inferred:\n      status: {en: read so, fr: lu ainsi}\n      force:\n"
        '        en: the sentence says "reinforcements"',
    )
    with serving(data, tmp_path / "log") as url:
        frame = _open(page, f"{url}/?view=briefing")
        expect(page.locator(".copy-picture")).to_be_visible()
        expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
        since = page.get_by_role("combobox", name="What changed since")
        page.locator(".st-key-panel").evaluate("panel => { panel.scrollTop = panel.scrollHeight }")
        since.press_sequentially("First")
        page.get_by_role("option", name="First state").click()
        changed = page.locator(".changes li")
        expect(changed).to_have_count(2)
        expect(changed.nth(1)).to_contain_text("Status")
        expect(frame.locator('.standing[data-movement="us-eastern-flank"] .fresh')).to_be_attached()
        expect(frame.locator(".fresh")).to_have_count(1)
