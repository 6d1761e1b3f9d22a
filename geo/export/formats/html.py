"""The whole map as one HTML file."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.export.options import TEXTS


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.standalone import to_html  # brings folium

    wishes = job.wishes
    return (File(to_html(job.selection, job.catalogue, job.say, wishes.title, wishes.marking or "")),)


FORMAT = Format("html", "HTML", ".html", "text/html", "page", _write, TEXTS, most=2000)
