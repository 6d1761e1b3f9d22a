"""What the rules read: every entry of every file, with its place in it, and the evidence found for the statements."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from geo.cache import Cache
from geo.catalogue.catalogue import Evidence
from geo.catalogue.model import Movement, Statement, Total
from geo.catalogue.registers import Article, Force, Speaker
from geo.errors import Problem
from geo.places import Gazetteer, Place
from geo.records import Entry, Record
from geo.text import Span

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Book:
    """The sound entries of all files, and the texts of the articles by id.

    `known_ids` holds unsound entries too: they exist, so that a reference to one is not a second error. It has no key
    for a register that could not be read at all. In `cache` rules may find what they found in the same text before.
    """

    article_entries: tuple[Entry[Article], ...]
    force_entries: tuple[Entry[Force], ...]
    speaker_entries: tuple[Entry[Speaker], ...]
    place_entries: tuple[Entry[Place], ...]
    movement_entries: tuple[Entry[Movement], ...]
    total_entries: tuple[Entry[Total], ...]
    texts: Mapping[str, str]
    known_ids: Mapping[str, frozenset[str]]
    cache: Cache = field(default_factory=lambda: Cache(None))

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """By id, in the order of the file; so are the others."""
        return _by_id(self.article_entries)

    @cached_property
    def forces(self) -> Mapping[str, Force]:
        """Forces by id."""
        return _by_id(self.force_entries)

    @cached_property
    def speakers(self) -> Mapping[str, Speaker]:
        """Speakers by id."""
        return _by_id(self.speaker_entries)

    @cached_property
    def places(self) -> Gazetteer:
        """Places by id and by name."""
        return Gazetteer(entry.record for entry in self.place_entries)

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """Movements by id."""
        return _by_id(self.movement_entries)

    @cached_property
    def totals(self) -> Mapping[str, Total]:
        """Totals by id."""
        return _by_id(self.total_entries)

    @cached_property
    def statements(self) -> tuple[Entry[Statement], ...]:
        """Movements, then totals; of several with one id the first, since a second is an error of its own."""
        every = cast(tuple[Entry[Statement], ...], (*self.movement_entries, *self.total_entries))
        return tuple({entry.record.id: entry for entry in reversed(every)}.values())[::-1]

    def totals_over(self, movement_id: str) -> tuple[Total, ...]:
        """The totals that cover the movement."""
        return self._covering.get(movement_id, ())

    @cached_property
    def _covering(self) -> Mapping[str, tuple[Total, ...]]:
        found: dict[str, tuple[Total, ...]] = {}
        for total in self.totals.values():
            for name in dict.fromkeys(total.covers):
                found[name] = (*found.get(name, ()), total)
        return found


class FoundEvidence(Mapping[str, tuple[Evidence, ...]]):
    """The evidence by the id of the statement."""

    @abstractmethod
    def quoted(self) -> Mapping[str, Sequence[Span]]:
        """Per article that is quoted, where its quotes stand."""


@dataclass(frozen=True)
class StatementRule:
    """A rule that looks at one statement at a time, and at nothing but its evidence and what it refers to
    (geo/catalogue/grounds.py): what it finds stays true until one of these changes."""

    of_one: Callable[[Entry[Statement], Sequence[Evidence], Book], Iterator[Problem]]


def _by_id(entries: tuple[Entry[_R], ...]) -> Mapping[str, _R]:
    return MappingProxyType({str(getattr(entry.record, "id")): entry.record for entry in entries})
