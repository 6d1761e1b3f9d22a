"""Claims as CSV: all words that state something or differ, a row each, with the quote and where it stands."""

from __future__ import annotations

from geo.account import CLAIM_TABLE, claim_rows
from geo.export.format import File, Format, Job
from geo.export.options import SEPARATED
from geo.export.schema import to_schema
from geo.export.table import table_to_csv
from geo.terms import message


def _write(job: Job) -> tuple[File, ...]:
    separator = job.wishes.delimiter
    table = table_to_csv(CLAIM_TABLE, claim_rows(job.movements, job.catalogue, job.say), separator)
    schema = to_schema(CLAIM_TABLE, job.say, key=None, separator=separator)
    return File(table), File(schema, ending=".claims.schema.json")


FORMAT = Format(
    "claims",
    message("Claims as CSV"),
    ".csv",
    "text/csv",
    "data",
    _write,
    SEPARATED,
    holds=message("claims", within="name of a file"),
)
