"""The slide as SVG, a file a page."""

from __future__ import annotations

from geo.export.format import MOST_DRAWN, File, Format, Job
from geo.export.options import SLIDE


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.slide import Options, to_svg

    pages = to_svg(job.movements, job.catalogue, job.say, Options.wished(job.wishes), job.filters)
    return tuple(File(page.encode(), mark=f"-{n}" if n > 1 else "") for n, page in enumerate(pages, start=1))


FORMAT = Format("svg", "SVG", ".svg", "image/svg+xml", "slide", _write, SLIDE, paged=True, most=MOST_DRAWN)
