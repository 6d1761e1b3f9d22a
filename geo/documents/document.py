"""The meaning of YAML's nodes: plain values, and the position of every key and item."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.documents.syntax import Unparsed, YamlNode, encodable, node_tree, text_of
from geo.errors import Problem

Key = str | int
KeyPath = tuple[Key, ...]

MAX_BYTES = 32_000_000
"""Of one file: some 15,000 movements; more belong into several files."""
MAX_ALIASED = 200_000
"""Keys, items and texts that aliases may repeat, in all."""


@dataclass(frozen=True)
class Document:
    """A parsed YAML file: plain values, and the position of every key and item in it."""

    file: str
    values: Any
    positions: Mapping[KeyPath, tuple[int, int]]

    def problem(self, path: KeyPath, what: str, remedy: str) -> Problem:
        """A problem at `path`, or at its nearest ancestor that has a position."""
        while path and path not in self.positions:
            path = path[:-1]
        line, column = self.positions.get(path, (1, 1))
        return Problem(self.file, line, column, encodable(what), encodable(remedy))


def read_document(root: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Parse `root/file`; None with one problem where it is missing, empty, too large, not UTF-8 or not YAML."""
    raw, problems = read_bytes(root, file)
    return (None, problems) if raw is None else parse(file, raw)


def read_bytes(root: Path, file: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of `root/file`; None with one problem where it is missing, too large or no file."""
    try:
        return _raw(root / file), []
    except Unparsed as refused:
        return None, [refused.problem(file)]


def parse(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """The document that the bytes of a file hold; None with one problem where it is empty, not UTF-8 or not YAML."""
    reader = _Reader()
    try:
        values = reader.plain(node_tree(text_of(raw)), (), 0)
    except Unparsed as refused:
        return None, [refused.problem(file)]
    return Document(file, values, reader.positions), []


def _raw(path: Path) -> bytes:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise Unparsed(1, 1, "not a regular file", "put a file of text there")
        if facts.st_size > MAX_BYTES:
            what = f"larger than {MAX_BYTES // 1_000_000} MB"
            raise Unparsed(1, 1, what, "spread the entries over several files")
        return path.read_bytes()
    except OSError as error:
        raise Unparsed(1, 1, f"cannot be read ({error.strerror or 'unreadable'})", "put the file there") from error


class _Reader:
    """Plain values of a tree of nodes, noting positions on the way."""

    def __init__(self) -> None:
        self.positions: dict[KeyPath, tuple[int, int]] = {}
        self._seen: set[int] = set()
        self._open: set[int] = set()
        self._aliased = 0

    def plain(self, node: YamlNode, path: KeyPath, repeated: int) -> Any:
        """The value of `node`; `repeated` is 1 below an alias."""
        if id(node) in self._open:
            raise Unparsed(node.line, node.column, "an alias contains itself", "write the values out")
        repeated = repeated or int(id(node) in self._seen)
        self._aliased += repeated
        if self._aliased > MAX_ALIASED:
            what = f"aliases repeat more than {MAX_ALIASED} values"
            raise Unparsed(node.line, node.column, what, "write the values out")
        self._seen.add(id(node))
        self.positions.setdefault(path, (node.line, node.column))
        if node.kind == "scalar":
            return node.value
        self._open.add(id(node))
        value = self._items(node, path, repeated) if node.kind == "list" else self._pairs(node, path, repeated)
        self._open.discard(id(node))
        return value

    def _items(self, node: YamlNode, path: KeyPath, repeated: int) -> list[Any]:
        return [self.plain(child, (*path, index), repeated) for index, child in enumerate(node.children)]

    def _pairs(self, node: YamlNode, path: KeyPath, repeated: int) -> dict[Any, Any]:
        values: dict[Any, Any] = {}
        for key_node, child in zip(node.children[::2], node.children[1::2], strict=True):
            key = key_node.value
            if key_node.kind != "scalar":
                raise Unparsed(key_node.line, key_node.column, "a key that is no text", "write a name before the colon")
            if key == "<<":
                raise Unparsed(key_node.line, key_node.column, "a merge key '<<'", "write the values out")
            if key in values:
                what = f"not valid YAML: found duplicate key '{key}'"
                raise Unparsed(key_node.line, key_node.column, what, "keep one of them")
            self.positions[(*path, key)] = (key_node.line, key_node.column)
            values[key] = self.plain(child, (*path, key), repeated)
        return values
