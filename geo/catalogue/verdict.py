"""What was found of a whole catalogue in which nothing was wrong: its warnings, and how its fields are known."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geo.cache import Cache, key_of
from geo.catalogue.catalogue import LEVELS, Level
from geo.catalogue.program import program
from geo.catalogue.registers import Article
from geo.errors import Problem


@dataclass(frozen=True)
class Acquittal:
    """No error; `levels` tells how many fields are known in which way."""

    warnings: tuple[Problem, ...]
    levels: Mapping[Level, int]


def key_of_all(raw: Mapping[str, bytes], articles: Iterable[Article]) -> str:
    """The key of a catalogue, of the bytes of its files and articles; these are the ones of their hashes."""
    parts = [part for file, content in raw.items() for part in (file.encode(), content)]
    texts = [part for article in articles for part in (article.file.encode(), article.sha256.encode())]
    return key_of(b"verdict", program(), *parts, b"", *texts)


def acquittal(key: str, cache: Cache) -> Acquittal | None:
    """What was found under the key; None where that is not known."""
    kept = cache.get(key)
    try:
        told = json.loads(kept) if kept is not None else None
        if told is None:
            return None
        return Acquittal(
            tuple(Problem(**problem) for problem in told["warnings"]),
            {level: told["levels"][level] for level in LEVELS},
        )
    except (ValueError, TypeError, KeyError):
        return None


def acquit(key: str, found: Acquittal, cache: Cache) -> None:
    """Keep it under the key."""
    warnings = [dataclasses.asdict(problem) for problem in found.warnings]
    cache.put(key, json.dumps({"warnings": warnings, "levels": dict(found.levels)}).encode())
