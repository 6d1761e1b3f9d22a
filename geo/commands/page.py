"""`page`: show the map in the browser."""

from __future__ import annotations

import argparse

from geo.commands.command import Command


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8501, help="on localhost; 8501 unless told")


def _run(options: argparse.Namespace) -> int:
    from geo.ui.start import open_in_browser  # brings Streamlit: not for every command

    open_in_browser(options.root, options.port)
    return 0


COMMAND = Command("page", "show the map in the browser, as `streamlit run app.py` does", _add_arguments, _run)
