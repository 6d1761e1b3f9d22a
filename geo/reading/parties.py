"""Others beside those who move: who disputes what one alleges, who is there already and is only joined."""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context


def disputed(context: Context, number: int) -> Iterator[str]:
    """ "The rebels boast that it is theirs; the army says it holds": what one alleges, beside what another says."""
    s, chain = context.sentence, context.events.chains[number]
    adversatives = s.lexicon.grammar["adversatives"]
    for other, node in enumerate(s.nodes):
        start = s.clauses[s.owner[node.first]].start
        apart = s.low(start) in adversatives or ";" in (s.tokens[start].text, s.tokens[max(0, start - 1)].text)
        own = context.field == "announced_by" and start <= context.first < node.first
        if node.finite and other not in chain and apart and "say" in node.classes and not own:
            yield s.words(node.first, node.last)


def joined(context: Context, number: int) -> Iterator[str]:
    """Who is there already and is only joined: "les 600 Britanniques de Tapa seront rejoints par 120 Français"."""
    s, node = context.sentence, context.sentence.nodes[number]
    joined_by = s.lexicon.grammar.get("joined_by", s.lexicon.grammar["joining"])
    joining = node.group is not None and node.group.passive and node.group.verb.head in joined_by
    if joining and context.last < node.first:
        yield s.words(node.first, node.last)
