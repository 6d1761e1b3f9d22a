"""The labelled sentences as expectations of drafts: those written for the suggestions, and those of the reading."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from geo.reading import Quantity

FOLDER = Path(__file__).parent / "suggest"
READING = Path(__file__).parent / "reading"
DAY = datetime.date(2023, 2, 15)
"""The day of the article that a sentence without one is read in."""


@dataclass(frozen=True)
class Expected:
    """One movement as labelled: all statuses and quantities that a fair editor could give, the words of its ends."""

    statuses: tuple[str, ...]
    strengths: tuple[Quantity, ...]
    origins: tuple[str, ...]
    destinations: tuple[str, ...]
    nations: tuple[str, ...]
    same_as: str | None = None


@dataclass(frozen=True)
class Item:
    """One sentence: its movements, or the trap that it is. `first` where only one movement of it is labelled."""

    id: str
    sentence: str
    language: str
    day: datetime.date
    movements: tuple[Expected, ...]
    trap: str = ""
    first: bool = False


def own(file: Path) -> Iterator[Item]:
    """The items of a set written for the suggestions."""
    for item in _load(file):
        movements = tuple(map(_expected, item.get("movements", ())))
        yield Item(item["id"], item["sentence"], file.name[:2], DAY, movements, str(item.get("trap", "")))


def of_reading(file: Path) -> Iterator[Item]:
    """The items of a set of the reading: of each sentence one movement is labelled, usually the first."""
    for item in _load(file):
        date = item.get("article_date")
        day = datetime.date.fromisoformat(str(date)) if date else DAY
        sentence = str(item["sentence"]).strip()
        moves = bool(item["movement"])
        movements = (_said(item.get("says") or {}),) if moves else ()
        trap = "" if moves else str(item.get("trap", "trap"))
        yield Item(item["id"], sentence, file.name[:2], day, movements, trap, first=True)


def _load(file: Path) -> list[dict[str, Any]]:
    return list(YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")) or [])


def _expected(label: Mapping[str, Any]) -> Expected:
    strength = label.get("strength", {})
    return Expected(
        tuple(_several(label["status"])),
        tuple(Quantity(strength["value"], strength.get("up_to"), each) for each in _several(strength.get("qualifier"))),
        tuple(_several(label.get("origin"))),
        tuple(_several(label.get("destination"))),
        tuple(_several(label.get("nation"))),
        label.get("same_as"),
    )


def _said(says: Mapping[str, Any]) -> Expected:
    status, strength, force = (says.get(name) or {} for name in ("status", "strength", "force"))
    statuses = dict.fromkeys((status["value"], *(status.get("accept") or ()))) if status else ()
    counted = (
        (Quantity(strength["value"], strength.get("up_to"), strength["qualifier"]),) if "value" in strength else ()
    )
    ends = {
        end: tuple(
            words
            for entry in (says.get(end) if isinstance(says.get(end), list) else [says.get(end)])
            if entry
            for words in _several(entry["words"])
        )
        for end in ("origin", "destination")
    }
    nations = tuple(force.get("nations") or ())
    return Expected(tuple(statuses), counted, ends["origin"], ends["destination"], nations)


def _several(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
