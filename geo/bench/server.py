"""The bench's own small server: on localhost, for whoever holds its address with the token, and nobody else."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from geo.bench.desk import Desk
from geo.errors import GeoError

HOST = "127.0.0.1"
_STATIC = Path(__file__).with_name("static")
_FILES = {
    "/": ("bench.html", "text/html"),
    "/bench.js": ("bench.js", "text/javascript"),
    "/parts.js": ("parts.js", "text/javascript"),
    "/bench.css": ("bench.css", "text/css"),
}
LARGEST = 100_000
"""Bytes of a request."""
POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; frame-ancestors 'none'"
)
"""What a page of the bench may load: its own files, and pictures and typefaces inside the map."""


class Bench:
    """The server of one desk; `address` is where a browser finds it."""

    def __init__(self, desk: Desk, port: int = 0) -> None:
        self.token = secrets.token_urlsafe(16)
        self._server = ThreadingHTTPServer((HOST, port), partial(_Handler, desk, self.token))
        self._server.daemon_threads = True
        self.address = f"http://{HOST}:{self._server.server_address[1]}/?token={self.token}"

    def run(self) -> None:
        """Serve until `stop`, or Ctrl-C."""
        with self._server:
            self._server.serve_forever()

    def stop(self) -> None:
        """End `run` from another thread."""
        self._server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, desk: Desk, token: str, *rest: Any) -> None:
        self.desk, self.token = desk, token
        super().__init__(*rest)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the token stands in the address."""

    def do_GET(self) -> None:  # the library's name
        if not self._own_host():
            return
        path = urlsplit(self.path).path
        if path in _FILES:
            name, kind = _FILES[path]
            self._send(HTTPStatus.OK, (_STATIC / name).read_bytes(), kind)
        elif self._allowed():
            {"/state": self._state, "/picture": self._picture}.get(path, self._missing)()

    def do_POST(self) -> None:
        if not (self._own_host() and self._allowed()):
            return
        acts: Mapping[str, Callable[[dict[str, Any]], Any]] = {
            "/accept": lambda asked: self.desk.accept(asked["offer"], asked.get("typed", {})),
            "/place": lambda asked: self.desk.name_place(asked["offer"], asked["field"], asked["place"]),
            "/pass": lambda asked: self.desk.pass_over(asked["sentence"], asked["reason"]),
            "/reject": lambda asked: self.desk.reject(asked["offer"], asked["reason"]),
            "/paste": lambda asked: self.desk.paste(asked["text"], asked.get("published", "")),
            "/undo": lambda asked: self.desk.undo(),
            "/judge": lambda asked: self.desk.judge(asked["offer"], asked["field"], asked["typed"]),
        }
        act = acts.get(urlsplit(self.path).path)
        if act is None:
            self._missing()
            return
        try:
            answer = act(self._asked())
        except GeoError as error:
            self._json(HTTPStatus.CONFLICT, {"error": str(error)})
        except (KeyError, TypeError, ValueError, AttributeError):
            self._json(HTTPStatus.BAD_REQUEST, {"error": "not understood"})
        else:
            self._json(HTTPStatus.OK, answer if answer is not None else self.desk.state())

    def _asked(self) -> dict[str, Any]:
        length = int(self.headers.get("Content-Length", 0))
        if length > LARGEST:
            raise ValueError(length)
        asked = json.loads(self.rfile.read(length) or b"{}")
        if not isinstance(asked, dict):
            raise TypeError(asked)
        return asked

    def _own_host(self) -> bool:
        """Whether it is asked by its own name: another site's name that points here is refused (DNS rebinding)."""
        own = self.headers.get("Host", "").partition(":")[0] in (HOST, "localhost")
        if not own:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"not this name", "text/plain")
        return own

    def _allowed(self) -> bool:
        """Whether the request bears the token: no other page's does."""
        held = secrets.compare_digest(self.headers.get("X-Token", "").encode(), self.token.encode())
        if not held:
            self._json(HTTPStatus.FORBIDDEN, {"error": "open the address that `curate` printed"})
        return held

    def _state(self) -> None:
        self._json(HTTPStatus.OK, self.desk.state())

    def _picture(self) -> None:
        """The map of the catalogue with the drafts, as the slide draws it."""
        try:
            drawn = self.desk.picture()
        except GeoError as error:
            self._json(HTTPStatus.CONFLICT, {"error": str(error)})
            return
        self._send(HTTPStatus.OK, drawn, "image/svg+xml")

    def _missing(self) -> None:
        self._json(HTTPStatus.NOT_FOUND, {"error": "nothing here"})

    def _json(self, status: HTTPStatus, values: Any) -> None:
        self._send(status, json.dumps(values, ensure_ascii=False).encode(), "application/json")

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        for name, held in {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(content)),
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        }.items():
            self.send_header(name, held)
        self.end_headers()
        self.wfile.write(content)
