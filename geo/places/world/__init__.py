"""The places of the world, offline: countries, regions, towns, seas, bases; and who speaks for whom."""

from geo.places.world.candidates import Candidate
from geo.places.world.speakers import Voice, nations, speakers
from geo.places.world.world import Answer, look_up, nearest

__all__ = ["Answer", "Candidate", "Voice", "look_up", "nations", "nearest", "speakers"]
