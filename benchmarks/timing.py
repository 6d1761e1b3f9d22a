"""How long work takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence


def best(work: Callable[[], object]) -> float:
    """The best of five runs, in milliseconds."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - started))
    return min(times)


def p95(times: Sequence[float]) -> float:
    """What nineteen of twenty times do not pass."""
    return sorted(times)[int(0.95 * (len(times) - 1))]
