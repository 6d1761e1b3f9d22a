"""What is found for a statement's claims depends on: the articles, forces, speakers and places that they lead to.

The statement itself is not part of it: that is its file's own bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from geo.catalogue.check.book import Book
from geo.catalogue.model import Movement, Statement, Total
from geo.places.gazetteer import describe
from geo.records import Record

_NOTHING = bytes(16)
_ENDS = ("origin", "destination", "via")


class Grounds:
    """Says in a few letters what a book holds for a statement: other letters, another finding."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._ambiguous: dict[str, bytes] = {}

    def of(self, statement: Statement) -> bytes:
        """The letters for one statement."""
        digest = hashlib.blake2b(digest_size=16)
        for part in self._parts(statement):
            digest.update(len(part).to_bytes(4, "big") + part)
        return digest.hexdigest().encode()

    def _parts(self, statement: Statement) -> Iterator[bytes]:
        for claim in statement.claims:
            yield self._articles.get(claim.article, _NOTHING)
            for end in _ENDS:
                for words in claim.states.get(end, ()):
                    yield self._bearers(words)
        yield self._speakers.get(statement.announced.by or "", _NOTHING)
        if isinstance(statement, Movement):
            yield self._forces.get(statement.force, _NOTHING)
            yield from self._ends(statement)
        if isinstance(statement, Total):
            for name in statement.covers:
                covered = self._book.movements.get(name)
                yield from self._ends(covered) if covered else (b"?",)

    def _ends(self, movement: Movement) -> Iterator[bytes]:
        for place in (movement.origin, movement.destination, *movement.via):
            yield self._places.get(place or "", _NOTHING)

    def _bearers(self, words: str) -> bytes:
        """Who else may be meant, where words for a place are ambiguous."""
        if words not in self._ambiguous:
            bearers = self._book.places.bearers(words)
            self._ambiguous[words] = "\n".join(map(describe, bearers)).encode() if len(bearers) > 1 else b""
        return self._ambiguous[words]

    @cached_property
    def _articles(self) -> Mapping[str, bytes]:
        """Those whose text is there; the text is the one of the hash in the record."""
        texts = self._book.texts
        return _digests(article for article in self._book.articles.values() if article.id in texts)

    @cached_property
    def _forces(self) -> Mapping[str, bytes]:
        return _digests(self._book.forces.values())

    @cached_property
    def _speakers(self) -> Mapping[str, bytes]:
        return _digests(self._book.speakers.values())

    @cached_property
    def _places(self) -> Mapping[str, bytes]:
        return _digests(self._book.places)


def _digests(records: Iterable[Record]) -> Mapping[str, bytes]:
    """Per id, the digest of all that the record says; its letter is a matter of the page."""
    return {
        str(getattr(record, "id")): hashlib.blake2b(
            record.model_dump_json(exclude={"letter"}).encode(), digest_size=16
        ).digest()
        for record in records
    }
