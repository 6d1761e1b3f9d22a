"""The labelled sentences as questions to the reading: per field, value, words, and whether it is true."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, Reading, SpeakerNames, read
from geo.reading.model import Value
from geo.text import Span, occurrences

FOLDER = Path(__file__).parent / "reading"


@dataclass(frozen=True)
class Question:
    """One field of one sentence; `accept` are all values a fair editor could give."""

    sentence_id: str
    sentence: str
    language: str
    field: str
    values: tuple[Value, ...]
    words: tuple[Span, ...]
    true: bool
    published: datetime.date | None
    because: str = ""

    def ask(self) -> Reading:
        """The best reading of any accepted value."""
        order = {"machine": 0, "curator": 1, "contradicted": 2}
        readings = (
            read(self.field, value, self.words, self.sentence, self.language, self.published) for value in self.values
        )
        return min(readings, key=lambda reading: order[reading.level])


def load(file: Path) -> list[dict[str, Any]]:
    """The items of one set."""
    return list(YAML(typ="safe").load(file.read_text(encoding="utf-8")) or [])


def questions(file: Path, language: str) -> Iterator[Question]:
    """Every true statement and planted falsehood of a set."""
    for item in load(file):
        sentence, published = str(item["sentence"]).strip(), item.get("article_date")
        date = datetime.date.fromisoformat(str(published)) if published else None
        for field, stated in (item.get("says") or {}).items():
            if field == "kind":
                words = (item["says"].get("status") or {}).get("words")
                if words:
                    yield Question(item["id"], sentence, language, field, (stated,), spans(words, sentence), True, date)
                continue
            for entry in stated if isinstance(stated, list) else [stated]:
                yield from _entry(item["id"], sentence, language, field, entry, date)
        for entry in item.get("false") or []:
            field = entry["field"]
            if _unasked(field, entry):
                continue
            values = _values(field, entry, sentence)
            yield Question(
                item["id"],
                sentence,
                language,
                field,
                values,
                spans(entry["words"], sentence),
                False,
                date,
                str(entry["because"]),
            )


def _entry(
    identifier: str, sentence: str, language: str, field: str, entry: dict[str, Any], date: datetime.date | None
) -> Iterator[Question]:
    if _unasked(field, entry):
        return
    if field in ("origin", "destination", "via") and isinstance(entry.get("words"), list):
        countries = entry.get("country")
        for number, words in enumerate(entry["words"]):
            one = {
                "words": words,
                "country": countries[number] if isinstance(countries, list) and number < len(countries) else countries,
            }
            if isinstance(one["country"], list):
                one["country"] = None
            yield Question(
                identifier, sentence, language, field, _values(field, one, sentence), spans(words, sentence), True, date
            )
        return
    yield Question(
        identifier,
        sentence,
        language,
        field,
        _values(field, entry, sentence),
        spans(entry["words"], sentence),
        True,
        date,
    )


def _unasked(field: str, entry: dict[str, Any]) -> bool:
    """Whether the editor left the amount open ("dozens", "scores"): there is nothing to compare then."""
    return field in ("strength", "equipment") and "value" not in entry


def _values(field: str, entry: dict[str, Any], sentence: str) -> tuple[Value, ...]:
    words = entry["words"] if isinstance(entry["words"], list) else [entry["words"]]
    names = tuple(map(str, words))
    match field:
        case "strength":
            return (Quantity(entry["value"], entry.get("up_to"), entry["qualifier"]),)
        case "equipment":
            return (
                Equipment(entry["of"], entry["name"], Quantity(entry["value"], entry.get("up_to"), entry["qualifier"])),
            )
        case "origin" | "destination" | "via":
            country = entry.get("country")
            return (PlaceNames(names, country if isinstance(country, str) else None),)
        case "force":
            return (ForceNames(names, tuple(entry.get("nations") or ())),)
        case "announced_by":
            return (SpeakerNames(names),)
        case "status":
            return tuple(dict.fromkeys((entry["value"], *(entry.get("accept") or ()))))
        case _:
            return (str(entry.get("value", "")),)


def spans(words: str | list[str], sentence: str) -> tuple[Span, ...]:
    """Where words stand in the sentence: whole words, several stretches in their order where they can be."""
    found: list[Span] = []
    last = 0
    for part in [words] if isinstance(words, str) else words:
        places = [span for span in occurrences(str(part), sentence) if _whole(span, sentence)] or list(
            occurrences(str(part), sentence)
        )
        if not places:
            raise ValueError(f"{part!r} is not in {sentence!r}")
        chosen = next((span for span in places if span.start >= last), places[0])
        found.append(chosen)
        last = chosen.end
    return tuple(found)


def _whole(span: Span, text: str) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return not (before.isalnum() or after.isalnum())
