"""Brings every catalogue of geo/language up to date: `make messages`.

Reads from the syntax of geo/ what the code asks a language for, adds what a catalogue lacks (untranslated), drops what
nobody asks for any more, and keeps the translations. Say with `python -m tools.messages FILE.po` which ones instead.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

GEO = Path(__file__).parent.parent / "geo"
_LANGUAGES = ("say", "_SAY", "self")
"""What a language is called in the code; `self` in its own class."""


@dataclass(frozen=True)
class Message:
    """What the code asks for: the English text, its plural, the context; empty where it has none."""

    text: str
    plural: str
    context: str
    where: str

    @property
    def id(self) -> str | tuple[str, str]:
        """As gettext identifies it beside its context."""
        return (self.text, self.plural) if self.plural else self.text


def messages_in(folder: Path) -> Iterator[Message]:
    """Each message of the Python files, also those that stand in tables as message("…"); raises SyntaxError for one
    that is not a literal."""
    for path in sorted(folder.rglob("*.py")):
        where = path.relative_to(folder.parent).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _message(node, where)


def _message(call: ast.Call, where: str) -> Iterator[Message]:
    function = call.func
    if isinstance(function, ast.Name) and function.id == "message":
        named = {str(keyword.arg): _text(keyword.value, call) for keyword in call.keywords}
        yield Message(_literal(call, 0), named.get("many", ""), named.get("within", ""), where)
        return
    if isinstance(function, ast.Attribute) and function.attr in ("within", "count"):
        kind, said = function.attr, function.value
    else:
        kind, said = "", function
    name = said.attr if isinstance(said, ast.Attribute) else said.id if isinstance(said, ast.Name) else ""
    if name not in _LANGUAGES or not call.args:
        return
    match kind:
        case "within":
            yield Message(_literal(call, 1), "", _literal(call, 0), where)
        case "count":
            yield Message(_literal(call, 0), _literal(call, 1), "", where)
        case _:
            yield Message(_literal(call, 0), "", "", where)


def _literal(call: ast.Call, index: int) -> str:
    return _text(call.args[index], call)


def _text(argument: ast.expr, call: ast.Call) -> str:
    if not isinstance(argument, ast.Constant):
        raise SyntaxError(f"line {call.lineno}: a message must be a literal")
    return str(argument.value)


def template(folder: Path = GEO) -> Catalog:
    """The messages of the code, untranslated; raises ValueError for two with one singular and different plurals, which
    gettext cannot tell apart."""
    found = Catalog()
    ids: dict[tuple[str, str], object] = {}
    for message in messages_in(folder):
        if ids.setdefault((message.context, message.text), message.id) != message.id:
            raise ValueError(f"{message.where}: {message.text!r} stands with another plural elsewhere")
        known = found.get(message.id, message.context or None)
        places = [] if known is None else [place for place, _ in known.locations]
        if message.where not in places:
            found.add(message.id, context=message.context or None, locations=[(message.where, 0)])
    return found


def catalogue(file: Path) -> Catalog:
    """The catalogue in a .po file."""
    with file.open("rb") as stream:
        return read_po(stream, locale=file.stem.replace("-", "_"))


def update(file: Path) -> list[str]:
    """Bring the catalogue up to date; returns what is untranslated in it."""
    found = catalogue(file)
    found.update(template(), no_fuzzy_matching=True, keep_user_comments=True, update_creation_date=False)
    found.obsolete.clear()
    with file.open("wb") as stream:
        write_po(stream, found, width=0, include_lineno=False, ignore_obsolete=True)
    return [str(message.id) for message in found if message.id and not _translated(message.string)]


def _translated(string: object) -> bool:
    return bool(string) and (isinstance(string, str) or all(string))  # type: ignore[call-overload]


def main(names: list[str]) -> int:
    """Update the named catalogues, or all that geo/language holds; returns 1 where a message is untranslated."""
    missing = 0
    for file in map(Path, names) if names else sorted((GEO / "language").glob("*.po")):
        for message in update(file):
            print(f"{file.name}: not translated: {message}")
            missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
