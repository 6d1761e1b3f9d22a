"""KML with an icon for each status, packed."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.export.options import TEXTS


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.kmz import to_kmz  # brings the layout of flows

    wishes = job.wishes
    return (File(to_kmz(job.movements, job.catalogue, job.say, job.filters, wishes.title, wishes.marking or "")),)


FORMAT = Format("kmz", "KMZ", ".kmz", "application/vnd.google-earth.kmz", "data", _write, TEXTS)
