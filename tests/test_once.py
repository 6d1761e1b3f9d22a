"""Everything said once: no two places of the code share more than twelve lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from conftest import ROOT

MOST = 12
ENDINGS = (".py", ".js", ".ts", ".css", ".html", ".typ", ".sh")
NO_LINE = re.compile(r"#|//|/?\*|from \S+ import|import |\W*$")
"""How a line begins that says nothing: a comment, an import, brackets alone."""


def _sources() -> Iterator[tuple[str, str]]:
    for folder in ("geo", "tests", "tools", "benchmarks", "deploy"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in ENDINGS:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def _shared(sources: Iterable[tuple[str, str]], most: int) -> list[tuple[str, ...]]:
    """Each set of places that share more than `most` lines, white space set aside."""
    places: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, source in sources:
        stripped = [(number, " ".join(line.split())) for number, line in enumerate(source.splitlines(), 1)]
        lines = [(number, line) for number, line in stripped if not NO_LINE.match(line)]
        for start in range(len(lines) - most):
            run = lines[start : start + most + 1]
            places[tuple(line for _, line in run)].append(f"{name}:{run[0][0]}")
    return [tuple(found) for found in places.values() if len(found) > 1]


def test_no_two_places_share_more_than_twelve_lines() -> None:
    assert _shared(_sources(), MOST) == []


def test_what_is_written_twice_is_found() -> None:
    body = "".join(f"    step_{number}()\n" for number in range(4))
    one, other = f"def a():\n{body}", f"import b\n\n\nasync def c():\n    # as a\n{body.replace('    ', '  ')}"
    assert _shared([("one.py", one), ("other.py", other)], 3) == [("one.py:2", "other.py:6")]
    assert _shared([("one.py", one), ("other.py", other)], 4) == []
