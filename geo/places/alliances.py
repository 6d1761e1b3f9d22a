"""Who belonged to NATO when: the days on which each member's accession took effect (nato.int, "NATO member
countries")."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

_ACCESSIONS: Mapping[str, str] = MappingProxyType(
    {
        "1949-08-24": "BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA",
        "1952-02-18": "GRC TUR",
        "1955-05-06": "DEU",
        "1982-05-30": "ESP",
        "1999-03-12": "CZE HUN POL",
        "2004-03-29": "BGR EST LTU LVA ROU SVK SVN",
        "2009-04-01": "ALB HRV",
        "2017-06-05": "MNE",
        "2020-03-27": "MKD",
        "2023-04-04": "FIN",
        "2024-03-07": "SWE",
    }
)


def nato_members(on: datetime.date | None = None) -> tuple[str, ...]:
    """The alpha-3 codes of NATO's members on a day, of all to this day where none is given."""
    joined = (codes for day, codes in _ACCESSIONS.items() if on is None or datetime.date.fromisoformat(day) <= on)
    return tuple(sorted(code for codes in joined for code in codes.split()))
