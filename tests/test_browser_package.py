"""The page of the installed package, in a real browser."""

from __future__ import annotations

from pathlib import Path

from browsing import flows, open_page
from copies import copy_data
from installing import Installed
from playwright.sync_api import Page
from serving import serving


def test_the_installed_command_shows_the_catalogue_of_its_working_folder(
    installed: Installed, page: Page, tmp_path: Path
) -> None:
    working = tmp_path / "dossier à part"
    working.mkdir()
    copy_data(working, only=["fra-romania"])
    start = (str(installed.command), "page", "--port")
    with serving(working, tmp_path / "log", start, working) as address:
        assert flows(open_page(page, address)) == {"fra-romania"}
