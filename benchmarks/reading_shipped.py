"""The shipped catalogue as questions to the reading: every field that a claim states, in its article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from benchmarks.reading_sets import Question
from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames
from geo.reading.model import Value
from geo.text import Span, locate, occurrences, sentence_around

ROOT = Path(__file__).resolve().parent.parent
_FIELDS = ("strength", "status", "origin", "destination", "force", "announced_by", "announced_on")


def _load(name: str) -> dict[str, Any]:
    return dict(YAML(typ="safe", pure=True).load((ROOT / "data" / f"{name}.yaml").read_text(encoding="utf-8")))


def shipped_questions() -> Iterator[Question]:
    """One question for each field that a claim of a movement states, put to the sentence of its words."""
    names = {
        kind: {item["id"]: item for item in _load(kind)[kind]} for kind in ("places", "forces", "speakers", "articles")
    }
    for movement in _load("movements")["movements"]:
        for number, claim in enumerate(movement["claims"]):
            article = names["articles"][claim["article"]]
            text = (ROOT / "seeds" / article["file"]).read_text(encoding="utf-8")
            quote = locate(claim["quote"], text, claim.get("prefix", ""), claim.get("suffix", ""))[0]
            for field, words in (claim.get("states") or {}).items():
                if field not in _FIELDS:
                    continue
                value = _value(field, movement, names)
                spans = _spans([words] if isinstance(words, str) else words, quote, text)
                if value is not None and spans:
                    around = sentence_around(spans[0], text, article["language"])
                    moved = tuple(Span(span.start - around.start, span.end - around.start) for span in spans)
                    name, language = f"{movement['id']}#{number}", article["language"]
                    yield Question(name, around.cut(text), language, field, (value,), moved, True, None)


def _spans(words: list[str], quote: Span, text: str) -> tuple[Span, ...]:
    found = []
    for part in words:
        inside = occurrences(str(part), quote.cut(text))
        if inside:
            found.append(Span(inside[0].start + quote.start, inside[0].end + quote.start))
    return tuple(found)


def _value(field: str, movement: dict[str, Any], names: dict[str, dict[str, Any]]) -> Value | None:
    announced = movement.get("announced") or {}
    match field:
        case "strength":
            strength = movement["strength"]
            return Quantity(strength["value"], strength.get("up_to"), strength["qualifier"])
        case "status":
            return str(movement["status"])
        case "origin" | "destination":
            place = names["places"][movement[field]]
            return PlaceNames(_names(place), place.get("country"))
        case "force":
            force = names["forces"][movement["force"]]
            return ForceNames(_names(force), tuple(force.get("nations") or ()))
        case "announced_by":
            return SpeakerNames(_names(names["speakers"][announced["by"]])) if "by" in announced else None
        case _:
            return str(announced["on"]) if "on" in announced else None


def _names(item: dict[str, Any]) -> tuple[str, ...]:
    return (*item["name"].values(), *(item.get("aliases") or ()))


def shipped_translations() -> Iterator[tuple[str, str, str, str]]:
    """(quote, its language, translation, its language) of every translated claim."""
    languages = {item["id"]: item["language"] for item in _load("articles")["articles"]}
    movements = _load("movements")
    for entry in (*movements["movements"], *movements["totals"]):
        for claim in entry["claims"]:
            translations = claim.get("translation") or {"en": claim.get("english")}
            for language, words in translations.items():
                if words:
                    yield claim["quote"], languages[claim["article"]], words, language
