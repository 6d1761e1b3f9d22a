"""Selection in, files out."""

from geo.brief.formats import EXPORTERS, export

__all__ = ["EXPORTERS", "export"]
