"""Draw the APP-6 symbols, geo/chart/symbols/<force>.svg, of the forces that have a symbol code.

    python -m tools.build_symbols [--tarball FILE]

milsymbol, an npm package, draws them; node runs it. A code says whose side a force is on, and its frame would
show that. Sides are a point of view, so every symbol is drawn as that of a neutral force, in one colour.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

from geo.catalogue import load
from geo.catalogue.registers import Force
from geo.chart.symbols import FOLDER
from geo.errors import GeoError

PACKAGE = "milsymbol@3.0.4"
TARBALL_SHA256 = "51f45f50e6c1a51b4b52db9d99b8d9cd032338669abd4ce2c31b811119226e33"
MEMBER = "package/dist/milsymbol.js"
ROOT = Path(__file__).resolve().parent.parent

INK = "#1b1f24"
PAPER = "#ffffff"
# A symbol code, and its standard identity: the fourth digit.
CODE = re.compile(r"(?P<before>[0-9]{3})[0-9](?P<after>[0-9]{16}(?:[0-9]{10})?)")
NEUTRAL = "4"

SVG = "http://www.w3.org/2000/svg"
# What a drawing may consist of. Nothing here runs, loads or refers to anything, or needs a font.
ELEMENTS = frozenset({"svg", "g", "path", "circle"})
PLACING = frozenset({"viewBox", "transform", "d", "cx", "cy", "r"})
PAINTING = frozenset({"fill", "fill-opacity", "stroke", "stroke-width"})
LINES = frozenset({"stroke-dasharray", "stroke-linecap", "stroke-linejoin"})
ATTRIBUTES = PLACING | PAINTING | LINES
# What milsymbol says of the whole drawing and we leave out: the page decides how large a symbol is.
LEFT_OUT = ("version", "baseProfile", "width", "height")

# Reads {codes, ink, paper} and writes {code: SVG, or null for a code that milsymbol cannot draw}. Its colour
# modes say what is drawn in which colour, per standard identity.
DRAW = """
const ms = require(process.argv[1]);
const { codes, ink, paper } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const all = (colour) => ms.ColorMode(colour, colour, colour, colour, colour, colour);
for (const mode of ["White", "OffWhite"]) ms.setColorMode(mode, all(paper));
for (const mode of ["Black", "FrameColor", "IconColor"]) ms.setColorMode(mode, all(ink));
const options = { colorMode: all(paper), frameColor: all(ink), iconColor: all(ink), infoFields: false, size: 100 };
const draw = (code) => {
  const symbol = new ms.Symbol(code, options);
  return symbol.isValid() ? symbol.asSVG() : null;
};
console.log(JSON.stringify(Object.fromEntries(codes.map((code) => [code, draw(code)]))));
"""


# --- The package -----------------------------------------------------------------------------------------


def fetch_tarball(directory: Path) -> Path:
    """Have npm download the package into the directory; return the path of the tarball."""
    command = ["npm", "pack", PACKAGE, "--silent", "--ignore-scripts"]
    subprocess.run(command, cwd=directory, check=True, stdout=subprocess.DEVNULL)
    return next(directory.glob("*.tgz"))


def unpack(tarball: Path, directory: Path) -> Path:
    """Return the library, put into the directory; raise ValueError if the tarball is not the one recorded here."""
    found = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if found != TARBALL_SHA256:
        raise ValueError(f"{tarball.name} is not {PACKAGE}: its SHA-256 is {found}, not {TARBALL_SHA256}")
    with tarfile.open(tarball) as archive:
        member = archive.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{MEMBER} in {tarball.name} is not a file")
        library = directory / "milsymbol.cjs"
        library.write_bytes(member.read())
    return library


# --- Symbols ---------------------------------------------------------------------------------------------


def neutral(code: str) -> str:
    """Return the symbol code with the standard identity of a neutral force."""
    parts = CODE.fullmatch(code)
    if parts is None:
        raise ValueError(f"{code!r} is not a symbol code of 20 or 30 digits")
    return parts["before"] + NEUTRAL + parts["after"]


def neutral_codes(forces: Iterable[Force]) -> dict[str, str]:
    """Return the code to draw per force's id, of the forces that have one."""
    return {force.id: neutral(force.sidc.value) for force in forces if force.sidc is not None}


def draw(codes: Iterable[str], library: Path) -> dict[str, str]:
    """Return milsymbol's SVG per code; raise ValueError for codes that it cannot draw."""
    order = json.dumps({"codes": sorted(set(codes)), "ink": INK, "paper": PAPER})
    command = ["node", "--eval", DRAW, str(library)]
    answer = subprocess.run(command, input=order, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    drawings: dict[str, str | None] = json.loads(answer)
    drawn = {code: drawing for code, drawing in drawings.items() if drawing is not None}
    if undrawn := sorted(drawings.keys() - drawn.keys()):
        raise ValueError(f"milsymbol cannot draw {', '.join(undrawn)}")
    return drawn


def clean(drawing: str, code: str) -> str:
    """Return the drawing as the text of a file: checked, without a size, with its code as data-sidc."""
    root = ET.fromstring(drawing)
    for name in LEFT_OUT:
        root.attrib.pop(name, None)
    check(root)
    root.set("data-sidc", code)
    ET.register_namespace("", SVG)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


def check(root: ET.Element) -> None:
    """Raise ValueError if the drawing is empty or holds what a symbol may not have."""
    if not len(root):
        raise ValueError("a symbol may not be empty")
    for element in root.iter():
        name = element.tag.removeprefix(f"{{{SVG}}}")
        refused = [name] if name not in ELEMENTS else sorted(element.attrib.keys() - ATTRIBUTES)
        if refused:
            raise ValueError(f"a symbol may not have {', '.join(refused)}")
        if any("url(" in value for value in element.attrib.values()):
            raise ValueError("a symbol may not refer to anything")


def build(codes: Mapping[str, str], library: Path) -> dict[str, str]:
    """Return the text of each SVG file per force's id."""
    drawings = draw(codes.values(), library)
    return {force: clean(drawings[code], code) for force, code in codes.items()}


def write(symbols: Mapping[str, str], directory: Path) -> list[str]:
    """Write the SVG files and remove those of other forces; return the names of the removed files."""
    directory.mkdir(parents=True, exist_ok=True)
    for force, text in symbols.items():
        (directory / f"{force}.svg").write_text(text, encoding="utf-8", newline="\n")
    orphans = sorted(path for path in directory.glob("*.svg") if path.stem not in symbols)
    for path in orphans:
        path.unlink()
    return [path.name for path in orphans]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.build_symbols", description="Build geo/chart/symbols/*.svg.")
    parser.add_argument("--tarball", type=Path, help=f"{PACKAGE}, if you have it; else npm downloads it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        try:
            codes = neutral_codes(load(ROOT).forces.values())
            library = unpack(arguments.tarball or fetch_tarball(directory), directory)
            symbols = build(codes, library)
        except (GeoError, OSError, ValueError, subprocess.CalledProcessError) as error:
            sys.exit(f"build_symbols: {error}")
    removed = write(symbols, FOLDER)
    print(f"{FOLDER.name}: {len(symbols)} symbols", *(f"removed {file}" for file in removed), sep=", ")


if __name__ == "__main__":
    main()
