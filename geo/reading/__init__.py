"""Words → meaning: whether words of an article say a value, by rules over the text and tables of each language."""

from geo.reading.events import events_of
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
from geo.reading.read import FIELDS, LANGUAGES, read

__all__ = [
    "FIELDS",
    "LANGUAGES",
    "Equipment",
    "EventReading",
    "ForceNames",
    "PlaceNames",
    "Quantity",
    "Reading",
    "SpeakerNames",
    "StatedQuantity",
    "events_of",
    "quantities_of",
    "read",
]
