"""Names in, places with their precision out."""

from geo.places.gazetteer import Gazetteer
from geo.places.model import Place, Precision

__all__ = ["Gazetteer", "Place", "Precision"]
