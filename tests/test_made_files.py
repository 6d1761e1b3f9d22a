"""The made catalogue that speed is measured on: it passes the checker, or what is measured is how fast it fails."""

from __future__ import annotations

from pathlib import Path

from benchmarks.made_files import write
from geo.catalogue import load


def test_made_movements_pass_the_checker_whole_and_are_machine_read(tmp_path: Path) -> None:
    write(tmp_path, movements=40, articles=10)
    catalogue = load(tmp_path)
    assert len(catalogue.movements) == 40
    assert {level for level, count in catalogue.levels.items() if count} == {"machine"}
