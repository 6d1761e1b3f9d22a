"""Strict YAML in, frozen records and located problems out.

YAML 1.2 by ruamel.yaml (duplicate keys refused, `NO` stays a string), shapes by pydantic in strict mode
with unknown keys forbidden. Nothing raises on bad data: each reader returns what is sound and the problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidatorFunctionWrapHandler
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from geo.errors import Problem

Key = str | int
KeyPath = tuple[Key, ...]


class Record(BaseModel):
    """A frozen record: no unknown key, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-x(-[a-z\d]{1,8})+)?"
)


def _language(tag: str) -> str:
    if not _LANGUAGE.fullmatch(tag):
        raise PydanticCustomError("language", "not a language tag as BCP 47 writes it, like en, fr or pt-BR")
    return tag


def _filled(words: str) -> str:
    if not words.strip():
        raise PydanticCustomError("words", "no words")
    return words


_Tag = Annotated[str, AfterValidator(_language)]
_Filled = Annotated[str, AfterValidator(_filled)]


class Text(Mapping[str, str]):
    """Words by a curator, by language (BCP 47, as "fr" or "pt-BR"): at least one language, none without words.

    `Text(en="Poland", fr="Pologne")`, or from YAML the mapping `{en: Poland, fr: Pologne}`. Immutable, hashable; the
    order of the languages is kept.
    """

    def __init__(self, **words: str) -> None:
        if not words:
            raise ValueError("no words in any language")
        self._words = words

    def __getitem__(self, language: str) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        return f"Text({self._words!r})"

    def nearest(self, *wanted: str) -> str:
        """Of the languages that it has, the one that a reader of the `wanted` ones is served best with: the first of
        them that it has, exactly or in a wider or narrower form ("pt" for "pt-BR"), else the first that it has."""
        for language in wanted:
            for form in _wider(language):
                if form in self._words:
                    return form
            for other in self._words:
                if primary(other) == primary(language):
                    return other
        return next(iter(self._words))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        def made(value: object, read: ValidatorFunctionWrapHandler) -> Text:
            return value if isinstance(value, Text) else cls(**read(value))

        words = handler.generate_schema(Annotated[dict[_Tag, _Filled], Field(min_length=1)])
        written = core_schema.plain_serializer_function_ser_schema(dict)
        return core_schema.no_info_wrap_validator_function(made, words, serialization=written)


def primary(language: str) -> str:
    """The language without script, region or variant: "pt" for "pt-BR"."""
    return language.split("-")[0]


def _wider(language: str) -> Iterator[str]:
    """The language and, one subtag less each time, what it is a form of (RFC 4647, lookup)."""
    parts = language.split("-")
    return ("-".join(parts[:length]) for length in range(len(parts), 0, -1))


