"""A new catalogue, a new article in, drafts of what it states out."""

from geo.drafts.draft import Aside, Doubt, Draft, Read, Suggestions
from geo.drafts.editors import schema
from geo.drafts.founding import start
from geo.drafts.intake import Arrival, receive
from geo.drafts.page import Offer, offers_of, page
from geo.drafts.shelving import Stored, store
from geo.drafts.source import PROPERTIES, Fact, Unreadable
from geo.drafts.suggesting import suggest

__all__ = [
    "PROPERTIES",
    "Arrival",
    "Aside",
    "Doubt",
    "Draft",
    "Fact",
    "Offer",
    "Read",
    "Stored",
    "Suggestions",
    "Unreadable",
    "offers_of",
    "page",
    "receive",
    "schema",
    "start",
    "store",
    "suggest",
]
