"""A catalogue from the cache is the one that is in the files: the same findings, only what changed looked at."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT
from copies import ARTICLES, FORCES, MOVEMENTS, PLACES, SPEAKERS, change, read, write
from judged import judged
from made import made
from test_faults import _full_disk

from geo.__main__ import main
from geo.cache import VARIABLE
from geo.catalogue import Catalogue, load, program
from geo.errors import DataError
from geo.reading import read as read_words


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue that has been checked once, with a cache."""
    folder = tmp_path / "data of one"
    folder.mkdir()
    made(folder)
    return folder


@pytest.fixture
def kept(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, filled."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    load(root)
    assert any((tmp_path / "kept").iterdir())
    return tmp_path / "kept"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The fields that are read from now on."""
    fields: list[str] = []

    def watched(field: str, *more: object) -> object:
        fields.append(field)
        return read_words(field, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("geo.catalogue.judging.read", watched)
    return fields


def _told(root: Path) -> tuple[object, ...]:
    """All that a load finds."""
    try:
        found = load(root)
    except DataError as error:
        return error.problems
    return (*_contents(found), found.warnings, dict(found.levels))


def _contents(found: Catalogue) -> tuple[object, ...]:
    parts = (found.articles, found.texts, found.forces, found.speakers, found.movements, found.totals, found.evidence)
    return (*map(dict, parts), tuple(found.places), found.version)


def _anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[object, ...]:
    """The same without a cache."""
    with monkeypatch.context() as context:
        context.setenv(VARIABLE, "off")
        return _told(root)


def test_nothing_is_read_twice(root: Path, kept: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = _told(root)
    assert asked == []
    assert found == _anew(root, monkeypatch)
    assert asked


@pytest.mark.slow
def test_the_shipped_catalogue_is_the_same_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anew = _told(ROOT)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    assert _told(ROOT) == anew
    assert _told(ROOT) == anew


EDITS = [
    (MOVEMENTS, "value: 500", "value: 501"),
    (MOVEMENTS, "destination: latvia", "destination: estonia"),
    (MOVEMENTS, "status: announced", "status: considered"),
    (MOVEMENTS, "id: logistics-latvia", "id: logistics"),
    (MOVEMENTS, "force: logistics", "force: france"),
    (MOVEMENTS, "covers: [brigade-latvia, logistics-latvia]", "covers: [brigade-latvia]"),
    (MOVEMENTS, "500 soldiers of the 3rd", "500 soldiers of the 4th"),
    (MOVEMENTS, "500 soldats", "600 soldats"),
    (MOVEMENTS, "\nmovements:", "\n# a comment moves every line\nmovements:"),
    (FORCES, "nations: [USA]", "nations: [FRA]"),
    (FORCES, "fr: 3e brigade", "fr: 4e brigade"),
    (FORCES, "id: logistics", "id: supply"),
    (SPEAKERS, "aliases: [the Pentagon]", "aliases: [the Ministry]"),
    (SPEAKERS, "fr: Le Pentagone", "fr: Le ministère"),
    (PLACES, "fr: Norvège", "fr: Suède"),
    (PLACES, "fr: Norvège}", "fr: Norvège}, aliases: [Latvia]"),
    (PLACES, "country: NOR", "country: SWE"),
    (PLACES, "{en: Latvia, fr: Lettonie}", "{en: Latvia, fr: Estonie}"),
    (ARTICLES, "language: fr", "language: en"),
    (ARTICLES, "language: fr", "language: pl"),
    (ARTICLES, "id: one,", "id: first,"),
    ("seeds/one.txt", "500 soldiers", "about 500 soldiers"),
    ("seeds/one.txt", "will be sent to Latvia", "will not be sent to Latvia"),
    ("seeds/two.txt", "La 3e brigade sera", "Selon lui, la 3e brigade sera"),
    ("seeds/two.txt", "La France enverra", "Elle enverra 20 avions. La France enverra"),
]


@pytest.mark.parametrize(("file", "old", "new"), EDITS)
def test_a_change_is_found_as_if_nothing_were_kept(
    file: str, old: str, new: str, root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, articles, text = _told(root), read(root, ARTICLES), read(root, file)
    change(root, file, old, new)
    if file.startswith("seeds/"):
        digests = (hashlib.sha256(words.encode()).hexdigest() for words in (text, read(root, file)))
        change(root, ARTICLES, *digests)
    after = _told(root)
    assert after == _anew(root, monkeypatch) != before
    assert _told(root) == after
    write(root, ARTICLES, articles)
    write(root, file, text)
    assert _told(root) == before


def _split(root: Path) -> None:
    """The movements in a file of their own each, the total in another."""
    text = read(root, MOVEMENTS)
    head, _, totals = text.partition("totals:\n")
    _, *entries = head.partition("movements:\n")[2].split("  - id: ")
    (root / "data/movements").mkdir()
    for entry in entries:
        write(root, f"data/movements/{entry.split()[0]}.yaml", f"movements:\n  - id: {entry}")
    write(root, MOVEMENTS, f"movements: []\ntotals:\n{totals}")


def test_a_changed_file_is_looked_at_and_no_other(root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _split(root)
    load(root)
    seen = judged(monkeypatch)
    change(root, "data/movements/logistics-latvia.yaml", "A note", "Another note")
    load(root)
    assert seen == ["logistics-latvia"]


@pytest.mark.parametrize(
    ("file", "old", "new", "concerned"),
    [
        (PLACES, "lat: 56.0", "lat: 56.1", {"logistics-latvia", "all-of-them"}),
        (
            FORCES,
            "Finnish soldiers, fr: Soldats",
            "Finnish soldiers, fr: Les soldats",
            {"finland-estonia", "finland-there"},
        ),
        (ARTICLES, "id: two,", "id: two, remark: {en: a note},", {"brigade-latvia", "france-estonia"}),
    ],
)
def test_what_a_statement_does_not_lead_to_does_not_concern_it(
    file: str, old: str, new: str, concerned: set[str], root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {*load(root).movements, *load(root).totals}
    seen = judged(monkeypatch)
    change(root, file, old, new)
    load(root)
    assert set(seen) == concerned & names
    assert seen


def test_problems_bear_the_name_that_their_file_has_now(root: Path, kept: Path, asked: list[str]) -> None:
    change(root, MOVEMENTS, "value: 500", "value: 501")
    first = _told(root)
    asked.clear()
    (root / "data/movements").mkdir()
    (root / MOVEMENTS).rename(root / "data/movements/all.yaml")
    again = _told(root)
    assert asked == []
    assert [str(problem) for problem in again] == [
        str(problem).replace("data/movements.yaml", "data/movements/all.yaml") for problem in first
    ]


def _flip(file: Path) -> None:
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 4]) + raw[len(raw) // 2 + 1 :])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a flipped bit": _flip,
    "cut off": lambda file: os.truncate(file, file.stat().st_size // 2),
    "empty": lambda file: file.write_bytes(b""),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_rebuilt(damage: str, root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anew = _anew(root, monkeypatch)
    for file in sorted(kept.iterdir()):
        whole = file.read_bytes()
        DAMAGES[damage](file)
        assert _told(root) == anew
        for other in kept.iterdir():
            other.unlink()
        load(root)
        assert file.read_bytes() == whole


def test_what_another_program_found_is_not_taken(
    root: Path, kept: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("findings", "reader", "verdict", "check.coverage"):
        monkeypatch.setattr(f"geo.catalogue.{module}.program", lambda: b"another")
    load(root)
    assert asked


@pytest.mark.parametrize(
    "where", ["reading/language/meaning.yaml", "catalogue/judging.py", "text/fold.py", "records.py"]
)
def test_every_file_that_has_a_say_makes_another_program(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "geo"
    ignored = shutil.ignore_patterns("__pycache__", "world", "outlines")
    shutil.copytree(ROOT / "geo", copy, ignore=ignored)
    monkeypatch.setattr(program, "__file__", str(copy / "catalogue/program.py"))
    before = program.program.__wrapped__()
    (copy / "ui/page.py").write_text("# another page", encoding="utf-8")
    assert program.program.__wrapped__() == before
    with (copy / where).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert program.program.__wrapped__() != before


def test_a_command_does_without_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    assert main(["--root", str(root), "--no-cache", "check"]) == 0
    assert not (tmp_path / "kept").exists()


def _check(root: Path, kept: Path, prepare: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, VARIABLE: str(kept), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "geo", "--root", str(root), "check"]
    return subprocess.Popen(
        command, env=environment, preexec_fn=prepare, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


@pytest.mark.slow
def test_two_processes_may_fill_it_at_once(root: Path, tmp_path: Path) -> None:
    runs = [_check(root, tmp_path / "kept") for _ in range(2)]
    told = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    assert told[0] == told[1]
    assert not [file for file in (tmp_path / "kept").iterdir() if file.suffix]


@pytest.mark.slow
def test_a_full_disk_keeps_nothing_and_tells_nothing(root: Path, tmp_path: Path) -> None:
    full, free = _check(root, tmp_path / "full", _full_disk), _check(root, tmp_path / "kept")
    assert full.communicate()[0] == free.communicate()[0]
    assert (full.returncode, free.returncode) == (0, 0)
    assert all(file.stat().st_size <= 1000 and not file.suffix for file in (tmp_path / "full").iterdir())
