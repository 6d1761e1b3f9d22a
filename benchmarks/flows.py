"""Flows drawn three ways, side by side: what travels, and the time from a filter's click to a still page.

Still: the script has run, and from then on ten frames in a row came within 40 ms; the first of them counts. What
travels is counted on the page's websocket. The same rules and the same server for all three. Every click filters to
flows that were not shown before, so that nothing is found in a cache.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, sync_playwright

from benchmarks.made import catalogue, journeys_of
from benchmarks.timing import best
from geo.flows import WebMercator, bends_of, bundle, bundle_by, lay_out
from tools.find_chromium import find

ROOT = Path(__file__).resolve().parent.parent
WAYS = {"layer": "(a) this layer", "geojson": "(b) folium GeoJson", "pydeck": "(c) pydeck ArcLayer"}
PORT = 8655
ROUNDS = 5
STILL = """(turn) => new Promise((resolve) => {
  const started = performance.now();
  document.querySelector('[data-testid="stButton"] button').click();
  let calm = 0, last = started, first = started;
  const look = (now) => {
    const ran = document.querySelector(`#drawn[data-turn="${turn}"]`)
      && !document.querySelector('[data-testid="stApp"][data-test-script-state="running"]');
    calm = ran && now - last < 40 ? calm + 1 : 0;
    last = now;
    if (calm === 1) first = now;
    if (calm >= 10) resolve(first - started); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def main() -> None:
    """Print a table for 10, 100, 1,000 and 10,000 flows."""
    command = [sys.executable, "-m", "streamlit", "run", "benchmarks/flows_app.py", "--server.port", str(PORT)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(Path.home())}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        geometry()
        browse(lambda page: [table(page, flows) for flows in (10, 100, 1000, 10_000)])
    finally:
        server.terminate()


def geometry() -> None:
    """The layout alone, in Python: the bends once for a catalogue, then each picture."""
    plane = WebMercator()
    for flows in (400, 1000, 10_000):
        data = catalogue(flows)
        journeys = journeys_of(data.movements.values(), data)
        bundles = bundle(journeys, plane)
        whole = bundle_by(journeys, plane, bundles.cell).strokes
        bends = bends_of(whole, plane)
        once = best(lambda whole=whole: bends_of(whole, plane))
        bundled = best(lambda journeys=journeys: bundle(journeys, plane))
        drawn = best(lambda strokes=bundles.strokes, bends=bends: lay_out(strokes, 5000, plane, bends))
        print(
            f"geometry of {flows:>6,} flows: bends {once:6.1f} ms once; each picture {bundled:6.1f} ms to bundle, "
            f"{drawn:6.1f} ms to lay out as {len(bundles.strokes)} strokes"
        )


def browse(work: Callable[[Page], object]) -> None:
    """Run `work` with a page of the system's Chromium that reaches nothing but this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.route(lambda url: "localhost" not in url, lambda route: route.abort())
        work(page)
        browser.close()


def table(page: Page, flows: int) -> None:
    """One block of the table: bytes, milliseconds, and both against this layer."""
    results = {way: measure(page, way, flows) for way in WAYS}
    own_bytes, own_time = results["layer"]
    print(f"\n{flows:,} flows" + " " * 30 + "bytes   per flow     click to still    against (a)")
    for way, (size, elapsed) in results.items():
        ratio = f"{size / own_bytes:5.1f} × bytes, {elapsed / own_time:4.1f} × time"
        print(f"  {WAYS[way]:<24} {size:>16,.0f} {size / flows:>10.1f} {elapsed:>14.0f} ms    {ratio}", flush=True)


def measure(page: Page, way: str, flows: int) -> tuple[float, float]:
    """Medians of the bytes from the server for one click, and of the milliseconds from click to still."""
    received: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    open_page(page, f"http://localhost:{PORT}/?way={way}&flows={flows}")
    page.wait_for_timeout(4000)
    sizes, times = [], []
    for turn in range(1, ROUNDS + 1):
        received.clear()
        times.append(page.evaluate(STILL, turn))
        sizes.append(sum(received))
        page.wait_for_timeout(500)
    return statistics.median(sizes), statistics.median(times)


def open_page(page: Page, url: str) -> None:
    """Open the page as soon as the server answers, and wait for its first drawing."""
    for _ in range(100):
        try:
            page.goto(url)
            break
        except PlaywrightError:
            page.wait_for_timeout(200)
    page.locator("#drawn").wait_for(state="attached", timeout=180_000)


if __name__ == "__main__":
    main()
