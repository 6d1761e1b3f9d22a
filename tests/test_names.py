"""A public name of the code means one thing: whoever reads it need not ask which of two is meant."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from conftest import ROOT

GEO = ROOT / "geo"
RECORDS = {"COMMAND": "geo/commands/", "FORMAT": "geo/export/formats/"}
"""Names that each module of a folder gives to its record, by which geo/folders.py finds it."""
IN_BOTH = {
    *("Chip", "Choice", "Crossing", "Curve", "Filter", "Flow", "Furniture", "Label", "LabelKind", "Look", "Mark"),
    *("Modifier", "Point", "Sign", "Standing", "Stroke", "AreaShape"),
}
"""Names of a thing that Python has and the browser gets, or has as well."""
Names = Callable[[str], Iterable[str]]


def _of_python(source: str) -> Iterator[str]:
    """The classes, functions, types and constants that a module defines at its top."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def _of_scripts(source: str) -> Iterator[str]:
    """What a script without imports leaves to those after it, and the types that declarations give to all."""
    if not re.search(r"^(import|export) ", source, re.MULTILINE) or "declare global" in source:
        yield from re.findall(r"^ *(?:type|interface) (\w+)", source, re.MULTILINE)
        yield from re.findall(r"^(?:const|let|class|function|async function) (\w+)", source, re.MULTILINE)


def _shared(sources: Iterable[tuple[str, str]], names: Names) -> dict[str, list[str]]:
    """The public names that several of the (module, source) define, with these modules."""
    found: dict[str, list[str]] = defaultdict(list)
    for module, source in sources:
        for name in set(names(source)):
            if not name.startswith("_") and not module.startswith(RECORDS.get(name, "nowhere")):
                found[name].append(module)
    return {name: modules for name, modules in found.items() if len(modules) > 1}


def _sources(*endings: str) -> list[tuple[str, str]]:
    files: list[Path] = sorted(path for ending in endings for path in GEO.rglob(f"*{ending}"))
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in files]


def test_no_public_name_of_python_is_used_for_two_things() -> None:
    assert _shared(_sources(".py"), _of_python) == {}


def test_no_name_that_scripts_share_is_used_for_two_things() -> None:
    scripts = _sources(".js", ".d.ts")
    assert _shared(scripts, _of_scripts) == {}
    assert {name for _, source in scripts for name in _of_scripts(source)} > {"Strokes", "Payload", "Filter"}


def test_scripts_and_python_name_different_things_differently() -> None:
    python = {name for _, source in _sources(".py") for name in _of_python(source) if not name.startswith("_")}
    scripts = {name for _, source in _sources(".js", ".d.ts") for name in _of_scripts(source)}
    assert python & scripts == IN_BOTH


def test_a_name_used_for_two_things_is_found() -> None:
    one = ("one.py", "Point = tuple[float, float]\nLIMIT: int = 3\n_T = TypeVar('_T')\n")
    two = ("two.py", "class Point: ...\nLEAST, LIMIT = 1, 4\n_T = TypeVar('_T')\ndef _own() -> None: ...\n")
    three = ("three.py", "def _own() -> None: ...\nasync def read() -> None: ...\n")
    assert _shared([one, two, three], _of_python) == {"Point": ["one.py", "two.py"], "LIMIT": ["one.py", "two.py"]}
    records = [(f"geo/commands/{name}.py", "COMMAND = Command()") for name in ("add", "check")]
    assert _shared(records, _of_python) == {}
    assert set(_shared([*records, ("a.py", "COMMAND = 3"), ("b.py", "COMMAND = 4")], _of_python)) == {"COMMAND"}


def test_a_name_that_two_scripts_leave_is_found() -> None:
    one = ("one.js", "const Paper = (() => {\n  const own = 1;\n})();\nclass Hint {}\n")
    two = ("two.d.ts", 'import * as L from "leaflet";\ndeclare global {\n  interface Paper {}\n}\n')
    module = ("three.js", 'import { a } from "./four.js";\nconst Hint = a;\n')
    assert _shared([one, two, module], _of_scripts) == {"Paper": ["one.js", "two.d.ts"]}
