"""The soldiers of a nation, as a sentence names them; a nation without words here is named by its country."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geo.terms.table import Message, message

SOLDIERS: Mapping[str, Message] = MappingProxyType(
    {
        "NATO": message("NATO soldier", many="NATO soldiers"),
        "AUS": message("Australian soldier", many="Australian soldiers"),
        "BEL": message("Belgian soldier", many="Belgian soldiers"),
        "BLR": message("Belarusian soldier", many="Belarusian soldiers"),
        "CAN": message("Canadian soldier", many="Canadian soldiers"),
        "CHN": message("Chinese soldier", many="Chinese soldiers"),
        "CZE": message("Czech soldier", many="Czech soldiers"),
        "DEU": message("German soldier", many="German soldiers"),
        "DNK": message("Danish soldier", many="Danish soldiers"),
        "ESP": message("Spanish soldier", many="Spanish soldiers"),
        "EST": message("Estonian soldier", many="Estonian soldiers"),
        "FIN": message("Finnish soldier", many="Finnish soldiers"),
        "FRA": message("French soldier", many="French soldiers"),
        "GBR": message("British soldier", many="British soldiers"),
        "GRC": message("Greek soldier", many="Greek soldiers"),
        "HUN": message("Hungarian soldier", many="Hungarian soldiers"),
        "ITA": message("Italian soldier", many="Italian soldiers"),
        "LTU": message("Lithuanian soldier", many="Lithuanian soldiers"),
        "LVA": message("Latvian soldier", many="Latvian soldiers"),
        "NLD": message("Dutch soldier", many="Dutch soldiers"),
        "NOR": message("Norwegian soldier", many="Norwegian soldiers"),
        "POL": message("Polish soldier", many="Polish soldiers"),
        "PRK": message("North Korean soldier", many="North Korean soldiers"),
        "PRT": message("Portuguese soldier", many="Portuguese soldiers"),
        "ROU": message("Romanian soldier", many="Romanian soldiers"),
        "RUS": message("Russian soldier", many="Russian soldiers"),
        "SWE": message("Swedish soldier", many="Swedish soldiers"),
        "TUR": message("Turkish soldier", many="Turkish soldiers"),
        "UKR": message("Ukrainian soldier", many="Ukrainian soldiers"),
        "USA": message("U.S. soldier", many="U.S. soldiers"),
    }
)
"""By ISO 3166-1 alpha-3, or NATO."""
