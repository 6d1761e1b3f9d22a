"""A catalogue of one's own that starts clean: data files with a commented example each, a schema for editors."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from errno import EEXIST, ENOTDIR, ENOTEMPTY
from pathlib import Path

from geo.drafts.editors import schema
from geo.errors import GeoError
from geo.terms import KINDS, QUALIFIERS, STATUSES

TEMPLATE = Path(__file__).with_name("template")
NAMES = {"gitattributes": ".gitattributes"}
"""Files of the template that have another name in a catalogue."""


def found(folder: Path) -> tuple[Path, ...]:
    """Make an empty catalogue in `folder`, whole or not at all; the files, relative to it.

    Raises GeoError where the folder is there and not empty, or cannot be made.
    """
    contents = _contents()
    try:
        if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
            raise GeoError(f"{folder} is there and not an empty folder: name a new one")
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        try:
            _fill(made, contents)
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        if error.errno in (EEXIST, ENOTEMPTY, ENOTDIR):
            raise GeoError(f"{folder} is there and not an empty folder: name a new one") from error
        raise GeoError(f"cannot make {folder}: {error.strerror}") from error
    return tuple(contents)


def _fill(folder: Path, contents: Mapping[Path, str]) -> None:
    folder.chmod(0o755)
    for path, text in contents.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def _contents() -> dict[Path, str]:
    files = (path for path in sorted(TEMPLATE.rglob("*")) if path.is_file())
    found = {Path(NAMES.get(name, name)): _worded(text) for name, text in _read(files)}
    found[Path("data/schema.json")] = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    return found


def _read(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in files:
        yield path.relative_to(TEMPLATE).as_posix(), path.read_text(encoding="utf-8")


def _worded(text: str) -> str:
    """The text with the values that a field may have."""
    for name, table in {"KINDS": KINDS, "QUALIFIERS": QUALIFIERS, "STATUSES": STATUSES}.items():
        text = text.replace(f"@{name}@", ", ".join(table))
    return text
