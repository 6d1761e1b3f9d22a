"""Entries added to a file by the program: comments, quotes and order are kept, and nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import GeoError
from geo.writing import Changed, appended, replace


@pytest.mark.parametrize(
    "text",
    [
        "# head\narticles:\n- id: a # why\n  file: 'b'\n\n# tail\n",
        'articles:\n    -   id: a  # why\n        file: "b"\n# tail\nothers: []\n',
        "others: {a: 1}   # kept\narticles: []\n",
    ],
)
def test_comments_quotes_and_order_of_a_file_are_kept(text: str) -> None:
    after = appended(text, "articles", {"id": "new", "publisher": "unknown"}, {"publisher": "who knows"})
    kept = [line for line in text.splitlines() if line.strip() and "articles: []" not in line]
    assert [line for line in after.splitlines() if line in kept] == kept
    assert "publisher: unknown  # who knows" in after


@pytest.mark.parametrize("text", ["", "articles: 3\n", "- a\n", "other: []\n", "a: [", "a: 1\na: 2\n"])
def test_a_file_without_the_list_is_refused(text: str) -> None:
    with pytest.raises(GeoError):
        appended(text, "articles", {"id": "new"}, {})


def test_a_replacement_that_cannot_be_made_leaves_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    replace(file, b"old", b"new")
    with pytest.raises(Changed):
        replace(file, b"old", b"newer")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]
