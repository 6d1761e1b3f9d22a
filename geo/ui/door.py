"""What stands before Streamlit's server: who may ask, and what the browser is told to refuse.

A page of another site must not read this one through its reader's browser, neither by a name that it lets point here
(DNS rebinding) nor by a websocket that it opens from there. Streamlit itself asks an outside service for its own
address when it weighs a foreign Origin; here it never comes to that. Which names the page goes by is Streamlit's own
setting `server.allowedHosts`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from geo.leaflet import tile_hosts

TILES = "MOVEMENTS_TILES"
"""The environment variable that names a provider of online tiles; without it nobody outside is asked."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Door:
    """ASGI middleware: refuses foreign hosts and origins, and adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._tiles = tile_hosts(os.environ.get(TILES))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass to the page, or answer it: 421 for a name that is not the page's, 403 for an origin."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = refused(headers.get("host", ""), headers.get("origin"), config.get_option("server.allowedHosts"))
        if refusal is None:
            await self._app(scope, receive, _with_headers(send, policy(headers["host"], scope["path"], self._tiles)))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(refusal[1], refusal[0])(scope, receive, send)


def refused(host: str, origin: str | None, names: list[str]) -> tuple[int, str] | None:
    """The status and the reason for which a request is refused, None where it is let in.

    `host` and `origin` are the request's headers, `names` the names of the page, "*" for any and "*.example.org" for
    all below one. An origin is that of the page itself; clients that are no browsers send none.
    """
    name = _name(host)
    if not name or not any(_means(wanted.lower().rstrip("."), name) for wanted in names):
        return 421, "This page does not go by that name: name it in server.allowedHosts.\n"
    if origin is not None and urlsplit(origin).netloc != host:
        return 403, "Another site asks for this page: only the page itself may.\n"
    return None


def policy(host: str, path: str, tiles: Sequence[str] = ()) -> str:
    """The Content-Security-Policy: nothing from elsewhere, but for the hosts of online `tiles` where they are on.

    Streamlit and the map need inline styles and scripts, and scripts as blobs; the frame of the map, whose path is
    below component/, evaluates the script that folium wrote. `host` is named for browsers that do not count a websocket
    among the page's own addresses.
    """
    evaluated = "'unsafe-eval' " if "/component/" in path else ""
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' 'unsafe-inline' {evaluated}blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": " ".join(["'self' data: blob:", *tiles]),
        "font-src": "'self' data:",
        "media-src": "'self' data: blob:",
        "connect-src": f"'self' ws://{host} wss://{host}",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


MIDDLEWARE = (Middleware(Door),)


def _means(wanted: str, name: str) -> bool:
    return wanted in ("*", name) or (wanted.startswith("*.") and name.endswith(wanted[1:]))


def _name(host: str) -> str:
    """The name in a Host header, without its port; empty where it is not one."""
    try:
        parts = urlsplit(f"//{host}")
        plain = parts.netloc == host and parts.username is None and parts.port != 0
        return (parts.hostname or "").rstrip(".") if plain else ""
    except ValueError:
        return ""


def _with_headers(send: Send, content_policy: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update({**_HEADERS, "Content-Security-Policy": content_policy})
        await send(message)

    return sending
