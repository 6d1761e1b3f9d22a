"""A public name of the code means one thing: whoever reads it need not ask which of two is meant."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator

from conftest import ROOT

GEO = ROOT / "geo"


def _public(module: ast.Module) -> Iterator[str]:
    """The classes, functions and types that a module defines at its top, but no constant and no type variable."""
    for node in module.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _shared(sources: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The public names that several of the (module, source) define, with these modules."""
    found: dict[str, list[str]] = defaultdict(list)
    for module, source in sources:
        for name in set(_public(ast.parse(source))):
            if not name.startswith("_") and not name.isupper():
                found[name].append(module)
    return {name: modules for name, modules in found.items() if len(modules) > 1}


def _modules() -> Iterator[tuple[str, str]]:
    for path in sorted(GEO.rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_public_name_is_used_for_two_things() -> None:
    assert _shared(_modules()) == {}


def test_a_name_used_for_two_things_is_found() -> None:
    one = ("one.py", "Point = tuple[float, float]\nLIMIT = 3\nT = TypeVar('T')\n")
    two = ("two.py", "class Point: ...\nLIMIT = 4\nT = TypeVar('T')\ndef _own() -> None: ...\n")
    three = ("three.py", "def _own() -> None: ...\ndef read() -> None: ...\n")
    assert _shared([one, two, three]) == {"Point": ["one.py", "two.py"]}
