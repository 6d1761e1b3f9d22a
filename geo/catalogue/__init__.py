"""Files in, one immutable and checked catalogue out."""

from geo.catalogue.catalogue import Catalogue, Evidence, Mark
from geo.catalogue.differences import Difference, Voice, differences, differences_of
from geo.catalogue.load import fingerprint, load, load_places
from geo.catalogue.model import Article, Claim, Force, Movement, Speaker, Strength, Total
from geo.catalogue.sentences import Sentence, sentences
from geo.catalogue.sums import Sum, sums
from geo.catalogue.wording import SharedWording, wordings

__all__ = [
    "Article",
    "Catalogue",
    "Claim",
    "Difference",
    "Evidence",
    "Force",
    "Mark",
    "Movement",
    "Sentence",
    "SharedWording",
    "Speaker",
    "Strength",
    "Sum",
    "Total",
    "Voice",
    "differences",
    "differences_of",
    "fingerprint",
    "load",
    "load_places",
    "sentences",
    "sums",
    "wordings",
]
