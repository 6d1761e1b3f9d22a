"""Data files that break, hostile text and mixed scripts, on the page in a real Chromium."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from browsing import FRAME, open_page, replace_in
from playwright.sync_api import Page, expect
from serving import serving

from benchmarks.made_files import write


def test_a_file_that_breaks_keeps_the_last_good_catalogue_under_its_errors(
    page: Page, data: Path, tmp_path: Path
) -> None:
    with serving(data, tmp_path / "log") as url:
        frame = open_page(page, url)
        replace_in(data / "data/movements.yaml", "1 700 soldats de la", "2 700 soldats de la")
        page.reload()
        expect(page.get_by_role("alert")).to_contain_text("data/movements.yaml:")
        expect(frame.locator(".flow")).to_have_count(4)
        replace_in(data / "data/movements.yaml", "2 700 soldats de la", "1 700 soldats de la")
        page.reload()
        expect(frame.locator(".flow")).to_have_count(4)
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_change_that_takes_long_to_read_is_followed_without_an_action(page: Page, tmp_path: Path) -> None:
    write(tmp_path, movements=400, articles=20)
    file = tmp_path / "data/movements/from-000000.yaml"
    with serving(tmp_path, tmp_path / "log") as url:
        page.goto(url)
        expect(page.get_by_text("400 entries")).to_be_visible()
        replace_in(file, "will be sent", "would be sent")
        page.reload()
        expect(page.get_by_text("400 entries")).to_be_visible()
        expect(page.get_by_role("alert")).to_contain_text("data/movements/from-000000.yaml:")
        replace_in(file, "would be sent", "will be sent")
        page.reload()
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_catalogue_that_never_was_good_shows_its_problems(page: Page, data: Path, tmp_path: Path) -> None:
    (data / "data/places.yaml").write_bytes(b"\xff\xfe broken")
    with serving(data, tmp_path / "log") as url:
        page.goto(url)
        expect(page.get_by_role("alert")).to_contain_text("data/places.yaml:1:1: error: not UTF-8")


HOSTILE = r"""<img src=x onerror="window.broken=1">'`${window.broken=1}\u0041{{ 'x_abc' }}"""


def test_hostile_text_appears_as_text_everywhere(page: Page, data: Path, tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    replace_in(data / "data/forces.yaml", "{en: French soldiers,", f"{{en: '{quoted}',")
    replace_in(data / "data/places.yaml", 'en: "Fort Bragg, North Carolina"', f"en: '{quoted}'")
    with serving(data, tmp_path / "log") as url:
        frame = open_page(page, f"{url}/?movement=fra-romania&unit=fra-forces&unit=us-82abn")
        expect(page.locator(".st-key-movement-fra-romania .name")).to_have_text(HOSTILE)
        expect(frame.locator(".title-block")).to_contain_text(HOSTILE)
        expect(frame.locator("text.place")).to_have_text(re.compile(re.escape(HOSTILE[:30])))
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
        file.write(f"  - id: mixed\n    file: mixed.txt\n    sha256: {sha256(raw).hexdigest()}\n    language: fr\n")
    replace_in(
        data / "data/movements.yaml",
        "  - id: us-alert-8500\n",
        "      - article: mixed\n        quote: la France » enverra 1 000 soldats en Roumanie\n"
        '        translation: {en: "France will send 1,000 soldiers to Romania"}\n'
        "        states: {force: la France, destination: Roumanie}\n"
        "        differs: {strength: {words: 1 000 soldats, because: {en: made, fr: inventé}}}\n"
        "  - id: us-alert-8500\n",
    )
    with serving(data, tmp_path / "log") as url:
        open_page(page, f"{url}/?article=mixed&movement=fra-romania")
        marks = page.locator('.reader mark[data-movement="fra-romania"]')
        expect(marks).to_have_text(["la France", "1\u202f000\u00a0soldats", "Roumanie"])
        expect(page.locator(".reader .article")).to_contain_text("שלום")
        quote = page.locator(".st-key-movement-fra-romania blockquote", has_text="enverra")
        expect(quote.locator("mark")).to_have_text(["la France", "1\u202f000\u00a0soldats", "Roumanie"])
