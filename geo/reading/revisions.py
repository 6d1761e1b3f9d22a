"""Numbers that were so once, that are changed again, or of which only so many move."""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context


def revised(context: Context) -> Iterator[str]:
    """ "Had planned to rotate 650 men, but has halved that number": a number that another clause changes."""
    s, sizes = context.sentence, context.sentence.lexicon.grammar.get("figures", frozenset())
    for node in s.nodes:
        apart = node.first > context.last and s.owner[node.first] != s.owner[context.first]
        changing = node.finite and node.event in ("reduce", "reinforce") and apart
        if changing and any(s.low(k) in sizes for k in range(node.last + 1, min(len(s.tokens), node.last + 4))):
            yield s.words(node.first, node.last)


def once(context: Context, start: int) -> Iterator[str]:
    """ "Once 120 men strong", "of every 1,500 soldiers": how many they were, or out of how many."""
    s = context.sentence
    before = s.low(start - 1)
    if before in s.lexicon.grammar["former"] or before in s.lexicon.grammar.get("distributive", ()):
        yield before
