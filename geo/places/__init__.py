"""Names in, places with their precision out."""

from geo.places.gazetteer import Gazetteer
from geo.places.model import Place, Precision
from geo.places.names import fold, folded_occurrences

__all__ = ["Gazetteer", "Place", "Precision", "fold", "folded_occurrences"]
