"""The closed vocabularies, each term one record of one table: statuses, kinds, qualifiers, fields.

Everything that differs from term to term stands in its record: words, look, rank, bounds. Whoever draws, words,
checks or lists a term reads the table, so that a new one is one record (and its translation).
"""

from geo.terms.fields import FIELDS, FieldTerm
from geo.terms.kinds import DEFAULT_KIND, KINDS, KindTerm
from geo.terms.markings import MARKINGS, marking_colour
from geo.terms.qualifiers import MAGNITUDES, QUALIFIERS, Magnitude, QualifierTerm
from geo.terms.soldiers import SOLDIERS
from geo.terms.statuses import STATUSES, Look, StatusTerm
from geo.terms.table import Message, message

__all__ = [
    "DEFAULT_KIND",
    "FIELDS",
    "KINDS",
    "MAGNITUDES",
    "MARKINGS",
    "QUALIFIERS",
    "SOLDIERS",
    "STATUSES",
    "FieldTerm",
    "KindTerm",
    "Look",
    "Magnitude",
    "Message",
    "QualifierTerm",
    "StatusTerm",
    "marking_colour",
    "message",
]
