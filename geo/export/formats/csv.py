"""CSV with its Table Schema beside it."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.export.schema import to_schema
from geo.export.table import to_csv


def _write(job: Job) -> tuple[File, ...]:
    table = to_csv(job.movements, job.catalogue, job.say)
    return File(table), File(to_schema(job.say), ending=".schema.json")


FORMAT = Format("csv", "CSV", ".csv", "text/csv", "data", _write)
