"""The page itself: to the first arrow, a filter, a click to its marked sentence; shipped and on 2,000 movements."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.made_files import write
from tests.serving import serving
from tools.find_chromium import find

ROOT = Path(__file__).resolve().parent.parent
FRAME = 'iframe[title="streamlit_folium.st_folium"]'
ROUNDS = 5
SEEN = """(button, selector) => new Promise((resolve) => {
  const started = performance.now();
  button.click();
  const look = (now) => document.querySelector(selector) ? resolve(now - started) : requestAnimationFrame(look);
  requestAnimationFrame(look);
})"""
"""Milliseconds from a click to the frame that shows what the selector names."""


def main() -> None:
    """Print the median of several rounds in one run."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        first_visits(Path(folder))
        with serving(ROOT, log) as url:
            print("shipped catalogue")
            with_page(lambda page: shipped(page, url))
        large = Path(folder) / "large"
        write(large, 2000, 500)
        with serving(large, log) as url:
            print("2,000 movements, 500 articles (made)")
            with_page(lambda page: made(page, url))


def first_visits(folder: Path) -> None:
    """A browser's first visit of a new server, beside that of an empty page of Streamlit, in turn."""
    empty = folder / "empty.py"
    empty.write_text("import streamlit as st\n\nst.title('empty')\n", encoding="utf-8")
    trivial = (sys.executable, "-m", "streamlit", "run", str(empty), "--server.headless", "true", "--server.port")
    times: dict[str, list[float]] = {"empty": [], "list": [], "arrow": []}
    for _ in range(3):
        with serving(ROOT, folder / "log", trivial) as url:
            with_page(lambda page, url=url: times["empty"].append(clock(lambda: heading(page, url))))
        with serving(ROOT, folder / "log") as url:
            with_page(lambda page, url=url: times["list"].append(clock(lambda: listed(page, url))))
        with serving(ROOT, folder / "log") as url:
            with_page(lambda page, url=url: times["arrow"].append(clock(lambda: first_arrow(page, url))))
    print("first visit of a new server")
    tell("an empty page of Streamlit", times["empty"])
    tell("the page, to its list of movements", times["list"])
    tell("the page, to the first arrow", times["arrow"])
    base = statistics.median(times["empty"])
    print("  ratios: " + ", ".join(f"{name} {statistics.median(times[name]) / base:.2f}" for name in ("list", "arrow")))


def with_page(work: Callable[[Page], None]) -> None:
    """Run `work` with a page of the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])
        work(browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB"))
        browser.close()


def shipped(page: Page, url: str) -> None:
    """The figures that the issues ask for."""
    frame = page.frame_locator(FRAME)
    tell("page to the first arrow", [clock(lambda: first_arrow(page, url)) for _ in range(ROUNDS)])
    filtering = [toggle(page, count) for count in (1, 4, 1, 4)]
    tell("filter to the arrows left", filtering)
    clicks = []
    for movement in ("us-82abn-poland", "us-18corps-germany", "us-armour-romania", "fra-romania"):
        quote = page.locator(f".st-key-movement-{movement} blockquote mark").first
        clicks.append(
            clock(
                lambda m=movement, q=quote: (  # type: ignore[misc]
                    frame.locator(f'.number[data-movement="{m}"]').dispatch_event("click"),
                    q.wait_for(),
                )
            )
        )
    tell("click on an arrow to its marked sentence", clicks)
    tell("article view of the longest seed", [read(page, url) for _ in range(4)])


def made(page: Page, url: str) -> None:
    """The same page on much data."""
    tell("first visit, reading and checking everything", [clock(lambda: first_arrow(page, url, 300_000))])
    tell("page to the first arrow", [clock(lambda: first_arrow(page, url)) for _ in range(3)])
    box = page.get_by_role("textbox", name="Search")
    times = []
    for words in ("force 07", "force 08", "force 09", "Town05 force 1"):
        settle(page)
        box.fill(words)
        times.append(
            clock(
                lambda w=words: (  # type: ignore[misc]
                    box.press("Enter"),
                    page.frame_locator(FRAME).locator(".title-block p", has_text=w).wait_for(),
                )
            )
        )
    tell("search to the arrows left", times)


def heading(page: Page, url: str) -> None:
    """Open the empty page and wait for its heading."""
    page.goto(url)
    page.get_by_role("heading", name="empty").wait_for(timeout=60_000)


def listed(page: Page, url: str) -> None:
    """Open the page and wait for the count of its movements."""
    page.goto(url)
    page.locator(".count").wait_for(timeout=60_000)


def first_arrow(page: Page, url: str, timeout: float = 60_000) -> None:
    """Open the page and wait for an arrow."""
    page.goto(url)
    page.frame_locator(FRAME).locator(".flow").first.wait_for(timeout=timeout, state="attached")


def toggle(page: Page, arrows: int) -> float:
    """Seconds from searching for the French, or for nothing, to the arrows that are left."""
    box = page.get_by_role("textbox", name="Search")
    settle(page)
    box.fill("French soldiers" if arrows == 1 else "")
    left = f"n => document.querySelector('{FRAME}').contentDocument.querySelectorAll('.flow').length === n"
    return clock(lambda: (box.press("Enter"), page.wait_for_function(left, arg=arrows)))


def read(page: Page, url: str) -> float:
    """Seconds from a click in the opened card of movement 1 to its mark in the longest article, on a page just
    opened."""
    page.goto(f"{url}/?movement=us-82abn-poland")
    button = page.get_by_role("button", name="Read in article A").first
    button.wait_for()
    settle(page)
    return float(button.evaluate(SEEN, ".reader mark.current")) / 1000


def settle(page: Page) -> None:
    """Wait until the script of the page has run."""
    page.wait_for_timeout(300)
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")


def clock(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def tell(what: str, times: list[float]) -> None:
    """One line: the median and the worst."""
    print(f"  {what:<50} {statistics.median(times):6.2f} s  (worst of {len(times)}: {max(times):.2f} s)", flush=True)


if __name__ == "__main__":
    main()
