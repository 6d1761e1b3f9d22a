"""The slide as PowerPoint, with all its pages."""

from __future__ import annotations

from geo.export.format import MOST_DRAWN, File, Format, Job
from geo.export.options import SLIDE

_MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.slide import Options, to_pptx

    return (File(to_pptx(job.movements, job.catalogue, job.say, Options.wished(job.wishes), job.filters)),)


FORMAT = Format("pptx", "PowerPoint", ".pptx", _MIME, "slide", _write, SLIDE, most=MOST_DRAWN)
