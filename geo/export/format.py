"""What a format is: a record in a module of geo/export/formats, found there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from geo.catalogue import Catalogue, Movement
from geo.errors import GeoError
from geo.export import formats as folder
from geo.export.options import Wishes
from geo.folders import records_in
from geo.language import Language, language
from geo.selection import Selection, filters_in_words
from geo.terms import Message, message

FormatGroup = Literal["slide", "page", "data"]
MOST_DRAWN = 250
"""Movements of a slide, some forty pages: about a minute's work."""
OF_MOVEMENTS = message("movements", within="name of a file")


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
    """What a format gets to write; `filters` says in words what is filtered."""

    selection: Selection
    movements: tuple[Movement, ...]
    catalogue: Catalogue
    say: Language
    filters: str
    wishes: Wishes


@dataclass(frozen=True)
class Format:
    """A format. `name` is what the command line calls it, `label` what the page does: a proper name, the same in every
    language, or words to translate; `ending` with its dot; `options` names the wishes that it can meet. `holds` begins
    the name of a file that nobody named; one that is `paged` has further pages in files of their own. One that draws
    takes no more than `most` movements, which are as many as anybody waits for.

    `write` brings heavy libraries by itself, so that listing the formats costs nothing.
    """

    name: str
    label: str | Message
    ending: str
    mime: str
    group: FormatGroup
    write: Callable[[Job], tuple[File, ...]]
    options: frozenset[str] = frozenset()
    holds: Message = OF_MOVEMENTS
    paged: bool = False
    most: int | None = None

    def takes(self, count: int) -> bool:
        """Whether it takes so many movements."""
        return self.most is None or count <= self.most

    def called(self, say: Language) -> str:
        """What the page calls it."""
        return self.label if isinstance(self.label, str) else say.term(self.label)


def known_formats() -> Mapping[str, Format]:
    """Every format that the folder holds, by name: slides, then pages, then data."""
    groups = get_args(FormatGroup)
    found = records_in(folder, "FORMAT", Format)
    return {item.name: item for item in sorted(found, key=lambda item: (groups.index(item.group), _sorted(item)))}


def _sorted(item: Format) -> str:
    return item.label if isinstance(item.label, str) else item.label.text


def export(name: str, selection: Selection, catalogue: Catalogue, language: str, wishes: Wishes | None = None) -> bytes:
    """The selection as a file in the format `name`; of several pages the first."""
    return export_files(name, selection, catalogue, language, wishes)[0].content


def export_files(
    name: str, selection: Selection, catalogue: Catalogue, code: str, wishes: Wishes | None = None
) -> tuple[File, ...]:
    """The selection in the format `name`, in the language `code`: the file asked for, then those that belong beside
    it. Page and command line both call this. Raises GeoError where the format cannot meet a wish or takes fewer."""
    known, wishes, say = known_formats(), wishes or Wishes(), language(code)
    for wish in wishes.named:
        if wish not in known[name].options:
            able = ", ".join(sorted(other for other, item in known.items() if wish in item.options))
            raise GeoError(f"{name} cannot have --{wish} (only {able})")
    shown = selection.apply(catalogue)
    if not known[name].takes(len(shown)):
        able = ", ".join(sorted(other for other, item in known.items() if item.most is None))
        raise GeoError(
            f"{name} takes at most {known[name].most:,} movements, and {len(shown):,} pass these filters: "
            f"narrow them (--country, --unit, --nation, --after …), or export all of them as one of {able}"
        )
    filters = filters_in_words(selection, shown, catalogue, say)
    return known[name].write(Job(selection, shown, catalogue, say, filters, wishes))
