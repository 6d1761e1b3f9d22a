"""Streamlit's labels are Markdown: every one of them passes through `plain`, which shows a text letter by letter."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from hostile import MARKDOWN
from hypothesis import given
from hypothesis import strategies as st

from geo.ui.plain import plain

WITH_LABEL = {
    "button": ("label", "help"),
    "caption": ("body", "help"),
    "date_input": ("label", "help"),
    "download_button": ("label", "help"),
    "image": (None, "caption"),
    "info": ("body",),
    "multiselect": ("label", "help"),
    "popover": ("label", "help"),
    "segmented_control": ("label", "help", "format_func"),
    "selectbox": ("label", "help"),
    "spinner": ("text", "help"),
    "text_input": ("label", "help"),
    "toggle": ("label", "help"),
}
"""Streamlit's calls that take Markdown: what the first argument is called, and which others take it too. Options of
multiselect and selectbox and placeholders are shown as they are; test_browser_hostile.py looks at them."""
WITHOUT = {"html", "container", "columns", "code", "dataframe", "fragment", "rerun", "set_page_config"}
WITHOUT |= {"cache_data", "cache_resource"}
"""Streamlit's calls that take none; html is given what is escaped."""


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Calls of Streamlit, by `st` or a column or container, and of no other module's functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            if owner == "st" or node.func.attr in WITH_LABEL:
                yield node.func.attr, node


def _is_plain(node: ast.expr) -> bool:
    if isinstance(node, ast.Lambda):
        return _is_plain(node.body)
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "plain"


@pytest.mark.parametrize("file", sorted((ROOT / "geo/ui").glob("*.py")), ids=lambda file: file.name)
def test_every_label_passes_through_plain(file: Path) -> None:
    for name, call in _calls(ast.parse(file.read_text(encoding="utf-8"))):
        assert name in WITH_LABEL or name in WITHOUT, f"{file.name}:{call.lineno}: does st.{name} take Markdown?"
        first, *others = WITH_LABEL.get(name, (None,))
        labels = call.args[:1] if first else []
        labels += [keyword.value for keyword in call.keywords if keyword.arg in (first, *others) and keyword.arg]
        for label in labels:
            assert _is_plain(label), f"{file.name}:{label.lineno}: {ast.unparse(label)} is not plain(…)"


def test_the_walk_sees_a_label_that_is_not_plain() -> None:
    (found,) = _calls(ast.parse("left.button(name, key='x')"))
    assert not _is_plain(found[1].args[0])


def _shown(label: str) -> str:
    """What CommonMark makes of a text in which every punctuation mark is escaped."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", label)


@given(st.text() | st.sampled_from(MARKDOWN))
def test_no_mark_is_left_unescaped_and_nothing_is_lost(text: str) -> None:
    label = plain(text)
    assert re.search(r"(?<!\\)(?:\\\\)*[!-/:-@\[-`{-~]", re.sub(r"\\[!-/:-@\[-`{-~]", "", label)) is None
    assert _shown(label).replace("\u2060", "") == re.sub(r"[ \t\r\n\f\v]+", " ", text).strip(" ").replace("\u2060", "")


@pytest.mark.parametrize("text", ["16:9", "1:1", "10 000", "us-82abn · 1", "a--b", "C:/x", "1700 soldats"])
def test_ordinary_text_is_not_parted(text: str) -> None:
    assert _shown(plain(text)) == text
