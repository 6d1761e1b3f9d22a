"""Put on the path of a server that a test starts: writes down every address that its Python asks for."""

import os
import sys
from pathlib import Path

_FILE = Path(os.environ["ASKED"]).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115  # until the server ends


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        address = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]
        _FILE.write(f"{address[0] if isinstance(address, tuple) else address}\n")


sys.addaudithook(_heard)
