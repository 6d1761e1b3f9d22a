"""A real server of the page for the browser tests."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STREAMLIT = (sys.executable, "-m", "streamlit", "run", "app.py", "--server.port")


@contextlib.contextmanager
def serving(
    data: Path, log: Path, start: Sequence[str] = STREAMLIT, working: Path = ROOT, port: int | None = None, **more: str
) -> Iterator[str]:
    """The address of the page for the catalogue under `data`, served until the block ends.

    `start` is the command, to be followed by a `port`, a free one unless it is given, and `working` the folder in which
    it runs; `more` is added to its environment.
    """
    port = port or _free_port()
    environment = {**os.environ, "MOVEMENTS_ROOT": str(data), **more}
    with log.open("wb") as output:
        process = subprocess.Popen([*start, str(port)], cwd=working, env=environment, stdout=output, stderr=output)
    try:
        _wait(f"http://localhost:{port}/_stcore/health", process, log)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            with opener.open(address, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
    raise AssertionError(f"the page did not start:\n{log.read_text()}")
