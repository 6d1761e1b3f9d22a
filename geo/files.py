"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from errno import EISDIR
from pathlib import Path
from types import FrameType

from geo.errors import DataError, GeoError, Problem

ENDED = (signal.SIGTERM, signal.SIGHUP) if hasattr(signal, "SIGHUP") else (signal.SIGTERM,)
"""What else than Ctrl-C ends a program from outside, without a word to it unless it listens."""


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write all files whole or none: a failure, or an end from outside, leaves no half-written file and the old ones
    as they were. A link stays one, what it points to is written; a file keeps its mode, a new one has the usual.

    Raises GeoError where one cannot be written.
    """
    temporaries: dict[Path, Path] = {}
    path = Path()
    with _told_of_the_end():
        try:
            for path, content in contents.items():
                target = path.resolve()
                if target.is_dir():
                    raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
                temporaries[target] = target.with_name(f".{secrets.token_hex(8)}.part")
                _write(temporaries[target], content, _mode(target))
            for target, temporary in temporaries.items():
                temporary.replace(target)
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
            raise GeoError(f"cannot write {path}: {getattr(error, 'strerror', None) or error}") from error
        finally:
            for temporary in temporaries.values():
                temporary.unlink(missing_ok=True)


def installed(file: Path) -> Path:
    """A file that the program brings along; raises DataError, with the remedy, where it is not there."""
    if not file.is_file():
        what, remedy = "a file of the program is missing", "install it again (make clean, then make run; or pip)"
        raise DataError([Problem(str(file), 1, 1, what, remedy)])
    return file


def _mode(target: Path) -> int | None:
    """The mode of the file that is there; None where there is none."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None


def _write(temporary: Path, content: bytes, mode: int | None) -> None:
    """A new file, with what the user's umask leaves of the usual mode unless another is asked for."""
    opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    with os.fdopen(opened, "wb") as file:
        file.write(content)
    if mode is not None:
        temporary.chmod(mode)


@contextmanager
def _told_of_the_end() -> Iterator[None]:
    """Being ended from outside is an exception here, so that what is half done is tidied up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _end) for number in ENDED}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
