"""Distances between places."""

from __future__ import annotations

from geopy.distance import geodesic

from geo.places.model import Place


def distance_km(origin: Place, destination: Place) -> float:
    """Length of the geodesic on the WGS 84 ellipsoid (Karney 2013, as geopy computes it), in kilometres."""
    return float(geodesic(origin.point, destination.point).kilometers)
