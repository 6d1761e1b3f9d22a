"""Who may ask for the page, what its answers tell the browser, and that neither asks anybody outside."""

from __future__ import annotations

import http.client
import json
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import FRAME
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Playwright
from serving import STREAMLIT, serving

from geo.leaflet import tile_hosts
from geo.ui.door import policy, refused
from tools.find_chromium import find

NAMES = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["server"]["allowedHosts"]
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
HERE = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "None", "b'localhost'", "b'0.0.0.0'"}


def ask(url: str, path: str = "/", host: str | None = None, **headers: str) -> tuple[int, dict[str, str], float]:
    """Status, headers by lower-case name, and seconds of one answer; underscores of header names are dashes."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=20)
    started = time.perf_counter()
    connection.putrequest("GET", path, skip_host=True)
    for name, value in {"Host": host or parts.netloc, **headers}.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, time.perf_counter() - started
    connection.close()
    return found


@pytest.mark.parametrize(
    "path", ["/", "/_stcore/health", "/_stcore/host-config", "/static/nothing.js", "/component/x/y"]
)
def test_every_answer_tells_the_browser_what_to_refuse(address: str, path: str) -> None:
    _, headers, _ = ask(address, path)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["content-security-policy"] == policy(urlsplit(address).netloc, path)


@pytest.mark.parametrize("base", ["/component/geo.ui.serving.static", "/static", "/media", "/_stcore"])
@pytest.mark.parametrize(
    "steps", ["../../app.py", "%2e%2e/%2e%2e/app.py", "..%2f..%2fapp.py", "//etc/passwd", "..\\app.py"]
)
def test_no_path_leads_out_of_its_folder(address: str, base: str, steps: str) -> None:
    status, headers, _ = ask(address, f"{base}/{steps}")
    assert status in (400, 403, 404) or headers["content-type"].startswith("text/html")  # the page itself


def test_the_policy_names_no_other_host_unless_tiles_are_on() -> None:
    sources = {source for rule in policy("localhost:8501", "/").split("; ") for source in rule.split()[1:]}
    hosts = {source for source in sources if not source.startswith("'") and source not in ("data:", "blob:")}
    assert hosts == {"ws://localhost:8501", "wss://localhost:8501"}
    assert "img-src 'self' data: blob: https://tile.openstreetmap.org;" in policy(
        "localhost", "/", tile_hosts("OpenStreetMap.Mapnik")
    )
    assert "unsafe-eval" not in policy("localhost", "/")
    assert tile_hosts(None) == tile_hosts("nobody has that") == ()


def test_a_foreign_name_is_refused_before_anything_is_told(address: str) -> None:
    port = urlsplit(address).port
    assert ask(address, host=f"127.0.0.1:{port}")[0] == 200
    for host in (f"rebound.example:{port}", "rebound.example", "localhost.rebound.example", f"x@localhost:{port}"):
        assert ask(address, host=host)[0] == 421
        assert ask(address, "/_stcore/stream", host, Origin=f"http://{host}", **HANDSHAKE)[0] == 403


def test_a_websocket_from_another_site_is_refused_at_once(address: str) -> None:
    own = f"http://{urlsplit(address).netloc}"
    assert ask(address, "/_stcore/stream", Origin=own, **HANDSHAKE)[0] == 101
    assert ask(address, "/_stcore/stream", **HANDSHAKE)[0] == 101  # no browser
    for origin in ("https://foreign.example", "http://localhost:1", "http://192.0.2.1", "null", "", own + ".example"):
        status, _, seconds = ask(address, "/_stcore/stream", Origin=origin, **HANDSHAKE)
        assert status == 403
        assert seconds < 1
        assert ask(address, "/_stcore/health", Origin=origin)[0] == 403


@pytest.mark.parametrize(
    ("host", "names", "let_in"),
    [
        ("localhost", NAMES, True),
        ("localhost:8501", NAMES, True),
        ("LOCALHOST.:8501", NAMES, True),
        ("[::1]:8501", NAMES, True),
        ("maps.example.org", NAMES, False),
        ("maps.example.org", ["maps.example.org"], True),
        ("maps.example.org", ["*.example.org"], True),
        ("example.org", ["*.example.org"], False),
        ("anything.at.all", ["*"], True),
        ("badexample.org", ["*.example.org"], False),
        ("localhost:99999", NAMES, False),
        ("localhost:x", NAMES, False),
        ("localhost/../x", NAMES, False),
        ("[::1", NAMES, False),
        ("", NAMES, False),
        ("", ["*"], False),
    ],
)
def test_who_is_let_in_by_which_name(host: str, names: list[str], let_in: bool) -> None:
    assert (refused(host, None, names) is None) == let_in


@given(st.text(), st.none() | st.text())
def test_no_header_breaks_the_door(host: str, origin: str | None) -> None:
    refusal = refused(host, origin, NAMES)
    assert refusal is None or refusal[0] in (403, 421)


def test_error_boxes_lead_to_no_search_engine() -> None:
    client = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["client"]
    assert client["showErrorLinks"] == "false"
    assert client["showErrorDetails"] == "none"


WAYS = {
    "streamlit": STREAMLIT,
    "command": (sys.executable, "-m", "geo", "page", "--port"),
    "everywhere": (*STREAMLIT[:-1], "--server.address", "0.0.0.0", "--server.port"),
}
"""The documented ways of starting; `make run` is the first."""


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_the_server_asks_nobody_outside(way: Sequence[str], tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    quiet = {"PYTHONPATH": str(ROOT / "tests/quiet"), "ASKED": str(asked)}
    with serving(ROOT, tmp_path / "log", way, **quiet) as url:
        for origin in (url, "https://foreign.example"):
            ask(url, "/_stcore/stream", Origin=origin, **HANDSHAKE)
        ask(url, host="foreign.example")
    assert asked.exists(), "nothing was recorded"
    assert set(asked.read_text(encoding="utf-8").split("\n")) - HERE - {""} == set()


def test_the_record_of_what_is_asked_can_show_something(tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    quiet = {"PYTHONPATH": str(ROOT / "tests/quiet"), "ASKED": str(asked)}
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    with (
        pytest.raises(AssertionError, match="did not start"),
        serving(ROOT, tmp_path / "log", (sys.executable, "-c", code), **quiet),
    ):
        pass
    assert "192.0.2.1" in asked.read_text(encoding="utf-8")


@pytest.fixture
def netlog(playwright: Playwright, address: str, tmp_path: Path) -> Path:
    """What a browser that opened the page and its views wrote down of its network."""
    file = tmp_path / "net.json"
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--log-net-log={file}"]
    browser = playwright.chromium.launch(executable_path=find(), args=options)
    page = browser.new_page()
    for view in ("map", "articles", "briefing"):
        page.goto(f"{address}/?lang=en&view={view}")
        page.frame_locator(FRAME).locator(".flow").first.wait_for(state="attached", timeout=90_000)
    browser.close()
    return file


@pytest.mark.browser
def test_the_browser_connects_nowhere_else(netlog: Path) -> None:
    log = json.loads(netlog.read_text(encoding="utf-8"))
    kinds = {number: name for name, number in log["constants"]["logEventTypes"].items()}
    reached = {
        item["params"]["address"].rsplit(":", 1)[0]
        for item in log["events"]
        if kinds[item["type"]] == "TCP_CONNECT_ATTEMPT" and "address" in item.get("params", {})
    }
    assert reached
    assert reached <= {"127.0.0.1", "[::1]"}
