"""Files in, one immutable and checked catalogue out."""

from geo.catalogue.catalogue import LEVELS, Catalogue, Evidence, Level, Mark
from geo.catalogue.differences import Difference, Voice, differences, differences_of
from geo.catalogue.folder import fingerprint
from geo.catalogue.load import load
from geo.catalogue.model import Claim, Counted, Equipment, Movement, Strength, Total, When
from geo.catalogue.registers import Article, Force, Speaker
from geo.catalogue.sentences import Sentence, sentences
from geo.catalogue.sums import Sum, sums
from geo.catalogue.wording import SharedWording, wordings

__all__ = [
    "LEVELS",
    "Article",
    "Catalogue",
    "Claim",
    "Counted",
    "Difference",
    "Equipment",
    "Evidence",
    "Force",
    "Level",
    "Mark",
    "Movement",
    "Sentence",
    "SharedWording",
    "Speaker",
    "Strength",
    "Sum",
    "Total",
    "Voice",
    "When",
    "differences",
    "differences_of",
    "fingerprint",
    "load",
    "sentences",
    "sums",
    "wordings",
]
