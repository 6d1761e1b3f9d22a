"""The cited articles as RIS."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.terms import message


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.bibliography import to_ris

    return (File(to_ris(job.movements, job.catalogue, job.say)),)


FORMAT = Format(
    "ris",
    "RIS",
    ".ris",
    "application/x-research-info-systems",
    "data",
    _write,
    holds=message("articles", within="name of a file"),
)
