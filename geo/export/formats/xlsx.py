"""Excel: movements, claims, articles and totals, a sheet each."""

from __future__ import annotations

from geo.export.format import File, Format, Job

_MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.workbook import to_xlsx  # brings XlsxWriter

    return (File(to_xlsx(job.movements, job.catalogue, job.say, job.filters)),)


FORMAT = Format("xlsx", "Excel", ".xlsx", _MIME, "data", _write)
