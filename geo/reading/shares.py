"""What a number is to the movement: of those who move, or of others, of the whole, of what goes on again and again.

The last look before a strength or a piece of equipment is machine-read.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context
from geo.reading.model import EventReading
from geo.reading.nodes import Node
from geo.reading.revisions import once, revised
from geo.reading.wholes import of_a_whole

_PEOPLE = ("people", "people_weak")
_TOTALS = frozenset({"reinforce", "reduce"})


def shared(context: Context, number: int | None) -> Iterator[str]:
    """Why the number may not be of those who move; `number` is the event that it belongs to."""
    yield from _hit(context)
    yield from _phrased(context, "rates", context.first)
    yield from _phrased(context, "ratios", 0)
    yield from once(context, _phrase_start(context))
    yield from _phrased(context, "exceptions", context.last + 1)
    yield from _included(context)
    yield from _of_something(context)
    yield from _greeted(context, number)
    yield from _receiving(context)
    yield from _helping(context)
    yield from of_a_whole(context, number)
    if number is not None:
        yield from _standing_by(context, number)
        yield from context.events.guards.overtaken.sent_back(number)
        yield from revised(context)
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
    apart = grammar["partitive"] | grammar.get("apart_in_time", frozenset())
    return timed or (s.language == "en" and s.low(at + length) in apart)


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
    if s.low(at) in grammar["losses"]:
        yield s.words(at, start - 1)
    listed = (
        lexicon.sets["force_nouns"],
        lexicon.sets["speakers"],
        grammar["portions"],
        grammar["missions"],
        lexicon.nations,
    )
    number = s.node_at.get(at)
    made = number is not None and not s.nodes[number].finite and set(s.nodes[number].classes) == {"other"}
    if made and s.language == "en":
        yield s.words(at, start - 1)  # "a ferry built for 800 troops"
        return
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
    group = node.group
    trained = group is not None and not group.passive and group.verb.head in s.lexicon.grammar["training"]
    asked = "demand" in node.classes[:1] and group is not None and group.tense in ("past", "pluperfect")
    moving_nobody = set(node.classes) <= {"other", "harm"} or asked
    beside = moving_nobody and (node.finite or s.language == "en")
    reached = group is not None and group.verb.head in s.lexicon.grammar.get("attaining", ())
    # "It took 2,000 soldiers three days": who did something else.
    it = group is not None and s.low(node.first - 1) in s.lexicon.grammar["impersonal"] and node.finite
    reached = reached or (it and group is not None and group.verb.head in s.lexicon.grammar.get("taking", ()))
    if trained or reached or (beside and found != number):
        yield s.words(node.first, node.last)


def _helping(context: Context) -> Iterator[str]:
    """ "Soutenu par 4 000 soldats", "escorted by 40 men": who does it, where what is done moves nobody."""
    s, start = context.sentence, _phrase_start(context)
    found = s.node_at.get(start - 2)
    if s.low(start - 1) not in s.lexicon.grammar["agent"] or found is None:
        return
    node = s.nodes[found]
    if node.group is not None and not node.event and found not in context.events.readings:
        yield s.words(node.first, start - 1)


def _standing_by(context: Context, number: int) -> Iterator[str]:
    """Who only waits for others, could be taken in, or was there once: "Gao's 300 soldiers await 40 doctors"."""
    s, node, reading = context.sentence, context.sentence.nodes[number], context.events.readings[number]
    group = node.group
    if group is None:
        return
    waiting = reading.kind == "due" and not group.passive and group.tense != "participle" and context.last < node.first
    roomy = reading.kind == "host" and any(_able(s.nodes[link]) for link in context.events.chains[number])
    later = any(other.finite and other.first > node.last for other in s.nodes)
    former = reading.kind == "stay" and reading.tense == "imperfect" and node.finite and later
    if waiting or roomy or former or _whole_army(context, node, reading):
        yield s.words(node.first, node.last)


def _whole_army(context: Context, node: Node, reading: EventReading) -> bool:
    """ "L'armée polonaise comptera 300 000 soldats": how large an army is, where no place tells where they are."""
    s, grammar = context.sentence, context.sentence.lexicon.grammar
    counting = node.group is not None and node.group.verb.head in grammar["numbering_verbs"] and reading.kind == "stay"
    start = s.clauses[s.owner[node.first]].start
    army = any(s.low(k) in grammar["whole_armies"] for k in range(start, node.first))
    placed = any(
        (match := s.lexicon.tables["directions"].match(s.tokens, k))
        and any(token.text[:1].isupper() for token in s.tokens[k + match[0] : k + match[0] + 2])
        for k in range(context.last + 1, len(s.tokens))
    )
    return counting and army and node.last < context.first and not placed


def _able(node: Node) -> bool:
    """Whether the verb is "can" in the present: what there is room for."""
    return node.group is not None and node.group.over == "modal" and node.group.tense == "present"


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
    beyond = context.last + 1
    passing = s.lexicon.tables["directions"].match(s.tokens, beyond) if beyond < len(s.tokens) else None
    if passing and passing[1] == "via":
        return  # "will rotate 2,500 marines through Darwin"
    between = {s.low(k) for k in range(node.last + 1, context.last + 1)}
    if not between & (s.lexicon.grammar["possessives"] | s.lexicon.grammar["agent"]):
        yield s.words(node.first, node.last)


def exchanged(context: Context, number: int) -> Iterator[str]:
    """ "Swapped its 140 policemen for 90": one number goes, another comes, and the words tell not which."""
    s, node = context.sentence, context.sentence.nodes[number]
    numbers = [item for item in context.quantities if item.counts in (*_PEOPLE, None) and item.quantity.value > 1]
    if node.group is not None and node.group.verb.head in s.lexicon.grammar["exchanging"] and len(numbers) > 1:
        yield s.words(node.first, node.last)
