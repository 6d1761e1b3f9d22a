"""`python -m geo locate`: the gazetteer by default, a Nominatim server on request; here one of our own, over HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.__main__ import main
from geo.places import online

BRAGG = {
    "lat": "35.139",
    "lon": "-79.006",
    "display_name": "Fort Bragg, North Carolina, United States",
    "addresstype": "military",
}


ANSWERS: dict[str, object] = {
    "Fort Bragg": [BRAGG],
    "Nowhere": [{"display_name": "Nowhere"}],
    "Null": [{**BRAGG, "lat": None}],
    "Words": [{**BRAGG, "lat": "abc"}],
    "Beyond": [{**BRAGG, "lat": "95"}],
    "Nameless": [{"lat": "1", "lon": "1"}],
    "Numbers": [1],
    "Number": 5,
}


class _Answers(BaseHTTPRequestHandler):
    """Answers as Nominatim does, empty for what it does not know; 503 for "Outage"."""

    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        name = parse_qs(urlsplit(self.path).query)["q"][0]
        self.asked.append((name, self.headers["User-Agent"]))
        self.send_response(503 if name == "Outage" else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(ANSWERS.get(name, [])).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the tests' standard error."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a Nominatim on this machine; the pause between requests is left out."""
    monkeypatch.setattr(online, "PAUSE", 0.0)
    monkeypatch.setenv("no_proxy", "localhost")
    _Answers.asked = []
    served = ThreadingHTTPServer(("localhost", 0), _Answers)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{served.server_port}"
    served.shutdown()
    served.server_close()


def test_a_known_name_is_answered_offline(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Pologne"]) == 0
    assert capsys.readouterr().out.startswith("Pologne: Poland (country, POL, poland) at ")


def test_an_ambiguous_name_lists_all_its_places(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Fort Bragg"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_an_unknown_name_says_so_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Polannd"]) == 1
    assert "not in data/places.yaml; nearest: Poland" in capsys.readouterr().out


def test_online_answers_come_with_their_credit_and_an_agent_of_our_own(
    server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["locate", "--online", "--server", server, "Fort Bragg", "Atlantis"]) == 1
    output = capsys.readouterr()
    assert "Fort Bragg, North Carolina, United States (military) at 35.139, -79.006" in output.out
    assert "Atlantis: not found" in output.out
    assert "OpenStreetMap contributors" in output.err
    assert _Answers.asked == [("Fort Bragg", online.AGENT), ("Atlantis", online.AGENT)]


def test_an_outage_is_an_error_and_not_a_place_not_found(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "--online", "--server", server, "Outage"]) == 2
    assert "gave no answer for 'Outage'" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Nowhere", "Null", "Words", "Beyond", "Nameless", "Numbers", "Number"])
def test_an_answer_that_is_no_place_is_an_error_and_no_coordinate(
    name: str, server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["locate", "--online", "--server", server, name]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert f"error: {server} " in output.err


@pytest.mark.parametrize("address", ["nominatim", "ftp://localhost", "http://[::1"])
def test_a_server_that_is_none_is_refused(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "--online", "--server", address, "Fort Bragg"]) == 2
    assert "is not the address of a server" in capsys.readouterr().err


def test_a_server_without_online_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "--server", "http://localhost", "Fort Bragg"]) == 2
    assert "--server needs --online" in capsys.readouterr().err


def test_requests_are_a_second_apart_as_the_policy_asks() -> None:
    assert online.PAUSE >= 1
