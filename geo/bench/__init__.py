"""The curator's bench: an article and its drafts, each accepted, corrected or rejected; on localhost alone."""

from geo.bench.desk import Desk
from geo.bench.server import Bench

__all__ = ["Bench", "Desk"]
