"""GeoJSON."""

from __future__ import annotations

from geo.export.format import File, Format, Job


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.geojson import to_geojson  # brings the layout of flows

    return (File(to_geojson(job.movements, job.catalogue, job.say, job.filters)),)


FORMAT = Format("geojson", "GeoJSON", ".geojson", "application/geo+json", "data", _write)
