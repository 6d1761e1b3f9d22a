"""docs/architecture.md is true: its rooms are the folders, its names exist, its walk is the one that is taken."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from copies import copy_data
from test_layering import ROOMS

DOCUMENT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`([\w./-]+(?:/|\.\w+))(?::[\w.]+)?`", DOCUMENT)))
NAMES = list(dict.fromkeys(re.findall(r"`(geo/[\w/]+\.py):([\w.]+)`", DOCUMENT)))
FUNCTIONS = [(path, name) for path, name in NAMES if name.rpartition(".")[2][0].islower()]
ON_THE_PAGE = ("geo/ui/page.py", "show")
IN_POWERPOINT = ("geo/export/slide/powerpoint.py", "presentation")


def _defined(path: Path) -> Iterator[str]:
    """What a module defines: functions, classes, and methods as Class.method."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        if isinstance(node, ast.ClassDef):
            yield from (f"{node.name}.{item.name}" for item in node.body if isinstance(item, ast.FunctionDef))


def test_its_rooms_are_those_of_the_house_in_their_order() -> None:
    told = re.findall(r"(?m)^\| `geo/([\w.]+?)(?:/|\.py)` \|", DOCUMENT)
    assert told == ROOMS


def test_every_path_that_it_names_exists() -> None:
    assert [path for path in PATHS if not (ROOT / path).exists()] == []


def test_every_name_that_it_gives_is_defined_there() -> None:
    assert [(path, name) for path, name in NAMES if name not in set(_defined(ROOT / path))] == []


WALK = """
import json, sys
from pathlib import Path

from geo.__main__ import main
from geo.catalogue import load
from geo.language import language
from geo.leaflet import build_payload
from geo.selection import Selection

root, folder = Path(sys.argv[1]), Path(sys.argv[2])
called = {}

def watch(frame, event, _):
    if event == "call" and "/geo/" in frame.f_code.co_filename:
        path = Path(frame.f_code.co_filename).relative_to(root).as_posix()
        called.setdefault((path, frame.f_code.co_qualname))

sys.setprofile(watch)
catalogue = load(folder)
build_payload(Selection().apply(catalogue), catalogue, language("en"), "")
for ending in ("svg", "pptx"):
    assert main(["--root", str(folder), "export", ending, "-o", str(folder / f"slide.{ending}")]) == 0
sys.setprofile(None)
print(json.dumps(list(called)), file=sys.stderr)
"""


@pytest.mark.slow
def test_a_movement_takes_the_walk_that_it_tells(tmp_path: Path) -> None:
    """In a process of its own: what another test has asked for is not asked again."""
    copy_data(tmp_path, only=["us-82abn-poland", "us-armour-romania"])
    command = [sys.executable, "-c", WALK, str(ROOT), str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr.splitlines()
    called = [tuple(step) for step in json.loads(told[-1])]
    walked = [step for step in FUNCTIONS if step != ON_THE_PAGE]
    assert [step for step in called if step in walked] == walked


def test_no_test_of_the_browser_asks_for_the_whole_map() -> None:
    """Leaflet's methods return the map: sent to the test with all that hangs on it, it takes half a minute."""
    whole = re.compile(r'evaluate\(f?"map\.(set|fit|pan|fly)[A-Z]')
    assert whole.search('evaluate("map.setZoom(3)")')
    paths = sorted((ROOT / "tests").glob("test_browser*.py"))
    assert paths
    assert [path.name for path in paths if whole.search(path.read_text(encoding="utf-8"))] == []
