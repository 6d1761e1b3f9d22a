"""PowerPoint, Word and Excel files keep the rules of Open XML, so that no program offers to repair them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile import CORPUS, poisoned
from made import made

from geo.catalogue import Catalogue
from geo.export import Wishes, export, known_formats
from geo.selection import Selection
from tools.check_formats import OFFICE, violations

WISHES: tuple[dict[str, Any], ...] = (
    {},
    {"size": "a4", "layout": "page", "marking": "NATO SECRET"},
    {"size": "square", "layout": "map", "translation": True, "view": (48.0, 20.0, 4.0)},
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A catalogue of a few movements."""
    return made(tmp_path_factory.mktemp("small"))


def broken_rules(content: bytes, kind: str, folder: Path) -> list[str]:
    """What the validator objects to in an Office file."""
    path = folder / f"written.{kind}"
    path.write_bytes(content)
    return violations(path)


def written(catalogue: Catalogue, kind: str, language: str, wishes: dict[str, Any]) -> bytes:
    """An Office file with what of these wishes its format knows."""
    return export(kind, Selection(), catalogue, language, Wishes(**wishes).within(known_formats()[kind].options))


@pytest.mark.slow
@pytest.mark.parametrize("kind", OFFICE)
def test_the_whole_catalogue_keeps_the_rules(kind: str, catalogue: Catalogue, tmp_path: Path) -> None:
    assert broken_rules(written(catalogue, kind, "en", {}), kind, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("wishes", WISHES, ids=("plain", "a4", "square"))
@pytest.mark.parametrize("kind", OFFICE)
def test_hostile_texts_sizes_and_layouts_keep_the_rules(
    kind: str, wishes: dict[str, Any], small: Catalogue, tmp_path: Path
) -> None:
    hostile = poisoned(small, CORPUS, WISHES.index(wishes) * 101)
    assert broken_rules(written(hostile, kind, "fr", wishes), kind, tmp_path) == []


def altered(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A file with one of its parts changed."""
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(new, "w") as file:
        for name in old.namelist():
            before = old.read(name)
            after = change(before) if name == part else before
            assert name != part or after != before
            file.writestr(name, after)
    return new.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "part", "change", "told"),
    [
        ("pptx", "ppt/slides/slide1.xml", lambda xml: xml.replace(b"<p:grpSpPr", b"<p:odd/><p:grpSpPr", 1), "grpSpPr"),
        (
            "pptx",
            "ppt/slides/slide1.xml",
            lambda xml: re.sub(rb'(<p:cNvPr id=")\d+', rb"\g<1>2", xml),
            "Duplicate shape ID",
        ),
        ("docx", "word/document.xml", lambda xml: xml.replace(b"<w:p>", b'<w:p w:odd="1">', 1), "'odd' attribute"),
        (
            "xlsx",
            "xl/worksheets/sheet1.xml",
            lambda xml: xml.replace(b"<sheetData>", b"<odd/><sheetData>", 1),
            "sheetData",
        ),
    ],
)
def test_a_broken_rule_is_found(
    kind: str, part: str, change: Callable[[bytes], bytes], told: str, small: Catalogue, tmp_path: Path
) -> None:
    broken = altered(written(small, kind, "en", {}), part, change)
    assert any(told in violation for violation in broken_rules(broken, kind, tmp_path))
