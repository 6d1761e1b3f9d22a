"""Files in, one immutable and checked catalogue out."""

from geo.catalogue.catalogue import Catalogue, Evidence, Mark
from geo.catalogue.load import fingerprint, load
from geo.catalogue.model import FIELDS, STATUSES, Article, Claim, Force, Movement, Speaker, Strength, Total

__all__ = [
    "FIELDS",
    "STATUSES",
    "Article",
    "Catalogue",
    "Claim",
    "Evidence",
    "Force",
    "Mark",
    "Movement",
    "Speaker",
    "Strength",
    "Total",
    "fingerprint",
    "load",
]
