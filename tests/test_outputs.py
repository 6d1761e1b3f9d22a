"""Outputs render accounts: none of them reads claims, reasons or notes by itself, or words them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from conftest import ROOT

OUTPUTS = ("html", "export", "leaflet", "ui")
FILES = sorted(path for room in OUTPUTS for path in (ROOT / "geo" / room).rglob("*.py"))
READ_BY_THE_ACCOUNT = frozenset(
    {
        *("evidence", "claims", "claim", "inferred", "absent", "note", "because"),
        *("forces", "speakers", "totals_of", "shared_wordings"),
    }
)
"""Attributes of the catalogue's records from which sentences for a reader are made."""
MADE_THERE = frozenset(
    {
        *(
            "Article",
            "Claim",
            "Difference",
            "Evidence",
            "Force",
            "MarkedWords",
            "Speaker",
            "Strength",
            "Sum",
            "Total",
            "Voice",
        ),
        *("differences", "differences_of", "sentences", "sums", "wordings"),
    }
)
"""Names of geo.catalogue that only an account needs."""


def _own_words(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            module, names = node.module or "", {alias.name for alias in node.names}
            if module.startswith("geo.account.") and module != "geo.account.records":
                yield module
            if module.startswith("geo.catalogue"):
                yield from sorted(names & MADE_THERE)
        elif isinstance(node, ast.Attribute) and node.attr in READ_BY_THE_ACCOUNT:
            yield f"line {node.lineno}: .{node.attr}"


def test_no_output_words_what_is_told() -> None:
    assert [(str(path), words) for path in FILES for words in _own_words(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from geo.catalogue import Catalogue, Evidence", ["Evidence"]),
        ("from geo.account.phrases import strength", ["geo.account.phrases"]),
        ("say('inferred: {reason}', reason=movement.inferred)", ["line 1: .inferred"]),
    ],
)
def test_the_rule_can_fail(source: str, found: list[str]) -> None:
    assert list(_own_words(source)) == found
