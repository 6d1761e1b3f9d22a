"""Files in, one immutable and checked catalogue out."""

from geo.catalogue.catalogue import LEVELS, Catalogue, Evidence, Level, MarkedWords
from geo.catalogue.differences import Difference, Voice, differences, differences_of
from geo.catalogue.folder import fingerprint
from geo.catalogue.load import load
from geo.catalogue.model import Announcement, Claim, Counted, EquipmentItem, Movement, Strength, Total, When
from geo.catalogue.registers import Article, Force, Speaker
from geo.catalogue.sentences import ArticleSentence, sentences
from geo.catalogue.sums import Sum, sums
from geo.catalogue.wording import SharedWording, links, wordings

__all__ = [
    "LEVELS",
    "Announcement",
    "Article",
    "ArticleSentence",
    "Catalogue",
    "Claim",
    "Counted",
    "Difference",
    "EquipmentItem",
    "Evidence",
    "Force",
    "Level",
    "MarkedWords",
    "Movement",
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
    "links",
    "load",
    "sentences",
    "sums",
    "wordings",
]
