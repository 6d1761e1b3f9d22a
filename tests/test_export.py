"""The command `export`: its wishes, its filters, its pages, what it tells, and the same bytes for the same input."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from altered import made_pages, read_csv, repeated, vars_of
from conftest import ROOT
from schemas import FIXED

from geo.__main__ import main
from geo.catalogue import Catalogue, Movement
from geo.errors import GeoError
from geo.export import Wishes, export, export_files, known_formats
from geo.language import language
from geo.selection import Selection, filters_in_words


def test_a_wish_that_a_format_cannot_meet_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(GeoError, match=r"csv cannot have --marking \(only docx, html, kml, kmz, pdf, png, pptx, svg\)"):
        export("csv", Selection(), catalogue, "en", Wishes(marking="SECRET"))
    with pytest.raises(GeoError, match=r"svg cannot have --scale \(only png\)"):
        export("svg", Selection(), catalogue, "en", Wishes(scale=2.0))


DRAWN = {"svg": 250, "png": 250, "pdf": 250, "pptx": 250, "html": 2000}


@pytest.mark.parametrize("name", sorted(known_formats()))
def test_what_draws_refuses_more_than_anybody_waits_for(
    name: str, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = {key: replace(item, write=lambda job: ()) for key, item in known_formats().items()}
    monkeypatch.setattr("geo.export.format.known_formats", lambda: idle)
    assert idle[name].most == DRAWN.get(name)
    more = DRAWN.get(name, 3000) - len(catalogue.movements)
    export_files(name, Selection(), repeated(catalogue, "fra-romania", more), "en")
    if name in DRAWN:
        told = rf"{name} takes at most {DRAWN[name]:,} .* and {DRAWN[name] + 1:,} .*--unit.* csv.* kml"
        with pytest.raises(GeoError, match=told):
            export_files(name, Selection(), repeated(catalogue, "fra-romania", more + 1), "en")


@pytest.mark.parametrize(
    "wish",
    ["--scale=3", "--view=48,-20", "--view=91,0,3", "--view=0,nan,3", "--size=a3"],
)
def test_a_wish_without_sense_is_wrong_use(wish: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", "png", "-o", "-", wish])
    assert wish.split("=")[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "start"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("pptx", b"PK")],
)
def test_slides_are_written_as_wished(name: str, start: bytes, loaded: None, tmp_path: Path) -> None:
    target = tmp_path / f"slide.{name}"
    wishes = ["--title", "A & B", "--marking", "TEST", "--size", "a4", "--translation", "--view=48,10,4"]
    chosen = ["--movement", "fra-romania"]
    assert main(["export", name, "-o", str(target), *wishes, *chosen]) == 0
    assert target.read_bytes().lstrip().startswith(start)


def test_further_pages_stand_beside_the_first(loaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_pages(monkeypatch, 3)
    assert main(["export", "svg", "-o", str(tmp_path / "out.svg")]) == 0
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {"out.svg": b"page 1", "out-2.svg": b"page 2", "out-3.svg": b"page 3"}


def test_standard_output_gets_the_first_page_and_the_reader_is_told(
    loaded: None, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    made_pages(monkeypatch, 3)
    assert main(["export", "svg", "-o", "-"]) == 0
    output = capfdbinary.readouterr()
    assert output.out == b"page 1"
    assert b"page 1 of 3" in output.err


def test_of_several_files_none_is_written_where_one_cannot_be(
    loaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_pages(monkeypatch, 2)
    (tmp_path / "out-2.svg").mkdir()
    assert main(["export", "svg", "-o", str(tmp_path / "out.svg")]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out-2.svg"]


def test_an_empty_selection_is_a_file_and_is_said(
    loaded: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("csv", "geojson", "kml", "html"):
        arguments = ["--unit", "us-82abn", "--status", "in_place"]
        assert main(["export", name, "-o", str(tmp_path / f"out.{name}"), *arguments]) == 0
        assert "no movement passes these filters" in capsys.readouterr().err
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").split() == [FIXED]
    for name in ("kml", "html"):
        assert "No movement passes these filters." in (tmp_path / f"out.{name}").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["csv", "geojson", "kml", "html", "xlsx", "docx", "kmz", "gpkg", "claims", "annotations", "csl", "ris"]
)
def test_the_same_input_gives_the_same_bytes(name: str, catalogue: Catalogue) -> None:
    first = export_files(name, Selection(), catalogue, "en")
    assert first == export_files(name, Selection(), Catalogue(**vars_of(catalogue)), "en")


def _shown(selection: Selection, catalogue: Catalogue) -> str:
    shown: tuple[Movement, ...] = selection.apply(catalogue)
    return filters_in_words(selection, shown, catalogue, language("en"))


def test_filters_are_said_in_words(known: Catalogue) -> None:
    assert _shown(Selection(), known).startswith("All 30 entries · 4 arrows")
    chosen = Selection(country=("POL", "ROU"), role="to", nation=("USA",), status=("announced",))
    assert _shown(chosen, known).startswith(
        "2 of 30 entries · to Poland and Romania · nation: United States · announced"
    )
    single = Selection(movement=("fra-romania", "us-82abn-poland"))
    assert _shown(single, known).startswith("2 of 30 entries · entries 1 and 4")
    assert "“Fort Bragg”" in _shown(Selection(search="Fort Bragg"), known)


def test_export_to_standard_output_filters(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "csv", "-o", "-", "--nation", "FRA", "--status", "intended"]) == 0
    assert list(read_csv(capfdbinary.readouterr().out).id) == ["fra-romania"]


def test_filters_are_repeatable(loaded: None, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    assert main(["export", "csv", "-o", str(target), "--country", "ROU", "--country", "POL", "--role", "to"]) == 0
    assert set(read_csv(target.read_bytes()).id) == {"us-82abn-poland", "us-armour-romania", "fra-romania"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "csv", "-o", "/nowhere/at/all.csv"], "cannot write"),
        (["export", "csv", "-o", "-", "--unit", "nobody"], "unknown unit 'nobody'"),
        (["export", "doc", "-o", "-"], "invalid choice"),
        (["export", "csv", "-o", ""], "-o needs a file's name"),
        (["--root", "/nowhere", "export", "csv", "-o", "-"], "cannot be read"),
    ],
)
def test_wrong_use_says_what_is_wrong(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(arguments)
    except SystemExit as leaving:
        code = leaving.code
    assert code == (1 if "/nowhere" in arguments else 2)
    assert told in capsys.readouterr().err


@pytest.mark.slow
def test_an_error_leaves_no_traceback() -> None:
    command = [sys.executable, "-m", "geo", "export", "csv", "-o", "/nowhere/at/all.csv"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("error: cannot write /nowhere/at/all.csv")
    assert "Traceback" not in run.stderr


def test_a_device_is_written_to_and_not_replaced(loaded: None, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert main(["export", "csv", "-o", str(pipe)]) == 0
    assert os.read(reader, 1_000_000).decode("utf-8-sig").startswith("id,force,")
    os.close(reader)
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_failing_export_leaves_no_file_behind(loaded: None, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    assert main(["export", "csv", "-o", str(target)]) == 2
    assert list(tmp_path.iterdir()) == [target]
