"""The bench of a catalogue, served for a test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geo.bench import Bench, Desk


@contextmanager
def served(own: Path) -> Iterator[Bench]:
    """The bench of the catalogue in `own`, as long as the block lasts."""
    bench = Bench(Desk(own, ""))
    thread = threading.Thread(target=bench.run)
    thread.start()
    yield bench
    bench.stop()
    thread.join(timeout=10)
