"""docs/architecture.md is true: its rooms are the folders, its names exist, its walk is the one that is taken."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from conftest import ROOT
from copies import copy_data
from test_layering import ROOMS

from geo.__main__ import main
from geo.catalogue import load
from geo.chart.ground import ground
from geo.language import language
from geo.leaflet import build_payload
from geo.selection import Selection

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


@pytest.mark.slow
def test_a_movement_takes_the_walk_that_it_tells(tmp_path: Path) -> None:
    copy_data(tmp_path, only=["us-82abn-poland", "us-armour-romania"])
    called: dict[tuple[str, str], None] = {}

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "/geo/" in frame.f_code.co_filename:
            path = Path(frame.f_code.co_filename).relative_to(ROOT).as_posix()
            called.setdefault((path, frame.f_code.co_qualname))

    ground.cache_clear()  # another test may have asked for it
    sys.setprofile(watch)
    try:
        catalogue = load(tmp_path)
        build_payload(Selection().apply(catalogue), catalogue, language("en"), "")
        for ending in ("svg", "pptx"):
            assert main(["--root", str(tmp_path), "export", ending, "-o", str(tmp_path / f"slide.{ending}")]) == 0
    finally:
        sys.setprofile(None)
    walked = [step for step in FUNCTIONS if step != ON_THE_PAGE]
    assert [step for step in called if step in walked] == walked
