"""GeoPackage with styles."""

from __future__ import annotations

from geo.export.format import File, Format, Job


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.geopackage import to_geopackage  # brings the layout of flows

    return (File(to_geopackage(job.movements, job.catalogue, job.say, job.filters)),)


FORMAT = Format("gpkg", "GeoPackage", ".gpkg", "application/geopackage+sqlite3", "data", _write)
