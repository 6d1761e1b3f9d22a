"""Selection in, files out."""

from geo.export.format import File, Format, Job, export, export_files, known_formats
from geo.export.options import OPTIONS, Wishes

__all__ = ["OPTIONS", "File", "Format", "Job", "Wishes", "export", "export_files", "known_formats"]
