"""The catalogue of a running page: read once for all, kept when files break, not waited for by who has one."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event, Thread

import pytest
from copies import FORCES, MOVEMENTS, copy_data, read, write

from geo.cache import VARIABLE
from geo.catalogue import Catalogue
from geo.reading import LANGUAGES
from geo.reading.lexicon import lexicon
from geo.ui import source, warm


@pytest.fixture
def root(tmp_path: Path, patience: None) -> Path:
    return copy_data(tmp_path, only=("us-alert-more",))


def _touch(path: Path) -> None:
    facts = path.stat()
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns + 1_000_000))


def test_a_changed_file_is_read_anew_and_an_unchanged_one_is_not(root: Path) -> None:
    first = source.current(root).catalogue
    assert source.current(root).catalogue is first
    _touch(root / FORCES)
    assert source.current(root).catalogue is not first


def test_a_broken_file_leaves_the_last_good_catalogue_with_the_problems(root: Path) -> None:
    good = source.current(root).catalogue
    whole = read(root, MOVEMENTS)
    write(root, MOVEMENTS, whole + "more: [")
    broken = source.current(root)
    assert broken.catalogue is good
    assert [problem.file for problem in broken.problems] == [MOVEMENTS]
    write(root, MOVEMENTS, whole + "# mended\n")
    assert source.current(root).problems == ()


def test_a_file_that_goes_while_it_is_read_leaves_the_last_good_catalogue(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = source.current(root).catalogue

    def vanish(root: Path) -> Catalogue:
        raise FileNotFoundError(2, "No such file or directory", "data/forces.yaml")

    monkeypatch.setattr(source, "load", vanish)
    _touch(root / FORCES)
    left = source.current(root)
    assert left.catalogue is good
    assert str(left.problems[0]).startswith("data/forces.yaml:1:1: error: cannot be read")


def test_nobody_who_has_a_catalogue_waits_for_the_next(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = source.current(root).catalogue
    go_on, load = Event(), source.load

    def slow(root: Path) -> Catalogue:
        go_on.wait(30)
        return load(root)

    monkeypatch.setattr(source, "load", slow)
    monkeypatch.setattr(source, "PATIENCE", 0.01)
    _touch(root / FORCES)
    visitors: list[Catalogue | None] = []
    threads = [Thread(target=lambda: visitors.append(source.current(root).catalogue)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert visitors == [good] * 5
    assert source.current(root).outrun
    assert source.is_reading(root)
    go_on.set()
    monkeypatch.setattr(source, "PATIENCE", 30)
    newest = source.current(root)
    assert newest.catalogue is not good
    assert not newest.outrun
    assert not source.is_reading(root)


def test_the_start_tabulates_the_words_that_the_first_change_needs(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    source.load(root)  # from now on in the cache: reading it needs no words
    monkeypatch.setattr(warm, "shown_root", lambda: root)
    lexicon.cache_clear()
    warm._read()
    assert lexicon.cache_info().currsize == len(LANGUAGES)
