"""One of several processes that look at a catalogue: `python -m geo.catalogue.helper ROOT PART COUNT`.

It finds every `COUNT`th statement that is not known, from the `PART`th on, and ends when its input does: with the
process that asked.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Thread

from geo.cache import cache
from geo.catalogue.binding import book_of
from geo.catalogue.check import RULES
from geo.catalogue.findings import Findings
from geo.catalogue.reader import DataFiles
from geo.catalogue.rows import to_lines
from geo.catalogue.verdict import key_of_all


def _help(root: Path, part: int, count: int) -> None:
    store = cache()
    files = DataFiles(root, store)
    book, _ = book_of(root, files, store)
    findings = Findings(book, RULES, files.raw, store)
    rows = findings.rows(findings.unknown()[part::count])
    answer = key_of_all(files.raw, book.articles.values()).encode() + b"\n" + to_lines(rows)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def _end_with_the_asking_process() -> None:
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    Thread(target=_end_with_the_asking_process, daemon=True).start()
    _help(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
