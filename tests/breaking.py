"""Edits that break one entry of a copy of the data, and the problem that they must give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from copies import MOVEMENTS, change, copy_data, place, problems, read


@dataclass(frozen=True)
class Break:
    """Edits to the entry `entry` of one file, and the problem that they must give at the text `at` in it.

    `count` is how many problems there are in all: a breakage reports itself and no second errors. `beside` names
    other entries that must be there.
    """

    name: str
    entry: str
    edits: tuple[tuple[str, str], ...]
    at: str
    says: str
    count: int = 1
    file: str = MOVEMENTS
    occurrence: int = 1
    beside: tuple[str, ...] = ()

    @property
    def after(self) -> str:
        """The line that begins the entry."""
        return f"  - id: {self.entry}\n"


POLAND, GERMANY, FRANCE = "us-82abn-poland", "us-18corps-germany", "fra-romania"
ALERT, MORE = "us-alert-8500", "us-alert-more"
FLANK, EAST, EXCLUDED = "us-eastern-flank", "us-eastern-europe", "us-ukraine-no-combat"
TOTAL, PART = "us-3000", "us-2000"


def assert_refused(broken: Break, folder: Path) -> None:
    """The edits, made on a copy of the data in `folder`, give the problem and no others."""
    root = copy_data(folder, only=(broken.entry, *broken.beside) if broken.file == MOVEMENTS else ())
    start = read(root, broken.file).index(broken.after)
    for old, new in broken.edits:
        change(root, broken.file, old, new, after=broken.after)
    rest = read(root, broken.file)[start:]  # an edit may change the line that begins the entry
    line, column = place(root, broken.file, broken.at, after=rest, occurrence=broken.occurrence)
    found = problems(root)
    assert len(found) == broken.count, "\n".join(map(str, found))
    here = [problem for problem in found if (problem.file, problem.line, problem.column) == (broken.file, line, column)]
    assert any(re.search(broken.says, f"{problem.what}; {problem.remedy}") for problem in here), found


def name_of(broken: Break) -> str:
    """How a breakage is called in the list of tests."""
    return f"{broken.entry}: {broken.name}"
