"""Files written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from errno import EISDIR
from pathlib import Path

from geo.errors import GeoError


def stream(target: Path, content: bytes) -> None:
    """To standard output, or into a device or pipe, which cannot be replaced as a file is."""
    if str(target) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        target.write_bytes(content)


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write all files whole or none: a failure leaves no half-written file and the old ones as they were.

    Raises GeoError where one cannot be written.
    """
    temporaries: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
                temporaries[path] = Path(file.name)
                file.write(content)
            temporaries[path].chmod(0o644)
        for path, temporary in temporaries.items():
            temporary.replace(path)
    except OSError as error:
        raise GeoError(f"cannot write {path}: {error.strerror}") from error
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)
