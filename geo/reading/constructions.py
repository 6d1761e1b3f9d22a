"""Verbs that tell of a movement only by the force beside them: "there are 300 soldiers in", "pledged 350 men".

Each gets the class of the movement that it then tells of; without a force beside it a verb stays what it is listed as.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.reading.groups import Group
from geo.reading.lexicon import MARKS, Lexicon
from geo.reading.numbering import renumbering
from geo.reading.tokens import Token

_GIVEN = {"promise": "pledge", "propose": "offer"}


def told_of_forces(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """The group, with the class of the movement that it tells of by its company."""
    group = renumbering(tokens, lexicon, awaited(tokens, lexicon, group))
    return promising(tokens, lexicon, by_object(tokens, lexicon, existential(tokens, lexicon, group)))


def awaited(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Who is expected somewhere or some day: "six Tornado sont attendus mardi", "Manille attend 2 500 Marines"."""
    if group.verb.head not in lexicon.grammar.get("awaiting", ()) or group.verb.tail or group.verb.reflexive:
        return group
    if group.passive or group.tense == "participle":
        right = group.tense == "participle" and _named_before(tokens, lexicon, group.first)
        if group.tense == "participle" and not right:
            return group
        there = any(token.low in lexicon.grammar["existential"] for token in tokens[group.first : group.head])
        due = (right or _forces_before(tokens, lexicon, group.first)) and (
            there or _place_after(tokens, lexicon, group.last + 1) or _time_after(tokens, lexicon, group.last + 1)
        )
    else:
        due = _forces_after(tokens, lexicon, _past_time(tokens, lexicon, group.last + 1))
    return replace(group, verb=replace(group.verb, classes=("due", *group.verb.classes))) if due else group


def _named_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    """Whether a participle tells of a force set before a comma or of a part of one, not only which force is meant."""
    if first and tokens[first - 1].text == ",":
        return any(_of_forces(tokens, lexicon, index) for index in range(max(0, first - 9), first - 1))
    part = any(token.low in lexicon.grammar["including"] for token in tokens[max(0, first - 5) : first])
    return part and (_forces_right_before(tokens, lexicon, first) or tokens[first - 1].low in lexicon.nations)


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


