"""Viewers of a page without a browser: they speak Streamlit's websocket protocol, so that hundreds fit one machine."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

PATIENCE = 60.0
"""Seconds after which a run that has not ended is an error."""


@dataclass
class Viewer:
    """One reader: how long each opened link took to be there (seconds), and what went wrong.

    A link is opened in a session of its own, as a browser does with one that is sent to its reader.
    """

    address: str
    cookie: str = ""
    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    _socket: ClientConnection | None = None

    async def ask(self, **query: str) -> str:
        """Open the page by a query string; the texts of all that it sent. Appends to `times`, or to `errors`."""
        await self.close()
        started = time.perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                self._socket = await self._open()
                text = await self._run(urlencode(query))
        except (OSError, WebSocketException, TimeoutError) as error:
            self.errors.append(f"{type(error).__name__}: {error}")
            return ""
        self.times.append(time.perf_counter() - started)
        return text

    async def _open(self) -> ClientConnection:
        parts = urlsplit(self.address)
        return await connect(
            f"ws://{parts.netloc}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            origin=f"http://{parts.netloc}",  # type: ignore[arg-type]
            additional_headers={"Cookie": self.cookie} if self.cookie else {},
            max_size=None,
            proxy=None,
        )

    async def _run(self, query: str) -> str:
        assert self._socket is not None
        asked = BackMsg()
        asked.rerun_script.query_string = query
        await self._socket.send(asked.SerializeToString())
        texts = []
        while True:
            raw = await self._socket.recv(decode=False)
            message = ForwardMsg.FromString(raw)
            if message.WhichOneof("type") == "script_finished":
                return " ".join(texts)
            texts.append(str(raw, "utf-8", "replace"))

    async def breaks_within(self, seconds: float) -> bool:
        """Look on for so long, or until the connection breaks: whether it did."""
        if self._socket is None:
            return True
        try:
            async with asyncio.timeout(seconds):
                await self._socket.wait_closed()
        except TimeoutError:
            return False
        return True

    async def close(self) -> None:
        """Leave."""
        if self._socket is not None:
            await self._socket.close()
            self._socket = None
