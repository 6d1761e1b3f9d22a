"""A new catalogue, and a new article in."""

from geo.drafts.editors import schema
from geo.drafts.founding import start
from geo.drafts.intake import Arrival, receive
from geo.drafts.shelving import Stored, store
from geo.drafts.source import PROPERTIES, Fact, Unreadable

__all__ = ["PROPERTIES", "Arrival", "Fact", "Stored", "Unreadable", "receive", "schema", "start", "store"]
