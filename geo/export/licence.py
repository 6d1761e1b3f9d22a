"""On which terms a file may be passed on, as far as the program knows."""

from __future__ import annotations

from functools import lru_cache

from geo.catalogue import Catalogue, fingerprint
from geo.catalogue.folder import Signature, signature
from geo.language import Language
from geo.shipped import SHIPPED


def licence(catalogue: Catalogue, say: Language) -> str:
    """The terms of the shipped catalogue, of which LICENSE-DATA tells more; of one's own the program knows none."""
    quotes = say("Quotes: their publishers")
    if not _shipped(signature(SHIPPED)).startswith(catalogue.version):
        return quotes
    own = say("Catalogue: the announced-movements map, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/")
    return f"{own} · {say('Places: GeoNames, CC BY 4.0')} · {quotes}"


@lru_cache(maxsize=1)
def _shipped(_: Signature) -> str:
    """The fingerprint of the shipped catalogue, read anew when one of its files has another signature."""
    return fingerprint(SHIPPED)
