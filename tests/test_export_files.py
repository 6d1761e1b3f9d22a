"""Files on the disk: whole or not at all, with the mode that they should have, named by what they hold."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from altered import made_pages, vars_of

from geo.__main__ import main
from geo.catalogue import Catalogue
from geo.errors import GeoError
from geo.export import file_name, known_formats
from geo.files import ENDED, write_all
from geo.language import language
from geo.selection import Selection


@pytest.fixture
def umask() -> Iterator[None]:
    """A strict umask for a while."""
    before = os.umask(0o027)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o7777


def test_a_new_file_has_what_the_umask_leaves(umask: None, tmp_path: Path) -> None:
    write_all({tmp_path / "new": b"x"})
    assert _mode(tmp_path / "new") == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_file_that_is_there_keeps_its_mode(mode: int, umask: None, tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"old")
    target.chmod(mode)
    write_all({target: b"new"})
    assert (target.read_bytes(), _mode(target)) == (b"new", mode)


def test_a_link_stays_a_link_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to(elsewhere / "file")
    (tmp_path / "dangling").symlink_to(elsewhere / "made")
    write_all({tmp_path / "link": b"new", tmp_path / "dangling": b"made"})
    assert (tmp_path / "link").is_symlink() and (tmp_path / "dangling").is_symlink()
    assert sorted((path.name, path.read_bytes()) for path in elsewhere.iterdir()) == [
        ("file", b"new"),
        ("made", b"made"),
    ]


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(GeoError, match="cannot write"):
        write_all({tmp_path / "a": b"x"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 251 + ".csv")
    write_all({target: b"x"})
    assert list(tmp_path.iterdir()) == [target]


class _Interrupted(Mapping[Path, bytes]):
    """Contents of which the second comes with a signal."""

    def __init__(self, folder: Path, number: signal.Signals) -> None:
        self.paths, self.number = (folder / "one", folder / "two"), number

    def __getitem__(self, path: Path) -> bytes:
        if path == self.paths[1]:
            os.kill(os.getpid(), self.number)
        return b"new"

    def __iter__(self) -> Iterator[Path]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """As a program in the foreground: one that a shell starts in the background ignores Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("number", [*ENDED, signal.SIGINT])
def test_what_is_interrupted_leaves_the_old_files_and_nothing_else(number: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt if number == signal.SIGINT else SystemExit):
        write_all(_Interrupted(tmp_path, number))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("one", b"old")]
    assert signal.getsignal(number) == before


def test_ctrl_c_ends_a_command_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("geo.commands.export.load", interrupted)
    assert main(["export", "csv", "-o", "-"]) == 130


def test_pages_left_from_an_earlier_export_are_named_and_kept(
    loaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made_pages(monkeypatch, 4)
    target = tmp_path / "map.svg"
    assert main(["export", "svg", "-o", str(target)]) == 0
    assert "earlier export" not in capsys.readouterr().err
    made_pages(monkeypatch, 2)
    assert main(["export", "svg", "-o", str(target)]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "earlier export" in line]
    assert [line.partition(":")[0] for line in told] == [str(tmp_path / f"map-{number}.svg") for number in (3, 4)]
    assert (tmp_path / "map-4.svg").read_bytes() == b"page 4"


def _name(catalogue: Catalogue, code: str = "en", kind: str = "csv", **filters: object) -> str:
    return file_name(known_formats()[kind], Selection(**filters), catalogue, language(code))


def test_a_file_is_named_by_what_it_holds(catalogue: Catalogue) -> None:
    version = catalogue.version
    assert _name(catalogue) == f"movements-2022-02-02-{version}.csv"
    assert _name(catalogue, country="ROU", role="to") == f"movements-to-romania-2022-02-02-{version}.csv"
    assert _name(catalogue, "fr", country="ROU", role="to") == f"mouvements-arrivee-roumanie-2022-02-02-{version}.csv"
    assert _name(catalogue, kind="ris", nation="FRA") == f"articles-nation-france-2022-02-02-{version}.ris"
    assert _name(catalogue, kind="claims") == f"claims-2022-02-02-{version}.csv"


@pytest.mark.parametrize("search", ["../../etc/passwd", "a" * 300, "x " * 90, "\u202egpj.exe", "CON:|<>", "…", "Київ"])
def test_whatever_is_searched_the_name_is_one_that_any_disk_takes(search: str, catalogue: Catalogue) -> None:
    name = _name(catalogue, search=search)
    assert name.endswith(f"-{catalogue.version}.csv")
    assert len(name) < 130
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")


def test_without_a_stated_day_the_name_has_none(catalogue: Catalogue) -> None:
    nothing = Catalogue(**{**vars_of(catalogue), "movements": {}, "totals": {}})
    assert _name(nothing) == f"movements-{catalogue.version}.csv"


def test_the_command_line_names_the_file_where_nobody_does(
    loaded: None, known: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "csv", "--nation", "FRA"]) == 0
    stem = f"movements-nation-france-2022-02-02-{known.version}"
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{stem}.csv", f"{stem}.schema.json"]
