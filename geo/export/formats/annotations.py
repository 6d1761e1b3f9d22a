"""Claims as W3C Web Annotations."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.terms import message


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.annotations import to_annotations

    return (File(to_annotations(job.movements, job.catalogue, job.say, job.filters)),)


FORMAT = Format(
    "annotations",
    "Web Annotation",
    ".jsonld",
    "application/ld+json",
    "data",
    _write,
    holds=message("claims", within="name of a file"),
)
