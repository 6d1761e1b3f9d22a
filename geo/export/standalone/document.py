"""The HTML file put together: Leaflet, our layers, outlines, fonts, data and cards, all inside.

A content security policy in the file allows the scripts by their hashes and no address at all: whatever text the
data holds, nothing runs and nothing is fetched.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup
from xstatic.pkg import leaflet

from geo.catalogue import Catalogue
from geo.chart import corridors, plane_of
from geo.chart.stylesheet import mark_rules, plate_rules
from geo.export.standalone.fonts import font_faces
from geo.export.standalone.side import side_html
from geo.export.standalone.words import words_for
from geo.html import EVIDENCE_CSS, render
from geo.language import Language, language, languages
from geo.leaflet import Addresses, base_map, script_json
from geo.leaflet.layers import SCRIPTS, STATIC
from geo.places.borders import COUNTRIES
from geo.selection import Selection
from geo.terms import marking_colour
from geo.text import folding_table

_HERE = Path(__file__).parent


MOST_BYTES = 2_000_000
"""Of a file that holds every language; one that would be longer holds its own alone."""


def to_html(
    selection: Selection,
    catalogue: Catalogue,
    say: Language,
    heading: str | None = None,
    marking: str = "",
) -> bytes:
    """The `selection` as one HTML file (UTF-8), in the language of `say` and, where there is room, in every other.
    `heading` stands instead of the map's own title; `marking` stands on every page."""
    others = [language(code) for code in languages() if code != say.code]
    whole = _document(selection, catalogue, [say, *others], heading, marking)
    return whole if len(whole) <= MOST_BYTES else _document(selection, catalogue, [say], heading, marking)


def _document(
    selection: Selection, catalogue: Catalogue, spoken: Sequence[Language], heading: str | None, marking: str
) -> bytes:
    """The file in the languages `spoken`, the first of which it opens in."""
    movements = selection.apply(catalogue)
    words = {say.code: words_for(selection, movements, catalogue, say, heading) for say in spoken}
    sides = {
        say.code: Markup(side_html(movements, catalogue, say, list(words), _credit(words[say.code]))) for say in spoken
    }
    data = {
        "map": _map_options(catalogue),
        "centre": plane_of(catalogue).centre,
        "corridors": corridors(movements, catalogue),
        "fold": folding_table(),
        "version": catalogue.version,
        "languages": words,
    }
    opened, scripts = words[spoken[0].code], _scripts()
    document = render(
        "document.html",
        "document",
        policy=Markup(_policy(scripts)),
        language=spoken[0].code,
        title=opened["title"],
        subtitle=opened["subtitle"],
        map_label=opened["map"],
        style=Markup(_style() + _margins(marking)),
        marking=marking,
        colour=marking_colour(marking),
        sides=sides,
        data=Markup(script_json(data)),
        basemap=_basemap(),
        scripts=[Markup(script) for script in scripts],
    )
    return document.encode()


def _credit(words: dict[str, Any]) -> str:
    return str(words["payload"]["panel"]["credit"])


def _map_options(catalogue: Catalogue) -> dict[str, Any]:
    """The options of the page's map, under Leaflet's names."""
    chart = base_map(Addresses("", "", "", "", "", ""), plane_of(catalogue))
    options = {name: value for name, value in chart.options.items() if "_" not in name}
    return {**options, "center": chart.location, "zoomControl": False}


@cache
def _scripts() -> tuple[str, ...]:
    """Leaflet, basemap, the layer's and the page's own, in the order in which they run."""
    ours = [STATIC / f"{name}.js" for name in SCRIPTS]
    own = [_HERE / f"{name}.js" for name in ("opening", "fold", "filters", "fragment", "printing", "page")]
    files = [Path(leaflet.BASE_DIR) / "leaflet.js", *ours, *own]
    texts = (file.read_text(encoding="utf-8") for file in files)
    scripts = tuple(re.sub(r"(?m)^//# sourceMappingURL=.*$", "", text) for text in texts)
    assert not any(re.search(r"</script|<!--", script, re.IGNORECASE) for script in scripts)
    return scripts


def _policy(scripts: Sequence[str]) -> str:
    hashes = " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _style() -> str:
    """Leaflet's, the map's and the page's style sheets, without the addresses in them; the fonts inside."""
    files = [
        Path(leaflet.BASE_DIR) / "leaflet.css",
        *(STATIC / f"{name}.css" for name in ("palette", "movements", "numbers")),
        EVIDENCE_CSS,
        _HERE / "page.css",
    ]
    sheets = "\n".join(file.read_text(encoding="utf-8") for file in files)
    sheets = re.sub(r"url\([^)]*\)", "none", sheets)
    assert "</style" not in sheets.lower()
    return font_faces() + sheets + plate_rules() + mark_rules("light")


def _margins(marking: str) -> str:
    """The marking in the margins of every printed page; each character as its code, so that it stays text."""
    if not marking:
        return ""
    text = "".join(f"\\{ord(char):06x}" for char in marking)
    box = f'{{content:"{text}";color:{marking_colour(marking)};font:700 10pt "Source Sans Pro",sans-serif}}'
    return f"@page{{@top-center{box}@bottom-center{box}}}"


@cache
def _basemap() -> str:
    """The outlines, compressed (zlib) and written in base64: a third of their size."""
    outlines = json.loads(COUNTRIES.read_text(encoding="utf-8"))
    return b64encode(zlib.compress(json.dumps(outlines, separators=(",", ":")).encode(), 9)).decode()
