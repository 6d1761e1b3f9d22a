"""Maps of announced troop movements, each value tied to the words that state it.

Which room does what, in the order in which the data walks through them: docs/architecture.md.
"""

__version__ = "0.2.0"
