"""Shared fixtures: the real catalogue, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.catalogue import Catalogue, load

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return load(ROOT)
