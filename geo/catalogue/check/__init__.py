"""Every rule that a catalogue must keep."""

from geo.catalogue.check.book import Book, FoundEvidence
from geo.catalogue.check.rules import RULES, Rule, problems_of, problems_with

__all__ = ["RULES", "Book", "FoundEvidence", "Rule", "problems_of", "problems_with"]
