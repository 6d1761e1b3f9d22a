"""A new catalogue, a new article in, drafts of what it states out."""

from geo.drafts.adopting import Adopted, adopt, load_as, objection_to, with_offer
from geo.drafts.draft import Doubt, Draft, LeftAside, Read, Suggestions
from geo.drafts.editors import schema
from geo.drafts.founding import found
from geo.drafts.intake import Arrival, receive
from geo.drafts.page import Offer, offers_of, page
from geo.drafts.shelving import Stored, store
from geo.drafts.source import PROPERTIES, FoundFact, Unreadable
from geo.drafts.suggesting import suggest
from geo.drafts.undated import published_line, undated

__all__ = [
    "PROPERTIES",
    "Adopted",
    "Arrival",
    "Doubt",
    "Draft",
    "FoundFact",
    "LeftAside",
    "Offer",
    "Read",
    "Stored",
    "Suggestions",
    "Unreadable",
    "adopt",
    "found",
    "load_as",
    "objection_to",
    "offers_of",
    "page",
    "published_line",
    "receive",
    "schema",
    "store",
    "suggest",
    "undated",
    "with_offer",
]
