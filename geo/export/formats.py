"""The formats by name, and what each of them can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from geo.catalogue import Catalogue, Movement
from geo.changes import Since
from geo.errors import GeoError
from geo.export.geojson import to_geojson
from geo.export.kml import to_kml
from geo.export.schema import to_schema
from geo.export.words import filters_in_words
from geo.language import Language, language
from geo.selection import Selection

if TYPE_CHECKING:
    from geo.export.slide import Options

Size = Literal["wide", "a4", "square"]


@dataclass(frozen=True)
class Wishes:
    """What the reader asks of a file, None where nothing: field names are the options of the command line.

    `scale` is picture pixels per slide pixel; with `translation` quotes stand in the curator's translation; `view` is
    latitude and longitude in degrees of the map's centre, and its zoom; `since` marks what is new or revised.
    """

    title: str | None = None
    marking: str | None = None
    size: Size | None = None
    scale: float | None = None
    translation: bool | None = None
    view: tuple[float, float, float] | None = None
    since: Since | None = None


@dataclass(frozen=True)
class File:
    """One file of an export: its content, how its name is made from the one asked for, and of how many pages it holds
    the first alone."""

    content: bytes
    mark: str = ""
    ending: str | None = None
    pages: int = 1

    def path(self, asked: Path) -> Path:
        """Beside the file `asked` for, or that file itself: map.svg, map-2.svg, map.schema.json."""
        ending = asked.suffix if self.ending is None else self.ending
        return asked.with_name(f"{asked.stem}{self.mark}{ending}")


@dataclass(frozen=True)
class Job:
    """What an exporter gets; `filters` says in words what is filtered."""

    movements: tuple[Movement, ...]
    catalogue: Catalogue
    say: Language
    filters: str
    wishes: Wishes


@dataclass(frozen=True)
class Format:
    """How a format is written, and which wishes it can meet."""

    write: Callable[[Job], tuple[File, ...]]
    meets: frozenset[str] = frozenset()


def export(name: str, selection: Selection, catalogue: Catalogue, language: str, wishes: Wishes | None = None) -> bytes:
    """The selection as a file in the format `name`, one of EXPORTERS; of several pages the first."""
    return export_files(name, selection, catalogue, language, wishes)[0].content


def export_files(
    name: str, selection: Selection, catalogue: Catalogue, code: str, wishes: Wishes | None = None
) -> tuple[File, ...]:
    """The selection in the format `name`, in the language `code`: the file asked for, then those
    that belong beside it. Raises GeoError where the format cannot meet a wish."""
    chosen, wishes, say = EXPORTERS[name], wishes or Wishes(), language(code)
    for field in fields(wishes):
        if getattr(wishes, field.name) not in (None, False) and field.name not in chosen.meets:
            able = ", ".join(sorted(other for other, format_ in EXPORTERS.items() if field.name in format_.meets))
            raise GeoError(f"{name} cannot have --{field.name} (only {able})")
    shown = selection.apply(catalogue)
    return chosen.write(Job(shown, catalogue, say, filters_in_words(selection, shown, catalogue, say), wishes))


def _csv(job: Job) -> tuple[File, ...]:
    from geo.export.table import to_csv  # brings pandas: not for every format

    table = to_csv(job.movements, job.catalogue, job.say)
    return File(table), File(to_schema(job.say), ending=".schema.json")


def _geojson(job: Job) -> tuple[File, ...]:
    return (File(to_geojson(job.movements, job.catalogue, job.say)),)


def _kml(job: Job) -> tuple[File, ...]:
    wishes = job.wishes
    return (File(to_kml(job.movements, job.catalogue, job.say, job.filters, wishes.title, wishes.marking or "")),)


def _html(job: Job) -> tuple[File, ...]:
    from geo.export.standalone import to_html  # brings folium: not for every format

    wishes = job.wishes
    return (File(to_html(job.movements, job.catalogue, job.say, job.filters, wishes.title, wishes.marking or "")),)


def _svg(job: Job) -> tuple[File, ...]:
    from geo.export.slide import to_svg

    pages = to_svg(job.movements, job.catalogue, job.say, slide_options(job.wishes), job.filters)
    return tuple(
        File(page.encode(), mark=f"-{number}" if number > 1 else "") for number, page in enumerate(pages, start=1)
    )


def _png(job: Job) -> tuple[File, ...]:
    from geo.export.slide import to_png

    scale = job.wishes.scale or 1.0
    picture, pages = to_png(job.movements, job.catalogue, job.say, slide_options(job.wishes), job.filters, scale=scale)
    return (File(picture, pages=pages),)


def _pdf(job: Job) -> tuple[File, ...]:
    from geo.export.slide import to_pdf

    return (File(to_pdf(job.movements, job.catalogue, job.say, slide_options(job.wishes), job.filters)),)


def _pptx(job: Job) -> tuple[File, ...]:
    from geo.export.slide import to_pptx

    return (File(to_pptx(job.movements, job.catalogue, job.say, slide_options(job.wishes), job.filters)),)


def slide_options(wishes: Wishes) -> Options:
    """The wishes as a slide understands them."""
    from geo.export.slide import Options

    return Options(
        title=wishes.title or "",
        marking=wishes.marking or "",
        size=wishes.size or "wide",
        original=not wishes.translation,
        view=wishes.view,
        since=wishes.since,
    )


_WORDS = frozenset({"title", "marking"})
_SLIDE = _WORDS | {"size", "translation", "view", "since"}
EXPORTERS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format(_csv),
        "geojson": Format(_geojson),
        "kml": Format(_kml, _WORDS),
        "html": Format(_html, _WORDS),
        "svg": Format(_svg, _SLIDE),
        "png": Format(_png, _SLIDE | {"scale"}),
        "pdf": Format(_pdf, _SLIDE),
        "pptx": Format(_pptx, _SLIDE),
    }
)
