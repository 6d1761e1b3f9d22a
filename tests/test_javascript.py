"""The JavaScript under Node: it draws what Python reckoned, and nothing in it leads elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import drawing
import pytest
from conftest import ROOT
from node import TESTS, node

from geo.leaflet.layers import SCRIPTS, STATIC
from geo.terms import STATUSES

FILES = sorted(TESTS.glob("*.test.js"))


@pytest.fixture(scope="session")
def reckoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every number that the browser is to draw, as tests/drawing.py writes them."""
    file = tmp_path_factory.mktemp("drawing") / "drawing.json"
    drawing.write(file)
    return file


def test_what_is_drawn_has_every_sort_of_mark(reckoned: Path) -> None:
    cases = {case["name"]: case for case in json.loads(reckoned.read_text(encoding="utf-8"))["cases"]}
    drawn = {name: case["pictures"][-1]["flows"] for name, case in cases.items()}
    assert drawn["nothing"] == []
    assert len([flow for flow in drawn["corridors"] if flow["core"]]) > 20
    assert {flow["stated"] for flow in drawn["shipped"]} == {True, False}
    assert {tuple(flow["dash"]) for flow in drawn["every status"]} == {term.look.dash for term in STATUSES.values()}
    assert any(lane for *_, lane, _bits, _from, _to in cases["lanes"]["payload"]["flows"])


def _run(file: Path, reckoned: Path, scripts: Path = STATIC) -> subprocess.CompletedProcess[str]:
    return node(file, DRAWING=str(reckoned), SCRIPTS=str(scripts))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem.removesuffix(".test"))
def test_node_passes(file: Path, reckoned: Path) -> None:
    done = _run(file, reckoned)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^. pass [1-9]", done.stdout, re.MULTILINE), done.stdout


