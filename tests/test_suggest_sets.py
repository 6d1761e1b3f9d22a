"""The sentences that measure the suggestions keep their form: benchmarks/suggest/README.md says what it means."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from geo.terms import KINDS, QUALIFIERS, STATUSES

SETS = sorted((Path(__file__).parents[1] / "benchmarks" / "suggest").glob("*.yaml"))
MAY_SAY = {"status", "nation", "strength", "origin", "destination", "kind", "speaker", "same_as"}


def items(path: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return loaded


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def faults(item: dict[str, Any]) -> list[str]:
    found = []
    if ("trap" in item) == ("movements" in item):
        found.append("a trap or movements, one of them")
    for movement in item.get("movements", ()):
        found += [f"unknown {key}" for key in set(movement) - MAY_SAY]
        found += [f"no status {value}" for value in listed(movement["status"]) if value not in STATUSES]
        found += [f"no kind {value}" for value in listed(movement["kind"]) if value not in KINDS]
        for name in ("origin", "destination", "speaker"):
            found += [
                f"{value} is not there" for value in listed(movement.get(name, [])) if value not in item["sentence"]
            ]
        qualifiers = listed(movement.get("strength", {}).get("qualifier", []))
        found += [f"no qualifier {value}" for value in qualifiers if value not in QUALIFIERS]
    return found


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_each_sentence_has_its_form_and_half_of_them_are_traps(path: Path) -> None:
    found = items(path)
    assert {item["id"]: faults(item) for item in found if faults(item)} == {}
    assert sum("trap" in item for item in found) * 2 == len(found)


def test_there_are_four_halves_of_at_least_thirty_and_no_sentence_stands_in_two() -> None:
    sentences = [item["sentence"] for path in SETS for item in items(path)]
    assert [path.stem for path in SETS] == ["en-development", "en-heldout", "fr-development", "fr-heldout"]
    assert len(sentences) == len(set(sentences)) >= 120


def test_a_fault_is_seen() -> None:
    assert faults({"sentence": "x", "trap": "poll", "movements": []}) == ["a trap or movements, one of them"]
    wrong = {"status": "sure", "kind": "deployment", "origin": "Rome"}
    assert faults({"sentence": "x", "movements": [wrong]}) == ["no status sure", "Rome is not there"]
