"""A link names the version of the data: opened on newer data it says what changed of what it shows."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from copies import MOVEMENTS, copy_data, read, write
from streamlit.testing.v1 import AppTest

from geo.catalogue import load
from geo.changes import revision_with
from geo.language import language
from geo.ui.since import since_link

FEW = ("us-82abn-poland", "us-armour-romania", "fra-romania")
EN = language("en")


def _git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> tuple[Path, str, str]:
    """A project with three revisions of its data, the last of which added a movement; and the
    versions of the first two."""
    root = copy_data(tmp_path, only=FEW)
    whole = read(root, MOVEMENTS)
    start, end = whole.index("  - id: fra-romania"), whole.index("\ntotals:")
    write(root, MOVEMENTS, whole[:start] + whole[end + 1 :])
    _git(root, "init", "-q")
    versions = []
    for name in ("first", "second"):
        if name == "second":
            (root / "data" / "forces.yaml").write_text(
                read(root, "data/forces.yaml") + "# a remark\n", encoding="utf-8"
            )
        _git(root, "add", "-A")
        _git(root, "commit", "-q", "-m", name)
        versions.append(load(root).version)
    write(root, MOVEMENTS, whole)
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "third")
    return root, versions[0], versions[1]


def test_the_revision_with_a_version_is_found(project: tuple[Path, str, str]) -> None:
    root, first, second = project
    assert first != second
    assert revision_with(first, root, 30) == _git(root, "rev-parse", "HEAD~2")
    assert revision_with(second, root, 30) == _git(root, "rev-parse", "HEAD~1")
    assert revision_with(load(root).version, root, 30) == _git(root, "rev-parse", "HEAD")
    assert revision_with("0000000", root, 30) is None
    assert revision_with(first, root, 1) is None  # of the newest alone


def test_what_changed_of_what_is_shown_is_told(project: tuple[Path, str, str]) -> None:
    root, first, _ = project
    catalogue = load(root)
    shown = tuple(catalogue.movements.values())
    number = catalogue.numbers["fra-romania"]
    told = since_link(first, shown, root, catalogue, EN)
    assert told == f"Changed since, of what is shown: new: {number}."
    poland = (catalogue.movements["us-82abn-poland"],)
    assert since_link(first, poland, root, catalogue, EN) == "Nothing of what is shown has changed since."


@pytest.mark.parametrize("version", ["0000000", "HEAD~1", "--all", ""])
def test_an_unknown_version_is_said_to_be_unknown(version: str, project: tuple[Path, str, str]) -> None:
    root, *_ = project
    catalogue = load(root)
    told = since_link(version, tuple(catalogue.movements.values()), root, catalogue, EN)
    assert told == "No revision at hand has that version: what changed since is not known."


def test_the_page_says_so() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["data"] = "0000000"
    app.session_state["lang"] = "en"
    app.run()
    assert not app.exception
    assert any("No revision at hand has that version" in str(block.proto) for block in app.get("html"))
