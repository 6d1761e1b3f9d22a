"""The page as a command: Streamlit, told which catalogue to show."""

from __future__ import annotations

import os
from pathlib import Path

from streamlit.web import cli

from geo.shipped import SHIPPED


def start(root: Path, port: int) -> None:
    """Serve the page of the catalogue under `root` at http://localhost:`port` until it is stopped.

    Streamlit finds the page's settings in .streamlit/ beside app.py.
    """
    os.environ["MOVEMENTS_ROOT"] = str(root.resolve())
    command = ["run", str(SHIPPED / "app.py"), "--server.port", str(port)]
    cli.main(command, prog_name="streamlit", standalone_mode=False)
