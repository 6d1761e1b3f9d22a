"""Where the catalogues of the languages lie, and one of a third language."""

from __future__ import annotations

from conftest import ROOT

GEO = ROOT / "geo"


POLISH = ROOT / "tests" / "languages" / "pl.po"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
