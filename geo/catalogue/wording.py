"""Shared wording: which articles repeat one another, and how many independent sources remain.

Two articles that carry one wire sentence are one source for it. Shared wording is measured as the longest run
of equal consecutive words, accents, case and punctuation set aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from geo.text import longest_run

SHARED_RUN = 12
"""Consecutive equal words from which wording counts as shared: longer than lists of countries and titles that
articles have in common by chance (the longest in the seeds has nine), shorter than a wire sentence (22)."""


@dataclass(frozen=True)
class SharedWording:
    """The longest run of words that two articles have in common, as the first of them writes it."""

    articles: tuple[str, str]
    words: str
    length: int


@dataclass(frozen=True)
class Independence:
    """The articles behind a statement, and the groups among them that share wording."""

    articles: tuple[str, ...]
    shared: tuple[SharedWording, ...]

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The articles, those that share wording (also through a third) together."""
        groups = [{article} for article in self.articles]
        for pair in self.shared:
            joined = [group for group in groups if group & set(pair.articles)]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
        ordered = (tuple(article for article in self.articles if article in group) for group in groups)
        return tuple(sorted(ordered, key=lambda group: self.articles.index(group[0])))


def measure(passages: Mapping[str, tuple[str, ...]]) -> Independence:
    """Independence of the articles whose `passages` (article id to texts) speak of one thing."""
    shared = []
    for first, second in combinations(passages, 2):
        runs = (longest_run(a, b) for a in passages[first] for b in passages[second])
        best = max(runs, key=lambda run: run[1], default=("", 0))
        if best[1] >= SHARED_RUN:
            shared.append(SharedWording((first, second), *best))
    return Independence(tuple(passages), tuple(shared))
