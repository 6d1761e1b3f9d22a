"""A state of the data by its name: a folder, or a revision of the project in git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from geo.catalogue import Catalogue, load
from geo.catalogue.check import RULES, Rule
from geo.catalogue.folder import data_files, fingerprint
from geo.errors import DataError, GeoError
from geo.forms import renewed

EARLIER: Mapping[str, Rule] = {"reference": RULES["reference"]}
"""What is asked of a revision: it was published under the rules of its day."""


class UnknownState(GeoError, LookupError):
    """A name that is neither a folder nor a revision."""


@dataclass(frozen=True)
class State:
    """A checked catalogue and the name it was asked for by."""

    name: str
    catalogue: Catalogue


def state(name: str, project: Path) -> State:
    """The state called `name`: a folder that holds data/ and seeds/, else a git revision of the `project`.

    Raises UnknownState where it is neither, and DataError, each problem with the state's name, where its data
    does not check.
    """
    if name and Path(name).is_dir():
        return State(name, _load(Path(name), f"{name.rstrip('/')}/"))
    commit = _commit(name, project)
    with tempfile.TemporaryDirectory(prefix="geo-diff-") as folder:
        _unpack(commit, name, project, Path(folder))
        _renew(Path(folder))
        return State(name, _load(Path(folder), f"{name}:", EARLIER))


def revisions(project: Path, most: int) -> Mapping[str, str]:
    """The commits that touched the data, the newest first and at most so many: day and message by their hash; empty
    without git or history."""
    asked = ("log", f"-{most}", "--format=%H%x09%as %s", "--", "data", "seeds")
    try:
        run = _git(project, *asked)
    except GeoError:
        return {}
    lines = run.stdout.decode(errors="replace").splitlines() if not run.returncode else ()
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def revision_with(version: str, project: Path, most: int) -> str | None:
    """The commit whose data has that `version`, as a link names it; None where none of the newest `most` has."""
    for commit in revisions(project, most):
        with tempfile.TemporaryDirectory(prefix="geo-diff-") as folder:
            try:
                _unpack(commit, commit, project, Path(folder))
            except GeoError:
                continue
            if fingerprint(Path(folder)).startswith(version):
                return commit
    return None


def _renew(root: Path) -> None:
    """Bring the files of an earlier state to the present form."""
    for file in (root / name for name in data_files(root)):
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "surrogateescape")
            file.write_bytes(renewed(text, file.relative_to(root).as_posix()).encode("utf-8", "surrogateescape"))


def _load(root: Path, prefix: str, rules: Mapping[str, Rule] = RULES) -> Catalogue:
    try:
        return load(root, rules)
    except DataError as error:
        raise DataError(replace(problem, file=prefix + problem.file) for problem in error.problems) from error


def _commit(name: str, project: Path) -> str:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    run = _git(project, *asked)
    if run.returncode:
        told = run.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        reason = f" ({told.splitlines()[0]})" if told else ""
        raise UnknownState(f"{name!r} is neither a folder nor a git revision of {project}{reason}")
    return run.stdout.decode().strip()


def _unpack(commit: str, name: str, project: Path, target: Path) -> None:
    """The revision's data and articles, byte for byte: no line end is converted."""
    prefix = _git(project, "rev-parse", "--show-prefix").stdout.decode().strip()
    kept = [
        folder
        for folder in ("data", "seeds")
        if not _git(project, "cat-file", "-e", f"{commit}:{prefix}{folder}").returncode
    ]
    if not kept:
        raise UnknownState(f"revision {name!r} has no data/ and no seeds/ below {project}")
    run = _git(project, "-c", "core.autocrlf=false", "archive", "--format=tar", commit, "--", *kept)
    if run.returncode:
        raise UnknownState(f"git cannot unpack {name!r}: {run.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=io.BytesIO(run.stdout)) as archive:
        archive.extractall(target, filter="data")


def _git(project: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(project), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise GeoError("git is not installed: name two folders instead of revisions") from error
