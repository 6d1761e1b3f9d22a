"""The catalogue: everything loaded and checked, immutable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Literal, get_args

from geo.catalogue.hearing import Heard
from geo.catalogue.model import Claim, Movement, Statement, Total
from geo.catalogue.registers import Article, Force, Speaker
from geo.catalogue.wording import SharedWording, links, shared_wordings
from geo.errors import Problem
from geo.moments import Moment
from geo.places import Gazetteer
from geo.reading import Reading
from geo.text import Span, fold

Level = Literal["machine", "curator", "inferred"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True)
class MarkedWords:
    """The words of an article that state a field, or that differ from its value."""

    field: str
    span: Span
    differs: bool


@dataclass(frozen=True)
class Evidence:
    """A claim found in its article: the quote's span, and a mark for each stated word; offsets in the article.

    `readings` tells per stated field, and for "clause", how the words are known to mean the value; `differing` what the
    machine makes of words that are said to differ, and `heard` what the kind of difference follows from.
    """

    claim: Claim
    article: Article
    span: Span
    marks: tuple[MarkedWords, ...]
    readings: Mapping[str, Reading] = field(default_factory=dict)
    differing: Mapping[str, Reading] = field(default_factory=dict)
    heard: Mapping[str, Heard] = field(default_factory=dict)

    def words(self, differs: bool) -> Mapping[str, tuple[Span, ...]]:
        """Per field the spans of the words that state it, or of those that differ."""
        found: dict[str, tuple[Span, ...]] = {}
        for mark in self.marks:
            if mark.differs == differs:
                found[mark.field] = (*found.get(mark.field, ()), mark.span)
        return found


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The checked data. Mappings are read-only and keep the order of the files. Each is equal to itself alone.

    `version` is the first seven hex digits of a SHA-256 over every file that was read; `warnings` are for the curator;
    `counted` are the `levels` where they are known already.
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
    counted: Mapping[Level, int] | None = None

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each movement on cards and map: its place in the file, whatever is filtered."""
        return {movement_id: number for number, movement_id in enumerate(self.movements, 1)}

    @cached_property
    def as_of(self) -> Moment | None:
        """The latest day, month or year that a statement gives for its announcement."""
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

    def shared_by(self, articles: Sequence[str]) -> tuple[SharedWording, ...]:
        """Those of the shared wordings of which both articles are among the `articles`."""
        pairs = (self._shared.get(frozenset(pair)) for pair in combinations(articles, 2))
        found = (pair for pair in pairs if pair is not None)
        return tuple(pair for _, pair in sorted(found, key=lambda item: item[0]))

    @cached_property
    def _shared(self) -> Mapping[frozenset[str], tuple[int, SharedWording]]:
        """By its two articles, each shared wording and its place among all."""
        return {frozenset(pair.articles): (place, pair) for place, pair in enumerate(self.shared_wordings)}

    @cached_property
    def wording_links(self) -> tuple[SharedWording, ...]:
        """Those that link all articles that count as one wording."""
        return links(tuple(self.articles), self.shared_wordings)

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Per article, the ids of the statements that quote it, in their order."""
        found: dict[str, dict[str, None]] = {name: {} for name in self.articles}
        for statement in (*self.movements.values(), *self.totals.values()):
            for claim in statement.claims:
                found.setdefault(claim.article, {})[statement.id] = None
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def search_texts(self) -> Mapping[str, str]:
        """Per movement, folded: names and aliases of its force, places and speaker, quotes and
        translations, and its numbers in digits, which articles write "1 700", "1,700" or in words."""
        return {movement.id: fold("\n".join(self._wordings(movement))) for movement in self.movements.values()}

    def _wordings(self, movement: Movement) -> Iterator[str]:
        yield from self.forces[movement.force].names
        for end in (movement.origin, movement.destination):
            if end:
                yield from self.places[end].names
        if movement.announced.by:
            yield from self.speakers[movement.announced.by].names
        yield from (str(number) for number in (movement.strength.value, movement.strength.up_to) if number is not None)
        for claim in movement.claims:
            yield claim.quote
            yield from (claim.translation or {}).values()

    def level(self, statement: Statement, field: str) -> Level:
        """How a filled field is known to mean its value: machine-read where the machine reads any of its words so."""
        if field in statement.inferred:
            return "inferred"
        evidence = [*self.evidence[statement.id]]
        if not any(field in claim.states for claim in statement.claims):  # words of a total that covers it
            evidence = [item for total in self.totals_of(statement.id) for item in self.evidence[total.id]]
        levels = {item.readings[field].level for item in evidence if field in item.readings}
        return "machine" if "machine" in levels else "curator"

    @cached_property
    def levels(self) -> Mapping[Level, int]:
        """How many filled fields of movements and totals are known in which way."""
        if self.counted is not None:
            return self.counted
        statements: tuple[Statement, ...] = (*self.movements.values(), *self.totals.values())
        found = Counter(self.level(item, field) for item in statements for field in item.filled())
        return {level: found[level] for level in LEVELS}

    def totals_of(self, movement_id: str) -> tuple[Total, ...]:
        """The totals that cover the movement."""
        return tuple(total for total in self.totals.values() if movement_id in total.covers)

    def countries_of(self, movement: Movement, role: str) -> frozenset[str]:
        """Alpha-3 codes of the movement's ends; `role` is "from", "to" or "either"."""
        ends = {"from": (movement.origin,), "to": (movement.destination,)}.get(
            role, (movement.origin, movement.destination)
        )
        return frozenset(code for end in ends if end for code in self.places[end].countries)
