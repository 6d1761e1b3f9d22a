"""A place as an entry of data/places.yaml, for a curator to paste."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from geo.places.model import Place

_PLAIN = re.compile(r"[^\W\d_][\w’.-]*( [\w’.()-]+)*")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def stanza(place: Place) -> str:
    """The lines of the entry, with a line end after each."""
    names = ", ".join(f"{language}: {_text(name)}" for language, name in place.name.items())
    lines = [f"  - id: {place.id}", f"    name: {{{names}}}"]
    if place.aliases:
        lines.append(f"    aliases: {_listed(place.aliases)}")
    lines.append(f"    precision: {place.precision}")
    if place.country:
        lines.append(f"    country: {_text(place.country)}")
    if place.touches:
        lines.append(f"    touches: {_listed(place.touches)}")
    if place.geonames:
        lines.append(f"    geonames: {place.geonames}")
    lines += [f"    lat: {place.lat}", f"    lon: {place.lon}", f"    basis: {_text(place.basis)}"]
    return "".join(f"{line}\n" for line in lines)


def _listed(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """A scalar that YAML reads back as this very text: plain where that is safe, else as JSON writes it."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
