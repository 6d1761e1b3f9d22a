"""The catalogue: everything loaded and checked, immutable."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from geo.catalogue.model import Article, Claim, Force, Movement, Speaker, Statement, Total
from geo.catalogue.wording import SharedWording, shared_wordings
from geo.errors import Problem
from geo.places import Gazetteer
from geo.text import Span, fold


@dataclass(frozen=True)
class Mark:
    """The words of an article that state a field, or that differ from its value."""

    field: str
    span: Span
    differs: bool


@dataclass(frozen=True)
class Evidence:
    """A claim found in its article: the quote's span, and a mark for each stated word; offsets in the article."""

    claim: Claim
    article: Article
    span: Span
    marks: tuple[Mark, ...]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The checked data. Mappings are read-only and keep the order of the files. Each is equal to itself alone.

    `version` is the first seven hex digits of a SHA-256 over every file that was read; `warnings` are for the curator.
    """

    articles: Mapping[str, Article]
    texts: Mapping[str, str]
    forces: Mapping[str, Force]
    speakers: Mapping[str, Speaker]
    places: Gazetteer
    movements: Mapping[str, Movement]
    totals: Mapping[str, Total]
    evidence: Mapping[str, tuple[Evidence, ...]]
    version: str
    warnings: tuple[Problem, ...] = ()

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each movement on cards and map: its place in the file, whatever is filtered."""
        return {movement_id: number for number, movement_id in enumerate(self.movements, 1)}

    @cached_property
    def as_of(self) -> datetime.date | None:
        """The latest day that a statement gives for its announcement."""
        statements: tuple[Statement, ...] = (*self.movements.values(), *self.totals.values())
        days = [statement.announced.on for statement in statements if statement.announced.on]
        return max(days, default=None)

    @cached_property
    def largest_strength(self) -> int:
        """The largest stated strength among the movements that are arrows: fixes the scale of widths."""
        drawn = (movement for movement in self.movements.values() if movement.drawn == "arrow")
        return max((movement.strength.drawn or 0 for movement in drawn), default=0)

    @cached_property
    def shared_wordings(self) -> tuple[SharedWording, ...]:
        """Every two articles that share a passage, and the longest that they do."""
        return shared_wordings(self.texts)

    @cached_property
    def search_texts(self) -> Mapping[str, str]:
        """Per movement, folded: names and aliases of its force, places and speaker, quotes and translations."""
        return {movement.id: fold("\n".join(self._wordings(movement))) for movement in self.movements.values()}

    def _wordings(self, movement: Movement) -> Iterator[str]:
        yield from self.forces[movement.force].names
        for end in (movement.origin, movement.destination):
            if end:
                yield from self.places[end].names
        if movement.announced.by:
            yield from self.speakers[movement.announced.by].names
        for claim in movement.claims:
            yield claim.quote
            yield from (claim.translation or {}).values()

    def totals_of(self, movement_id: str) -> tuple[Total, ...]:
        """The totals that cover the movement."""
        return tuple(total for total in self.totals.values() if movement_id in total.covers)

    def countries_of(self, movement: Movement, role: str) -> frozenset[str]:
        """Alpha-3 codes of the movement's ends; `role` is "from", "to" or "either"."""
        ends = {"from": (movement.origin,), "to": (movement.destination,)}.get(
            role, (movement.origin, movement.destination)
        )
        return frozenset(code for end in ends if end for code in self.places[end].countries)
