"""What the checker finds for the claims of each statement: from the cache where all that it rests on is the same.

A row for each statement, kept by the bytes of its file; each names its grounds (geo/catalogue/grounds.py), so that
another article or place concerns only the statements that lead to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from types import MappingProxyType

from geo.cache import Cache, key_of
from geo.catalogue.catalogue import Evidence
from geo.catalogue.check import Book, FoundEvidence, Rule, problems_with
from geo.catalogue.evidence import find_evidence
from geo.catalogue.grounds import Grounds
from geo.catalogue.judging import Judge
from geo.catalogue.model import Statement
from geo.catalogue.program import program
from geo.catalogue.rows import Row, evidence_in, from_lines, problems_in, quotes_in, row_of, to_lines
from geo.errors import Problem
from geo.records import Entry
from geo.text import Span

_AT_HAND = 5000
"""Statements whose evidence stays made."""
_AT_ONCE = 1000
"""Statements after which what was found is kept, so that an interrupted check need not begin again."""
_OFTEN = 20


class Findings(FoundEvidence):
    """The evidence of every statement, made from its row when it is asked for."""

    def __init__(self, book: Book, rules: Mapping[str, Rule], raw: Mapping[str, bytes], cache: Cache) -> None:
        """`raw` are the bytes of the files in which the statements stand."""
        self._book, self._rules, self._raw, self._cache = book, rules, raw, cache
        self._entries = {entry.record.id: entry for entry in book.statements}
        self._grounds = Grounds(book)
        self._rows: dict[str, Row] = {}
        self._fresh: set[str] = set()
        self._made = lru_cache(maxsize=_AT_HAND)(self._evidence)
        for file in self._of_file:
            self._rows |= self._kept(file)

    def __getitem__(self, name: str) -> tuple[Evidence, ...]:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the claims of each statement; what had to be found anew is kept for the next time."""
        self.look(self._entries)
        for name, entry in self._entries.items():
            yield from problems_in(self._row(name), entry.document.file)

    def unknown(self) -> list[str]:
        """The statements of which nothing is known that still holds."""
        return [name for name in self._entries if not self._holds(name)]

    def look(self, names: Iterable[str], told: Callable[[int], None] = lambda done: None) -> None:
        """Find what is not known of these statements, and keep it; `told` hears from time to time of how many it is
        known."""
        for done, name in enumerate(names):
            self._row(name)
            if len(self._fresh) >= _AT_ONCE:
                self._keep()
            if done % _OFTEN == 0:
                told(done)
        self._keep()

    def take(self, rows: Mapping[str, Row]) -> None:
        """Rows that somebody else has found in the same files."""
        self._rows |= rows
        self._fresh |= rows.keys()

    def rows(self, names: Iterable[str]) -> dict[str, Row]:
        """The rows of these statements."""
        return {name: self._row(name) for name in names}

    def quoted(self) -> Mapping[str, Sequence[Span]]:
        return self._quoted

    @cached_property
    def _quoted(self) -> Mapping[str, Sequence[Span]]:
        found: dict[str, list[Span]] = defaultdict(list)
        for name, entry in self._entries.items():
            for article, span in quotes_in(self._row(name), entry.record):
                found[article].append(span)
        return found

    def _evidence(self, name: str) -> tuple[Evidence, ...]:
        return evidence_in(self._row(name), self._entries[name].record, self._book.articles)

    def _row(self, name: str) -> Row:
        """The row of a statement, found anew where it rests on something else."""
        entry, row = self._entries[name], self._rows.get(name)
        grounds = self._grounds.of(entry.record)
        if row is None or row.grounds != grounds:
            row = self._rows[name] = self._found(entry, grounds)
            self._fresh.add(name)
        return row

    def _holds(self, name: str) -> bool:
        row = self._rows.get(name)
        return row is not None and row.grounds == self._grounds.of(self._entries[name].record)

    def _found(self, entry: Entry[Statement], grounds: bytes) -> Row:
        book = self._book
        found, unfound = find_evidence(entry, book.articles, book.texts)
        read = tuple(self._read(item, entry.record) for item in found)
        return row_of(grounds, [*unfound, *problems_with(entry, read, book, self._rules)], read, entry.record)

    def _read(self, item: Evidence, statement: Statement) -> Evidence:
        """The evidence with what the machine reads in its words."""
        text, judge = self._book.texts[item.article.id], self._judge
        stated, differing = item.words(differs=False), item.words(differs=True)
        readings = (
            (field, judge.differing(statement, field, spans, text, item.article)) for field, spans in differing.items()
        )
        return replace(
            item,
            readings=judge.readings(statement, item.claim, item.article, text, stated),
            differing=MappingProxyType({field: reading for field, reading in readings if reading}),
            heard=judge.heard(statement, text, item.article.language, differing),
        )

    @cached_property
    def _judge(self) -> Judge:
        book = self._book
        return Judge(book.forces, book.speakers, book.places, book.movements)

    def _keep(self) -> None:
        """Write the files anew in which something has been found since."""
        fresh, self._fresh = self._fresh, set()
        for file in {self._entries[name].document.file for name in fresh if name in self._entries}:
            rows = {name: self._rows[name] for name in self._of_file[file] if name in self._rows}
            self._cache.put(self._key(file), to_lines(rows))

    @cached_property
    def _of_file(self) -> Mapping[str, list[str]]:
        """The statements of each file."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, entry in self._entries.items():
            found[entry.document.file].append(name)
        return found

    def _kept(self, file: str) -> dict[str, Row]:
        kept = self._cache.get(self._key(file))
        try:
            return from_lines(kept) if kept is not None else {}
        except ValueError:
            return {}

    def _key(self, file: str) -> str:
        return key_of(b"findings", program(), self._raw[file])
