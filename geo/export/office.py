"""What the files of office programs have in common."""

from __future__ import annotations

FONT = "Calibri"
"""The typeface of their themes and styles: on nearly every machine that opens them, a little narrower than what lines
of a slide are set in."""
