"""YAML out again: entries added by the program, with comments and order kept."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString
from ruamel.yaml.util import load_yaml_guess_indent

from geo.errors import GeoError
from geo.files import write_all


class Changed(GeoError):
    """A file that another hand changed after it was read: nothing was written."""


def appended(text: str, key: str, entry: Mapping[str, Any], comments: Mapping[str, str]) -> str:
    """A YAML text with `entry` at the end of the list `key`; `comments` stand behind their keys of the entry.

    Raises GeoError where the text has no such list.
    """
    yaml, tree = _read(text)
    items = tree.get(key) if isinstance(tree, CommentedMap) else None
    if not isinstance(items, CommentedSeq):
        raise GeoError(f"there is no list '{key}' to add to")
    made = CommentedMap(entry)
    for name, comment in comments.items():
        made.yaml_add_eol_comment(comment, name)
    items.fa.set_block_style()
    items.append(made)
    return _written(yaml, tree)


def extended(text: str, key: str, entries: Iterable[Mapping[str, Any]]) -> str:
    """A YAML text with `entries`, as curators write them, at the end of the list `key`; raises GeoError where it has
    no such list."""
    yaml, tree = _read(text)
    items = tree.get(key) if isinstance(tree, CommentedMap) else None
    if not isinstance(items, CommentedSeq):
        raise GeoError(f"there is no list '{key}' to add to")
    items.fa.set_block_style()
    items.extend(map(_styled, entries))
    return _written(yaml, tree)


def with_claim(text: str, name: str, claim: Mapping[str, Any]) -> str:
    """The text of the movements with a further claim of the movement `name`; raises GeoError where there is none."""
    yaml, tree = _read(text)
    for entry in tree.get("movements") or () if isinstance(tree, CommentedMap) else ():
        if (
            isinstance(entry, CommentedMap)
            and entry.get("id") == name
            and isinstance(entry.get("claims"), CommentedSeq)
        ):
            entry["claims"].append(_styled(claim))
            return _written(yaml, tree)
    raise GeoError(f"there is no movement '{name}' to add a claim to")


def with_alias(text: str, name: str, alias: str) -> str:
    """The text of the places with a further alias of the place `name`; raises GeoError where there is no such one."""
    yaml, tree = _read(text)
    for entry in tree.get("places") or () if isinstance(tree, CommentedMap) else ():
        if isinstance(entry, CommentedMap) and entry.get("id") == name:
            if "aliases" not in entry:
                made = CommentedSeq()
                made.fa.set_flow_style()
                entry.insert(list(entry).index("name") + 1, "aliases", made)
            entry["aliases"].append(alias)
            return _written(yaml, tree)
    raise GeoError(f"there is no place '{name}'")


def set_aside(text: str, article: str, quote: str, because: Mapping[str, str]) -> str:
    """The text of the articles with a sentence of `article` set aside; raises GeoError where there is no such one."""
    yaml, tree = _read(text)
    for entry in tree.get("articles") or () if isinstance(tree, CommentedMap) else ():
        if isinstance(entry, CommentedMap) and entry.get("id") == article:
            entry.setdefault("set_aside", CommentedSeq()).append(_styled({"quote": quote, "because": dict(because)}))
            return _written(yaml, tree)
    raise GeoError(f"there is no article '{article}'")


def _written(yaml: YAML, tree: Any) -> str:
    written = io.StringIO()
    yaml.dump(tree, written)
    return written.getvalue()


def listed(entry: Mapping[str, Any], comments: Mapping[str, str] = MappingProxyType({})) -> str:
    """An entry as the item of a list in a data file, with `comments` behind its keys."""
    yaml = YAML(typ="rt")
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    made = _styled(entry)
    for name, comment in comments.items():
        if name in made:
            made.yaml_add_eol_comment(comment, name)
    written = io.StringIO()
    yaml.dump([made], written)
    return written.getvalue()


def _styled(entry: Mapping[str, Any]) -> CommentedMap:
    """The entry as curators write it: small maps and lists on one line, quotes as blocks."""
    made = CommentedMap()
    for key, value in entry.items():
        if isinstance(value, Mapping):
            made[key] = inner = _styled(value)
            if not any(isinstance(one, Mapping) or "\n" in str(one) for one in value.values()):
                inner.fa.set_flow_style()
        elif isinstance(value, (list, tuple)):
            made[key] = items = CommentedSeq(_styled(one) if isinstance(one, Mapping) else one for one in value)
            if not any(isinstance(one, Mapping) for one in value):
                items.fa.set_flow_style()
        else:
            made[key] = LiteralScalarString(value) if key == "quote" else value
    return made


def replace(path: Path, before: bytes, after: bytes) -> None:
    """Make `after` the whole content of a file that still holds `before`; raises Changed where it does not."""
    replace_all({path: (before, after)})


def replace_all(contents: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Make the second bytes the whole content of each file that still holds the first ones, all files or none; raises
    Changed where one does not."""
    for path, (before, _) in contents.items():
        if path.read_bytes() != before:
            raise Changed(f"{path} was changed meanwhile: nothing is written; try again")
    write_all({path: after for path, (_, after) in contents.items()})


def _read(text: str) -> tuple[YAML, Any]:
    """The tree of a text, and what writes it back as it was written."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 4096
    try:
        _, sequence, offset = load_yaml_guess_indent(text)
        yaml.indent(mapping=2, sequence=sequence or 4, offset=2 if offset is None else offset)
        return yaml, yaml.load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        raise GeoError("the file is no YAML: `check` tells where") from error
