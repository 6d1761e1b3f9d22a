"""The slide as PDF, with all its pages."""

from __future__ import annotations

from geo.export.format import MOST_DRAWN, File, Format, Job
from geo.export.options import SLIDE


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.slide import Options, to_pdf

    return (File(to_pdf(job.movements, job.catalogue, job.say, Options.wished(job.wishes), job.filters)),)


FORMAT = Format("pdf", "PDF", ".pdf", "application/pdf", "slide", _write, SLIDE, most=MOST_DRAWN)
