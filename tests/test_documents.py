"""The door for YAML: what is hostile or broken is refused with its place, quickly and without a traceback."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from geo.documents import MAX_BYTES, MAX_DEPTH, MAX_SCALAR, Document, read_document
from geo.errors import Problem

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _read(folder: Path, content: str | bytes) -> tuple[Document | None, list[Problem]]:
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    (folder / "made.yaml").write_bytes(raw)
    return read_document(folder, "made.yaml")


@pytest.mark.parametrize(
    ("content", "line", "column", "says"),
    [
        (BOMB, 1, 14, "aliases repeat more than"),
        (f"a: 1\nb: {'x' * (MAX_SCALAR + 1)}\n", 2, 4, f"a text of more than {MAX_SCALAR} characters"),
        ("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 1, MAX_DEPTH + 3, "nested deeper than"),
        ("a: !!python/object:os.system x\n", 1, 4, "the tag 'tag:yaml.org,2002:python/object:os.system'"),
        ("a: !!omap [b: 1]\n", 1, 4, "the tag"),
        ("a: !!bool x\n", 1, 4, "the tag"),
        ("a: !mine x\n", 1, 4, "the tag '!mine'"),
        ("a: &a\n  <<: *a\n", 2, 3, "a merge key '<<'"),
        ("b: &b {c: 1}\na:\n  <<: *b\n", 3, 3, "a merge key '<<'"),
        ("a: &a [*a]\n", 1, 4, "an alias contains itself"),
        ('a: "\\UFFFFFFFF"\n', 1, 7, "not valid YAML"),
        ('a: "\\u0001"\n', 1, 4, "the text holds the character U+0001"),
        ('a: b\nc: "\\ufffe"\n', 2, 4, "the text holds the character U+FFFE"),
        ("a: \x1b[31m\n", 1, 4, "not valid YAML: the character U+001B"),
        ("a: \x0b\n", 1, 4, "not valid YAML: the character U+000B"),
        ("? [a]\n: 1\n", 1, 3, "a key that is no text"),
        ("a: b\n---\nc: d\n", 2, 1, "a second document"),
        ("a:\n\t- b\n", 2, 1, "a tab; use blanks"),
        ("a: *b\n", 1, 4, "unknown alias '*b'"),
        ("%YAML 9.9\n---\na: b\n", 1, 1, "not valid YAML"),
        ("a: [1\nb: 2\n", 2, 2, "not valid YAML"),
        (b"a: \xff\n", 1, 4, "not UTF-8"),
    ],
)
def test_what_is_hostile_is_refused_where_it_stands(
    content: str | bytes, line: int, column: int, says: str, tmp_path: Path
) -> None:
    document, problems = _read(tmp_path, content)
    assert document is None
    (problem,) = problems
    assert (problem.line, problem.column) == (line, column)
    assert says in f"{problem.what}; {problem.remedy}"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "made.yaml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    tracemalloc.start()
    document, problems = read_document(tmp_path, "made.yaml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert document is None
    assert "larger than 32 MB; spread the entries" in str(problems[0])
    assert peak < 1_000_000


def test_a_pipe_is_refused_and_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "made.yaml")
    assert "not a regular file" in str(read_document(tmp_path, "made.yaml")[1][0])


def test_a_device_is_refused(tmp_path: Path) -> None:
    (tmp_path / "made.yaml").symlink_to("/dev/zero")
    assert "not a regular file" in str(read_document(tmp_path, "made.yaml")[1][0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("2022-02-30", "2022-02-30"),
        ("2022-02-02", "2022-02-02"),
        ("true", True),
        ("~", None),
        ("", None),
        ("1_000", "1_000"),
        ("012", 12),
        ("0x1F", 31),
        ("-40.0", -40.0),
        ("1e3", 1000.0),
        ("12:30:45", "12:30:45"),
        ('"3"', "3"),
        ("'~'", "~"),
        ("!!str 3", "3"),
        ("é « x »", "é « x »"),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(text: str, value: object, tmp_path: Path) -> None:
    document, problems = _read(tmp_path, f"a: {text}\n")
    assert problems == []
    assert document is not None
    assert document.values == {"a": value}
    assert type(document.values["a"]) is type(value)


scalars = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text("abé 'x:#-\n", max_size=12)
keys = st.text("abc", min_size=1, max_size=4)
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(keys, trees, min_size=1, max_size=3))
@settings(deadline=None)
def test_what_another_library_writes_is_read_as_it_was(tmp_path_factory: pytest.TempPathFactory, tree: Any) -> None:
    folder = tmp_path_factory.mktemp("door")
    writer = YAML(typ="safe")
    writer.default_flow_style = False
    with (folder / "made.yaml").open("w", encoding="utf-8") as file:
        writer.dump(tree, file)
    document, problems = read_document(folder, "made.yaml")
    assert problems == []
    assert document is not None
    assert document.values == tree


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
@settings(deadline=None)
def test_no_text_makes_a_traceback(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("door")
    (folder / "made.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    document, problems = read_document(folder, "made.yaml")
    assert (document is None) == (len(problems) == 1)
