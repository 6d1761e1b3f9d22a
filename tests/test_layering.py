"""Who may import whom: data walks through the rooms in one direction."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

GEO = ROOT / "geo"
ROOMS = [
    "errors",
    "folders",
    "documents",
    "moments",
    "objections",
    "forms",
    "records",
    "files",
    "cache",
    "writing",
    "shipped",
    "terms",
    "text",
    "language",
    "reading",
    "places",
    "catalogue",
    "changes",
    "selection",
    "account",
    "flows",
    "chart",
    "html",
    "leaflet",
    "export",
    "drafts",
    "bench",
    "ui",
    "commands",
    "__main__",
]
OWNERS = {
    "folium": {"leaflet"},
    "branca": {"leaflet"},
    "streamlit": {"ui"},
    "streamlit_folium": {"ui"},
    "xstatic": {"export", "ui"},
    "pandas": {"ui"},
    "yaml": {"documents"},
    "ruamel": {"forms", "text", "writing"},
    "trafilatura": {"drafts"},
    "lxml": {"drafts"},
    "docx": {"export"},
    "xlsxwriter": {"export"},
    "py3langid": {"drafts"},
    "sentencex": {"text"},
    "geopy": {"places"},
    "fontTools": {"export"},
    "jinja2": {"html"},
}
FILES = sorted(GEO.rglob("*.py"))


def _room(path: Path) -> str:
    return path.relative_to(GEO).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _wrong(room: str, names: Iterator[str]) -> list[str]:
    wrong = []
    for name in names:
        package, *rest = name.split(".")
        if package == "geo" and rest != ["__version__"] and ROOMS.index(rest[0]) > ROOMS.index(room):
            wrong.append(name)
        if room not in OWNERS.get(package, {room}):
            wrong.append(name)
    return wrong


def test_a_room_imports_only_from_rooms_above_it_and_owns_its_libraries() -> None:
    inside = [path for path in FILES if path != GEO / "__init__.py"]
    assert [(str(path), name) for path in inside for name in _wrong(_room(path), _imports(path))] == []


def test_the_rule_can_fail() -> None:
    assert _wrong("places", iter(["geo.catalogue.load", "geo.errors.GeoError"])) == ["geo.catalogue.load"]
    assert _wrong("flows", iter(["folium.Map", "math"])) == ["folium.Map"]


def test_every_room_is_listed() -> None:
    assert {_room(path) for path in FILES} - {"__init__"} == set(ROOMS)


def test_app_is_short() -> None:
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= 12
