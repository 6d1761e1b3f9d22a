"""The committed symbols, geo/chart/symbols/*.svg, and the script that builds them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from geo.__main__ import main
from geo.catalogue import Catalogue
from geo.catalogue.registers import Force
from tools import build_symbols

FOLDER = Path(__file__).resolve().parent.parent / "geo" / "chart" / "symbols"
FILES = sorted(FOLDER.glob("*.svg"))
NAMESPACE = "http://www.w3.org/2000/svg"
SQUARE = "M45,45 l110,0 0,110 -110,0 z"

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def coded(catalogue: Catalogue) -> dict[str, str]:
    """The symbol code per force that has one."""
    return {force.id: force.sidc.value for force in catalogue.forces.values() if force.sidc}


def drawing(inside: str) -> str:
    """A drawing as milsymbol writes them."""
    size = 'version="1.2" baseProfile="tiny" width="118" height="118"'
    return f'<svg xmlns="{NAMESPACE}" {size} viewBox="41 41 118 118">{inside}</svg>'


# --- The files -------------------------------------------------------------------------------------------


def test_the_catalogue_with_its_codes_is_sound() -> None:
    assert main(["check"]) == 0


def test_one_file_per_coded_force_and_a_notice(catalogue: Catalogue) -> None:
    expected = {f"{force}.svg" for force in coded(catalogue)} | {"NOTICE"}
    assert {path.name for path in FOLDER.iterdir()} == expected


def test_each_code_names_the_words_it_is_from(catalogue: Catalogue) -> None:
    texts = " ".join(catalogue.texts.values())
    for force in catalogue.forces.values():
        if force.sidc:
            source = re.fullmatch(r'APP-6\(D\), coded by the curator from "(.+)"', force.sidc.source)
            assert source, force.id
            assert all(words in texts for words in source[1].split(" … ")), force.id


@each_file
def test_the_frame_is_neutral_and_the_rest_is_the_force_s(path: Path, catalogue: Catalogue) -> None:
    code, root = coded(catalogue)[path.stem], ET.parse(path).getroot()
    drawn = root.attrib["data-sidc"]
    assert drawn[3] == "4"
    assert drawn[:3] + drawn[4:] == code[:3] + code[4:]
    assert root[0].attrib["d"] == SQUARE


@each_file
def test_only_drawing_elements(path: Path) -> None:
    elements = [element.tag for element in ET.parse(path).iter()]
    assert elements[0] == f"{{{NAMESPACE}}}svg"
    assert set(elements[1:]) <= {f"{{{NAMESPACE}}}{name}" for name in ("g", "path", "circle")}


@each_file
def test_nothing_runs_or_is_loaded(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace(f'xmlns="{NAMESPACE}"', "", 1)
    assert not re.search(r"script|href|style|url\(|//|\bon[a-z]+=|<[!?]", text, re.IGNORECASE)


@each_file
def test_ink_on_white(path: Path) -> None:
    elements = list(ET.parse(path).iter())
    colours = {element.attrib.get(name, "none") for element in elements for name in ("fill", "stroke")}
    assert colours == {"none", "#1b1f24", "#ffffff"}


@each_file
def test_a_view_box_and_no_size(path: Path) -> None:
    root = ET.parse(path).getroot()
    assert set(root.attrib) == {"viewBox", "data-sidc"}
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width == 118
    assert 118 <= height <= 258


@each_file
def test_the_bytes_are_those_that_the_script_writes(path: Path) -> None:
    text = path.read_bytes().decode()
    root = ET.fromstring(text)
    code = root.attrib.pop("data-sidc")
    assert build_symbols.clean(ET.tostring(root, encoding="unicode"), code) == text
    assert text.endswith("</svg>\n")


def test_the_notice_says_what_it_is_from() -> None:
    notice = (FOLDER / "NOTICE").read_text(encoding="utf-8")
    for words in (build_symbols.TARBALL_SHA256, "milsymbol 3.0.4", "Måns Beckman", "MIT", "neutral"):
        assert words in notice
    assert build_symbols.PACKAGE == "milsymbol@3.0.4"


# --- The script ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("10031000211211000001", "10041000211211000001"),
        ("10161000001205000000", "10141000001205000000"),
        ("130310001612110000000000000000", "130410001612110000000000000000"),
    ],
)
def test_a_code_becomes_neutral(code: str, expected: str) -> None:
    assert build_symbols.neutral(code) == expected


@pytest.mark.parametrize("code", ["", "SFGPUCI----D---", "1003100021121100000", "100310002112110000012", "1003\n"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="not a symbol code"):
        build_symbols.neutral(code)


def test_forces_without_a_code_are_not_drawn(catalogue: Catalogue) -> None:
    plain = Force.model_validate({"id": "plain", "name": {"en": "Plain", "fr": "Simple"}, "nations": ["FRA"]})
    forces = [plain, catalogue.forces["us-82abn"]]
    assert build_symbols.neutral_codes(forces) == {"us-82abn": "10041000211211000001"}


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<script>alert(1)</script>",
        '<image href="picture.png"/>',
        '<a xmlns:x="http://www.w3.org/1999/xlink" x:href="https://example.org"><path d="M0,0"/></a>',
        '<path d="M0,0" onclick="alert(1)"/>',
        '<path d="M0,0" style="fill:red"/>',
        '<path d="M0,0" fill="url(https://example.org/x.svg#a)"/>',
        '<text x="100" y="100">82</text>',
        '<path xmlns="http://www.w3.org/1999/xhtml" d="M0,0"/>',
    ],
)
def test_an_empty_drawing_and_one_with_anything_else_are_refused(inside: str) -> None:
    with pytest.raises(ValueError, match="a symbol may not"):
        build_symbols.clean(drawing(inside), "10041000000000000000")


def test_a_drawing_is_cleaned() -> None:
    cleaned = build_symbols.clean(drawing(f'<path d="{SQUARE}" ></path>'), "10041000000000000000")
    assert cleaned == (
        f'<svg xmlns="{NAMESPACE}" viewBox="41 41 118 118" data-sidc="10041000000000000000">\n'
        f'  <path d="{SQUARE}" />\n'
        "</svg>\n"
    )


def test_files_of_other_forces_are_removed(tmp_path: Path) -> None:
    for name in ("gone.svg", "kept.svg", "NOTICE"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    assert build_symbols.write({"kept": "new\n", "added": "new\n"}, tmp_path) == ["gone.svg"]
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        "NOTICE": "old",
        "added.svg": "new\n",
        "kept.svg": "new\n",
    }


def test_another_tarball_is_refused(tmp_path: Path) -> None:
    tarball = tmp_path / "milsymbol.tgz"
    tarball.write_bytes(b"another")
    with pytest.raises(ValueError, match=r"is not milsymbol@3\.0\.4"):
        build_symbols.unpack(tarball, tmp_path)
