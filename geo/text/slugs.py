"""Ids made of names."""

from __future__ import annotations

import re

from geo.text.fold import fold


def slug(name: str, otherwise: str) -> str:
    """An id made of a name: "Rzeszów-Jasionka" gives rzeszow-jasionka; `otherwise` where nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or otherwise
