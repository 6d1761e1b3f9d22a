"""An article that has come in, as its entry of data/articles.yaml."""

from __future__ import annotations

import hashlib
from typing import Any

from geo.catalogue.registers import FACTS
from geo.drafts.intake import Arrival
from geo.text import occurrences

HEAD = 5
"""Lines at the beginning of a text in which it names its title, author, publisher and date."""
BESIDE = 20
"""Characters that may stand beside the value in such a line."""


def entry(name: str, arrival: Arrival) -> tuple[dict[str, Any], dict[str, str]]:
    """The entry of the article called `name`, and comments behind its keys: where in page or file a fact is from."""
    digest = hashlib.sha256(arrival.text.encode("utf-8")).hexdigest()
    made: dict[str, Any] = {"id": name, "file": f"{name}.txt", "sha256": digest, "language": arrival.language}
    comments: dict[str, str] = {}
    for known in FACTS:
        fact = arrival.facts.get(known)
        if fact is None:
            continue
        stated = fact.stated or _words(fact.value, arrival.text)
        basis = {"stated": stated} if stated else {"basis": str(fact.basis)}
        made[known] = {"value": {arrival.language: fact.value}, **basis}
        if not stated:
            comments[known] = fact.where
    return made, comments


def _words(value: str, text: str) -> str | None:
    """The value as a line at the head of the text states it, nearly alone ("By Jane Doe"): further down the same words
    may mean anything ("France" the newspaper, and the country)."""
    lines = [line for line in text.splitlines() if line.strip()][:HEAD]
    for line in lines:
        found = occurrences(value, line)
        if found and len(line) <= len(value) + BESIDE:
            return found[0].cut(line)
    return None
