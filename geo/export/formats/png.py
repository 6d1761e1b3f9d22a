"""The slide's first page as PNG."""

from __future__ import annotations

from geo.export.format import MOST_DRAWN, File, Format, Job
from geo.export.options import SLIDE


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.slide import Options, to_png

    options, scale = Options.wished(job.wishes), job.wishes.scale or 1.0
    picture, pages = to_png(job.movements, job.catalogue, job.say, options, job.filters, scale=scale)
    return (File(picture, pages=pages),)


FORMAT = Format("png", "PNG", ".png", "image/png", "slide", _write, SLIDE | {"scale"}, most=MOST_DRAWN)
