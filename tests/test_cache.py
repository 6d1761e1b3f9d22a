"""The cache of files: what is not whole, not the user's own, or cannot be written is as if it were not there."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from geo.cache import OFF, VARIABLE, Cache, cache, key_of

KEY = key_of(b"this", b"that")
CONTENT = b"first line\nsecond line\n" + bytes(range(256))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def _put(folder: Path) -> Path:
    Cache(folder).put(KEY, CONTENT)
    assert Cache(folder).get(KEY) == CONTENT
    return folder / KEY


def test_what_is_put_is_got_and_nothing_else_lies_there(folder: Path) -> None:
    file = _put(folder)
    assert list(folder.iterdir()) == [file]
    assert Cache(folder).get(key_of(b"this", b"other")) is None


def test_keys_tell_parts_apart() -> None:
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b""), key_of()}) == 5


def test_a_flipped_bit_anywhere_is_noticed(folder: Path) -> None:
    file = _put(folder)
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert Cache(folder).get(KEY) is None, place


def test_a_file_that_is_cut_off_or_goes_on_is_noticed(folder: Path) -> None:
    file = _put(folder)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert Cache(folder).get(KEY) is None, length
    file.write_bytes(whole + b"\n")
    assert Cache(folder).get(KEY) is None


def test_what_was_found_from_something_else_is_noticed(folder: Path) -> None:
    other = key_of(b"another")
    _put(folder).rename(folder / other)
    assert Cache(folder).get(other) is None


@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "device"])
def test_what_is_no_file_is_passed_over(kind: str, folder: Path, tmp_path: Path) -> None:
    file = _put(folder)
    elsewhere = file.rename(tmp_path / KEY)
    match kind:
        case "pipe":
            os.mkfifo(file)
        case "folder":
            file.mkdir()
        case "link":
            file.symlink_to(elsewhere)
        case "device":
            file.symlink_to("/dev/zero")
    assert Cache(folder).get(KEY) is None


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_not_used(mode: int, folder: Path) -> None:
    _put(folder)
    folder.chmod(mode)
    assert Cache(folder).get(KEY) is None
    Cache(folder).put(key_of(b"more"), CONTENT)
    assert len(list(folder.iterdir())) == 1


def test_a_folder_of_somebody_else_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put(folder)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert Cache(folder).get(KEY) is None


def test_the_folder_is_made_for_nobody_else(folder: Path) -> None:
    _put(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("place", ["/proc/sys/kernel", "/dev/null", "/dev/null/below", "/proc/nowhere/at/all"])
def test_a_folder_that_takes_no_file_is_done_without(place: str) -> None:
    Cache(Path(place)).put(KEY, CONTENT)
    assert Cache(Path(place)).get(KEY) is None


def test_a_file_that_cannot_be_finished_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = _put(folder)

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as part:
            part.write(content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    Cache(folder).put(key_of(b"more"), CONTENT)
    assert list(folder.iterdir()) == [file]


def test_what_was_used_longest_ago_makes_room(folder: Path) -> None:
    small = Cache(folder, most=5 * 1100)
    for number in range(4):
        small.put(f"k{number}", bytes(1000))
        os.utime(folder / f"k{number}", (number, number))
    assert small.get("k0") is not None  # and so it was used last
    small.put("k4", bytes(1000))
    small.put("k5", bytes(1000))
    assert sorted(file.name for file in folder.iterdir()) == ["k0", "k2", "k3", "k4", "k5"]
    small.put("large", bytes(5000))
    assert small.get("large") is None and small.get("k5") is not None


def test_what_an_ended_process_left_half_written_is_cleared_away(folder: Path) -> None:
    _put(folder)
    old, new = folder / ".old.part", folder / ".new.part"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    Cache(folder).put(key_of(b"more"), CONTENT)
    assert (old.exists(), new.exists()) == (False, True)


def test_where_it_lies_is_told_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    cache().put(KEY, CONTENT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    cache().put(KEY, CONTENT)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    cache().put(KEY, CONTENT)
    monkeypatch.setenv(VARIABLE, OFF)
    cache().put(KEY, CONTENT)
    found = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob(KEY)}
    assert found == {
        f"{place}/{KEY}" for place in ("home/.cache/announced-movements", "xdg/announced-movements", "named")
    }
