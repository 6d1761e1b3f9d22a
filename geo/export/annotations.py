"""W3C Web Annotation (JSON-LD): an annotation for all words that state a field of an entry or differ on it.

The target is the article's text file, as it is supplied beside the data; its address follows where one is known. The
words are selected twice, by what they are and by where they stand: in Unicode code points from 0.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from geo.account import Anchor, ArticleAccount, ClaimAccount, ClaimWords, claims_told, title
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited
from geo.language import Language

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The standard's own context; readers know it, none needs to fetch it."""


def to_annotations(movements: Sequence[Movement], catalogue: Catalogue, say: Language, filters: str) -> bytes:
    """The claims of the `movements` and of their totals as one AnnotationCollection with one page."""
    articles = {article.id: article for article in cited(movements, catalogue, say)}
    items = [
        _annotation(claim, words, articles[claim.quote.article], say)
        for claim in claims_told(movements, catalogue, say)
        for words in claim.words
    ]
    name = _id("collection", catalogue.version, *(item["id"] for item in items))
    page = {"id": _id("page", name), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{title(movements, say)} · {filters}",
        "total": len(items),
        "first": page,
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _annotation(claim: ClaimAccount, words: ClaimWords, article: ArticleAccount, say: Language) -> dict[str, Any]:
    span = words.anchor.span
    return {
        "id": _id(claim.id, words.field, str(words.differs), str(span.start), str(span.end), article.sha256),
        "type": "Annotation",
        "motivation": "questioning" if words.differs else "describing",
        "body": [*_bodies(claim, words, say)],
        "target": {
            "type": "SpecificResource",
            "source": _source(article),
            "selector": [_quoted(words.anchor), _position(words.anchor)],
        },
    }


def _bodies(claim: ClaimAccount, words: ClaimWords, say: Language) -> Iterator[dict[str, Any]]:
    """What the words say, in words; then the entry, the field and the level, each as a tag of its own."""
    told = f"{words.name}: {words.value}" if words.value else words.name
    yield _text(told, say.code, "describing")
    if words.reason:
        yield _text(words.reason, say.code, "commenting")
    stance = words.kind or "differs" if words.differs else words.level
    for tag in (
        f"entry:{claim.statement}",
        f"claim:{claim.id}",
        f"field:{words.field}",
        f"{'differs' if words.differs else 'reading'}:{stance}",
    ):
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _text(value: str, language: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": language}


def _source(article: ArticleAccount) -> dict[str, Any]:
    source: dict[str, Any] = {
        "id": f"seeds/{article.file}",
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
    }
    addresses = [article.sourced[key].value for key in ("url", "archive") if key in article.sourced]
    return {**source, "via": addresses} if addresses else source


def _quoted(anchor: Anchor) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}


def _position(anchor: Anchor) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end}


def _id(*parts: str) -> str:
    """A name that is the same for the same parts, whoever makes it."""
    return uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(parts)).urn
