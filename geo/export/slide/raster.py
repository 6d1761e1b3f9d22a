"""SVG pages as PNG and PDF, with the typeface of the wheel."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

import vl_convert
from font_source_sans_pro import font_directory
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from geo.export.slide.options import POINT


def png(page: str, scale: float) -> bytes:
    """The SVG text as PNG, `scale` times as large."""
    _register()
    return vl_convert.svg_to_png(page, scale=scale)


def pdf(pages: Sequence[str], title: str) -> bytes:
    """One PDF with a page of its paper's size for each SVG text: vectors, selectable text; the same bytes for the
    same pages."""
    _register()
    writer = PdfWriter()
    for page in pages:
        reader = PdfReader(io.BytesIO(vl_convert.svg_to_pdf(page)))
        resources = reader.pages[0]["/Resources"].get_object()
        _sort(resources)
        added = writer.add_page(reader.pages[0])
        added.scale_by(1 / POINT)
        added.compress_content_streams()
    writer.metadata = {"/Title": title, "/Producer": "geo.export"}
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _sort(resources: object) -> None:
    """Put the fonts and others of a page in the order of their names: the converter's order is a hash's."""
    if not isinstance(resources, DictionaryObject):
        return
    for key in sorted(resources):
        value = resources[key].get_object()
        if isinstance(value, DictionaryObject):
            items = [(name, value.raw_get(name)) for name in sorted(value)]
            value.clear()
            value.update({NameObject(name): item for name, item in items})


@cache
def _register() -> None:
    vl_convert.register_font_directory(font_directory)
