"""The table of totals: each beside those of its parts that are shown."""

from __future__ import annotations

from dataclasses import dataclass

from geo.account.records import SumAccount
from geo.account.tables.column import Column, of_the_data, quoted


@dataclass(frozen=True)
class TotalRow:
    """A total beside those of its parts that are shown, in a version of the data."""

    told: SumAccount
    version: str


TOTAL_TABLE: tuple[Column[TotalRow], ...] = (
    Column(
        "total",
        "string",
        lambda say: say("Identifier of the total in the catalogue"),
        lambda row: row.told.total.id,
    ),
    Column("name", "string", lambda say: say("What is counted"), lambda row: row.told.total.name),
    Column(
        "strength",
        "string",
        lambda say: say("The stated number, with its qualifier, in words"),
        lambda row: row.told.total.strength,
    ),
    Column(
        "equation",
        "string",
        lambda say: say("Its parts beside it, and whether they make it; a total is compared, never added in"),
        lambda row: row.told.total.equation,
    ),
    Column(
        "verdict",
        "string",
        lambda say: say("Whether the parts add up to it"),
        lambda row: row.told.total.verdict,
    ),
    Column(
        "shown",
        "string",
        lambda say: say("Movements of the selection that it covers, joined by a space"),
        lambda row: " ".join(part.id for part in row.told.shown),
    ),
    Column(
        "hidden",
        "string",
        lambda say: say("Movements that it covers and the selection leaves out, joined by a space"),
        lambda row: " ".join(part.id for part in row.told.hidden),
    ),
    Column(
        "articles",
        "string",
        lambda say: say("Identifiers of the articles that state it, joined by a space"),
        lambda row: " ".join(row.told.total.support.articles),
    ),
    Column(
        "wordings",
        "integer",
        lambda say: say("Number of those articles left when those that share wording count as one"),
        lambda row: row.told.total.support.wordings,
    ),
    Column(
        "caveats",
        "string",
        lambda say: say("What else is to be known before it is used"),
        lambda row: " | ".join(caveat.sentence for caveat in row.told.total.caveats),
    ),
    Column(
        "quote",
        "string",
        lambda say: say("The words that state most of it, and their article"),
        lambda row: quoted(row.told.total),
    ),
    Column("data_version", "string", of_the_data, lambda row: row.version),
)
