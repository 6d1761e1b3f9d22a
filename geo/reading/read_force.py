"""Forces by their nation: in their own phrase, or as the subject of the verb that moves them."""

from __future__ import annotations

from itertools import pairwise

from geo.reading.bystanders import bystanding, only_tells
from geo.reading.context import Context
from geo.reading.model import ForceNames, Reading, Value
from geo.reading.nations import nations_in, people_named, placed_nation, same_name
from geo.reading.owners import owners

_ORGANISATIONS = {"NATO", "EU", "UN"}
"""Codes of organisations: a force of one is also of a nation."""


def read_force(context: Context, value: Value) -> Reading:
    """Whether the words name the force, in a phrase of its nation, with a movement that is its own."""
    assert isinstance(value, ForceNames)
    s = context.sentence
    said = [s.words(tokens.start, tokens.stop - 1) for tokens in context.ranges]
    unnamed = [words for words in said if not any(same_name(words, name) for name in value.names)]
    if unnamed:
        return context.made("contradicted", "name", f"is not a name of the force: {unnamed[0]!r}")
    own = {code for tokens in context.ranges for code in _phrase_nations(context, tokens)}
    wanted = set(value.nations)
    if own & {"NATO", "EU"} and wanted and not own & wanted:
        return context.made("curator", "nation", f"names {', '.join(sorted(own))}")
    if not wanted & _ORGANISATIONS:
        own -= _ORGANISATIONS
    if own and wanted and not own & wanted:
        return context.made(
            "contradicted" if _adjectival(context, own) else "curator",
            "nation",
            f"is of {', '.join(sorted(own))}, not of {', '.join(sorted(wanted))}",
        )
    if own and wanted and own != wanted:
        return context.made("curator", "nation", f"names {', '.join(sorted(own))}")
    if _set_apart(context):
        return context.made("curator", "negation", "stands after a negation")
    if not _forces(context) and not _moves(context):
        return context.made("curator", "force", "holds no noun of forces, and does not move anything")
    unread = context.unread_movement()
    if unread:
        return unread
    bystander = next(bystanding(context), "")
    if bystander:
        return context.made("curator", "force", "may be no force that moves", unread=bystander)
    if wanted and not own:
        around = owners(context)
        if around != wanted:
            told = f"the sentence names {', '.join(sorted(around))}" if around else "the sentence names no nation"
            return context.made(
                "curator",
                "nation",
                f"has no nation of its own, {told}",
                remedy="say under readings.force why the force is of that nation",
            )
    return context.made("machine", "force", ", ".join(sorted(own or wanted)) or "no nation claimed")


def _set_apart(context: Context) -> bool:
    """Whether a negation without verb stands right before the words: ", not the expected German jets,"."""
    s = context.sentence
    for tokens in context.ranges:
        for k in range(max(0, tokens.start - 3), tokens.start):
            negation = s.low(k) in s.lexicon.grammar["negating"] | s.lexicon.sets["negation_alone"]
            negations = context.events.scope.negations
            if (
                negation
                and (k not in negations.used or negations.apart(k))
                and s.low(k) not in s.lexicon.grammar["negating_subjects"]
            ):
                return True
    return False


def _phrase_nations(context: Context, tokens: range) -> set[str]:
    """Nations in the words and in the phrase that they belong to: "soldats américains", "Sweden's 220 troops"."""
    s, first, last = context.sentence, tokens.start, tokens.stop - 1
    while (
        first > 0
        and last - first < 12
        and (
            s.low(first - 1) in ("'s", *s.lexicon.sets["adjectives"])
            or s.low(first - 1) in s.lexicon.nations
            or s.low(first) == "'s"
        )
        and s.owner[first - 1] == s.owner[first]
    ):
        first -= 1
    while (
        last + 1 < len(s.tokens)
        and (s.low(last + 1) in s.lexicon.sets["adjectives"] or s.low(last + 1) in s.lexicon.nations)
        and last + 1 not in s.node_at
    ):
        last += 1
    named = nations_in(s, first, last)
    return {code for begin, _, code in named if people_named(s, begin) or not placed_nation(s, begin)}


def _adjectival(context: Context, nations: set[str]) -> bool:
    """Whether adjectives or possessors tell the nations, not "of": a brigade of Lithuania may only be there."""
    s, partitive = context.sentence, context.sentence.lexicon.grammar["partitive"]
    small = s.lexicon.grammar["determiners"] | partitive
    begun = [first for tokens in context.ranges for first, _, code in nations_in(s, tokens.start, tokens.stop - 1)]
    return not any(s.low(at - 1) in small and s.tokens[at].text[:1].isupper() and at > context.first for at in begun)


def _forces(context: Context) -> bool:
    """Whether the words hold a noun of what forces are made of."""
    s = context.sentence
    table, own = s.lexicon.tables["counted"], s.lexicon.sets["force_nouns"]
    for tokens in context.ranges:
        for k in tokens:
            match = table.match(s.tokens, k)
            if (
                (match and match[1] not in ("none", "people_weak"))
                or s.low(k) in own
                or s.tokens[k].kind == "ordinal"
                or (people_named(s, k) and k == tokens.stop - 1)
                or (any(c.isdigit() for c in s.tokens[k].text) and s.tokens[k].kind == "word")
            ):
                return True
    return False


def _moves(context: Context) -> bool:
    """Whether the words are the subject of an event's verb or of a verb that governs one: "Rwanda deployed"."""
    s = context.sentence
    for event, chain in context.events.chains.items():
        if _possesses(context, event) or _made_to(context, chain):
            return True
        links = (context.events.links.get(number) for number in chain)
        carriers = (link.node for link in links if link is not None and link.node is not None and link.how == "object")
        for number in {*chain, *carriers}:
            node = s.nodes[number]
            if (
                node.group is not None
                and not (number != event and only_tells(context, node, event))
                and (node.finite or node.group.over)
                and s.owner[node.first] == s.owner[context.first]
                and context.last < node.first
            ):
                return True
    return False


def _possesses(context: Context, event: int) -> bool:
    """Whether the words own a movement's noun: "le renforcement militaire de la Russie", "Russia's build-up"."""
    s, node = context.sentence, context.sentence.nodes[event]
    if node.kind != "noun":
        return False
    between = range(node.last + 1, context.first)
    small = s.lexicon.grammar["partitive"] | s.lexicon.grammar["determiners"] | s.lexicon.sets["adjectives"]
    after = 0 < len(between) <= 4 and all(s.low(k) in small for k in between)
    return after or (context.last + 1 < node.first <= context.last + 4 and s.low(context.last + 1) == "'s")


def _made_to(context: Context, chain: list[int]) -> bool:
    """Whether the words stand between a verb and the infinitive it governs: "accusent Moscou de masser"."""
    s = context.sentence
    pairs = [(s.nodes[outer], s.nodes[inner]) for inner, outer in pairwise(chain)]
    return any(outer.last < context.first and context.last < inner.first <= context.last + 3 for outer, inner in pairs)
