"""YAML in, plain values and the position of every key and item out.

Syntax by libyaml (PyYAML), which is quick and knows lines; meaning by the core schema of YAML 1.2: `NO` stays a
string, `2022-02-30` too. Duplicate keys, tags, merge keys and characters that no output can carry are refused, and so
is what exceeds the limits. Nothing raises on bad data: each problem has its place.
"""

from geo.documents.document import (
    MAX_ALIASED,
    MAX_BYTES,
    Document,
    Key,
    KeyPath,
    parse,
    read_bytes,
    read_document,
)
from geo.documents.syntax import MAX_DEPTH, MAX_SCALAR

__all__ = [
    "MAX_ALIASED",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_SCALAR",
    "Document",
    "Key",
    "KeyPath",
    "parse",
    "read_bytes",
    "read_document",
]
