"""The HTML file by itself: small, whole without scripts, safe whatever the data says, on paper, for every reader."""

from __future__ import annotations

import re
import struct
import zlib
from html import unescape
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from altered import vars_of
from axe_playwright_python.sync_playwright import Axe
from opening import Opener, click
from playwright.sync_api import expect
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

HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>$title ${x} `"
LIMIT = 2_000_000


@pytest.fixture(scope="module")
def shipped(known: Catalogue) -> bytes:
    """The shipped catalogue as HTML."""
    return export("html", Selection(), known, "en")


def test_the_file_is_small_and_names_no_address(shipped: bytes) -> None:
    assert len(shipped) < LIMIT
    text = shipped.decode()
    assert text.count("<template ") == 1
    assert re.findall(r"""(?:src|href)\s*=\s*["']?(?!#|data:)[^"'> ]+""", text.split("<script")[0]) == []
    assert set(re.findall(r"url\(([^):]*)", text.split("</style>")[0])) == {"data"}
    assert "default-src 'none'; script-src 'sha256-" in text


def test_a_file_too_large_for_every_language_has_its_own(known: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_BYTES", 1_500_000)
    page = to_html(Selection(), known, language("fr")).decode()
    assert "<template" not in page
    assert 'data-to-lang="en"' not in page


def test_every_quote_total_and_source_is_there_without_scripts(shipped: bytes, known: Catalogue) -> None:
    text = unescape(re.sub(r"<[^>]*>", "", shipped.decode().split("<main>")[1].split("<script")[0]))
    for items in known.evidence.values():
        for item in items:
            assert item.span.cut(known.texts[item.article.id]) in text
            assert (item.claim.translation or {}).get("en", "") in text
    assert "1,700\u00a0(1) + about 300\u00a0(2) + 1,000\u00a0(3); stated: 3,000: adds up" in text
    assert all(name in text for name in known.articles)


def test_hostile_text_stays_text(opened: Opener, known: Catalogue) -> None:
    movement = known.movements["us-82abn-poland"]
    words = Text(en=HOSTILE, fr=HOSTILE)
    force = known.forces[movement.force].model_copy(update={"name": words})
    places = (place.model_copy(update={"name": words}) for place in known.places)
    evidence = tuple(
        type(item)(item.claim.model_copy(update={"translation": words}), item.article, item.span, item.marks)
        for item in known.evidence[movement.id]
    )
    hostile = Catalogue(
        **{
            **vars_of(known),
            "forces": {**known.forces, force.id: force},
            "places": Gazetteer(places),
            "movements": {**known.movements, movement.id: movement.model_copy(update={"note": words})},
            "evidence": {**known.evidence, movement.id: evidence},
        }
    )
    page = opened(export("html", Selection(), hostile, "en", Wishes(title=HOSTILE, marking=HOSTILE)))
    click(page, movement.id)
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


def test_paper_has_the_map_then_every_quote_and_the_marking_on_each_page(opened: Opener, known: Catalogue) -> None:
    chosen = ("us-82abn-poland", "us-armour-romania", "fra-romania")
    page = opened(export("html", Selection(movement=chosen), known, "en", Wishes(marking="UNCLASSIFIED (test)")))
    expect(page.locator(".marking.top")).to_have_css("background-color", "rgb(47, 107, 58)")
    centre = page.evaluate("document.querySelector('.flow .shaft').getBoundingClientRect().x")
    pages = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert "Fort Bragg, North Carolina" in pages[0]
    assert "Legend" in pages[0]
    assert all(text.count("UNCLASSIFIED (test)") == 2 for text in pages)
    told = re.sub(r"\W+", "", normalize("NFKC", "".join(pages[1:])))  # the type has ligatures
    assert len(pages) > 2
    for name in chosen:
        for item in known.evidence[name]:
            quote = item.span.cut(known.texts[item.article.id])
            assert re.sub(r"\W+", "", quote) in told
    page.wait_for_function("!document.body.classList.contains('printing')")
    assert page.evaluate("document.querySelector('.flow .shaft').getBoundingClientRect().x") == pytest.approx(centre)


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
