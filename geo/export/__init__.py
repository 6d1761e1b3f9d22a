"""Selection in, files out."""

from geo.export.formats import EXPORTERS, File, Wishes, export, export_files

__all__ = ["EXPORTERS", "File", "Wishes", "export", "export_files"]
