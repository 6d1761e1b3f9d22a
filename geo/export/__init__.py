"""Selection in, files out."""

from geo.export.format import MOST_DRAWN, File, Format, Job, export, export_files, known_formats
from geo.export.naming import file_name
from geo.export.options import OPTIONS, Wishes

__all__ = [
    "MOST_DRAWN",
    "OPTIONS",
    "File",
    "Format",
    "Job",
    "Wishes",
    "export",
    "export_files",
    "file_name",
    "known_formats",
]
