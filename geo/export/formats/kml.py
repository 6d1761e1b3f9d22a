"""KML."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.export.options import TEXTS


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.kml import to_kml  # brings the layout of flows

    wishes = job.wishes
    return (File(to_kml(job.movements, job.catalogue, job.say, job.filters, wishes.title, wishes.marking or "")),)


FORMAT = Format("kml", "KML", ".kml", "application/vnd.google-earth.kml+xml", "data", _write, TEXTS)
