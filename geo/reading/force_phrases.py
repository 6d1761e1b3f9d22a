"""Phrases that name a force, before and after a verb: what a verb that is seldom of movement is said of."""

from __future__ import annotations

from collections.abc import Sequence

from geo.reading.lexicon import MARKS, Lexicon
from geo.reading.tokens import Token


def forces_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    """Whether a number of people, or a force, stands right before the verb, nothing but its own words between."""
    counted, first = False, _before_apposition(tokens, first)
    for index in range(first - 1, max(-1, first - 9), -1):
        token = tokens[index]
        if token.text in MARKS and counted:
            return True
        joint = token.low in lexicon.sets["conjunctions"] and index and tokens[index - 1].low in lexicon.nations
        ends = token.kind == "mark" or token.low in lexicon.sets["conjunctions"] | lexicon.sets["subordinators_small"]
        if ends and not joint:
            return False
        if _beside(tokens, lexicon, index):
            counted = False  # "the debate about the soldiers will be back"
            continue
        match = lexicon.tables["counted"].match(tokens, index)
        counted = counted or (match is not None and match[1] not in ("none", "cargo", "people_weak"))
        counted = counted or token.low in lexicon.sets["force_nouns"]
        people = token.text[:1].isupper() and token.low in lexicon.nations and token.low.endswith("s")
        counted = counted or (people and index > 0 and tokens[index - 1].kind == "number")
        opens = (
            index == 0 or tokens[index - 1].kind == "mark" or tokens[index - 1].low in lexicon.sets["complementiser"]
        )
        if counted and (token.kind == "number" or opens):
            return not _moved(tokens, lexicon, index)
    return False


def _moved(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> bool:
    """Whether the force is the object of a gerund before it: "a decision on sending 300 Danes there is expected"."""
    at = index - 1
    while at > 0 and (
        tokens[at].low in lexicon.grammar["determiners"] or lexicon.tables["qualifiers"].match(tokens, at)
    ):
        at -= 1
    return at >= 0 and lexicon.language == "en" and "ger" in lexicon.tenses(tokens[at].low)


def _beside(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> bool:
    """Whether a preposition makes what follows only a part of the phrase; not "of", nor what qualifies a number."""
    grammar, low = lexicon.grammar, tokens[index].low
    prepositions = grammar.get("prepositions", frozenset()) | grammar.get("topics", frozenset())
    qualifying = any(
        (match := lexicon.tables["qualifiers"].match(tokens, at))
        and at + match[0] > index
        and (match[0] > 1 or tokens[at + 1].kind == "number")
        for at in range(max(0, index - 2), index + 1)
    )
    return low in prepositions - grammar["partitive"] and not qualifying


def _before_apposition(tokens: Sequence[Token], first: int) -> int:
    """The token after which a phrase in commas stands before the verb: "the brigade, part of the 1st Division, is"."""
    if first < 2 or tokens[first - 1].text != ",":
        return first
    return next((k for k in range(first - 2, 0, -1) if tokens[k].text == ","), first)


def place_after(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
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


def no_object(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether nothing follows that the verb could take: a mark, a time, a direction."""
    if at >= len(tokens) or tokens[at].kind == "mark":
        return True
    names = ("directions", "when", "openers", "adverbs", "bounds")
    return (
        any(lexicon.tables[name].match(tokens, at) for name in names) or tokens[at].low in lexicon.sets["adverbs_time"]
    )


def forces_right_before(tokens: Sequence[Token], lexicon: Lexicon, first: int) -> bool:
    low = tokens[first - 1].low if first else ""
    back = tokens[first - 2].low if first > 1 else ""
    described = low in lexicon.nations or low in lexicon.sets["adjectives"]
    return of_forces(tokens, lexicon, first - 1) or (described and bool(back) and of_forces(tokens, lexicon, first - 2))


def of_forces(tokens: Sequence[Token], lexicon: Lexicon, index: int) -> bool:
    match = lexicon.tables["counted"].match(tokens, index) if index >= 0 else None
    listed = match is not None and match[1] in ("people", "formations", "aircraft", "ships")
    return listed or (index >= 0 and tokens[index].low in lexicon.sets["force_nouns"])


def forces_after(tokens: Sequence[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether a force, with its determiner, number and adjectives, is the object right after a verb."""
    small = lexicon.grammar["determiners"] | lexicon.sets["adjectives"] | lexicon.sets["additional"]
    for index in range(at, min(at + 7, len(tokens))):
        token, match = tokens[index], lexicon.tables["counted"].match(tokens, index)
        if match and match[1] in ("none", "cargo"):
            return False
        if of_forces(tokens, lexicon, index):
            return True
        qualifier = any(
            (found := lexicon.tables["qualifiers"].match(tokens, k)) and k + found[0] > index
            for k in range(max(at, index - 3), index + 1)
        )
        number = token.kind == "number" or token.low in lexicon.data["quantities"]["numbers"]
        scale = token.low in lexicon.data["quantities"]["scales"] or token.low in lexicon.sets["partitive_numbers"]
        small_token = token.text == "-" or token.low in small  # "a 210-strong contingent"
        if not (number or scale or qualifier or small_token or token.low in lexicon.nations):
            return False
    return False
