"""What is not as it should be outside the program: disks, files that come and go, consoles, folders, its own end."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from conftest import ROOT
from copies import MOVEMENTS, copy_data
from made import made
from serving import STREAMLIT, serving
from websockets.sync.client import connect

from geo.__main__ import main
from geo.cache import OFF, VARIABLE
from geo.chart import typeface
from geo.errors import GeoError
from geo.files import write_all
from geo.places import borders
from geo.ui.source import Watched, current

EXPORT = ("export", "csv", "--movement", "fra-romania", "-o")


def _geo(
    *arguments: str, working: Path = ROOT, prepare: Callable[[], None] | None = None, **more: str
) -> tuple[int, str]:
    """Exit code and what is told, of a command run in a process of its own."""
    command = [sys.executable, "-m", "geo", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    run = subprocess.run(
        command, cwd=working, env=environment, preexec_fn=prepare, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return run.returncode, run.stdout.decode("utf-8", "replace")


def _full_disk() -> None:
    """No file may become larger than 1,000 bytes: writing more fails as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("as it was", encoding="utf-8")
    code, told = _geo(*EXPORT, str(target), prepare=_full_disk, PYTHONDONTWRITEBYTECODE="1")
    assert code == 2
    assert f"error: cannot write {tmp_path}/out." in told
    assert "Traceback" not in told
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]
    assert target.read_text(encoding="utf-8") == "as it was"


@pytest.mark.parametrize("lost", ["font", "basemap"])
def test_a_lost_file_of_the_program_is_named_with_the_remedy(
    lost: str, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setenv(VARIABLE, OFF)  # what was found with the file says nothing about a program that lost it
    if lost == "basemap":
        monkeypatch.setattr(borders, "COUNTRIES", gone)
    else:
        for weight in typeface.FONT_FILES:  # in place: a module first imported below would keep another table for good
            monkeypatch.setitem(typeface.FONT_FILES, weight, str(gone))
    kept = (borders._features, borders._outlines, borders.country_at, typeface._font, typeface.text_width)
    for known in kept:
        known.cache_clear()
    try:
        assert main(["--root", str(small), "export", "svg", "-o", str(tmp_path / "slide.svg")]) == 1
    finally:
        for known in kept:
            known.cache_clear()
    assert f"{gone}:1:1: error: a file of the program is missing; install it again" in capsys.readouterr().err
    assert not (tmp_path / "slide.svg").exists()


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    folder = Path("/proc/sys/kernel")  # takes none, also of root
    with pytest.raises(GeoError, match=f"cannot write {folder}/out.csv: "):
        write_all({folder / "out.csv": b"x"})
    with pytest.raises(GeoError, match="No such file or directory"):
        write_all({tmp_path / "nowhere" / "out.csv": b"x"})


@pytest.mark.slow
def test_a_device_that_is_full_is_told_and_stays_a_device() -> None:
    code, told = _geo(*EXPORT, "/dev/full")
    assert (code, "Traceback" in told) == (2, False)
    assert "No space left on device" in told
    assert Path("/dev/full").is_char_device()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a small catalogue."""
    folder = tmp_path / "small"
    folder.mkdir()
    made(folder)
    return folder


def _until(root: Path, found: Callable[[Watched], bool]) -> Watched:
    """The page's source once it is as `found` says; reading a change may take longer than a visitor waits."""
    for _ in range(200):
        source = current(root)
        if found(source):
            return source
        time.sleep(0.1)
    raise AssertionError(f"{source.catalogue and source.catalogue.version}: {source.problems}")


@pytest.mark.parametrize("fault", ["half-written", "gone", "a folder", "no text", "another's link", "empty"])
@pytest.mark.parametrize("name", [MOVEMENTS, "data/forces.yaml", "seeds/one.txt"])
def test_the_last_good_catalogue_stays_while_a_file_is_broken(small: Path, name: str, fault: str) -> None:
    good = _until(small, lambda source: source.catalogue is not None).catalogue
    file = small / name
    whole = file.read_bytes()
    file.unlink()
    match fault:
        case "half-written":
            file.write_bytes(whole[: len(whole) // 2])
        case "a folder":
            file.mkdir()
        case "no text":
            file.write_bytes(b"\xff\xfe\x00")
        case "another's link":
            file.symlink_to("/dev/zero")
        case "empty":
            file.write_bytes(b"")
    broken = _until(small, lambda source: bool(source.problems))
    assert broken.catalogue is good
    assert any(problem.file in (name, "data/articles.yaml", str(file)) for problem in broken.problems), broken.problems
    if file.is_dir():
        file.rmdir()
    file.unlink(missing_ok=True)
    file.write_bytes(whole)
    mended = _until(small, lambda source: not source.problems)
    assert mended.catalogue is not None and good is not None
    assert mended.catalogue.version == good.version


CONSOLES = [
    ("check",),
    ("locate", "Łódź", "Київ"),
    ("export", "--help"),
    ("export", "svg", "-o", "-", "--movement", "fra-romania"),
    ("read", "La France enverra des soldats à Łódź"),
    ("export", "csv", "--search", "Łódź", "-o", "/dev/null"),
    ("nonsense", "Łódź"),
]


@pytest.mark.slow
@pytest.mark.parametrize("command", CONSOLES, ids=" ".join)
def test_a_console_of_another_encoding_is_told_all_the_same(command: Sequence[str]) -> None:
    code, told = _geo(*command, PYTHONIOENCODING="ascii")
    assert code in (0, 1, 2)
    assert "Traceback" not in told
    assert told or "/dev/null" in command


@pytest.mark.slow
def test_started_elsewhere_on_a_path_with_blanks_and_accents(tmp_path: Path) -> None:
    folder = tmp_path / "mis à part, ailleurs"
    folder.mkdir()
    copy_data(folder, ["fra-romania"])
    code, told = _geo("--root", str(folder), "check", working=tmp_path)
    assert code == 0, told
    code, told = _geo("export", "csv", "-o", "là bas.csv", working=folder)
    assert code == 0, told
    assert (folder / "là bas.csv").is_file()
    start = (*STREAMLIT[:4], str(ROOT / "app.py"), STREAMLIT[5])
    with serving(folder, tmp_path / "log", start, working=folder, PYTHONPATH=str(ROOT)):
        pass


@pytest.mark.slow
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_in_order_while_viewers_are_connected(end: signal.Signals, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with serving(ROOT, log) as url, contextlib.ExitStack() as viewers:
        for _ in range(3):
            viewers.enter_context(connect(url.replace("http", "ws", 1) + "/_stcore/stream"))
        number = _process_of(url)
        started = time.monotonic()
        os.kill(number, end)
        while Path(f"/proc/{number}/cmdline").exists() and Path(f"/proc/{number}/cmdline").read_bytes():
            assert time.monotonic() - started < 20
            time.sleep(0.1)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def _process_of(url: str) -> int:
    """The process that serves an address, by the port on its command line."""
    port = re.sub(r".*:", "", url).encode()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if words[-2:-1] == [port]:
                return int(folder.name)
    raise AssertionError(f"nobody serves {url}")
