"""What the gazetteer of the world answers, for several tests."""

from __future__ import annotations

from geo.places import Gazetteer, Place
from geo.places.world import look_up

NOTHING = Gazetteer([])


def only_one(name: str) -> Place:
    """The one place that has the name."""
    candidates = look_up(name).candidates
    assert len(candidates) == 1, [one.place.id for one in candidates]
    return candidates[0].place
