"""The places of the world, offline: countries, regions, towns, seas, bases; and who speaks for whom."""

from geo.places.world.candidates import Candidate
from geo.places.world.speakers import Office, nations, speakers
from geo.places.world.world import Answer, look_up, may_know, nearest_names

__all__ = ["Answer", "Candidate", "Office", "look_up", "may_know", "nations", "nearest_names", "speakers"]
