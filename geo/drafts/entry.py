"""An article that has come in, as its entry of data/articles.yaml."""

from __future__ import annotations

import hashlib
from typing import Any

from geo.drafts.intake import Arrival
from geo.drafts.source import Fact
from geo.text import occurrences

_KEYS = {"publisher": "publisher", "author": "author", "title": "title", "date": "published"}
"""The keys of an entry that say what is known of an article, and the property each is."""
HEAD = 5
"""Lines at the beginning of a text in which it names its title, author, publisher and date."""
BESIDE = 20
"""Characters that may stand beside the value in such a line."""


def entry(name: str, arrival: Arrival) -> tuple[dict[str, Any], dict[str, str]]:
    """The entry of the article called `name`, and comments behind its keys.

    A value goes into the entry where words of the text state it. What a page's header, the file or the curator says
    has no key of its own yet: it is `unknown` to the catalogue, and stands in a comment with its basis.
    """
    digest = hashlib.sha256(arrival.text.encode("utf-8")).hexdigest()
    made: dict[str, Any] = {"id": name, "file": f"{name}.txt", "sha256": digest, "language": arrival.language}
    comments: dict[str, str] = {}
    for key, known in _KEYS.items():
        fact = arrival.facts.get(known)
        stated = _words(fact.value, arrival.text) if fact else None
        made[key] = "unknown"
        if fact and stated:
            made[key] = {"value": {arrival.language: fact.value}, "stated": stated}
        elif fact:
            comments[key] = _remark(fact)
    others = [f"{known}: {_remark(fact)}" for known, fact in arrival.facts.items() if known not in _KEYS.values()]
    return made, comments | ({"file": "; ".join(others)} if others else {})


def _words(value: str, text: str) -> str | None:
    """The value as a line at the head of the text states it, nearly alone ("By Jane Doe"): further down the same words
    may mean anything ("France" the newspaper, and the country)."""
    lines = [line for line in text.splitlines() if line.strip()][:HEAD]
    for line in lines:
        found = occurrences(value, line)
        if found and len(line) <= len(value) + BESIDE:
            return found[0].cut(line)
    return None


def _remark(fact: Fact) -> str:
    return f"{fact.value} ({fact.basis}: {fact.where})"
