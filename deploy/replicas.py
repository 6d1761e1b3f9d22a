"""Several replicas of the page behind one nginx, on this machine: `python -m deploy.replicas`.

A replica that ends is started again. Ctrl-C and SIGTERM end them all.
"""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = Path(__file__).with_name("nginx.conf.in")
SECRET = "STREAMLIT_SERVER_COOKIE_SECRET"
"""Streamlit's setting that all replicas must share, so that a cookie of the one is believed by the other."""
_PERIOD = 0.2


def configuration(folder: Path, listen: str, ports: Sequence[int]) -> str:
    """nginx's configuration for replicas on `ports` of localhost; `listen` is an address as nginx writes it, `folder`
    takes what nginx writes."""
    servers = "\n".join(f"        server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;" for port in ports)
    text = TEMPLATE.read_text(encoding="utf-8")
    for hole, words in {"FOLDER": str(folder), "LISTEN": listen, "SERVERS": servers}.items():
        text = text.replace(f"@{hole}@", words)
    return text


def free_ports(count: int) -> tuple[int, ...]:
    """As many ports of localhost that nobody listens on."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = tuple(probe.getsockname()[1] for probe in probes)
    for probe in probes:
        probe.close()
    return ports


class Replicas:
    """The processes: one page a port, and nginx."""

    def __init__(self, folder: Path, listen: str, count: int) -> None:
        self.ports = free_ports(count)
        self._environment = {**os.environ, SECRET: os.environ.get(SECRET) or secrets.token_hex(32)}
        (folder / "nginx.conf").write_text(configuration(folder, listen, self.ports), encoding="utf-8")
        self.pages = {port: self._page(port) for port in self.ports}
        command = [nginx(), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
        self._nginx = subprocess.Popen(command)

    def _page(self, port: int) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        return subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL)

    def mend(self) -> None:
        """Start what ended anew. Raises RuntimeError where nginx did: nothing can be reached then."""
        if self._nginx.poll() is not None:
            raise RuntimeError("nginx has ended; its reason stands above")
        for port, page in self.pages.items():
            if page.poll() is not None:
                self.pages[port] = self._page(port)

    def end(self) -> None:
        """End all of them and wait until they have."""
        for process in (self._nginx, *self.pages.values()):
            process.terminate()
        for process in (self._nginx, *self.pages.values()):
            process.wait()


def nginx() -> str:
    """The path of nginx. Raises SystemExit, with what to do, where there is none."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise SystemExit("nginx is not installed: install the system's package nginx")
    return found


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8501, help="of localhost, where nginx answers")
    parser.add_argument("--replicas", type=int, default=3)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="replicas-") as folder:
        replicas = Replicas(Path(folder), f"127.0.0.1:{options.port}", options.replicas)
        print(f"{options.replicas} replicas behind http://localhost:{options.port}; Ctrl-C ends them", flush=True)
        try:
            while True:
                replicas.mend()
                time.sleep(_PERIOD)
        except KeyboardInterrupt:
            print("ended")
        finally:
            replicas.end()


if __name__ == "__main__":
    main()
