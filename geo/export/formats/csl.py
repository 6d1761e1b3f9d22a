"""The cited articles as CSL-JSON."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.terms import message


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.bibliography import to_csl

    return (File(to_csl(job.movements, job.catalogue, job.say)),)


FORMAT = Format(
    "csl",
    "CSL-JSON",
    ".csl.json",
    "application/vnd.citationstyles.csl+json",
    "data",
    _write,
    holds=message("articles", within="name of a file"),
)
