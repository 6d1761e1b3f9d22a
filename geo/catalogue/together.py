"""Much to look at is looked at by all cores at once: each process takes every nth statement.

A helper (geo/catalogue/helper.py) is a process that writes its rows to its output, below the key of all that it has
read; what it does not answer, or answers for other files, the asking process finds by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from geo.catalogue.findings import Findings
from geo.catalogue.rows import from_lines

Progress = Callable[[int, int], None]
"""Hears of how many statements, of how many, is known what is to be found."""
WORTH = 300
"""Statements from which on a helper is quicker than doing it alone: it takes a second to start."""
_HELPER = "geo.catalogue.helper"
_PACKAGES = str(Path(__file__).resolve().parents[2])


def silent(done: int, total: int) -> None:
    """Tells nobody."""


def look_together(root: Path, key: str, findings: Findings, told: Progress = silent) -> None:
    """Find what is not known yet, with as many helpers as there are cores left."""
    unknown = findings.unknown()
    known, total = len(findings) - len(unknown), len(findings)
    count = max(1, min(os.cpu_count() or 1, len(unknown) // WORTH))
    with _helpers(root, count) as helpers:
        share = unknown[:: 1 + len(helpers)]
        findings.look(share, lambda done: told(known + done * (1 + len(helpers)), total))
        for helper in helpers:
            head, _, lines = helper.stdout.read().partition(b"\n") if helper.stdout else (b"", b"", b"")
            if helper.wait() == 0 and head == key.encode():
                findings.take(from_lines(lines))
    findings.look(unknown)
    told(total, total)


@contextmanager
def _helpers(root: Path, count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The other processes of `count`; fewer where the machine gives no more."""
    paths = os.pathsep.join(filter(None, (_PACKAGES, os.environ.get("PYTHONPATH", ""))))
    environment, started = {**os.environ, "PYTHONPATH": paths}, list[subprocess.Popen[bytes]]()
    try:
        for part in range(1, count):
            command = (sys.executable, "-m", _HELPER, str(root.resolve()), str(part), str(count))
            try:
                helper = subprocess.Popen(
                    command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
            except OSError:
                break
            started.append(helper)
        yield started
    finally:
        for helper in started:
            helper.kill()
            helper.wait()
            for pipe in (helper.stdin, helper.stdout):
                if pipe:
                    pipe.close()
