"""Verbs that change how many a force is: "porter de 850 à 1 350 hommes", "passer à", "ramener à".

By the numbers themselves where both are told, else by the verb: a force that grows is reinforced, one that shrinks is
reduced. Without the size of a force beside it a verb stays what it is listed as.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.reading.groups import Group
from geo.reading.lexicon import Lexicon
from geo.reading.tokens import Token

_FAR = 16


def renumbering(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> Group:
    """The group, as a reinforcement or a reduction where it tells to what number a force goes."""
    heads = {name: lexicon.grammar.get(name, frozenset()) for name in ("raising_to", "lowering_to", "changing_to")}
    head = _head(tokens, lexicon, group)
    if (
        group.verb.reflexive
        or not any(head in listed for listed in heads.values())
        or not _sized(tokens, lexicon, group)
    ):
        return group
    to = _number_after(tokens, lexicon, group.last + 1, "reaching_to")
    if to is None:
        return group
    since = _number_after(tokens, lexicon, group.last + 1, "of")
    grows = head in heads["raising_to"] if since is None else to > since
    if since is None and head in heads["changing_to"]:
        return group
    return replace(group, verb=replace(group.verb, classes=("reinforce" if grows else "reduce",)))


def _head(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> str:
    """The verb, or the one that it makes somebody do: "faire passer de six à douze"."""
    following = tokens[group.last + 1].low if group.last + 1 < len(tokens) else ""
    made = [head for head, tense in lexicon.forms.get(following, ()) if tense == "inf"]
    return made[0] if made and "light" in group.verb.classes else group.verb.head


def _sized(tokens: Sequence[Token], lexicon: Lexicon, group: Group) -> bool:
    """Whether it is the size of a force that changes: its subject, or its object; nothing of another clause."""
    sizes = lexicon.grammar.get("sizes", frozenset())
    before = range(group.first - 1, max(-1, group.first - _FAR), -1)
    after = range(group.last + 1, min(len(tokens), group.last + _FAR))
    for side in (before, after):
        for index in side:
            if tokens[index].text in ":;.":
                break
            if tokens[index].low in sizes:
                return True
    return False


def _number_after(tokens: Sequence[Token], lexicon: Lexicon, at: int, name: str) -> int | None:
    """The number behind "from" or "to" after the verb, its article and qualifier between."""
    words = lexicon.grammar.get(name, frozenset())
    for index in range(at, min(len(tokens) - 1, at + _FAR)):
        if tokens[index].text in ":;.":
            return None
        if tokens[index].low not in words:
            continue
        following = index + 1
        while following < len(tokens):
            qualifier = lexicon.tables["qualifiers"].match(tokens, following)
            if qualifier:
                following += qualifier[0]
            elif tokens[following].low in lexicon.grammar["determiners"]:
                following += 1
            else:
                break
        value = _value(tokens, lexicon, following)
        if value is not None:
            return value
    return None


def _value(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> int | None:
    if at >= len(tokens):
        return None
    token, amounts = tokens[at], lexicon.data["quantities"]
    if token.kind == "number":
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        counts = not (following in lexicon.sets["months"] | lexicon.sets["units"] or following in ("%", "h"))
        digits = "".join(filter(str.isdigit, token.text))
        return int(digits) if digits and counts and not _year(token.text) else None
    for section in ("numbers", "scales", "collectives"):
        value = amounts[section].get(token.low)
        if value is not None:
            return int(value)
    return None


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1900" <= text <= "2099"
