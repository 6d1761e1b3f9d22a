"""Shared wording: which articles repeat one another.

Two articles that carry one wire report are one wording of it, whatever they are quoted for: it is a property of the
two articles. Measured as the longest run of equal consecutive words anywhere in them, accents, case and punctuation
set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.text import folded_words, longest_run

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
    measured = ((pair, longest_run(texts[pair[0]], texts[pair[1]])) for pair in _candidates(texts))
    return tuple(SharedWording(pair, *run) for pair, run in measured if run[1] >= SHARED_RUN)


def wordings(articles: Sequence[str], shared: Iterable[SharedWording]) -> tuple[tuple[str, ...], ...]:
    """The `articles` in groups: those that share wording together, also where only a third of them links two."""
    groups = [{article} for article in articles]
    for pair in shared:
        if set(pair.articles) <= set(articles):
            joined = [group for group in groups if group & set(pair.articles)]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    ordered = (tuple(article for article in articles if article in group) for group in groups)
    return tuple(sorted(ordered, key=lambda group: articles.index(group[0])))


def _candidates(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs that seem to have SHARED_RUN consecutive words in common (by their hash), without comparing each text
    with each."""
    holders: dict[int, tuple[str, ...]] = {}
    pairs: set[tuple[str, str]] = set()
    for name, text in texts.items():
        words = folded_words(text)
        for start in range(len(words) - SHARED_RUN + 1):
            run = hash(tuple(words[start : start + SHARED_RUN]))
            earlier = holders.get(run, ())
            if name not in earlier:
                pairs.update((other, name) for other in earlier)
                holders[run] = (*earlier, name)
    order = {name: place for place, name in enumerate(texts)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))
