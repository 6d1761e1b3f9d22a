"""1, 10, 50 and 200 viewers who open links of the page at once, beside as many of a trivial page, in one run.

Each opens six, one after the other: the whole, a filter, a movement, an article, the differences, and a search for a
word of its own, which nobody else must ever be shown. Memory is the server's own (resident, from /proc), with everybody
there and after all have left.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.timing import p95
from benchmarks.viewers import Viewer
from geo.catalogue import Catalogue, load
from tests.serving import serving

ROOT = Path(__file__).resolve().parent.parent
CROWDS = (1, 10, 50, 200)
TRIVIAL = """import streamlit as st

st.title("Trivial")
st.write(dict(st.query_params))
"""

Query = Mapping[str, str]


def queries(catalogue: Catalogue, number: int) -> tuple[Query, ...]:
    """What viewer `number` asks, one after the other."""
    movements, articles = list(catalogue.movements), list(catalogue.articles)
    nations = sorted({nation for force in catalogue.forces.values() for nation in force.nations})
    return (
        {"lang": "en"},
        {"lang": "en", "nation": nations[number % len(nations)]},
        {"lang": "fr", "movement": movements[number % len(movements)]},
        {"lang": "en", "article": articles[number % len(articles)]},
        {"lang": "en", "view": "differences"},
        {"lang": "en", "search": word(number)},
    )


def word(number: int) -> str:
    """A word that viewer `number` alone searches for."""
    return f"viewer{number:04d}"


async def crowd(address: str, asked: Sequence[Sequence[Query]]) -> tuple[list[float], list[str], int]:
    """Seconds of every run but the first of each viewer, errors, and how often one was shown another's word."""
    viewers = [Viewer(address) for _ in asked]
    shown = 0
    for step in range(len(asked[0])):
        texts = await asyncio.gather(
            *(viewer.ask(**queries_[step]) for viewer, queries_ in zip(viewers, asked, strict=True))
        )
        words = [queries_[step].get("search", "") for queries_ in asked]
        for text, own in zip(texts, words, strict=True):
            assert own in text or not text, "a viewer was not shown what it asked"
            shown += sum(other in text for other in words if other and other != own)
    times = [seconds for viewer in viewers for seconds in viewer.times[1:]]
    errors = [error for viewer in viewers for error in viewer.errors]
    await asyncio.gather(*(viewer.close() for viewer in viewers))
    return times, errors, shown


def resident(folder: Path) -> float:
    """MB of memory of the one streamlit process that was started for `folder`."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().decode(errors="replace")
            environment = (process / "environ").read_bytes().decode(errors="replace")
            if "streamlit" in command and f"MOVEMENTS_ROOT={folder}\0" in environment:
                pages = int((process / "statm").read_text().split()[1])
                return pages * 4096 / 1e6
        except (OSError, ValueError):
            continue
    raise RuntimeError("the server is not found")


def main(crowds: Sequence[int] = CROWDS, tell: Callable[[str], None] = print) -> None:
    """Print the table."""
    catalogue = load(ROOT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "trivial.py").write_text(TRIVIAL, encoding="utf-8")
        trivial = (sys.executable, "-m", "streamlit", "run", str(folder / "trivial.py"), "--server.port")
        with (
            serving(ROOT, folder / "page.log") as page,
            serving(folder, folder / "trivial.log", trivial) as other,
        ):
            asyncio.run(crowd(page, [queries(catalogue, 0)]))  # what is made once for all
            asyncio.run(crowd(other, [queries(catalogue, 0)]))
            base = resident(ROOT)
            tell("viewers  page: p50    p95  trivial: p50    p95  ratio  errors  MB a viewer")
            for count in crowds:
                asked = [queries(catalogue, number) for number in range(count)]
                times, errors, shown = asyncio.run(crowd(page, asked))
                there = resident(ROOT)
                plain, plain_errors, _ = asyncio.run(crowd(other, asked))
                assert shown == 0, "a viewer was shown what another asked"
                half, plain_half = statistics.median(times), statistics.median(plain)
                row = f"{count:>7} {half:>9.2f} s {p95(times):>4.2f} s {plain_half:>10.2f} s {p95(plain):>4.2f} s"
                wrong = f"{len(errors)}, {len(plain_errors)}"
                tell(f"{row} {half / plain_half:>6.2f}  {wrong:>6} {(there - base) / count:>12.1f}")
            gc.collect()
            tell(f"server: {base:.0f} MB before, {resident(ROOT):.0f} MB after all left")


if __name__ == "__main__":
    main()
