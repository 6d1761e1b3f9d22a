"""The package: what the wheel holds, and that its command works away from the source tree."""

from __future__ import annotations

import email
import re
import shutil
import tomllib
import zipfile
from email.message import Message
from pathlib import Path

import pytest
from conftest import ROOT
from copies import MOVEMENTS, change, copy_data
from installing import Installed

import geo
from geo.catalogue import Catalogue
from geo.shipped import SHIPPED, default_root
from hatch_build import parts

BESIDE = ("app.py", "data", "seeds", ".streamlit/config.toml")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An empty folder whose path has a blank and an accent."""
    folder = tmp_path / "dossier à part"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def metadata(installed: Installed) -> Message:
    """What the wheel says of itself."""
    with zipfile.ZipFile(installed.wheel) as wheel:
        (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        return email.message_from_bytes(wheel.read(name))


def _files(path: Path) -> list[Path]:
    found = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    return [file for file in found if "__pycache__" not in file.parts]


def test_the_wheel_holds_every_file_of_the_package_and_what_lies_beside_it_byte_for_byte(installed: Installed) -> None:
    expected = {f"geo/{file.relative_to(ROOT / 'geo').as_posix()}": file for file in _files(ROOT / "geo")}
    for name in BESIDE:
        expected |= {f"geo/shipped/{file.relative_to(ROOT).as_posix()}": file for file in _files(ROOT / name)}
    with zipfile.ZipFile(installed.wheel) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        assert held == set(expected)
        assert [name for name, file in expected.items() if wheel.read(name) != file.read_bytes()] == []


def test_the_wheel_carries_its_licences(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        held = {name.partition(".dist-info/licenses/")[2] for name in wheel.namelist()} - {""}
    assert held == {
        "LICENSE",
        "LICENSE-DATA",
        "geo/places/outlines/NOTICE",
        "geo/places/world/NOTICE",
        "geo/chart/symbols/NOTICE",
    }


def test_what_the_terms_are_about_is_there() -> None:
    named = re.findall(r"[\w*-]+(?:/[\w.*-]*)+", (ROOT / "LICENSE-DATA").read_text(encoding="utf-8"))
    files = [name for name in named if name.startswith(("geo/", "data/", "seeds/"))]
    assert len(files) >= 6
    assert [name for name in files if not list(ROOT.glob(name.rstrip("/.")))] == []


def test_the_version_is_said_once_and_the_changelog_has_it_as_its_newest_release(metadata: Message) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" not in project and "version" in project["dynamic"]
    headings = re.findall(r"(?m)^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    release = re.fullmatch(r"(\d+\.\d+\.\d+) – \d{4}-\d{2}-\d{2}", headings[1])
    assert headings[0] == "Unreleased" and release
    assert release[1] == geo.__version__ == metadata["Version"]


def test_the_wheel_asks_for_what_requirements_txt_needs_at_run_time_and_for_no_more(metadata: Message) -> None:
    runtime, development = parts((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    asked = metadata.get_all("Requires-Dist") or []
    assert {_name(line) for line in asked if "extra ==" not in line} == {_name(line) for line in runtime}
    assert {_name(line) for line in asked if "extra == 'dev'" in line} == {_name(line) for line in development}
    assert "streamlit" in {_name(line) for line in runtime} and "pytest" in {_name(line) for line in development}


def _name(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_requirements_without_their_dividing_line_are_refused() -> None:
    assert parts("a==1  # why\n\n# the tests and the data builders\nb>=2\n") == (["a==1"], ["b>=2"])
    with pytest.raises(ValueError, match="no line"):
        parts("a==1\nb>=2\n")


def test_in_an_empty_folder_the_command_checks_the_shipped_catalogue(
    installed: Installed, empty: Path, catalogue: Catalogue
) -> None:
    checked = installed.run("check", working=empty)
    assert checked.returncode == 0, checked.stderr
    assert f"(data {catalogue.version})" in checked.stdout
    assert installed.run("--version", working=empty).stdout == f"announced-movements {geo.__version__}\n"


@pytest.mark.parametrize("ending", ["csv", "svg", "html"])
def test_in_an_empty_folder_the_command_exports_what_the_source_tree_exports(
    installed: Installed, empty: Path, ending: str
) -> None:
    from geo.__main__ import main

    asked = ["export", ending, "--nation", "USA", "--country", "POL", "-o"]
    written = installed.run(*asked, f"la carte.{ending}", working=empty)
    assert written.returncode == 0, written.stderr
    assert main(["--root", str(ROOT), *asked, str(empty / f"source.{ending}")]) == 0
    assert (empty / f"la carte.{ending}").read_bytes() == (empty / f"source.{ending}").read_bytes()


def test_in_an_empty_folder_the_command_locates_a_name_of_the_shipped_gazetteer(
    installed: Installed, empty: Path
) -> None:
    located = installed.run("locate", "Pologne", working=empty)
    assert (located.returncode, located.stderr) == (0, "")
    assert located.stdout.startswith("Pologne: Poland")


def test_in_a_folder_with_a_catalogue_of_its_own_the_command_reads_that(installed: Installed, empty: Path) -> None:
    copy_data(empty, only=["fra-romania"])
    checked = installed.run("check", working=empty)
    assert checked.returncode == 0, checked.stdout
    assert "\n1 movement (" in checked.stdout
    change(empty, MOVEMENTS, "status: ", "status: un")
    broken = installed.run("check", working=empty)
    assert broken.returncode == 1
    assert "data/movements.yaml:" in broken.stdout


def test_root_names_another_folder_than_the_working_one(installed: Installed, empty: Path) -> None:
    named, working = empty / "named", empty / "working"
    for folder in (named, working):
        folder.mkdir()
    copy_data(named, only=["fra-romania"])
    copy_data(working, only=["us-82abn-poland", "us-armour-romania"])
    assert "\n1 movement (" in installed.run("--root", str(named), "check", working=working).stdout


def test_a_folder_is_the_default_only_with_a_catalogue_in_it(empty: Path) -> None:
    assert default_root(empty) == SHIPPED == ROOT
    (empty / "data").mkdir()
    assert default_root(empty) == SHIPPED
    shutil.copy(ROOT / MOVEMENTS, empty / MOVEMENTS)
    assert default_root(empty) == empty
