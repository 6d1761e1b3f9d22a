"""What is told of a claim, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.account.records.quotes import Anchor, Quote
from geo.catalogue.differences import DifferenceKind


@dataclass(frozen=True)
class ClaimWords:
    """Words of a claim that state a field, or that `differs` from its `value` (empty where the entry has none).

    `level` says how the words are known to mean the value, empty where they differ; `kind` what kind of difference it
    is; `reason` why the curator reads them so, or why they differ.
    """

    field: str
    name: str
    value: str
    anchor: Anchor
    differs: bool
    level: Literal["machine", "curator", ""]
    kind: DifferenceKind | Literal[""]
    reason: str


@dataclass(frozen=True)
class ClaimAccount:
    """A claim of a movement or total: its id is that of the entry with its place in it, its `number` the movement's."""

    id: str
    statement: str
    movement: bool
    number: int | None
    quote: Quote
    anchor: Anchor
    words: tuple[ClaimWords, ...]
