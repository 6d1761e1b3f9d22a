"""The catalogue that the page shows: read anew when a file changed, the last good one kept when it broke."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock, Thread

import streamlit as st

from geo.catalogue import Catalogue, load
from geo.catalogue.folder import Signature
from geo.catalogue.folder import signature as signature_of
from geo.errors import DataError, Problem

PATIENCE = 1.0
"""Seconds that a visitor waits for changed files to be read before the last good catalogue is shown once more."""


@dataclass(frozen=True)
class Watched:
    """The newest good catalogue, if there ever was one, and what is wrong with the files now; `outrun` where changed
    files are being read still, which may make both another."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    outrun: bool = False


@dataclass
class _Keeper:
    """Shared by all visitors of one server. `reader` is at work while the files are newer than `source`."""

    signature: Signature | None = None
    source: Watched = Watched(None, ())
    reader: Thread | None = None
    lock: Lock = field(default_factory=Lock)


@st.cache_resource(show_spinner=False)
def _keeper(root: Path) -> _Keeper:
    return _Keeper()


def current(root: Path) -> Watched:
    """The catalogue under `root` as it is now; loading happens once per change, for all visitors.

    Where a good catalogue is there already, nobody waits longer than PATIENCE for the next: it is `outrun` then.
    """
    keeper = _keeper(root)
    with keeper.lock:
        signature = signature_of(root)
        if signature != keeper.signature and (keeper.reader is None or not keeper.reader.is_alive()):
            keeper.reader = Thread(target=_read, args=(keeper, root, signature), daemon=True)
            keeper.reader.start()
        reader = keeper.reader
    if reader is not None:
        reader.join(PATIENCE if keeper.source.catalogue else None)
    reading = is_reading(root)  # before the look at what was read: else the end of it might be missed
    return replace(keeper.source, outrun=reading)


def is_reading(root: Path) -> bool:
    """Whether changed files are being read."""
    reader = _keeper(root).reader
    return reader is not None and reader.is_alive()


def _read(keeper: _Keeper, root: Path, signature: Signature) -> None:
    try:
        source = Watched(load(root), ())
    except DataError as error:
        source = Watched(keeper.source.catalogue, error.problems)
    except OSError as error:  # a file went while it was read: the next action finds out more
        vanished = Problem(str(error.filename), 1, 1, f"cannot be read ({error.strerror})", "put the file there")
        source = Watched(keeper.source.catalogue, (vanished,))
    with keeper.lock:
        keeper.source, keeper.signature = source, signature
    spare_collections()


def spare_collections() -> None:
    """Take all that lives now out of the garbage collector's sight.

    Streamlit collects after every run of the script; walking the modules and the catalogue each time cost 85 ms,
    during which the page waits.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
