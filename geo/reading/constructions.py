"""Verbs that tell of a movement only by the force beside them: "there are 300 soldiers in", "pledged 350 men".

Each gets the class of the movement that it then tells of; without a force beside it a verb stays what it is listed as.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.reading.awaiting import awaited
from geo.reading.force_phrases import forces_after, forces_before, no_object, place_after
from geo.reading.granting import promising
from geo.reading.groups import Group
from geo.reading.lexicon import Lexicon
from geo.reading.numbering import renumbering
from geo.reading.tokens import Token


def told_of_forces(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """The group, with the class of the movement that it tells of by its company."""
    group = renumbering(tokens, lexicon, awaited(tokens, lexicon, group))
    group = spending(tokens, lexicon, existential(tokens, lexicon, group))
    return promising(tokens, lexicon, by_object(tokens, lexicon, group))


def existential(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """ "There are 300 soldiers", "il y a", "has 24 officers in Honiara": being somewhere, if it is a force."""
    if "expect" in group.verb.classes[:1] and group.passive and group.finite:
        due = forces_before(tokens, lexicon, group.first) and place_after(tokens, lexicon, group.last + 1)
        return replace(group, verb=replace(group.verb, classes=("due",))) if due else group
    if group.verb.head in lexicon.grammar["following"] and not group.passive:
        alone = forces_before(tokens, lexicon, group.first) and no_object(tokens, lexicon, group.last + 1)
        return replace(group, verb=replace(group.verb, classes=("go",))) if alone else group
    if not {"be", "have"} & set(group.verb.classes) or not (group.finite or group.over):
        return group
    if group.first == 0 and tokens[0].low in lexicon.grammar.get("inverted", ()):
        return group
    if "be" in group.verb.classes and group.finite and _due(tokens, lexicon, group.last + 1):
        due = forces_before(tokens, lexicon, group.first)
        return replace(group, verb=replace(group.verb, classes=("due",))) if due else group
    if "be" in group.verb.classes and _out_of(tokens, lexicon, group.last + 1):
        away = forces_before(tokens, lexicon, group.first)
        return replace(group, verb=replace(group.verb, classes=("leave",))) if away else group
    homewards = {token.low for token in tokens[group.last + 1 : group.last + 2]} & lexicon.grammar["homewards"]
    if homewards and "be" in group.verb.classes and forces_before(tokens, lexicon, group.first):
        return replace(group, verb=replace(group.verb, classes=("withdraw",)))
    before = {tokens[k].low for k in range(max(0, group.first - 1), group.head)}
    there = bool(before & lexicon.grammar["existential"])
    if not there and "be" in group.verb.classes:
        placed = forces_before(tokens, lexicon, group.first) and place_after(tokens, lexicon, group.last + 1)
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
            if not there and _to_do(tokens, lexicon, group.last + 1, index, after):
                return group
            numbers = lexicon.data["quantities"]["numbers"]
            english = lexicon.language == "en"  # "a deux soldats" may be an auxiliary and more
            amounts = (t.kind == "number" or (english and t.low in numbers) for t in tokens[group.last + 1 : index])
            counted = there or any(amounts)
            return replace(group, verb=replace(group.verb, classes=("stay",))) if counted else group
    return group


def _due(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether "due" with a named place follows a form of "be": "is due in Aqaba on Thursday"."""
    while at < len(tokens) and (adverb := lexicon.tables["adverbs"].match(tokens, at)):
        at += adverb[0]
    owed = at < len(tokens) and tokens[at].low in lexicon.grammar.get("due", ())
    return owed and place_after(tokens, lexicon, at + 1)


def _out_of(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether "out of" a named place follows a form of "be": "should be out of Gao by August"."""
    while at < len(tokens) and (adverb := lexicon.tables["adverbs"].match(tokens, at)) and tokens[at].low != "out":
        at += adverb[0]
    away = [token.low for token in tokens[at : at + 2]] == str(lexicon.data["grammar"].get("away", "")).split()
    return away and any(token.text[:1].isupper() for token in tokens[at + 2 : at + 4])


def spending(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """ "Will spend the winter in Rukla", "passeront six mois à Gao": a time that a force spends at a place."""
    if group.verb.head not in lexicon.grammar.get("spending", ()) or group.passive or group.verb.tail:
        return group
    for at in range(group.last + 1, min(len(tokens), group.last + 7)):
        match = lexicon.tables["directions"].match(tokens, at)
        if match and match[1] == "at" and at > group.last + 1:
            timed = any(token.low in lexicon.sets["units"] for token in tokens[group.last + 1 : at])
            there = timed and forces_before(tokens, lexicon, group.first) and place_after(tokens, lexicon, at)
            return replace(group, verb=replace(group.verb, classes=("stay",))) if there else group
    return group


def _to_do(tokens: Sequence[Token], lexicon: Lexicon, begin: int, counted: int, after: int) -> bool:
    """Whether having them is only a way to say another verb: "has 300 soldiers to thank", "had Paris send 300 men"."""
    small = lexicon.grammar.get("before_infinitive", frozenset())
    following = tokens[after + 1].low if after + 1 < len(tokens) else ""
    owed = after < len(tokens) and tokens[after].low in small and "inf" in lexicon.tenses(following)
    plain = lexicon.sets["adjectives"] | lexicon.grammar.get("homographs", frozenset())
    made = (tokens[k].low for k in range(begin + 1, counted) if tokens[k - 1].text[:1].isupper())
    return lexicon.language == "en" and (
        owed
        or any(
            "inf" in lexicon.tenses(low) and low not in plain for low in made if low not in lexicon.tables["counted"]
        )
    )


def by_object(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Verbs that tell of forces by their object alone: "received 200 gendarmes", "extend the mission of"."""
    table, receives = lexicon.tables["counted"], group.verb.head in lexicon.grammar["receiving"]
    if group.verb.head in lexicon.grammar.get("recalling", ()) and _of_reservists(tokens, lexicon, group):
        return replace(group, verb=replace(group.verb, classes=("alert",)))
    if group.verb.head in lexicon.grammar.get("leaving_there", ()) and not group.verb.tail and not group.passive:
        left = forces_after(tokens, lexicon, group.last + 1)
        return replace(group, verb=replace(group.verb, classes=("stay",))) if left else group
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


def _of_reservists(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> bool:
    """Whether those are called up who are at home: "a rappelé 60 000 réservistes"."""
    before, after = tokens[max(0, group.first - 6) : group.first], tokens[group.last + 1 : group.last + 7]
    near = before if group.passive or group.tense == "participle" else after
    return any(token.low in lexicon.grammar["reservists"] for token in near)
