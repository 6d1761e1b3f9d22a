"""Reads back from a slide, as SVG or PowerPoint, every row that it shows: `python -m tools.read_back slide.svg`.

Writes CSV to standard output, with the columns of the same names in the movements' CSV. Exits with 1 and the reason
where the file holds no rows.
"""

from __future__ import annotations

import csv
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from geo.export.slide.entries import KEPT, OWN_NAMESPACE

PART = "customXml/item1.xml"


def rows_in(content: bytes) -> list[dict[str, str]]:
    """The rows of a slide's file, in their order; what is not stated is an empty text. Raises ValueError where the
    file holds none."""
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as package:
            content = package.read(PART) if PART in package.namelist() else b"<none/>"
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    found = next(root.iter(f"{{{OWN_NAMESPACE}}}entries"), None)
    if found is None:
        raise ValueError("it holds no rows: it was not written by this program, or another one dropped them")
    return [{name: entry.get(name, "") for name in KEPT} for entry in found]


def main(arguments: list[str]) -> int:
    """Reads one file; 0 where it holds rows."""
    if len(arguments) != 1:
        print("usage: python -m tools.read_back FILE", file=sys.stderr)
        return 1
    try:
        rows = rows_in(Path(arguments[0]).read_bytes())
    except (OSError, ValueError, etree.XMLSyntaxError) as error:
        print(f"{arguments[0]}: {error}", file=sys.stderr)
        return 1
    writer = csv.DictWriter(sys.stdout, KEPT, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
