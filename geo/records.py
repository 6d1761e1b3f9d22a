"""Strict YAML in, frozen records and located problems out.

Shapes by pydantic in strict mode with unknown keys forbidden. Nothing raises on bad data: each reader returns what
is sound and the problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from geo.documents import Document, Key, KeyPath
from geo.errors import Problem
from geo.objections import in_words


class Record(BaseModel):
    """A frozen record: no unknown key, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Text(Record):
    """Words by a curator in both languages of the page."""

    en: str
    fr: str

    def in_language(self, language: str) -> str:
        """The wording in `language` ("en" or "fr")."""
        return self.fr if language == "fr" else self.en


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
        if (*path, *kept, part) in document.positions or index == len(where) - 1:
            kept = (*kept, part)
    return kept


def _below(path: KeyPath, ancestor: KeyPath) -> bool:
    return len(path) > len(ancestor) and path[: len(ancestor)] == ancestor
