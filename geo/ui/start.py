"""The page as a command: Streamlit, told which catalogue to show."""

from __future__ import annotations

import os
from pathlib import Path

from geo.shipped import SHIPPED, default_root

ROOT = "MOVEMENTS_ROOT"
"""The environment variable that names the folder of the catalogue that the page shows."""


def open_in_browser(root: Path, port: int) -> None:
    """Serve the page of the catalogue under `root` at http://localhost:`port` until it is stopped.

    Streamlit finds the page's settings in .streamlit/ beside app.py.
    """
    from streamlit.web import cli  # not for the page, which asks this module for its root

    os.environ[ROOT] = str(root.resolve())
    command = ["run", str(SHIPPED / "app.py"), "--server.port", str(port)]
    cli.main(command, prog_name="streamlit", standalone_mode=False)


def shown_root() -> Path:
    """The folder of the catalogue that the page shows."""
    return Path(os.environ.get(ROOT) or default_root(Path.cwd()))
