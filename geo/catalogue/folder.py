"""The files that a catalogue is read from, by their names below its folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from geo.places.register import PLACES

ARTICLES, FORCES, SPEAKERS, MOVEMENTS = (
    "data/articles.yaml",
    "data/forces.yaml",
    "data/speakers.yaml",
    "data/movements.yaml",
)
REGISTERS = (ARTICLES, FORCES, SPEAKERS, PLACES)
SEEDS = "seeds"

Signature = tuple[tuple[str, int, int], ...]


def movement_files(root: Path) -> tuple[str, ...]:
    """data/movements.yaml, then the files of data/movements/ by name; the first is asked for where there is no other.

    Their entries are numbered in that order.
    """
    further = tuple(
        path.relative_to(root).as_posix()
        for path in sorted((root / MOVEMENTS).with_suffix("").glob("*.yaml"))
        if not path.name.startswith(".")
    )
    return (MOVEMENTS, *further) if (root / MOVEMENTS).exists() or not further else further


def data_files(root: Path) -> tuple[str, ...]:
    """Every YAML file of the catalogue: the registers, then the movements."""
    return (*REGISTERS, *movement_files(root))


def article_files(root: Path) -> tuple[str, ...]:
    """Every text of the catalogue."""
    return tuple(path.relative_to(root).as_posix() for path in sorted((root / SEEDS).glob("*.txt")))


def signature(root: Path) -> Signature:
    """Name, time of change in nanoseconds and size in bytes of every file that is there: differs when one changed."""
    files = (*data_files(root), *article_files(root))
    return tuple(facts for file in files if (facts := _facts(root / file)))


def _facts(path: Path) -> tuple[str, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return str(path), stat.st_mtime_ns, stat.st_size


def fingerprint(root: Path) -> str:
    """SHA-256, in hex, over the names and bytes of every file that a catalogue is read from."""
    digest = hashlib.sha256()
    for file in (*data_files(root), *article_files(root)):
        path = root / file
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(b"\0")
    return digest.hexdigest()
