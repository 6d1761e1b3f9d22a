"""Forces that are awaited somewhere or some day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.reading.force_phrases import forces_after, forces_before, forces_right_before, of_forces, place_after
from geo.reading.groups import Group
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token


def awaited(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Who is expected somewhere or some day: "six Tornado sont attendus mardi", "Manille attend 2 500 Marines"."""
    if group.verb.head not in lexicon.grammar.get("awaiting", ()) or group.verb.tail or group.verb.reflexive:
        return group
    if group.passive or group.tense == "participle":
        right = group.tense == "participle" and _named_before(tokens, lexicon, group.first)
        if group.tense == "participle" and not right:
            return group
        there = any(token.low in lexicon.grammar["existential"] for token in tokens[group.first : group.head])
        due = (right or forces_before(tokens, lexicon, group.first)) and (
            there or place_after(tokens, lexicon, group.last + 1) or _time_after(tokens, lexicon, group.last + 1)
        )
    else:
        due = forces_after(tokens, lexicon, _past_time(tokens, lexicon, group.last + 1))
    return replace(group, verb=replace(group.verb, classes=("due", *group.verb.classes))) if due else group


def _named_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    """Whether a participle tells of a force set before a comma or of a part of one, not only which force is meant."""
    if first and tokens[first - 1].text == ",":
        return any(of_forces(tokens, lexicon, index) for index in range(max(0, first - 9), first - 1))
    part = any(token.low in lexicon.grammar["including"] for token in tokens[max(0, first - 5) : first])
    return part and (forces_right_before(tokens, lexicon, first) or tokens[first - 1].low in lexicon.nations)


def _past_time(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> int:
    """The first token that is no word of time: "attend d'ici vendredi les"."""
    while at < len(tokens) and _timed(tokens, lexicon, at):
        at += 1
    return at


def _timed(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    opener = lexicon.tables["openers"].match(tokens, at)
    opens = opener is not None and at + opener[0] < len(tokens) and _of_time(tokens, lexicon, at + opener[0])
    return opens or _of_time(tokens, lexicon, at)


def _of_time(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    low, sets = tokens[at].low, lexicon.sets
    numbered = tokens[at].kind == "number" or low in lexicon.sets["before"] or low in lexicon.grammar["determiners"]
    unit = at + 1 < len(tokens) and tokens[at + 1].low in sets["units"] | sets["months"]
    return low in sets["units"] | sets["months"] | sets["adverbs_time"] or (numbered and unit)


def _time_after(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    return at < len(tokens) and _timed(tokens, lexicon, at)
