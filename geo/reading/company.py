"""What stands beside the words of a field: a comparison, a bare "not", another force or journey that they belong to.

The last look before a place, number, force or speaker is machine-read, as `guards` is for a status.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.asides import aside
from geo.reading.context import Context
from geo.reading.model import EventReading, Reading
from geo.reading.parties import disputed, joined
from geo.reading.shares import shared

_COUNTS = ("strength", "equipment")
_PLACES = ("origin", "destination", "via")
_AWAY = frozenset({"leave", "withdraw"})


def kept(context: Context, reading: Reading) -> Reading:
    """The reading itself, or a curator's where the company of its words leaves it open."""
    if reading.level != "machine" or context.field not in (*_COUNTS, *_PLACES, "force", "announced_by"):
        return reading
    why = next(_doubts(context), "")
    return context.made("curator", "company", "stands in company that leaves it open", unread=why) if why else reading


def _doubts(context: Context) -> Iterator[str]:
    number = context.linking.event_of(context.first, context.last)
    reading = context.events.readings.get(number) if number is not None else None
    if reading is None or reading.tense != "participle":
        for tokens in context.ranges:
            yield from _contrasted(context, tokens.start)
    if context.field in _COUNTS and number is not None and reading is not None and reading.kind == "stay":
        yield from (context.sentence.low(k) for k in _clause_of(context, number) if _former(context, k))
    if context.field in _COUNTS:
        yield from _weakened(context)
        yield from _partitive(context)
        yield from shared(context, number)
    if number is None or reading is None:
        return
    if reading.statuses == {"alleged"}:
        yield from disputed(context, number)
    if context.field in (*_COUNTS, "force"):
        yield from joined(context, number)
    if context.field != "announced_by":
        yield from _contrasted(context, context.sentence.nodes[number].first)
        yield from context.events.guards.contrasts.set_apart(context.sentence.nodes[number])
    if context.field in _PLACES:
        yield from aside(context, number, reading)
        own = context.roles.of(context.first, context.last).event
        if own is not None and own != number and own in context.events.readings:
            yield from aside(context, own, context.events.readings[own])
        yield from _overtaken(context, number, reading)
        yield from _misplaced(context, number, reading)


def _contrasted(context: Context, first: int) -> Iterator[str]:
    """A comparison or exception that heads the words' phrase, back to a comma or a verb: "unlike", "instead of"."""
    s = context.sentence
    table = s.lexicon.tables["contrasts"]
    at = first - 1
    while at >= 0:
        if (
            (match := table.match(s.tokens, at))
            and at + match[0] <= first
            and not (match[0] == 1 and _counting(context, at))
        ):
            yield s.words(at, at + match[0] - 1)
            return
        number = s.node_at.get(at)
        verb = number is not None and s.nodes[number].kind == "group" and s.nodes[number].finite
        if verb or s.tokens[at].text in ",;:()–—":
            return
        at -= 1


def _counting(context: Context, at: int) -> bool:
    """Whether the comparison is a qualifier of a number ("no fewer than"), a negation of a verb, or the like."""
    s = context.sentence
    negations = context.events.scope.negations
    taken = (at in negations.used and not (at and negations.apart(at))) or at in s.adverb_tokens
    qualifier = any(
        (match := s.lexicon.tables["qualifiers"].match(s.tokens, k)) and k + match[0] > at
        for k in range(max(0, at - 3), at + 1)
    )
    return taken or qualifier


def _weakened(context: Context) -> Iterator[str]:
    """ "Perhaps 800 men": a doubt right before the number, outside or inside the words."""
    s = context.sentence
    for at in range(max(0, context.first - 3), context.first + 1):
        match = s.lexicon.tables["operator_words"].match(s.tokens, at)
        if match and match[1] in ("maybe", "possible", "alleged") and at + match[0] >= context.first:
            yield s.tokens[at].text
    yield from _neared(context)
    for at in range(context.first, min(len(s.tokens), context.last + 2)):
        match = s.lexicon.tables["differences"].match(s.tokens, at)
        if match:
            yield s.words(at, at + match[0] - 1)


def _neared(context: Context) -> Iterator[str]:
    """ "Nearing the 12,000 men": a participle that nothing knows to leave the number as it is."""
    s, at = context.sentence, context.first - 1
    while at >= 0 and s.low(at) in s.lexicon.grammar["determiners"]:
        at -= 1
    number = s.node_at.get(at)
    node = s.nodes[number] if number is not None else None
    if node is not None and node.group is not None and node.group.tense == "gerund" and set(node.classes) == {"other"}:
        yield s.words(node.first, node.last)


def _partitive(context: Context) -> Iterator[str]:
    """ "The last of the 300 soldiers", "la plupart de ses 80 hommes": what is counted whole, and only in part meant.

    A noun of movement takes the whole: "the return of the 300 soldiers".
    """
    s, definite = context.sentence, False
    number = next((k for k in range(context.first, context.last + 1) if _numeric(context, k)), None)
    if number is None:
        return
    at, grammar = number - 1, s.lexicon.grammar
    while at > 0 and (
        (match := s.lexicon.tables["qualifiers"].ending(s.tokens, at + 1))
        or s.low(at) in grammar["definite"] - grammar["partitive"]
        or s.low(at) in s.lexicon.sets["before"]
    ):
        definite = definite or s.low(at) in grammar["definite"]
        at -= match[0] if match else 1
    of = s.low(at)
    if of not in grammar["partitive"] | grammar["of_the"] or not (definite or of in grammar["of_the"]):
        return
    head = s.node_at.get(at - 1)
    if head is None or not (s.nodes[head].event or s.nodes[head].operators):
        yield s.words(max(0, at - 1), at)


