"""Forces that are named beside a movement and are not those who move: who is trained, whose name a unit bears.

The last look before a force is machine-read.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context
from geo.reading.nations import nations_in
from geo.reading.nodes import Node

_TELLING = frozenset({"accuse", "demand", "fear", "know", "other", "harm"})
"""Verbs whose subject does not move what they tell of."""
_SAYING = frozenset({"say", "announce", "claim", "deny", "expect"})


def bystanding(context: Context) -> Iterator[str]:
    """Why the words may name no force that moves, or none of that nation."""
    yield from _trained(context)
    yield from _helping(context)
    yield from _lending(context)
    yield from _in_a_name(context)


def _trained(context: Context) -> Iterator[str]:
    """ "Sixty divers are training Romanians": whom others train."""
    s = context.sentence
    at = context.first - 1
    while at >= 0 and (s.low(at) in s.lexicon.grammar["determiners"] or s.tokens[at].kind == "number"):
        at -= 1
    number = s.node_at.get(at)
    group = s.nodes[number].group if number is not None else None
    if group is not None and not group.passive and group.verb.head in s.lexicon.grammar["training"]:
        yield s.words(group.first, group.last)


def _lending(context: Context) -> Iterator[str]:
    """ "Niamey accueille 300 soldats tchadiens", "le Tchad, avec le Mali,": a country that moves none of its own."""
    s, table = context.sentence, context.sentence.lexicon.tables["counted"]
    held = [k for tokens in context.ranges for k in tokens]
    forces = s.lexicon.sets["force_nouns"] | s.lexicon.sets["types"]
    if any(table.match(s.tokens, k) or s.low(k) in forces for k in held) or not held:
        return
    own = {code for _, _, code in nations_in(s, held[0], held[-1])}
    clause = s.clauses[s.owner[held[0]]]
    verb = next((s.nodes[number] for number in clause.finite if s.nodes[number].first > held[-1]), None)
    if verb is None or not own or s.language != "fr":
        return
    at = held[0] - 1
    while s.low(at) in s.lexicon.grammar["determiners"] - s.lexicon.grammar["partitive"]:
        at -= 1
    if s.low(at) in s.lexicon.grammar["fronting"]:
        yield s.low(at)
    for begin, end, code in nations_in(s, verb.last + 1, len(s.tokens) - 1):
        people = s.tokens[begin].text[:1].islower() and table.match(s.tokens, begin - 1) is not None
        if people and code not in own and s.lexicon.nations.get(s.low(begin)) and len(code) == 3:
            yield s.words(begin, end)


def _helping(context: Context) -> Iterator[str]:
    """ "Les Sénégalais formés par les Français", "flown by British aircraft": who does it to those who move."""
    s, at = context.sentence, context.first - 1
    while at >= 0 and (s.low(at) in s.lexicon.grammar["determiners"] or s.tokens[at].kind == "number"):
        at -= 1
    found = s.node_at.get(at - 1)
    node = s.nodes[found] if found is not None else None
    if s.low(at) not in s.lexicon.grammar["agent"] or node is None or node.group is None:
        return
    if node.event in ("", "send") and (node.group.passive or node.group.tense == "participle"):
        yield s.words(node.first, at)


def _in_a_name(context: Context) -> Iterator[str]:
    """ "The régiment de marche du Tchad": the country after "of" may be a part of the unit's name, and not its own."""
    s, partitive = context.sentence, context.sentence.lexicon.grammar["partitive"]
    for tokens in context.ranges:
        for first, last, code in nations_in(s, tokens.start, tokens.stop - 1):
            at = first - 1 if s.low(first - 1) in s.lexicon.grammar["determiners"] - partitive else first
            of = (
                len(code) == 3
                and at > tokens.start
                and s.low(at - 1) in partitive
                and s.tokens[first].text[:1].isupper()
            )
            if of and _unit_before(context, tokens.start, at - 1):
                yield s.words(at - 1, last)


def _unit_before(context: Context, start: int, end: int) -> bool:
    """Whether a formation with a surname of its own stands before: "régiment de marche", "Regiment of Foot"."""
    s, counted = context.sentence, context.sentence.lexicon.tables["counted"]
    units = [k for k in range(start, end) if (match := counted.match(s.tokens, k)) and match[1] == "formations"]
    return bool(units) and any(s.low(k) in s.lexicon.grammar["partitive"] for k in range(units[0] + 1, end))


def only_tells(context: Context, telling: Node, event: int) -> bool:
    """Whether a verb over a movement is another's than those who move: "Nairobi accuses Kampala of massing tanks".

    "Kigali says 300 Congolese soldiers crossed": who says so says it of others that are named.
    """
    s, moving = context.sentence, context.sentence.nodes[event]
    if telling.group is not None and not telling.group.passive and _TELLING & set(telling.classes[:1]):
        return True
    if not moving.finite or not _SAYING & set(telling.classes[:1]) or s.owner[telling.first] == s.owner[moving.first]:
        return False
    start, clause = s.clauses[s.owner[moving.first]].start, s.owner[moving.first]
    return any(s.owner[first] == clause for first, _, _ in nations_in(s, start, moving.first - 1))
