"""What was found out before, on disk under a key that says what it was found out from.

Nothing here is believed by halves: a file counts only if its first line is the SHA-256 of its key and content, and if
folder and file are the user's own. Whatever else lies there, or cannot be read or written, is as if it were not there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "MOVEMENTS_CACHE"
"""The variable that names another folder, or `off`."""
OFF = "off"
MOST_KEPT = 400_000_000
"""Of the whole folder; what was used last stays."""
_LEFT_OVER = 3600
"""Seconds after which a half-written file is nobody's any more."""
_PLAINLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Cache:
    """Contents by key in one folder; without a folder it keeps nothing. Several processes may share it: each file
    appears whole or not at all."""

    def __init__(self, folder: Path | None, most: int = MOST_KEPT) -> None:
        self._folder, self._most = folder, most

    def get(self, key: str) -> bytes | None:
        """What was put under the key, byte for byte; None where it is not there or not whole."""
        folder = self._own()
        if folder is None:
            return None
        try:
            with os.fdopen(os.open(folder / key, os.O_RDONLY | _PLAINLY), "rb") as file:
                facts = os.fstat(file.fileno())
                if not stat.S_ISREG(facts.st_mode) or facts.st_size > self._most:
                    return None
                head, _, content = file.read().partition(b"\n")
        except OSError:
            return None
        if head != _seal(key, content):
            return None
        with contextlib.suppress(OSError):
            os.utime(folder / key)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep the content under the key; what was used longest ago makes room for it."""
        folder = self._own(made=True)
        if folder is None or len(content) >= self._most // 2:
            return
        part = folder / f".{secrets.token_hex(8)}.part"
        try:
            part.write_bytes(_seal(key, content) + b"\n" + content)
            part.replace(folder / key)
            self._trim(folder)
        except OSError:  # a full disk, a folder that takes no file: it goes without
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _own(self, made: bool = False) -> Path | None:
        """The folder, if it is the user's own and nobody else may write there."""
        if self._folder is None:
            return None
        try:
            if made:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            facts = self._folder.stat()
        except OSError:
            return None
        mine = not hasattr(os, "geteuid") or (facts.st_uid == os.geteuid() and not facts.st_mode & 0o022)
        return self._folder if mine and stat.S_ISDIR(facts.st_mode) else None

    def _trim(self, folder: Path) -> None:
        files = sorted(_files(folder), reverse=True)
        total = 0
        for used, size, path in files:
            total += size
            left_over = path.suffix == ".part" and used < time.time() - _LEFT_OVER
            if total > self._most or left_over:
                path.unlink(missing_ok=True)


def cache() -> Cache:
    """The user's: in the folder that MOVEMENTS_CACHE names, else below XDG_CACHE_HOME or ~/.cache; none where it is
    `off`."""
    named = os.environ.get(VARIABLE, "")
    if named == OFF:
        return Cache(None)
    if named:
        return Cache(Path(named))
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        home = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    except RuntimeError:  # nobody's home
        return Cache(None)
    return Cache(home / "announced-movements")


def key_of(*parts: bytes) -> str:
    """The key of what is found out from these parts."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _seal(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + content).hexdigest().encode()


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each was used, its size and its path."""
    with os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                facts = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(facts.st_mode):
                    yield facts.st_mtime, facts.st_size, Path(entry.path)