def _numeric(context: Context, at: int) -> bool:
    s = context.sentence
    return s.tokens[at].kind == "number" or s.low(at) in s.lexicon.data["quantities"]["numbers"]


def _misplaced(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """A place of rest ("in", "at") that belongs to something else than the movement it is asked of."""
    s, events = context.sentence, context.events
    node = s.nodes[number]
    label, start, words = context.roles.prepositions.before(context.first)
    if label not in ("at", "from") or (label == "from" and " " not in words):
        return
    if context.field == "destination" and reading.kind in ("stay", "host"):
        yield from (s.low(k) for k in _clause_of(context, number) if _former(context, k))
    others = [other for n, other in events.readings.items() if n != number and n not in events.chains[number]]
    moving = [other for other in others if other.kind not in ("stay", "alert", "exercise", "mass")]
    if label == "from":
        if context.field == "destination" and others:
            yield words
        return
    loose = ("past_infinitive", "gerund", "participle", "infinitive")
    if reading.tense in loose and moving and not events.links.get(number):
        yield s.words(node.first, node.last)
    stays = reading.kind == "stay" and reading.tense == "present"
    if s.clauses[s.owner[node.first]].opener == "relative" and moving and not stays:
        yield s.words(node.first, node.last)
    if s.language == "en" and reading.kind == "go" and context.field == "destination":
        yield words
    own = s.low(start - 1) in s.lexicon.sets["force_nouns"] or s.low(start - 1) in s.lexicon.tables["counted"]
    alone = node.last + 1 >= len(s.tokens) or s.lexicon.tables["directions"].match(s.tokens, node.last + 1) is not None
    alone = alone or (node.group is not None and node.group.verb.tail[-1:] == ("to",))
    itself = node.group is not None and (node.group.passive or alone)  # "the brigade in Latvia has grown to 2,200"
    reinforced = own and reading.kind == "reinforce" and itself
    if start < node.first and reading.kind in ("mass", "reinforce", "reduce", "order") and not reinforced:
        yield words
    if start < node.first and not node.finite and (s.clauses[s.owner[start]].finite or not reading.sure):
        yield words
    yield from _of_a_noun(context, node.last + 1, start)
    if context.field == "destination" and reading.kind not in _AWAY:
        yield from (s.words(s.nodes[n].first, s.nodes[n].last) for n in _leaving(context, number))


def _overtaken(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "The 300 soldiers who were to go to Gao have been recalled": where they should have gone, before all that."""
    chain, overtaken = context.events.chains[number], context.events.guards.overtaken
    yield from overtaken.orders(chain)
    if context.field == "destination":
        yield from overtaken.stays(chain)
        yield from overtaken.broken_off(chain)
        yield from overtaken.goals(number, chain, context.events.readings)


def _clause_of(context: Context, number: int) -> list[int]:
    s = context.sentence
    clause = s.owner[s.nodes[number].first]
    return [k for k in range(len(s.tokens)) if s.owner[k] == clause]


def _former(context: Context, at: int) -> bool:
    """ "Hitherto quartered at Porsangmoen": they are there no more."""
    s = context.sentence
    former = s.lexicon.grammar["former"]
    return any(" ".join(s.low(k) for k in range(at, at + n)) in former for n in (1, 2))


def _of_a_noun(context: Context, begin: int, start: int) -> Iterator[str]:
    """Whether another direction that names no place stands between: "to the brigade in Colchester"."""
    s = context.sentence
    for at in range(begin, start):
        match = s.lexicon.tables["directions"].match(s.tokens, at)
        if match and match[1] == "to" and at not in s.node_at and not _timed(context, at + match[0]):
            phrase = range(at + match[0], start)
            if any(s.low(k) in s.lexicon.sets["force_nouns"] for k in phrase):
                yield s.words(at, at + match[0] - 1)
                return


def _timed(context: Context, at: int) -> bool:
    """Whether a number or a time follows what looks like a direction: "up to 300 men", "jusqu'en mars"."""
    s = context.sentence
    times = s.lexicon.sets["months"] | s.lexicon.sets["units"] | s.lexicon.sets["adverbs_time"]
    return at < len(s.tokens) and (s.tokens[at].kind == "number" or s.low(at) in times)


def _leaving(context: Context, number: int) -> Iterator[int]:
    """Events that leave, told of the same force in the same sentence, where this one only stays."""
    readings = context.events.readings
    if readings[number].kind not in ("stay", "go", "send") or readings[number].tense in ("future", "near"):
        return
    for other, reading in readings.items():
        if other != number and reading.kind in _AWAY and other not in context.events.chains[number]:
            yield other
