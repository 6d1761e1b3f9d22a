"""Which words of a sentence tell a day, and of what: of the verb by which something is said, or of a movement."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from geo.reading.anchoring import Dated, dated
from geo.reading.dates import names_of_time
from geo.reading.events import Events
from geo.reading.lexicon import MARKS
from geo.reading.nodes import Node
from geo.reading.sentence import Sentence
from geo.reading.time_words import time_words
from geo.text import fold

TELLING = frozenset("say announce decide promise exclude refuse deny accuse claim".split())
"""Classes of verbs by which a movement is announced."""
_PAST = frozenset({"past", "pluperfect", "imperfect", "participle"})
_LONGEST = 9
"""Tokens of the longest words of a date."""
_LAST_DAY = 31
_ADJECTIVES = 2
"""Words between an ordinal or number and the forces that it is of, at most."""
_INSIDE = frozenset({",", "."})
"""Marks within a date: "Wednesday, Feb. 2"."""


def date_stretches(s: Sentence) -> Iterator[tuple[int, int]]:
    """First and last token of each stretch of the sentence that tells a date, the longest at each place."""
    index = 0
    while index < len(s.tokens):
        last = _stretch(s, index)
        if last is not None:
            yield index, last
        index = index + 1 if last is None else last + 1


def _stretch(s: Sentence, first: int) -> int | None:
    if s.tokens[first].kind == "mark":
        return None
    for last in range(min(len(s.tokens), first + _LONGEST) - 1, first - 1, -1):
        inside = range(first, last + 1)
        if (
            s.tokens[last].kind == "mark"
            or is_small(s, last)
            or counts_forces(s, last)
            or any(s.tokens[k].kind == "mark" and s.tokens[k].text not in _INSIDE for k in inside)
        ):
            continue
        bare_verb = first == last and first in s.node_at
        if not bare_verb and time_words(s.words(first, last), s.language) and _spelled(s, first, last):
            return last
    return None


def counts_forces(s: Sentence, number: int) -> bool:
    """Whether a number or ordinal is of the forces behind it, and no day: "in October the 1st Battalion", "In May 20
    soldiers"."""
    token = s.tokens[number]
    if token.kind not in ("number", "ordinal") or (token.text.isdigit() and int(token.text) > _LAST_DAY):
        return False
    for k in range(number + 1, min(len(s.tokens), number + 2 + _ADJECTIVES)):
        if s.tokens[k].kind == "mark" or k in s.node_at or is_small(s, k):
            return False
        if s.lexicon.tables["counted"].match(s.tokens, k):
            return True
    return False


def _spelled(s: Sentence, first: int, last: int) -> bool:
    """Whether months and weekdays are written as names: "in May", not "may"."""
    if not s.lexicon.data["dates"]["capitals"]:
        return True
    names = {name for table in names_of_time(s.language) for name in table}
    return all(s.tokens[k].text[:1].isupper() for k in range(first, last + 1) if fold(s.low(k)) in names)


def teller(events: Events, first: int, last: int) -> int | None:
    """The verb of saying or deciding whose day the tokens tell, None where they tell another's.

    They touch it, or stand in its clause before any movement; behind a movement they do where they look back, and the
    movement does not: "announced the deployment of 540 soldiers yesterday".
    """
    s = events.s
    tellers = [n for n, node in enumerate(s.nodes) if _tells(node) and n not in events.readings]
    for number in tellers:
        if _follows(s, s.nodes[number], first) or _precedes(s, s.nodes[number], last):
            return number
    clause = s.owner[first]
    own = [n for n in tellers if s.nodes[n].finite and s.owner[s.nodes[n].first] == clause]
    moving = [n for n in events.readings if s.owner[s.nodes[n].first] == clause]
    if not own or (any(s.nodes[n].first < first for n in moving) and not looks_back(s, first, last)):
        return None
    if any(s.nodes[n].finite and s.nodes[n].first < first for n in moving):
        return None
    return min(own, key=lambda n: abs(s.nodes[n].first - first))


def _tells(node: Node) -> bool:
    return node.group is not None and bool(TELLING & set(node.classes)) and not node.negated


def _follows(s: Sentence, node: Node, first: int) -> bool:
    """Whether tokens from `first` on stand right behind a verb, small words and marks aside."""
    between = range(node.last + 1, first)
    return 0 <= first - node.last - 1 <= 3 and all(is_small(s, k) or s.tokens[k].text in MARKS | {","} for k in between)


def _precedes(s: Sentence, node: Node, last: int) -> bool:
    """Whether tokens up to `last` stand right before a verb, in its clause."""
    between = range(last + 1, node.first)
    near = 0 <= node.first - last - 1 <= 2 and s.owner[last] == s.owner[node.first]
    return near and all(is_small(s, k) or k in s.adverb_tokens for k in between)


def is_small(s: Sentence, at: int) -> bool:
    """Whether the token is a determiner or a small preposition."""
    grammar = s.lexicon.grammar
    return s.tokens[at].kind == "word" and s.low(at) in grammar["determiners"] | grammar["prepositions_small"]


def looks_back(s: Sentence, first: int, last: int) -> bool:
    """Whether the words by themselves mean the past: "yesterday", "last Friday"."""
    told = time_words(s.words(first, last), s.language)
    return told is not None and ((told.days or 0) < 0 or told.side == -1)


def told_on(events: Events, number: int, first: int, last: int, published: datetime.date | None) -> Dated | None:
    """The day of what the verb of saying `number` tells, in an article of the day `published`; None for what it only
    will tell, or where the words leave the day open."""
    group = events.s.nodes[number].group
    if group is None or group.tense in ("future", "near", "conditional"):
        return None
    found = dated(events.s.words(first, last), events.s.language, published, False if group.tense in _PAST else None)
    return None if found is None or found.until else found
