"""The syntax of YAML: text in, a tree of nodes out, each with its line and column. Nothing of it means anything yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from geo.errors import Problem

MAX_SCALAR = 200_000
"""Characters of one text: longer than any article's quote."""
MAX_DEPTH = 40

_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_UNPRINTABLE}]")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_Loader = getattr(yaml, "CLoader", yaml.Loader)


class Unparsed(Exception):
    """A text is no YAML that is taken: where, what is wrong, and the remedy."""

    def __init__(self, line: int, column: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line, self.column, self.what, self.remedy = line, column, what, remedy

    def problem(self, file: str) -> Problem:
        """The same as a problem of the file."""
        return Problem(file, self.line, self.column, encodable(self.what), self.remedy)


@dataclass
class YamlNode:
    """A scalar with its `value`, or a list or map with its children, keys and values of a map in turn."""

    line: int
    column: int
    value: Any = None
    kind: str = "scalar"
    children: list[YamlNode] = field(default_factory=list)


def text_of(raw: bytes) -> str:
    """The text that the bytes of a file hold."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(error.object[: error.start].decode("utf-8"))
        raise Unparsed(line, column, "not UTF-8", "save the file as UTF-8") from error


def node_tree(text: str) -> YamlNode:
    """The tree of the one document; aliases lead to the node that they stand for."""
    control = _FORBIDDEN.search(text)
    if control:
        line, column = _line_and_column(text[: control.start()])
        what = f"not valid YAML: the character U+{ord(control.group()):04X}"
        raise Unparsed(line, column, what, "remove what YAML cannot hold")
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
            raise Unparsed(line, column, "not valid YAML: a tab", "use blanks") from error
        raise Unparsed(line, column, f"not valid YAML: {what}", "mend the YAML there") from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        what = " ".join(str(error).split()) or type(error).__name__
        raise Unparsed(1, 1, f"not valid YAML: {what}", "remove what YAML cannot hold") from error


def _composed(text: str) -> YamlNode:
    anchors: dict[str, YamlNode] = {}
    open_nodes: list[YamlNode] = []
    root: YamlNode | None = None
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        mark: Any = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Unparsed(line, column, "a second document", "keep one document in a file: take '---' away")
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
                    raise Unparsed(line, column, f"nested deeper than {MAX_DEPTH} levels", "write it flatter")
    if root is None:
        raise Unparsed(1, 1, "empty file", "restore its content")
    return root


def _node(event: Any, anchors: dict[str, YamlNode], line: int, column: int) -> YamlNode:
    if isinstance(event, yaml.AliasEvent):
        if event.anchor not in anchors:
            raise Unparsed(
                line, column, f"unknown alias '*{event.anchor}'", f"give its value the anchor &{event.anchor}"
            )
        return anchors[event.anchor]
    if event.tag not in (None, "!") and not event.tag.startswith("tag:yaml.org,2002:str"):
        raise Unparsed(line, column, f"the tag '{event.tag}'", "write the value without a tag")
    if isinstance(event, yaml.ScalarEvent):
        node = YamlNode(line, column, _scalar(event, line, column))
    else:
        node = YamlNode(line, column, kind="map" if isinstance(event, yaml.MappingStartEvent) else "list")
    if event.anchor:
        anchors[event.anchor] = node
    return node


def _scalar(event: Any, line: int, column: int) -> Any:
    text = str(event.value)
    if len(text) > MAX_SCALAR:
        raise Unparsed(line, column, f"a text of more than {MAX_SCALAR} characters", "shorten it")
    control = _FORBIDDEN.search(text)
    if control:
        what = f"the text holds the character U+{ord(control.group()):04X}"
        raise Unparsed(line, column, what, "remove it: no picture and no file can carry it")
    if event.style or event.tag:  # quoted, or told to be a text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10) if len(text) < 30 else text
    return float(text.replace(".inf", "inf").replace(".nan", "nan").lower()) if _FLOAT.fullmatch(text) else text


def _line_and_column(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def encodable(text: str) -> str:
    """`text` with lone surrogates, which YAML's escapes can make, written out: no output could encode them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
