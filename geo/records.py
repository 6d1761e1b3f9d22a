"""Strict YAML in, frozen records and located problems out.

Shapes by pydantic in strict mode with unknown keys forbidden. Nothing raises on bad data: each reader returns what
is sound and the problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from geo.documents import Document, Key, KeyPath
from geo.errors import Problem
from geo.objections import in_words


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


LanguageTag = Annotated[str, AfterValidator(_language)]
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

        words = handler.generate_schema(Annotated[dict[LanguageTag, _Filled], Field(min_length=1)])
        written = core_schema.plain_serializer_function_ser_schema(dict)
        return core_schema.no_info_wrap_validator_function(made, words, serialization=written)


def primary(language: str) -> str:
    """The language without script, region or variant: "pt" for "pt-BR"."""
    return language.split("-")[0]


def _wider(language: str) -> Iterator[str]:
    """The language and, one subtag less each time, what it is a form of (RFC 4647, lookup)."""
    parts = language.split("-")
    return ("-".join(parts[:length]) for length in range(len(parts), 0, -1))


OtherNames = Annotated[tuple[str, ...], Field(strict=False)]
"""Other names of a thing, in the order of the file."""
_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Entry(Generic[_R]):
    """A sound record and where it stands in its document."""

    record: _R
    document: Document
    path: KeyPath

    def problem(self, *path: Key, what: str, remedy: str) -> Problem:
        """A problem at `path` below this entry."""
        return self.document.problem((*self.path, *path), what, remedy)


def read_entries(
    document: Document, key: str, model: type[_R], required: bool = True
) -> tuple[list[Entry[_R]], list[Problem]]:
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
    entries: list[Entry[_R]] = []
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


def duplicate_ids(entries: list[Entry[_R]]) -> Iterator[Problem]:
    """A problem for each entry whose `id` an earlier one bears."""
    first: dict[str, Entry[_R]] = {}
    for entry in entries:
        name = str(getattr(entry.record, "id"))
        if name in first:
            earlier = first[name].problem("id", what="", remedy="")
            where = "" if earlier.file == entry.document.file else f"{earlier.file}, "
            what = f"the id '{name}' stands in {where}line {earlier.line} already"
            yield entry.problem("id", what=what, remedy="give each entry an id of its own")
        first.setdefault(name, entry)


def _located(document: Document, path: KeyPath, error: ValidationError) -> Iterator[Problem]:
    details = error.errors(include_url=False)
    for detail in details:
        if detail["type"] == "too_short" and any(_below(other["loc"], detail["loc"]) for other in details):
            continue  # only the sound items are counted: no second error for the unsound
        where = _in_document(document, path, detail["loc"])
        if any(_below(other["loc"], detail["loc"]) for other in details):
            continue  # of the forms that a value may have, the one that it nearly has tells more
        what, remedy = in_words(detail, ".".join(map(str, where)) or "entry")
        yield document.problem((*path, *where), what, remedy)


def _in_document(document: Document, path: KeyPath, where: tuple[Key, ...]) -> KeyPath:
    """`where` without the names of forms that pydantic puts into it, which no file holds."""
    kept: KeyPath = ()
    for index, part in enumerate(where):
        if part == "[key]":
            break
        if (*path, *kept, part) in document.positions or index == len(where) - 1:
            kept = (*kept, part)
    return kept


def _below(path: KeyPath, ancestor: KeyPath) -> bool:
    return len(path) > len(ancestor) and path[: len(ancestor)] == ancestor
