"""Which place lies in which."""

from __future__ import annotations

from geo.places.distance import kilometres
from geo.places.model import Place

REGION = 300
"""Kilometres from the middle of a region within which a place of its country is taken to lie in it."""


def lies_in(place: Place, broad: Place) -> bool:
    """Whether a place lies in a country, or near the middle of a region; two regions are two."""
    if place.country is None or place.country != broad.country or place.precision in ("country", "sea"):
        return False
    near = kilometres(place.point, broad.point) < REGION
    return broad.precision == "country" or (broad.precision == "region" and place.precision != "region" and near)
