"""Verbs that tell of a movement by the force that they grant: "pledged 350 soldiers", "approved a company for Gao"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geo.reading.force_phrases import forces_after, forces_before, forces_right_before, of_forces
from geo.reading.groups import Group
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token

_GIVEN = {"promise": "pledge", "propose": "offer", "consider": "weigh", "expect": "due", "decide": "order"}
_ABROAD = frozenset({"consider", "expect", "decide"})
"""Classes of verbs whose object moves only where it is said whither: "approved 300 soldiers for Kosovo"."""


def promising(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """Verbs of promising and offering whose object is a force: "pledged 350 soldiers", "troops promised for"."""
    kind = next((_GIVEN[name] for name in group.verb.classes[:1] if name in _GIVEN), "")
    apart = lexicon.language == "en" and group.last == group.head  # "committed 24 men to Haiti": the object comes first
    if not kind or (group.verb.tail and not apart):
        return group
    if group.verb.classes[0] in _ABROAD:
        abroad = lexicon.language == "en" and not group.passive and _sent_abroad(tokens, lexicon, group.last + 1, kind)
        return replace(group, verb=replace(group.verb, classes=(kind, *group.verb.classes))) if abroad else group
    if group.passive or group.tense == "participle":
        given = forces_before(tokens, lexicon, group.first) or forces_right_before(tokens, lexicon, group.first)
    else:
        given = forces_after(tokens, lexicon, group.last + 1)
    return replace(group, verb=replace(group.verb, classes=(kind, *group.verb.classes))) if given else group


def _sent_abroad(tokens: Sequence[Token], lexicon: Lexicon, at: int, kind: str) -> bool:
    """Whether a force alone is the object, and where it goes follows: "authorised a contingent of 90 for Lebanon".

    Whom one expects may be said to be expected there, if they are counted: "expects 90 Danes in Rukla by May".
    """
    clause = at < len(tokens) and tokens[at].low in lexicon.sets["complementiser"]
    if clause or not forces_after(tokens, lexicon, at):
        return False
    goals = ("to", "at") if kind == "due" else ("to",)
    plain = lexicon.grammar["determiners"] | lexicon.sets["adjectives"] | lexicon.sets["additional"]
    force = counted = False
    for index in range(at, min(len(tokens), at + 14)):
        token, match = tokens[index], lexicon.tables["directions"].match(tokens, index)
        if match and match[1] in goals and force:
            return (counted or kind != "due") and _named(tokens, lexicon, index + match[0])
        counted = counted or token.kind == "number" or token.low in lexicon.data["quantities"]["numbers"]
        here = of_forces(tokens, lexicon, index)
        force = force or here
        small = token.low in plain or token.low in lexicon.grammar["partitive"] or token.low in lexicon.nations
        known = small or counted or token.text[:1].isupper() or lexicon.tables["qualifiers"].match(tokens, index)
        if (token.kind == "mark" and token.text != "-") or not (here or known):
            return False
    return False


def _named(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether a named place stands there, and no infinitive after it: "expects 90 Danes in Gao to be killed"."""
    while at < len(tokens) and tokens[at].low in lexicon.grammar["determiners"]:
        at += 1
    if at >= len(tokens) or not tokens[at].text[:1].isupper() or tokens[at].low in lexicon.sets["months"]:
        return False
    following = [token.low for token in tokens[at + 1 : at + 5]]
    small = lexicon.grammar["before_infinitive"]
    pairs = pairwise(following)
    return not any(low in small and "inf" in lexicon.tenses(after) for low, after in pairs)
