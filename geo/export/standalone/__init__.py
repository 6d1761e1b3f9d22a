"""One HTML file that holds the whole map: opened from a stick, it asks nobody for anything."""

from geo.export.standalone.document import to_html

__all__ = ["to_html"]
