"""Files of older forms brought to the present one, comments and order kept.

What has changed: a claim's `english` became `translation`, `timing` became `when`, an inference names what it follows
from, an article leaves out what is unknown of it and gets its letter from the program, its `date` became `published`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

UNNAMED = "not named"
"""The premise of an inference from a file that did not ask for one."""


def renewed(text: str, file: str) -> str:
    """The content of `file` (data/movements.yaml, say) in the present form; `text` itself where nothing is to change,
    or where it is no YAML."""
    yaml = _yaml()
    try:
        tree = yaml.load(text)
    except (YAMLError, ValueError, RecursionError):
        return text
    renew = _RENEWALS.get(_kind(file))
    if renew is None or not isinstance(tree, CommentedMap) or not renew(tree):
        return text
    written = io.StringIO()
    yaml.dump(tree, written)
    return written.getvalue()


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _movements(tree: CommentedMap) -> bool:
    seen: set[int] = set()  # a value behind an alias stands in several entries
    found = [_statement(entry, seen) for key in ("movements", "totals") for entry in _maps(tree.get(key))]
    return any(found)


def _statement(entry: CommentedMap, seen: set[int]) -> bool:
    changed = _rename(entry, "timing", "when", lambda words: CommentedMap(words=words))
    inferred = entry.get("inferred")
    if isinstance(inferred, CommentedMap) and id(inferred) not in seen:
        seen.add(id(inferred))
        changed |= _rename(inferred, "timing", "when")
        for field, reason in inferred.items():
            if isinstance(reason, Mapping) and "because" not in reason:
                inferred[field] = CommentedMap({"from": UNNAMED, "because": reason})
                changed = True
    for claim in _maps(entry.get("claims")):
        changed |= _rename(claim, "english", "translation", lambda words: CommentedMap(en=words))
        for key in ("states", "differs"):
            fields = claim.get(key)
            if isinstance(fields, CommentedMap) and id(fields) not in seen:
                seen.add(id(fields))
                changed |= _rename(fields, "timing", "when")
    return changed


def _articles(tree: CommentedMap) -> bool:
    changed = False
    for entry in _maps(tree.get("articles")):
        changed |= entry.pop("letter", None) is not None
        changed |= _rename(entry, "date", "published")
        for key in [key for key, value in entry.items() if value == "unknown"]:
            del entry[key]
            changed = True
    return changed


_RENEWALS: Mapping[str, Callable[[CommentedMap], bool]] = MappingProxyType(
    {"data/movements": _movements, "data/articles": _articles}
)


def _kind(file: str) -> str:
    """data/movements of data/movements.yaml and of data/movements/2022.yaml."""
    return "/".join(PurePosixPath(file).with_suffix("").parts[:2])


def _maps(items: Any) -> list[CommentedMap]:
    return [item for item in items if isinstance(item, CommentedMap)] if isinstance(items, list) else []


def _rename(entry: CommentedMap, old: str, new: str, change: Callable[[Any], Any] = lambda value: value) -> bool:
    """Give a key another name, at its place and with its comments."""
    if old not in entry or new in entry:
        return False
    position = list(entry).index(old)
    comment = entry.ca.items.pop(old, None)
    entry.insert(position, new, change(entry.pop(old)))
    if comment is not None:
        entry.ca.items[new] = comment
    return True
