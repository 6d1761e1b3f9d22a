"""A module in the folder of formats is a format everywhere; one in the folder of commands a command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from streamlit.testing.v1 import AppTest

import geo.commands
import geo.export.formats
from geo.__main__ import main
from geo.catalogue import Catalogue
from geo.export import OPTIONS, Wishes, export, known_formats
from geo.folders import records_in
from geo.language import language
from geo.selection import Selection
from geo.ui.plain import plain

MADE = '''
"""Only the ids."""
from geo.export import File, Format, Job

def _write(job: Job) -> tuple[File, ...]:
    heading = f"{job.wishes.title}: " if job.wishes.title else ""
    return (File((heading + " ".join(movement.id for movement in job.movements)).encode()),)

FORMAT = Format("ids", "Only ids", ".txt", "text/plain", "data", _write, frozenset({"title"}))
'''
COMMAND = '''
"""Says hello."""
from geo.commands.command import Command

def _run(options):
    print(f"hello {options.name}")
    return 0

COMMAND = Command("hello", "says hello", lambda parser: parser.add_argument("name"), _run)
'''


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made format, in a folder that is a part of the folder of formats for a while."""
    (tmp_path / "made_ids.py").write_text(MADE, encoding="utf-8")
    monkeypatch.setattr(geo.export.formats, "__path__", [*geo.export.formats.__path__, str(tmp_path)])
    monkeypatch.delitem(sys.modules, "geo.export.formats.made_ids", raising=False)


def test_a_made_format_is_listed_and_used(
    made: None, catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("ids", Selection(nation="FRA"), catalogue, "en") == b"fra-romania fra-deu-brigade"
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert ", ids" in told
    assert "instead of the computed one (pdf, png, pptx, svg, html, docx, kml, kmz, ids)" in told
    target = tmp_path / "out.txt"
    assert main(["export", "ids", "-o", str(target), "--movement", "fra-romania", "--title", "Mine"]) == 0
    assert target.read_text(encoding="utf-8") == "Mine: fra-romania"


@pytest.mark.slow
def test_a_made_format_is_on_the_page(made: None) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["lang"] = "en"
    app.query_params["view"] = "briefing"
    app.run()
    assert not app.exception
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == [plain(item.called(language("en"))) for item in known_formats().values()]
    assert "Only ids" in labels


def test_a_module_whose_record_is_something_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "made_wrong.py").write_text('FORMAT = "ids"\n', encoding="utf-8")
    monkeypatch.setattr(geo.export.formats, "__path__", [str(tmp_path)])
    with pytest.raises(TypeError, match="made_wrong: FORMAT is not a Format"):
        known_formats()


def test_a_module_without_a_record_is_a_helper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "made_helper.py").write_text("X = 1\n", encoding="utf-8")
    monkeypatch.setattr(geo.export.formats, "__path__", [str(tmp_path)])
    assert records_in(geo.export.formats, "FORMAT", object) == ()


def test_a_made_command_is_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "made_hello.py").write_text(COMMAND, encoding="utf-8")
    monkeypatch.setattr(geo.commands, "__path__", [*geo.commands.__path__, str(tmp_path)])
    assert main(["hello", "you"]) == 0
    assert capsys.readouterr().out == "hello you\n"


def test_formats_are_told_apart() -> None:
    known = known_formats().values()
    for told in (
        {item.name for item in known},
        {item.label for item in known},
        {(item.holds, item.ending) for item in known},
    ):
        assert len(told) == len(known)
    assert all(item.options <= set(OPTIONS) for item in known)
    assert set().union(*(item.options for item in known)) == set(OPTIONS)
    assert set(OPTIONS) == set(Wishes.__dataclass_fields__)


def test_listing_formats_and_commands_brings_no_heavy_library() -> None:
    code = (
        "import sys; from geo.commands.command import parser; parser(); "
        "print([name for name in ('pandas', 'folium', 'pptx', 'docx', 'xlsxwriter', 'streamlit', 'PIL', 'geopy', "
        "'typst', 'fontTools') "
        "if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
