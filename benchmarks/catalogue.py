"""Reading and checking made catalogues: the first time, from the cache, after one file or article has changed; beside
ruamel's safe parser on the same files, which checks nothing, in CPU seconds of one run. Then filters and search, beside
plain pandas on the same values."""

from __future__ import annotations

import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas

from benchmarks.made import catalogue
from benchmarks.made_files import write
from benchmarks.timing import best
from geo.cache import VARIABLE
from geo.catalogue import Catalogue
from geo.selection import Selection

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 200
SIZES = (2_000, 20_000)
FILTERED = (20_000, 100_000)
PARSE = """
import sys, time
from pathlib import Path
from ruamel.yaml import YAML
for file in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    YAML(typ="safe").load(file.read_text(encoding="utf-8"))
"""
LOAD = """
import sys
from pathlib import Path
from geo.catalogue import load
load(Path(sys.argv[1]))
"""


def main(sizes: tuple[int, ...]) -> None:
    """Print the figures of each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{size:,} movements over {ARTICLES} articles (made)", flush=True)
            measure(Path(folder), size)
    for size in FILTERED:
        filtered(size)


def measure(folder: Path, size: int) -> None:
    """The figures of one size."""
    root = folder / "made"
    write(root, size, ARTICLES)
    os.environ[VARIABLE] = str(folder / "cache")
    parsed = told("ruamel's safe parser, nothing checked", PARSE, root)
    first = told("first check", LOAD, root, parsed)
    told("from the cache", LOAD, root, parsed)
    file = sorted((root / "data/movements").glob("*.yaml"))[0]
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    told("one of its files changed", LOAD, root, parsed)
    rewrite(root, "art-0007")
    told("one of its articles changed", LOAD, root, parsed)
    kept = sum(path.stat().st_size for path in (folder / "cache").iterdir())
    print(f"  cache: {kept / 1e6:.0f} MB; {size / first:.0f} movements a CPU second at first", flush=True)


def filtered(size: int) -> None:
    """One filter and one search in a made catalogue, beside pandas."""
    made = catalogue(size)
    force = [made.forces[movement.force].nations[0] for movement in made.movements.values()]
    frame = pandas.DataFrame({"nation": force, "text": [made.search_texts[name] for name in made.movements]})
    print(f"{size:,} movements in memory")
    beside("filter by a nation", Selection(nation="USA"), made, lambda: frame[frame["nation"].isin(["USA"])])
    words = ("forces", "17")
    both = lambda: frame[  # noqa: E731
        frame["text"].str.contains(words[0], regex=False) & frame["text"].str.contains(words[1], regex=False)
    ]
    beside("search for two words", Selection(search=" ".join(words)), made, both)


def beside(what: str, chosen: Selection, made: Catalogue, plain: Callable[[], pandas.DataFrame]) -> None:
    """Print the milliseconds of both, which find the same."""
    assert len(chosen.apply(made)) == len(plain())
    ours, theirs = best(lambda: chosen.apply(made)), best(plain)
    print(f"  {what:<38} {ours:7.1f} ms, pandas {theirs:7.1f} ms: {ours / theirs:.2f} of it", flush=True)


def told(what: str, work: str, root: Path, base: float = 0.0) -> float:
    """Print and return the CPU seconds of a process of its own, with those of its helpers, and their largest memory."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", work, str(root)], cwd=ROOT, check=True)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    ratio = f"{used / base:6.3f} of the parser" if base else ""
    memory = f"(largest so far {after.ru_maxrss // 1024} MB)"
    print(f"  {what:<38} {used:7.2f} s of CPU, {seconds:7.2f} s  {ratio} {memory}", flush=True)
    return used


def rewrite(root: Path, article: str) -> None:
    """Add a sentence to an article, and record its new hash."""
    file, data = root / f"seeds/{article}.txt", root / "data/articles.yaml"
    old = file.read_bytes()
    file.write_bytes(old + b"It rains.\n")
    digests = (hashlib.sha256(content).hexdigest() for content in (old, file.read_bytes()))
    data.write_text(data.read_text(encoding="utf-8").replace(*digests), encoding="utf-8")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
