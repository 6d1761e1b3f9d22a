"""The data files of a catalogue: each read once, its entries as records, and what is wrong with their shape.

The entries of a file without fault are kept in the cache under the file's own bytes; where they are there, its YAML is
parsed only if a problem needs a line of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from geo.cache import Cache, key_of
from geo.catalogue.folder import ARTICLES, FORCES, SPEAKERS, data_files, movement_files
from geo.catalogue.model import Movement, Total
from geo.catalogue.program import program
from geo.catalogue.registers import Article, Force, Speaker
from geo.documents import Document, KeyPath, parse, read_bytes
from geo.errors import Problem
from geo.places import Place
from geo.places.register import PLACES
from geo.records import Entry, Record, duplicate_ids, read_entries, unknown_keys

_R = TypeVar("_R", bound=Record)
_OF_A_REGISTER: Mapping[str, tuple[str, type[Record]]] = {
    ARTICLES: ("articles", Article),
    FORCES: ("forces", Force),
    SPEAKERS: ("speakers", Speaker),
    PLACES: ("places", Place),
}
_OF_MOVEMENTS: tuple[tuple[str, type[Record]], ...] = (("movements", Movement), ("totals", Total))


class DataFiles:
    """What the data files under `root` hold. `raw` are the bytes that were read, by file."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self.problems: list[Problem] = []
        self.raw: dict[str, bytes] = {}
        self.movement_files = movement_files(root)
        self._documents: dict[str, Document] = {}
        self._entries: dict[tuple[str, str], list[Entry[Any]]] = {}
        for file in data_files(root):
            raw, problems = read_bytes(root, file)
            self.problems.extend(problems)
            if raw is not None:
                self.raw[file] = raw
                self._read(file, raw, cache)

    def entries(self, file: str, model: type[_R]) -> list[Entry[_R]]:
        """The sound entries of one model in a file."""
        return self._entries.get((file, model.__name__), [])

    def every(self, model: type[_R]) -> list[Entry[_R]]:
        """Those of all files of movements, in their order."""
        return [entry for file in self.movement_files for entry in self.entries(file, model)]

    def known_ids(self) -> dict[str, frozenset[str]]:
        """The ids of all entries, unsound ones too, by what they stand for; none where a file could not be read."""
        files = {"article": ARTICLES, "force": FORCES, "speaker": SPEAKERS, "place": PLACES}
        ids = {kind: self.listed(file, f"{kind}s", "id") for kind, file in files.items()}
        movements = [self.listed(file, "movements", "id") for file in self.movement_files]
        ids["movement"] = None if None in movements else frozenset().union(*filter(None, movements))
        return {kind: known for kind, known in ids.items() if known is not None}

    def listed(self, file: str, key: str, name: str) -> frozenset[str] | None:
        """The `name` of every entry under `key`, of unsound ones too; None where there is no list."""
        document = self._documents.get(file)
        if document is None:
            return None
        if isinstance(document.positions, _LaterPositions):  # the file is sound
            model = dict(_models(file))[key]
            entries = self.entries(file, model)
            return frozenset(str(getattr(entry.record, name)) for entry in entries)
        items = document.values.get(key) if isinstance(document.values, dict) else None
        if not isinstance(items, list):
            return None
        return frozenset(str(item[name]) for item in items if isinstance(item, dict) and name in item)

    def _read(self, file: str, raw: bytes, cache: Cache) -> None:
        key = key_of(b"entries", program(), *(name.encode() for name, _ in _models(file)), raw)
        kept = cache.get(key)
        if kept is not None and self._take(file, raw, kept):
            return
        document, problems = parse(file, raw)
        if document:
            self._documents[file] = document
            problems.extend(self._parsed(file, document))
            if not problems:
                self._keep(file, document, key, cache)
        self.problems.extend(problems)

    def _parsed(self, file: str, document: Document) -> Iterator[Problem]:
        models = _models(file)
        yield from unknown_keys(document, {key for key, _ in models})
        for key, model in models:
            entries, problems = read_entries(document, key, model, required=key != "totals")
            yield from problems
            if file not in self.movement_files:
                yield from duplicate_ids(entries)
            self._entries[file, model.__name__] = entries

    def _keep(self, file: str, document: Document, key: str, cache: Cache) -> None:
        """The entries as JSON, if that is all that there is to them."""
        lines = []
        for name, model in _models(file):
            try:
                line = json.dumps(document.values.get(name, []), allow_nan=False, separators=(",", ":")).encode()
                same = _list_of(model).validate_json(line) == [entry.record for entry in self.entries(file, model)]
            except (TypeError, ValueError):
                return
            if not same:
                return
            lines.append(line)
        cache.put(key, b"\n".join(lines))

    def _take(self, file: str, raw: bytes, kept: bytes) -> bool:
        """Whether the kept entries are what they should be; if so they are the file's."""
        models, lines = _models(file), kept.split(b"\n")
        try:
            records = [_list_of(model).validate_json(line) for (_, model), line in zip(models, lines, strict=True)]
        except (ValidationError, ValueError):
            return False
        document = Document(file, None, _LaterPositions(file, raw))
        self._documents[file] = document
        for (name, model), found in zip(models, records, strict=True):
            self._entries[file, model.__name__] = [
                Entry(record, document, (name, index)) for index, record in enumerate(found)
            ]
        return True


class _LaterPositions(Mapping[KeyPath, tuple[int, int]]):
    """Where everything stands in a file that is sound; read when somebody asks."""

    def __init__(self, file: str, raw: bytes) -> None:
        self._file, self._raw = file, raw

    @cached_property
    def _positions(self) -> Mapping[KeyPath, tuple[int, int]]:
        document, _ = parse(self._file, self._raw)
        return document.positions if document else {}

    def __getitem__(self, path: KeyPath) -> tuple[int, int]:
        return self._positions[path]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)


def _models(file: str) -> Iterable[tuple[str, type[Record]]]:
    return (_OF_A_REGISTER[file],) if file in _OF_A_REGISTER else _OF_MOVEMENTS


@cache
def _list_of(model: type[Record]) -> TypeAdapter[list[Any]]:
    return TypeAdapter(list[model])  # type: ignore[valid-type]
