"""Selection in, files out."""

from geo.brief.formats import EXPORTERS, File, Wishes, export, export_files

__all__ = ["EXPORTERS", "File", "Wishes", "export", "export_files"]
