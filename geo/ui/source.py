"""The catalogue that the page shows: read anew when a file changed, the last good one kept when it broke."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from geo.catalogue import Catalogue, load
from geo.catalogue.articles import FOLDER
from geo.catalogue.load import FILES
from geo.errors import DataError, Problem

Signature = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Source:
    """The newest good catalogue, if there ever was one, and what is wrong with the files now."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


@dataclass
class _Keeper:
    """Shared by all visitors of one server."""

    signature: Signature | None = None
    source: Source = Source(None, ())
    lock: Lock = field(default_factory=Lock)


@st.cache_resource(show_spinner=False)
def _keeper(root: Path) -> _Keeper:
    return _Keeper()


def current(root: Path) -> Source:
    """The catalogue under `root` as it is now; loading happens once per change, for all visitors."""
    keeper = _keeper(root)
    with keeper.lock:
        signature = _signature(root)
        if signature != keeper.signature:
            try:
                keeper.source = Source(load(root), ())
            except DataError as error:
                keeper.source = Source(keeper.source.catalogue, error.problems)
            keeper.signature = signature
            spare_collections()
        return keeper.source


def spare_collections() -> None:
    """Take all that lives now out of the garbage collector's sight.

    Streamlit collects after every run of the script; walking the modules and the catalogue each time cost 85 ms,
    during which the page waits.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _signature(root: Path) -> Signature:
    paths = [root / file for file in FILES] + sorted((root / FOLDER).glob("*.txt"))
    stats = ((str(path), path.stat()) for path in paths if path.is_file())
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