BROKEN = {
    "a shaft half as wide again": (
        "strokes.js",
        '"stroke-width": width, "stroke',
        '"stroke-width": width * 1.5, "stroke',
    ),
    "a width of its own": ("strokes.js", "wide = Math.min(width,", "wide = Math.min(width + 0.02,"),
    "a corridor's core too wide": ("strokes.js", '"stroke-width": core', '"stroke-width": core * 1.5'),
    "a number beside its plate": ("plates.js", "const middle = x + breadth / 2", "const middle = x + breadth / 3"),
    "a stroke beside its plate": ("plates.js", "strike(x + width / 2", "strike(x + width / 3"),
    "a head too long": ("strokes.js", "const head = Math.min(ideal,", "const head = Math.min(ideal * 1.2,"),
    "a head too broad": ("strokes.js", "Math.min(breadth,", "Math.min(breadth * 1.1,"),
    "an end not trimmed": ("strokes.js", "Curves.atDistance(steps, trim)", "0"),
    "a lane on the other side": ("strokes.js", "(lane * dy) / run", "(-lane * dy) / run"),
    "a dash left out": ("strokes.js", 'dash.join(" ")', '""'),
    "a head always closed": ("strokes.js", 'bits & STATED ? "polygon" : "polyline"', '"polygon"'),
    "a curve bent otherwise": ("curves.js", "2 * u * t * y1", "2.1 * u * t * y1"),
    "a plate moved": ("plates.js", "[left + dx, top + dy, measures.chip]", "[left + dx + 1, top + dy, measures.chip]"),
    "a plate without its point": ("plates.js", "right - point / 2", "right"),
    "a plate not struck": ("plates.js", "return look.struck ?", "return look.filled ?"),
    "a number's disc too small": ("plates.js", "height: 2 * numberRadius", "height: 2 * numberRadius - 1"),
    "labels of another zoom": ("labels.js", "2 ** (zoom - nearest)", "2 ** (zoom - nearest + 0.01)"),
    "a leader that ends elsewhere": ("labels.js", "x1: footX", "x1: footX + 1"),
    "a sample of wrong width": (
        "signs.js",
        "width: ({ width }) => [line(width)]",
        "width: ({ width }) => [line(width + 1)]",
    ),
    "a sample of wrong dash": ("signs.js", 'look.dash.join(" ")', '"3 3"'),
    "a name at another crossing": (
        "edges.js",
        "if (last < 1) join(found, course.to",
        "if (last < 1) join(found, course.from",
    ),
    "a crossing found roughly": ("edges.js", "i < HALVINGS", "i < 3"),
    "a standing group off its place": ("picture.js", "x - standing.width / 2", "x - standing.width / 3"),
    "an end elsewhere": ("movements.js", "x * scale + this.shift[0]", "x * scale + this.shift[0] + 1"),
    "attributes doctored": (
        "elements.js",
        "setAttribute(key, String(value));\n      }",
        "setAttribute(key, `${value}9`);\n      }",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BROKEN)
def test_a_browser_that_draws_otherwise_is_found_out(name: str, reckoned: Path, tmp_path: Path) -> None:
    script, old, new = BROKEN[name]
    shutil.copytree(STATIC, tmp_path / "static")
    file = tmp_path / "static" / script
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = _run(TESTS / "drawing.test.js", reckoned, tmp_path / "static")
    assert done.returncode != 0
    assert "AssertionError" in done.stdout


OTHER_PLANES = {
    "another centre": ("(lon - lon0) * DEGREE", "(lon - lon0 + 0.001) * DEGREE"),
    "another size": ("Math.sqrt(2 / near)", "Math.sqrt(2.001 / near)"),
    "a way back elsewhere": ("2 * Math.asin(Math.min(out / 2, RIM))", "Math.asin(Math.min(out / 2, RIM))"),
    "lines not bent": ("within(dense(ring), centre)", "within(ring, centre)"),
    "halves apart": ("return one[i - 1][1] === two[j][1]", "return one[i - 1][1] !== two[j][1]"),
    "land turned inside out": ("Math.abs(turn) > Math.PI", "false"),
}


@pytest.mark.parametrize(("old", "new"), OTHER_PLANES.values(), ids=OTHER_PLANES)
def test_a_plane_that_is_not_python_s_is_noticed(old: str, new: str, reckoned: Path, tmp_path: Path) -> None:
    shutil.copytree(STATIC, tmp_path / "static")
    file = tmp_path / "static" / "planes.js"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    done = _run(TESTS / "planes.test.js", reckoned, tmp_path / "static")
    assert done.returncode != 0
    assert "AssertionError" in done.stdout


def test_every_script_of_the_map_is_loaded() -> None:
    assert {file.stem for file in STATIC.glob("*.js")} == {*SCRIPTS, "preload"}


def test_no_import_name_of_a_python_module_stands_in_scripts_and_style_sheets() -> None:
    modules = {".".join(file.relative_to(ROOT).with_suffix("").parts) for file in (ROOT / "geo").rglob("*.py")}
    names = {*modules, "streamlit_folium", "xstatic", "font_source_sans_pro"} - {"geo.__init__"}
    sources = [file for ending in ("js", "css") for file in (ROOT / "geo").rglob(f"*.{ending}")]
    assert len(sources) > 20
    for file in sources:
        code = re.sub(r"/\*.*?\*/|^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        found = [name for name in names if name in code or name.replace(".", "_") in code]
        assert found == [], file


def test_no_script_takes_hold_of_what_st_folium_keeps_for_itself() -> None:
    for file in (ROOT / "geo").rglob("*.js"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"__GLOBAL_DATA__|window\.Streamlit|initComponent", text), file


def test_the_lock_names_versions_and_hashes_and_no_address_to_download_from() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: item for name, item in lock["packages"].items() if name}
    assert packages
    for name, item in packages.items():
        assert item["version"] and item["integrity"].startswith("sha512-"), name
        assert "resolved" not in item, name