@dataclass(frozen=True)
class Document:
    """A parsed YAML file: plain values, and the position of every key and item in it."""

    file: str
    values: Any
    positions: dict[KeyPath, tuple[int, int]]

    def problem(self, path: KeyPath, what: str, remedy: str) -> Problem:
        """A problem at `path`, or at its nearest ancestor that has a position."""
        while path and path not in self.positions:
            path = path[:-1]
        line, column = self.positions.get(path, (1, 1))
        return Problem(self.file, line, column, _printable(what), _printable(remedy))


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A sound record and where it stands in its document."""

    record: R
    document: Document
    path: KeyPath

    def problem(self, *path: Key, what: str, remedy: str) -> Problem:
        """A problem at `path` below this entry."""
        return self.document.problem((*self.path, *path), what, remedy)


def read_document(root: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Parse `root/file`; None with one problem where it is missing, empty, not UTF-8 or not YAML."""
    try:
        raw = (root / file).read_bytes()
    except OSError as error:
        reason = error.strerror or "unreadable"
        return None, [Problem(file, 1, 1, f"cannot be read ({reason})", "put the file there")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(error.object[: error.start].decode("utf-8"))
        return None, [Problem(file, line, column, "not UTF-8", "save the file as UTF-8")]
    try:
        tree = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(str(error.problem or error.context).split("\n")[0].split())
        return None, [Problem(file, line, column, f"not valid YAML: {what}", "mend the YAML there")]
    except ReaderError as error:
        line, column = _line_and_column(text[: error.position])
        what = f"not valid YAML: the character U+{ord(text[error.position]):04X}"
        return None, [Problem(file, line, column, what, "remove what YAML cannot hold")]
    except (YAMLError, ValueError, RecursionError) as error:
        what = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        return None, [Problem(file, 1, 1, f"not valid YAML: {what}", "remove what YAML cannot hold")]
    if tree is None:
        return None, [Problem(file, 1, 1, "empty file", "restore its content")]
    positions: dict[KeyPath, tuple[int, int]] = {}
    try:
        values = _plain(tree, (), positions)
    except RecursionError:
        return None, [Problem(file, 1, 1, "an alias contains itself", "write the values out")]
    return Document(file, values, positions), []


def read_entries(
    document: Document, key: str, model: type[R], required: bool = True
) -> tuple[list[Entry[R]], list[Problem]]:
    """The records under the top-level `key`, each validated alone so that one bad entry hides no other."""
    values = document.values
    if not isinstance(values, dict):
        problem = document.problem((), "not a mapping", f"start with '{key}:'")
        return [], [problem] if required else []
    if key not in values:
        problem = document.problem((), f"missing key '{key}'", f"add '{key}:' with its list")
        return [], [problem] if required else []
    if not isinstance(values[key], list):
        return [], [document.problem((key,), f"'{key}' is not a list", "write one '- id: …' per entry")]
    entries: list[Entry[R]] = []
    problems: list[Problem] = []
    for index, value in enumerate(values[key]):
        try:
            entries.append(Entry(model.model_validate(value), document, (key, index)))
        except ValidationError as error:
            problems.extend(_located(document, (key, index), error))
    return entries, problems


def unknown_keys(document: Document, allowed: set[str]) -> Iterator[Problem]:
    """A problem for each top-level key that is not `allowed`."""
    if isinstance(document.values, dict):
        for key in document.values:
            if key not in allowed:
                yield document.problem((key,), f"unknown key '{key}'", f"use {', '.join(sorted(allowed))}")


def duplicate_ids(entries: list[Entry[R]]) -> Iterator[Problem]:
    """A problem for each entry whose `id` an earlier one bears."""
    first: dict[str, Entry[R]] = {}
    for entry in entries:
        name = str(getattr(entry.record, "id"))
        if name in first:
            line = first[name].problem("id", what="", remedy="").line
            what = f"the id '{name}' stands in line {line} already"
            yield entry.problem("id", what=what, remedy="give each entry an id of its own")
        first.setdefault(name, entry)


def _line_and_column(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _printable(text: str) -> str:
    """`text` with lone surrogates, which YAML's escapes can make, written out: no output could encode them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _plain(node: Any, path: KeyPath, positions: dict[KeyPath, tuple[int, int]]) -> Any:
    """ruamel's tree as plain dicts, lists and scalars, recording 1-based positions on the way."""
    if isinstance(node, CommentedMap):
        positions.setdefault(path, (node.lc.line + 1, node.lc.col + 1))
        result: dict[Any, Any] = {}
        for key, value in node.items():
            line, column = node.lc.key(key) if key in node.lc.data else (node.lc.line, node.lc.col)
            positions[(*path, key)] = (line + 1, column + 1)
            result[key] = _plain(value, (*path, key), positions)
        return result
    if isinstance(node, CommentedSeq):
        positions.setdefault(path, (node.lc.line + 1, node.lc.col + 1))
        items = []
        for index, value in enumerate(node):
            line, column = node.lc.item(index)
            positions[(*path, index)] = (line + 1, column + 1)
            items.append(_plain(value, (*path, index), positions))
        return items
    if isinstance(node, bool) or node is None:
        return node
    for kind in (str, int, float):
        if isinstance(node, kind):
            return kind(node)
    return node


def _located(document: Document, path: KeyPath, error: ValidationError) -> Iterator[Problem]:
    details = error.errors(include_url=False, include_input=False)
    for detail in details:
        if detail["type"] == "too_short" and any(_below(other["loc"], detail["loc"]) for other in details):
            continue  # pydantic counts only the sound items: no second error for the unsound
        where = tuple(part for part in detail["loc"] if isinstance(part, str | int) and part != "[key]")
        name = ".".join(str(part) for part in where) or "entry"
        match detail["type"]:
            case "extra_forbidden":
                what, remedy = f"unknown key '{name}'", "remove it or mend its spelling"
            case "missing":
                what, remedy = f"missing key '{name}'", "add it"
            case _:
                what, remedy = f"'{name}': {detail['msg']}", "write a value of that kind"
        yield document.problem((*path, *where), what, remedy)


def _below(path: KeyPath, ancestor: KeyPath) -> bool:
    return len(path) > len(ancestor) and path[: len(ancestor)] == ancestor
