"""YAML in, plain values and the position of every key and item out.

Syntax by libyaml (PyYAML), which is quick and knows lines; meaning by the core schema of YAML 1.2: `NO` stays a
string, `2022-02-30` too. Duplicate keys, tags, merge keys and characters that no output can carry are refused, and so
is what exceeds the limits. Nothing raises on bad data: each problem has its place.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from geo.errors import Problem

Key = str | int
KeyPath = tuple[Key, ...]

MAX_BYTES = 32_000_000
"""Of one file: some 15,000 movements; more belong into several files."""
MAX_SCALAR = 200_000
"""Characters of one text: longer than any article's quote."""
MAX_DEPTH = 40
MAX_ALIASED = 200_000
"""Keys, items and texts that aliases may repeat, in all."""

_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_UNPRINTABLE}]")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_Loader = getattr(yaml, "CLoader", yaml.Loader)


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
        return Problem(self.file, line, column, _printable(what), _printable(remedy))


def read_document(root: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Parse `root/file`; None with one problem where it is missing, empty, too large, not UTF-8 or not YAML."""
    raw, problems = read_bytes(root, file)
    return (None, problems) if raw is None else parse(file, raw)


def read_bytes(root: Path, file: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of `root/file`; None with one problem where it is missing, too large or no file."""
    try:
        return _raw(root / file), []
    except _Refused as refused:
        return None, [refused.problem(file)]


def parse(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """The document that the bytes of a file hold; None with one problem where it is empty, not UTF-8 or not YAML."""
    reader = _Reader()
    try:
        values = reader.plain(_compose(_text(raw)), (), 0)
    except _Refused as refused:
        return None, [refused.problem(file)]
    return Document(file, values, reader.positions), []


class _Refused(Exception):
    def __init__(self, line: int, column: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line, self.column, self.what, self.remedy = line, column, what, remedy

    def problem(self, file: str) -> Problem:
        return Problem(file, self.line, self.column, _printable(self.what), self.remedy)


@dataclass
class _Node:
    """A scalar with its `value`, or a list or map with its children, keys and values of a map in turn."""

    line: int
    column: int
    value: Any = None
    kind: str = "scalar"
    children: list[_Node] = field(default_factory=list)


def _raw(path: Path) -> bytes:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise _Refused(1, 1, "not a regular file", "put a file of text there")
        if facts.st_size > MAX_BYTES:
            what = f"larger than {MAX_BYTES // 1_000_000} MB"
            raise _Refused(1, 1, what, "spread the entries over several files")
        return path.read_bytes()
    except OSError as error:
        raise _Refused(1, 1, f"cannot be read ({error.strerror or 'unreadable'})", "put the file there") from error


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(error.object[: error.start].decode("utf-8"))
        raise _Refused(line, column, "not UTF-8", "save the file as UTF-8") from error


def _compose(text: str) -> _Node:
    """The tree of the one document; aliases lead to the node that they stand for."""
    control = _FORBIDDEN.search(text)
    if control:
        line, column = _line_and_column(text[: control.start()])
        what = f"not valid YAML: the character U+{ord(control.group()):04X}"
        raise _Refused(line, column, what, "remove what YAML cannot hold")
    try:
        return _composed(text)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(str(error.problem or error.context).split())
        lines = text.splitlines()
        if lines and line > len(lines) and not text.endswith("\n"):  # libyaml ends a last line by itself
            line, column = len(lines), len(lines[-1]) + 1
        if lines[line - 1 : line] and lines[line - 1][column - 1 : column] == "\t":
            raise _Refused(line, column, "not valid YAML: a tab", "use blanks") from error
        raise _Refused(line, column, f"not valid YAML: {what}", "mend the YAML there") from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        what = " ".join(str(error).split()) or type(error).__name__
        raise _Refused(1, 1, f"not valid YAML: {what}", "remove what YAML cannot hold") from error


def _composed(text: str) -> _Node:
    anchors: dict[str, _Node] = {}
    open_nodes: list[_Node] = []
    root: _Node | None = None
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        mark: Any = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(line, column, "a second document", "keep one document in a file: take '---' away")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            open_nodes.pop()
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, anchors, line, column)
            if open_nodes:
                open_nodes[-1].children.append(node)
            root = root or node
            if isinstance(event, yaml.CollectionStartEvent):
                open_nodes.append(node)
                if len(open_nodes) > MAX_DEPTH:
                    raise _Refused(line, column, f"nested deeper than {MAX_DEPTH} levels", "write it flatter")
    if root is None:
        raise _Refused(1, 1, "empty file", "restore its content")
    return root


def _node(event: Any, anchors: dict[str, _Node], line: int, column: int) -> _Node:
    if isinstance(event, yaml.AliasEvent):
        if event.anchor not in anchors:
            raise _Refused(
                line, column, f"unknown alias '*{event.anchor}'", f"give its value the anchor &{event.anchor}"
            )
        return anchors[event.anchor]
    if event.tag not in (None, "!") and not event.tag.startswith("tag:yaml.org,2002:str"):
        raise _Refused(line, column, f"the tag '{event.tag}'", "write the value without a tag")
    if isinstance(event, yaml.ScalarEvent):
        node = _Node(line, column, _scalar(event, line, column))
    else:
        node = _Node(line, column, kind="map" if isinstance(event, yaml.MappingStartEvent) else "list")
    if event.anchor:
        anchors[event.anchor] = node
    return node


def _scalar(event: Any, line: int, column: int) -> Any:
    text = str(event.value)
    if len(text) > MAX_SCALAR:
        raise _Refused(line, column, f"a text of more than {MAX_SCALAR} characters", "shorten it")
    control = _FORBIDDEN.search(text)
    if control:
        what = f"the text holds the character U+{ord(control.group()):04X}"
        raise _Refused(line, column, what, "remove it: no picture and no file can carry it")
    if event.style or event.tag:  # quoted, or told to be a text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10) if len(text) < 30 else text
    return float(text.replace(".inf", "inf").replace(".nan", "nan").lower()) if _FLOAT.fullmatch(text) else text


class _Reader:
    """Plain values of a tree of nodes, noting positions on the way."""

    def __init__(self) -> None:
        self.positions: dict[KeyPath, tuple[int, int]] = {}
        self._seen: set[int] = set()
        self._open: set[int] = set()
        self._aliased = 0

    def plain(self, node: _Node, path: KeyPath, repeated: int) -> Any:
        """The value of `node`; `repeated` is 1 below an alias."""
        if id(node) in self._open:
            raise _Refused(node.line, node.column, "an alias contains itself", "write the values out")
        repeated = repeated or int(id(node) in self._seen)
        self._aliased += repeated
        if self._aliased > MAX_ALIASED:
            what = f"aliases repeat more than {MAX_ALIASED} values"
            raise _Refused(node.line, node.column, what, "write the values out")
        self._seen.add(id(node))
        self.positions.setdefault(path, (node.line, node.column))
        if node.kind == "scalar":
            return node.value
        self._open.add(id(node))
        value = self._items(node, path, repeated) if node.kind == "list" else self._pairs(node, path, repeated)
        self._open.discard(id(node))
        return value

    def _items(self, node: _Node, path: KeyPath, repeated: int) -> list[Any]:
        return [self.plain(child, (*path, index), repeated) for index, child in enumerate(node.children)]

    def _pairs(self, node: _Node, path: KeyPath, repeated: int) -> dict[Any, Any]:
        values: dict[Any, Any] = {}
        for key_node, child in zip(node.children[::2], node.children[1::2], strict=True):
            key = key_node.value
            if key_node.kind != "scalar":
                raise _Refused(key_node.line, key_node.column, "a key that is no text", "write a name before the colon")
            if key == "<<":
                raise _Refused(key_node.line, key_node.column, "a merge key '<<'", "write the values out")
            if key in values:
                what = f"not valid YAML: found duplicate key '{key}'"
                raise _Refused(key_node.line, key_node.column, what, "keep one of them")
            self.positions[(*path, key)] = (key_node.line, key_node.column)
            values[key] = self.plain(child, (*path, key), repeated)
        return values


def _line_and_column(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _printable(text: str) -> str:
    """`text` with lone surrogates, which YAML's escapes can make, written out: no output could encode them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
