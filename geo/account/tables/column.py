"""A column of a table: its name, its type, what it means, and how it is filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from geo.account.records import StatementAccount
from geo.language import Language

Cell = str | int | float | None
Type = Literal["string", "integer", "number", "date"]
"""A "date" is a day, a month or a year: as exact as stated, so that a Table Schema has to call it a string."""

_R = TypeVar("_R")


@dataclass(frozen=True)
class Column(Generic[_R]):
    """A column. `constraints` are those of a Table Schema; a cell of which nothing is stated is None."""

    name: str
    type: Type
    description: Callable[[Language], str]
    cell: Callable[[_R], Cell]
    constraints: Mapping[str, object] = field(default_factory=dict)


MOMENT = {"pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}
REQUIRED = {"required": True}


def cells(table: Sequence[Column[_R]], row: _R) -> dict[str, Cell]:
    """A row as the columns of its table have it; what is not stated is None."""
    found = ((column.name, column.cell(row)) for column in table)
    return {name: None if cell == "" else cell for name, cell in found}


def quoted(told: StatementAccount) -> str:
    """The quote that states most, and the letter of its article."""
    quote = told.leading
    return f"{quote.opening}{quote.text}{quote.closing} [{quote.letter}]"


def of_the_data(say: Language) -> str:
    """What the column of the version means."""
    return say("Version of the data")
