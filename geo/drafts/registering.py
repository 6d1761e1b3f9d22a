"""Forces, speakers and places of drafts: what the catalogue has, else entries for its registers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from geo.catalogue import Force, Speaker
from geo.places import Gazetteer, Place
from geo.places.calling import as_called
from geo.places.world import nations, speakers
from geo.places.world.table import countries
from geo.reading.model import ForceNames, SpeakerNames
from geo.reading.nations import bare, same_name
from geo.records import primary
from geo.text import fold, slug

_LONGEST = 50
_POSSESSIVE = re.compile(r"'s?(?=\s)")


class Registers:
    """The registers of a catalogue, and what drafts add to them: `new` by file's list and id, `aliases` too."""

    def __init__(
        self, forces: Mapping[str, Force], voices: Mapping[str, Speaker], places: Gazetteer, language: str
    ) -> None:
        self._forces, self._voices, self._places, self._language = forces, voices, places, language
        self.new: dict[str, dict[str, dict[str, Any]]] = {"places": {}, "forces": {}, "speakers": {}}

    def force(self, value: ForceNames) -> str:
        """The id of the force that the words name."""
        for force in self._forces.values():
            own = set(force.names) == set(value.names) or any(same_name(value.names[0], name) for name in force.names)
            if own and (set(value.nations) <= set(force.nations) or not value.nations):
                return force.id
        words = value.names[0]
        codes = value.nations
        whole = len(codes) == 1 and (not _soldiers(words) or fold(words) in map(fold, nations(words)))
        made = {
            "id": f"{codes[0].lower()}-{slug(words, 'forces')}" if whole else slug(words, "force"),
            "name": self._names(words),
            **({"nations": list(codes)} if codes else {}),
        }
        return self._added("forces", made, self._forces)

    def _names(self, words: str) -> dict[str, str]:
        """The words, and of a country that they name its name in the other language too."""
        own, wanted = primary(self._language), fold(bare(words))
        for row in countries().values():
            told = {"en": row.english, "fr": row.french}
            if fold(told.get(own, "")) == wanted:
                return {**told, self._language: words}
        return {self._language: words}

    def speaker(self, value: SpeakerNames) -> str:
        """The id of the speaker that the words name: "Moscow" is the Russian government where nobody is nearer."""
        words = value.names[0]
        for voice in self._voices.values():
            if any(same_name(words, name) for name in voice.names):
                return voice.id
        found = speakers(words)
        if len(found) == 1:
            named = {language: str(name) for language, name in found[0].name.items()}
            made = {"id": slug(named["en"], "speaker"), "name": named, "aliases": [words], "nations": [found[0].of]}
        else:
            made = {"id": slug(_POSSESSIVE.sub("", bare(words)), "speaker"), "name": self._names(words)}
        return self._added("speakers", made, self._voices)

    def place(self, place: Place) -> str:
        """The id of the place, by the name in the catalogue if it is one of its own."""
        if place.id in self._places and self._places[place.id] == place:
            return place.id
        for words in place.aliases:
            place = as_called(place, words, self._language)
        made = {
            name: value
            for name, value in place.model_dump(mode="json", exclude_none=True).items()
            if value not in ((), [])
        }
        return self._added("places", made, self._places)

    def _added(self, kind: str, made: dict[str, Any], known: Iterable[str] | Gazetteer) -> str:
        """The id under which the entry is new: with a number where another has it."""
        wanted, number = str(made["id"])[:_LONGEST].strip("-"), 1
        while True:
            name = wanted if number == 1 else f"{wanted}-{number}"
            other = self.new[kind].get(name)
            if other is not None and {**other, "id": ""} == {**made, "id": ""}:
                return name
            if other is None and name not in known:
                self.new[kind][name] = {**made, "id": name}
                return name
            number += 1


def _soldiers(words: str) -> bool:
    return len(words.split()) > 1
