"""Shared wording: which articles repeat one another.

Two articles that carry one wire report are one wording of it, whatever they are quoted for: it is a property of the
two articles. Measured as the longest run of equal consecutive words anywhere in them, accents, case and punctuation
set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.text import runs_in_common

SHARED_RUN = 12
"""Consecutive equal words from which wording counts as shared: longer than lists of countries and titles that
articles have in common by chance (the longest in the seeds has nine), shorter than a wire sentence (22)."""


@dataclass(frozen=True)
class SharedWording:
    """The longest run of words that two articles have in common, as the first of them writes it."""

    articles: tuple[str, str]
    words: str
    length: int


def shared_wordings(texts: Mapping[str, str]) -> tuple[SharedWording, ...]:
    """Every two of the `texts` (by article id) that share SHARED_RUN words or more, in the order of the texts."""
    order = {name: place for place, name in enumerate(texts)}
    pairs = sorted(runs_in_common(texts, SHARED_RUN).items(), key=lambda item: [order[name] for name in item[0]])
    return tuple(SharedWording(pair, *run) for pair, run in pairs)


def wordings(articles: Sequence[str], shared: Iterable[SharedWording]) -> tuple[tuple[str, ...], ...]:
    """The `articles` in groups: those that share wording together, also where only a third of them links two."""
    groups = Groups(articles)
    for pair in shared:
        groups.join(*pair.articles)
    found: dict[str, tuple[str, ...]] = {}
    for article in articles:
        found[groups.of(article)] = (*found.get(groups.of(article), ()), article)
    return tuple(found.values())


def links(articles: Sequence[str], shared: Iterable[SharedWording]) -> tuple[SharedWording, ...]:
    """So many of the pairs, of the longest passages, that they link all of the `articles` that count as one wording."""
    groups, pairs = Groups(articles), list(shared)
    kept = {pair for pair in sorted(pairs, key=lambda pair: -pair.length) if groups.join(*pair.articles)}
    return tuple(pair for pair in pairs if pair in kept)


class Groups:
    """Names in groups that grow together; each is one of its own at first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def of(self, name: str) -> str:
        """The name that stands for the group of a name."""
        while self._above[name] != name:
            self._above[name] = self._above[self._above[name]]
            name = self._above[name]
        return name

    def join(self, first: str, second: str) -> bool:
        """Make one group of those of two names; whether they were two, and of these names."""
        if first not in self._above or second not in self._above:
            return False
        one, other = self.of(first), self.of(second)
        self._above[other] = one
        return one != other
