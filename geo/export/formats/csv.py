"""CSV with its Table Schema beside it."""

from __future__ import annotations

from geo.account import MOVEMENT_TABLE
from geo.export.format import File, Format, Job
from geo.export.options import SEPARATED
from geo.export.schema import to_schema
from geo.export.table import to_csv


def _write(job: Job) -> tuple[File, ...]:
    separator = job.wishes.delimiter
    table = to_csv(job.movements, job.catalogue, job.say, separator)
    return File(table), File(to_schema(MOVEMENT_TABLE, job.say, separator=separator), ending=".schema.json")


FORMAT = Format("csv", "CSV", ".csv", "text/csv", "data", _write, SEPARATED)
