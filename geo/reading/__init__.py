"""Words → meaning: whether words of an article say a value, by rules over the text and tables of each language."""

from geo.reading.coherence import coherent
from geo.reading.events import events_of
from geo.reading.explain import explain
from geo.reading.knowledge import LANGUAGES
from geo.reading.model import (
    Equipment,
    EventReading,
    ForceNames,
    PlaceNames,
    Quantity,
    Reading,
    SpeakerNames,
    StatedQuantity,
)
from geo.reading.quantities import quantities_of
from geo.reading.read import read
from geo.reading.translation import Mistranslation, compare

__all__ = [
    "LANGUAGES",
    "Equipment",
    "EventReading",
    "ForceNames",
    "Mistranslation",
    "PlaceNames",
    "Quantity",
    "Reading",
    "SpeakerNames",
    "StatedQuantity",
    "coherent",
    "compare",
    "events_of",
    "explain",
    "quantities_of",
    "read",
]
