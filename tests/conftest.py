"""Shared fixtures: the real catalogue, loaded once; the page of it, served once; a browser."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import hypothesis
import pytest
from browsing import BROWSER_PATIENCE, leaves
from installing import Installed, install
from known import known_root
from opening import Opener, opening
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from serving import ROOT, serving

from geo.cache import VARIABLE
from geo.catalogue import Catalogue, load
from tools.find_chromium import find

# How long an example takes says how busy the machine is, not whether it is right.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")
# One cache for all that a run of the tests starts, empty at its beginning: what the same program has found in the same
# files need not be found again by each server and command. Workers inherit it.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ[VARIABLE] = tempfile.mkdtemp(prefix="movements-cache-")


def pytest_unconfigure() -> None:
    """The cache of the run goes with it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(os.environ[VARIABLE], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, what needs the package built and installed, and what runs a copy of the project."""
    for item in items:
        for fixture, marker in (("browser", "browser"), ("installed", "package"), ("project", "slow")):
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return _loaded(ROOT)


@cache
def _loaded(root: Path) -> Catalogue:
    return load(root)


@pytest.fixture
def loaded(known: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds the shipped catalogue loaded: parsing it takes most of a run."""
    monkeypatch.setattr("geo.commands.export.load", lambda root: known)


@pytest.fixture(scope="session")
def known_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the shipped data lies without what came after these tests were written."""
    return known_root(ROOT, tmp_path_factory.mktemp("known"))


@pytest.fixture(scope="session")
def known(known_data: Path) -> Catalogue:
    """The shipped catalogue without what came after these tests were written."""
    return _loaded(known_data)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The package, installed below a folder whose path has a blank and an accent."""
    return install(tmp_path_factory.mktemp("mis à part ailleurs"))


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium; Playwright's own is not needed."""
    path = find()
    assert path, "no Chromium: run `make browser`"
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    browser = playwright.chromium.launch(executable_path=path, args=options)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, known_data: Path) -> Iterator[str]:
    """The page of the known data, served for all tests."""
    with serving(known_data, tmp_path_factory.mktemp("server") / "log") as url:
        yield url


@pytest.fixture
def outside() -> list[str]:
    """Every request that left this machine."""
    return []


@pytest.fixture
def page(browser: Browser, outside: list[str]) -> Iterator[Page]:
    """A fresh page of 1440×900 whose requests are all recorded; none may go outside."""
    context: BrowserContext = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.on("request", lambda request: outside.append(request.url) if leaves(request.url) else None)
    context.set_default_timeout(BROWSER_PATIENCE)
    page = context.new_page()
    yield page
    context.close()
    assert outside == []


@pytest.fixture
def data(known_data: Path, tmp_path: Path) -> Path:
    """A copy of the catalogue that a test may break."""
    shutil.copytree(known_data / "data", tmp_path / "data")
    shutil.copytree(known_data / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens the one-file HTML from the disk."""
    with opening(browser, tmp_path / "map.html") as opened:
        yield opened


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changed files are waited for until they are read, however slow the machine."""
    monkeypatch.setattr("geo.ui.source.PATIENCE", 300)
