"""Which program it is that checks: what it finds is worth nothing to another one."""

from __future__ import annotations

import hashlib
import sys
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOMS = ("terms", "text", "language", "reading", "places", "catalogue")
"""The folders that have a say in what the checker finds; with the modules beside them."""
_PACKAGES = ("pydantic", "pydantic_core", "PyYAML", "rapidfuzz", "sentencex", "shapely", "babel", "pyicu-wheels")


@lru_cache(maxsize=1)
def program() -> bytes:
    """SHA-256 over the code and tables of all that decides what the checker finds, and over Python and packages."""
    digest = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        digest.update(f"\0{package} {_version(package)}".encode())
    geo = Path(__file__).resolve().parent.parent
    files = [path for room in _ROOMS for path in (geo / room).rglob("*") if "__pycache__" not in path.parts]
    for path in sorted([*geo.glob("*.py"), *files]):
        if path.is_file():
            digest.update(f"\0{path.relative_to(geo).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.digest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
