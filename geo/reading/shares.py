"""What a number is to the movement: of those who move, or of others, of the whole, of what goes on again and again.

The last look before a strength or a piece of equipment is machine-read.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context
from geo.reading.wholes import of_a_whole

_PEOPLE = ("people", "people_weak")
_TOTALS = frozenset({"reinforce", "reduce"})


def shared(context: Context, number: int | None) -> Iterator[str]:
    """Why the number may not be of those who move; `number` is the event that it belongs to."""
    yield from _hit(context)
    yield from _phrased(context, "rates", context.first)
    yield from _phrased(context, "ratios", 0)
    yield from _phrased(context, "exceptions", context.last + 1)
    yield from _included(context)
    yield from _of_something(context)
    yield from _greeted(context, number)
    yield from _receiving(context)
    yield from of_a_whole(context, number)
    if number is not None:
        yield from context.events.guards.overtaken.sent_back(number)
        yield from _total(context, number)
        yield from _relieved(context, number)
        yield from exchanged(context, number)


def _phrased(context: Context, table: str, begin: int) -> Iterator[str]:
    """ "300 soldiers a month", "the 300 men, save for a platoon": a phrase that makes it another number."""
    s = context.sentence
    for at in range(begin, len(s.tokens)):
        match = s.lexicon.tables[table].match(s.tokens, at)
        long = match and table == "rates" and _lasting(context, at, match[0])
        if match and s.owner[at] == s.owner[context.first] and not long:
            yield s.words(at, at + match[0] - 1)


def _lasting(context: Context, at: int, length: int) -> bool:
    """ "After a week of unrest", "extended by a year": how long something lasts, and not how often it is."""
    s, grammar = context.sentence, context.sentence.lexicon.grammar
    before = s.low(at - 1)
    timed = before in grammar.get("prepositions", ()) and before not in grammar["partitive"]
    return timed or s.low(at + length) in grammar["partitive"]


def _hit(context: Context) -> Iterator[str]:
    """ "The 300 soldiers killed in March": those who are named move no more."""
    s = context.sentence
    for at in range(context.last + 1, min(context.last + 3, len(s.tokens))):
        number = s.node_at.get(at)
        if number is not None:
            node = s.nodes[number]
            if "harm" in node.classes[:1] and not node.finite:
                yield s.words(node.first, node.last)
            return


def _included(context: Context) -> Iterator[str]:
    """ "A force of 500, including 300 Chadians", "100 men to the 300 there": a part of a number, or its goal."""
    s = context.sentence
    before = s.low(_phrase_start(context) - 1)
    earlier = [item for item in context.quantities if item.number.end <= context.words[0].start]
    joints = s.lexicon.grammar["including"] | s.lexicon.grammar["joined"]
    if before in joints and any(item.counts in (*_PEOPLE, None) for item in earlier):
        yield before
    begun = max((k for k in range(context.first) if s.tokens[k].kind == "mark"), default=-1) + 1
    if s.low(begun) in s.lexicon.grammar["including"] and begun < _phrase_start(context) - 1:
        yield s.low(begun)  # "ships, including one with 300 marines"


def _phrase_start(context: Context) -> int:
    """The first token of the number's phrase: qualifiers and determiners before it."""
    s, at = context.sentence, context.first
    while at > 0:
        match = s.lexicon.tables["qualifiers"].ending(s.tokens, at)
        small = s.low(at - 1) in s.lexicon.grammar["definite"] - s.lexicon.grammar["partitive"]
        if not match and not small and s.low(at - 1) not in s.lexicon.sets["before"]:
            return at
        at -= match[0] if match else 1
    return at


def _of_something(context: Context) -> Iterator[str]:
    """ "Barracks for 300 soldiers", "the families of 300 soldiers": something of theirs, not they."""
    s, start = context.sentence, _phrase_start(context)
    if s.low(start - 1) not in s.lexicon.grammar["belonging"] or start < 2:
        return
    at, lexicon = start - 2, s.lexicon
    grammar = lexicon.grammar
    listed = (
        lexicon.sets["force_nouns"],
        lexicon.sets["speakers"],
        grammar["portions"],
        grammar["missions"],
        lexicon.nations,
    )
    counted = lexicon.tables["counted"].match(s.tokens, at)
    if counted and counted[1] not in ("none", "cargo"):
        return
    named = s.tokens[at].kind != "word" or (s.tokens[at].text[:1].isupper() and at > 0)
    described = s.low(at) in lexicon.sets["adjectives"] or at in s.adverb_tokens or lexicon.tenses(s.low(at))
    if at in s.node_at or named or described or any(s.low(at) in words for words in listed):
        return
    if s.low(at) not in lexicon.sets["functions"] | lexicon.sets["months"]:
        yield s.words(at, start - 1)


def _greeted(context: Context, number: int | None) -> Iterator[str]:
    """ "Visited 300 soldiers before they left": the object of a verb that moves nobody."""
    s = context.sentence
    at = _phrase_start(context) - 1
    found = s.node_at.get(at)
    if found is None:
        return
    node = s.nodes[found]
    if node.finite and set(node.classes) <= {"other", "harm"} and found != number:
        yield s.words(node.first, node.last)


def _receiving(context: Context) -> Iterator[str]:
    """ "Will send 40 tonnes of aid to 300 soldiers": those who get something."""
    s, start = context.sentence, _phrase_start(context)
    if s.low(start - 1) not in s.lexicon.grammar["receivers"]:
        return
    clause = s.owner[start]
    for at in range(start - 2, -1, -1):
        match = s.lexicon.tables["counted"].match(s.tokens, at)
        if s.owner[at] != clause:
            return
        if match and match[1] == "cargo":
            yield s.tokens[at].text
            return


def _total(context: Context, number: int) -> Iterator[str]:
    """ "Will grow to 300 soldiers", "porte à 300 hommes l'effectif": the whole that is reached, not who comes."""
    s = context.sentence
    start = _phrase_start(context)
    left = [node for node in s.nodes if node.last < start and node.kind == "group"]
    if s.low(start - 1) not in s.lexicon.grammar["reaching_to"] or not left:
        return
    verb = left[-1]
    growing = bool(_TOTALS & set(verb.classes)) or (
        verb.group is not None and verb.group.verb.head in (s.lexicon.grammar["bringing"])
    )
    if growing and start - 1 - verb.last <= 4:
        yield s.words(verb.first, verb.last)


def _relieved(context: Context, number: int) -> Iterator[str]:
    """ "To relieve the 300 soldiers in Kosovo": those who are relieved, where nobody says that they are one's own."""
    s = context.sentence
    node, reading = s.nodes[number], context.events.readings[number]
    if reading.kind != "rotate" or node.group is None or node.group.passive or context.first < node.first:
        return
    between = {s.low(k) for k in range(node.last + 1, context.last + 1)}
    if not between & (s.lexicon.grammar["possessives"] | s.lexicon.grammar["agent"]):
        yield s.words(node.first, node.last)


def exchanged(context: Context, number: int) -> Iterator[str]:
    """ "Swapped its 140 policemen for 90": one number goes, another comes, and the words tell not which."""
    s, node = context.sentence, context.sentence.nodes[number]
    numbers = [item for item in context.quantities if item.counts in (*_PEOPLE, None) and item.quantity.value > 1]
    if node.group is not None and node.group.verb.head in s.lexicon.grammar["exchanging"] and len(numbers) > 1:
        yield s.words(node.first, node.last)