def existential(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """ "There are 300 soldiers", "il y a", "has 24 officers in Honiara": being somewhere, if it is a force."""
    if "expect" in group.verb.classes[:1] and group.passive and group.finite:
        due = _forces_before(tokens, lexicon, group.first) and _place_after(tokens, lexicon, group.last + 1)
        return replace(group, verb=replace(group.verb, classes=("due",))) if due else group
    if group.verb.head in lexicon.grammar["following"] and not group.passive:
        alone = _forces_before(tokens, lexicon, group.first) and _no_object(tokens, lexicon, group.last + 1)
        return replace(group, verb=replace(group.verb, classes=("go",))) if alone else group
    if not {"be", "have"} & set(group.verb.classes) or not (group.finite or group.over):
        return group
    if group.first == 0 and tokens[0].low in lexicon.grammar.get("inverted", ()):
        return group
    homewards = {token.low for token in tokens[group.last + 1 : group.last + 2]} & lexicon.grammar["homewards"]
    if homewards and "be" in group.verb.classes and _forces_before(tokens, lexicon, group.first):
        return replace(group, verb=replace(group.verb, classes=("withdraw",)))
    before = {tokens[k].low for k in range(max(0, group.first - 1), group.head)}
    there = bool(before & lexicon.grammar["existential"])
    if not there and "be" in group.verb.classes:
        placed = _forces_before(tokens, lexicon, group.first) and _place_after(tokens, lexicon, group.last + 1)
        inside = not group.over or any(t.low in lexicon.grammar["inside"] for t in tokens[group.last + 1 :][:3])
        return replace(group, verb=replace(group.verb, classes=("stay",))) if placed and inside else group
    for index in range(group.last + 1, min(len(tokens), group.last + 8)):
        if lexicon.tables["operator_nouns"].match(tokens, index) or tokens[index].text in ",;:.":
            return group
        match = lexicon.tables["counted"].match(tokens, index)
        if match and match[1] in ("people", "formations", "aircraft", "ships", "vehicles", "guns", "batteries"):
            after = index + match[0]
            if after < len(tokens) and lexicon.tables["operator_words"].match(tokens, after):
                return group  # "has 300 soldiers ready to go"
            counted = there or any(tokens[k].kind == "number" for k in range(group.last + 1, index))
            return replace(group, verb=replace(group.verb, classes=("stay",))) if counted else group
    return group


def _forces_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    """Whether a number of people, or a force, stands right before the verb, nothing but its own words between."""
    counted = False
    for index in range(first - 1, max(-1, first - 9), -1):
        token = tokens[index]
        if token.text in MARKS and counted:
            return True
        joint = token.low in lexicon.sets["conjunctions"] and index and tokens[index - 1].low in lexicon.nations
        ends = token.kind == "mark" or token.low in lexicon.sets["conjunctions"] | lexicon.sets["subordinators_small"]
        if ends and not joint:
            return False
        match = lexicon.tables["counted"].match(tokens, index)
        counted = counted or (match is not None and match[1] not in ("none", "cargo", "people_weak"))
        counted = counted or token.low in lexicon.sets["force_nouns"]
        people = token.text[:1].isupper() and token.low in lexicon.nations and token.low.endswith("s")
        counted = counted or (people and index > 0 and tokens[index - 1].kind == "number")
        opens = (
            index == 0 or tokens[index - 1].kind == "mark" or tokens[index - 1].low in lexicon.sets["complementiser"]
        )
        if counted and (token.kind == "number" or opens):
            return True
    return False


def _place_after(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether the verb is followed by where ("are already in northern Syria", "sont au Mali"): a named place."""
    while at < len(tokens):
        match = lexicon.tables["directions"].match(tokens, at)
        if match and match[1] == "at":
            return any(token.text[:1].isupper() for token in tokens[at + match[0] : at + match[0] + 2])
        adverb = lexicon.tables["adverbs"].match(tokens, at)
        if adverb is None:
            return False
        at += adverb[0]
    return False


def _no_object(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether nothing follows that the verb could take: a mark, a time, a direction."""
    if at >= len(tokens) or tokens[at].kind == "mark":
        return True
    names = ("directions", "when", "openers", "adverbs", "bounds")
    return (
        any(lexicon.tables[name].match(tokens, at) for name in names) or tokens[at].low in lexicon.sets["adverbs_time"]
    )


def by_object(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Verbs that tell of forces by their object alone: "received 200 gendarmes", "extend the mission of"."""
    table, receives = lexicon.tables["counted"], group.verb.head in lexicon.grammar["receiving"]
    if not receives and "continue" not in group.verb.classes:
        return group
    for index in range(group.last + 1, min(len(tokens), group.last + 11)):
        low = tokens[index].low
        if receives and index < group.last + 6 and tokens[index].kind == "number":
            nouns = [table.match(tokens, k) for k in (index + 1, index + 2) if k < len(tokens)]
            people = any(match is not None and match[1] in ("people", "formations") for match in nouns)
            return replace(group, verb=replace(group.verb, classes=("host",))) if people else group
        event = lexicon.tables["event_nouns"].match(tokens, index)
        if not receives and low in lexicon.grammar["missions"] and event is None:
            return replace(group, verb=replace(group.verb, classes=("stay",)))
    return group


def promising(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Verbs of promising and offering whose object is a force: "pledged 350 soldiers", "troops promised for"."""
    kind = next((_GIVEN[name] for name in group.verb.classes[:1] if name in _GIVEN), "")
    if not kind or group.verb.tail:
        return group
    if group.passive or group.tense == "participle":
        given = _forces_before(tokens, lexicon, group.first) or _forces_right_before(tokens, lexicon, group.first)
    else:
        given = _forces_after(tokens, lexicon, group.last + 1)
    return replace(group, verb=replace(group.verb, classes=(kind, *group.verb.classes))) if given else group


def _forces_right_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    low = tokens[first - 1].low if first else ""
    back = tokens[first - 2].low if first > 1 else ""
    described = low in lexicon.nations or low in lexicon.sets["adjectives"]
    return _of_forces(tokens, lexicon, first - 1) or (
        described and bool(back) and _of_forces(tokens, lexicon, first - 2)
    )


def _of_forces(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> bool:
    match = lexicon.tables["counted"].match(tokens, index) if index >= 0 else None
    listed = match is not None and match[1] in ("people", "formations", "aircraft", "ships")
    return listed or (index >= 0 and tokens[index].low in lexicon.sets["force_nouns"])


def _forces_after(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether a force, with its determiner, number and adjectives, is the object right after a verb."""
    small = lexicon.grammar["determiners"] | lexicon.sets["adjectives"] | lexicon.sets["additional"]
    for index in range(at, min(at + 7, len(tokens))):
        token, match = tokens[index], lexicon.tables["counted"].match(tokens, index)
        if match and match[1] in ("none", "cargo"):
            return False
        if _of_forces(tokens, lexicon, index):
            return True
        qualifier = any(
            (found := lexicon.tables["qualifiers"].match(tokens, k)) and k + found[0] > index
            for k in range(max(at, index - 3), index + 1)
        )
        number = token.kind == "number" or token.low in lexicon.data["quantities"]["numbers"]
        scale = token.low in lexicon.data["quantities"]["scales"] or token.low in lexicon.sets["partitive_numbers"]
        if not (number or scale or qualifier or token.low in small or token.low in lexicon.nations):
            return False
    return False
