"""A new catalogue, and a new article in."""

from geo.drafts.schema import schema
from geo.drafts.start import start

__all__ = ["schema", "start"]
