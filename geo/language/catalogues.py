"""Which languages there are: English, in which the messages are written, and one for each gettext catalogue found.

A catalogue is a file named after its language (BCP 47): `fr.po`, `pt-BR.po`. It lies beside this file, or in a folder
that the environment variable MOVEMENTS_LANGUAGES names (several parted as in PATH).
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from geo.language.typography import held
from geo.records import primary

SOURCE = "en"
FOLDERS = "MOVEMENTS_LANGUAGES"
"""The environment variable that names further folders of catalogues."""
_HERE = Path(__file__).parent


def languages() -> tuple[str, ...]:
    """The codes of all languages (BCP 47): English first, the others in alphabetical order."""
    return (SOURCE, *sorted(set(files()) - {SOURCE}))


def files() -> dict[str, Path]:
    """The catalogue of each language; of two for one language the later folder's."""
    named = [Path(folder) for folder in os.environ.get(FOLDERS, "").split(os.pathsep) if folder]
    return {path.stem: path for folder in (_HERE, *named) for path in sorted(folder.glob("*.po"))}


def messages(code: str) -> gettext.NullTranslations:
    """The messages in that language, with its plural forms; English ones where a translation is missing."""
    file = files().get(code)
    return _messages(code, file, file.stat().st_mtime_ns) if file else gettext.NullTranslations()


def negotiated(wanted: Sequence[str]) -> str:
    """The language for a reader of the `wanted` ones (BCP 47, the best first): English where there is none of them."""
    found = languages()
    for tag in wanted:
        for code in found:
            if code.lower() == tag.lower():
                return code
        for code in found:
            if primary(code) == primary(tag.lower()):
                return code
    return SOURCE


@cache
def _messages(code: str, file: Path, changed: int) -> gettext.NullTranslations:
    """Read by gettext itself, so that plurals follow the Plural-Forms of the file; `changed` is the file's time."""
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=code.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, _held(catalogue, code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _held(catalogue: Catalog, code: str) -> Catalog:
    """With the no-break spaces that the language's typography asks for, whichever spaces the translator typed."""
    for message in catalogue:
        if isinstance(message.string, str):
            message.string = held(message.string, code) if message.id else message.string
        else:
            message.string = tuple(held(form, code) for form in message.string or ())
    return catalogue
