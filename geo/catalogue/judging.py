"""Every stating word put to the reading: how each field of each claim is known to mean its value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from geo.catalogue.hearing import Heard, heard_count, heard_number, heard_status
from geo.catalogue.model import Claim, Counted, Movement, Statement, Total
from geo.catalogue.registers import Article, Force, Speaker
from geo.places import Gazetteer
from geo.reading import LANGUAGES, Equipment, ForceNames, PlaceNames, Quantity, Reading, SpeakerNames, coherent, read
from geo.reading.model import Value
from geo.records import primary
from geo.text import Span

_RANK = {"contradicted": 0, "curator": 1, "machine": 2}


class Judge:
    """Puts a claim's words and its statement's values to the reading."""

    def __init__(
        self,
        forces: Mapping[str, Force],
        speakers: Mapping[str, Speaker],
        places: Gazetteer,
        movements: Mapping[str, Movement],
    ) -> None:
        self._forces, self._speakers, self._places, self._movements = forces, speakers, places, movements

    def readings(
        self, statement: Statement, claim: Claim, article: Article, text: str, words: Mapping[str, Sequence[Span]]
    ) -> Mapping[str, Reading]:
        """The reading of each field that the claim states, and of "clause": whether all stands in one.

        `words` are the spans of the stating words in the `text` of the article, by field. A field whose value is not
        there, or refers to nothing, has none: that is an error of its own.
        """
        found: dict[str, Reading] = {}
        published = article.day
        for field in claim.states:
            spans = words.get(field, ())
            values = list(self._values(statement, field))
            if spans and values:
                found[field] = _read(field, values, spans, text, article.language, published)
        if found and isinstance(statement, Movement) and primary(article.language) in LANGUAGES:
            found["clause"] = coherent({field: words[field] for field in found}, text, article.language)
        return MappingProxyType(found)

    def differing(
        self, statement: Statement, field: str, spans: Sequence[Span], text: str, article: Article
    ) -> Reading | None:
        """The reading of words that are said to differ from the value; None where there is no value to compare."""
        values = list(self._values(statement, field))
        return _read(field, values, spans, text, article.language, article.day) if values and spans else None

    def heard(
        self, statement: Statement, text: str, language: str, words: Mapping[str, Sequence[Span]]
    ) -> Mapping[str, Heard]:
        """What is heard in the spans of the `words` that differ, of the fields of which kinds of difference follow."""
        found = {end: heard_count(words[end], text, language) for end in ("origin", "destination") if end in words}
        if "strength" in words:
            found["strength"] = heard_number(words["strength"], text, language)
        if "status" in words and isinstance(statement, Movement):
            found["status"] = heard_status(statement.status, words["status"], text, language)
        return MappingProxyType(found)

    def _values(self, statement: Statement, field: str) -> Iterator[Value]:
        """What the words may mean; of a total or of several things, each of them."""
        match field:
            case "origin" | "destination":
                for end in self._ends(statement, field):
                    if end in self._places:
                        place = self._places[end]
                        yield PlaceNames(place.names, place.country)
            case "via":
                for end in getattr(statement, "via", ()):
                    if end in self._places:
                        yield PlaceNames(self._places[end].names, self._places[end].country)
            case "force":
                force = self._forces.get(getattr(statement, "force", ""))
                if force:
                    yield ForceNames(force.names, force.nations)
            case "announced_by":
                speaker = self._speakers.get(statement.announced.by or "")
                if speaker:
                    yield SpeakerNames(speaker.names)
            case "equipment":
                for item in getattr(statement, "equipment", ()):
                    for name in item.name.values():
                        yield Equipment(item.of, name, _quantity(item))
            case "strength":
                if statement.strength.value is not None:
                    yield _quantity(statement.strength)
            case _:
                value = statement.value(field)
                if value is not None:
                    yield str(value)

    def _ends(self, statement: Statement, field: str) -> tuple[str, ...]:
        if isinstance(statement, Total):
            if any(name not in self._movements for name in statement.covers):
                return ()  # an error of its own: which places the total is about cannot be said
            ends = [getattr(self._movements[name], field) for name in statement.covers]
        else:
            ends = [getattr(statement, field)]
        return tuple(dict.fromkeys(end for end in ends if end))


def _read(
    field: str,
    values: Sequence[Value],
    spans: Sequence[Span],
    text: str,
    language: str,
    published: datetime.date | None,
) -> Reading:
    """Of several values the best that a stretch can mean; of several stretches the worst."""
    if len(values) == 1:
        return read(field, values[0], spans, text, language, published)
    each = [
        max(
            (read(field, value, [span], text, language, published) for value in values),
            key=lambda item: _RANK[item.level],
        )
        for span in spans
    ]
    return min(each, key=lambda item: _RANK[item.level])


def _quantity(counted: Counted) -> Quantity:
    assert counted.value is not None
    return Quantity(counted.value, counted.up_to, counted.qualifier)  # type: ignore[arg-type]  # its literals
