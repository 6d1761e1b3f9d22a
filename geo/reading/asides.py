"""Why a place beside a movement may be no end of it: where somebody is now, where nobody goes, a stop on the way.

The last look before a place is machine-read, as `shares` is for a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context
from geo.reading.model import EventReading
from geo.reading.shares import exchanged

_SETTLED = frozenset("say announce refuse deny decide exclude accuse promise propose consider".split())
_TOLD = frozenset({"say", "claim", "know"})
_NEEDED = frozenset({"have", "must", "need"})
_DENIALS = frozenset({"exclude", "refuse", "deny", "stop", "say", "announce", "enable", "demand"})
_MOVING = frozenset({"send", "go", "arrive", "withdraw", "leave"})
_OPEN_ROLES = frozenset({"at"})


def aside(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """Why the place may be no end of the event `number`."""
    yield from _forbidden(context, number, reading)
    yield from _asked_after(context, number)
    yield from _never_due(context, number, reading)
    yield from _described_only(context, number, reading)
    yield from _only_named(context, number)
    yield from _claimed(context, number)
    yield from exchanged(context, number)
    yield from _set_right(context, number)
    if context.field == "origin":
        yield from _of_an_agent(context, number)
    if context.field != "destination":
        return
    yield from _of_goods(context)
    yield from _refused_stay(context, number, reading)
    yield from _onward(context)
    yield from _never_reached(context, number, reading)
    yield from _left_there(context, number, reading)
    label, start, _ = context.roles.prepositions.before(context.first)
    if reading.kind == "exercise" and label == "to":
        yield context.sentence.low(start)
    if label in _OPEN_ROLES:
        yield from _of_the_governor(context, number, start)
        yield from _there_now(context, start, reading)
        yield from _somebody_elses(context, number, start)


def _set_right(context: Context, number: int) -> Iterator[str]:
    """ "N'ira pas en Libye mais au Liban", "au Liban, pas en Libye": where they do not go."""
    s, grammar = context.sentence, context.sentence.lexicon.grammar
    _, start, _ = context.roles.prepositions.before(context.first)
    after = context.last + 1 + (s.low(context.last + 1) == ",")
    place = s.lexicon.tables["directions"].match(s.tokens, after + 1) if after + 1 < len(s.tokens) else None
    if s.nodes[number].negated and s.low(after) in grammar["contrary"] and place:
        yield s.low(after)
    if s.low(start - 1) in grammar["negating"] and s.low(start - 2) in (",", *s.lexicon.sets["conjunctions"]):
        yield s.low(start - 1)


def _of_goods(context: Context) -> Iterator[str]:
    """ "Look after arms bound for Ukraine": where goods go, not those who move."""
    s = context.sentence
    _, start, words = context.roles.prepositions.before(context.first)
    goods = s.lexicon.grammar["strays"] | s.lexicon.grammar.get("freight", frozenset())
    if " " in words and s.low(start - 1) in goods:
        yield s.words(start - 1, context.first - 1)


def _forbidden(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "Has forbidden its pilots to go to Iraq": nobody had meant to."""
    if reading.kind != "go":
        return
    for link in context.events.chains[number][1:]:
        group = context.sentence.nodes[link].group
        if group is not None and group.verb.head in context.sentence.lexicon.grammar["forbidding"]:
            yield context.sentence.words(group.first, group.last)


def _asked_after(context: Context, number: int) -> Iterator[str]:
    """ "Asked to say whether they would go to Gao, he demurred": what is only asked after."""
    s, chain = context.sentence, context.events.chains[number]
    if not context.events.scope.indirect(s.nodes[number]) or len(chain) < 2:
        return
    link = context.events.link(chain[1])
    asking = s.nodes[link.node] if link is not None and link.node is not None else None
    if asking is not None and "demand" in asking.classes:
        yield s.words(asking.first, asking.last)


def _never_due(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "Never had to leave Plovdiv": what was not even needed has not been done."""
    s = context.sentence
    yield from _unfulfilled(context, number)
    for node in (s.nodes[link] for link in context.events.chains[number][1:]):
        past = node.group is not None and node.group.tense in ("past", "imperfect", "pluperfect")
        never = node.negated or s.low(node.first - 1) in s.lexicon.grammar.get("never", frozenset())
        if past and never and _NEEDED & set(node.classes) and reading.tense == "infinitive":
            yield s.words(node.first, node.last)


def _described_only(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "The soldiers meant to go to Gao have stayed in Niamey": what only describes those who do something else."""
    s, node = context.sentence, context.sentence.nodes[number]
    chain = [s.nodes[link] for link in context.events.chains[number]]
    beside = s.node_at.get(node.first - 1)
    if len(chain) < 2 and beside is not None:
        chain.append(s.nodes[beside])
    if reading.tense != "infinitive" or len(chain) < 2 or any(link.finite for link in chain):
        return
    outer = chain[-1]
    told = outer.kind == "word" or (outer.group is not None and outer.group.tense == "participle")
    for verb in s.clauses[s.owner[node.first]].finite if told else ():
        if s.nodes[verb].first > node.last and outer.first > s.clauses[s.owner[node.first]].start:
            yield s.words(s.nodes[verb].first, s.nodes[verb].last)


def _only_named(context: Context, number: int) -> Iterator[str]:
    """ "The dispatch of 450 men to Brunei cost 3 million": whether it took place is not told."""
    s, link = context.sentence, context.events.links.get(number)
    if s.nodes[number].kind != "noun" or link is None or link.node is None or link.how != "subject":
        return
    verb = s.nodes[link.node]
    if set(verb.classes) <= {"other", "concern"}:
        yield s.words(verb.first, verb.last)


def _of_the_governor(context: Context, number: int, start: int) -> Iterator[str]:
    """ "The offer to host 1,000 men was declined in Washington": where that was said, not where they go."""
    s, event = context.sentence, context.sentence.nodes[number]
    for node in (s.nodes[link] for link in context.events.chains[number][1:]):
        told = node.finite and bool(_SETTLED & set(node.classes[:1]))
        if told and event.last < node.first and node.last < start:
            yield s.words(node.first, node.last)


def _unfulfilled(context: Context, number: int) -> Iterator[str]:
    """ "Should have left for Gao yesterday", "aurait dû partir": they have not."""
    s = context.sentence
    for group in (s.nodes[link].group for link in context.events.chains[number]):
        if group is None:
            continue
        owed = group.over in ("should", "must") or "must" in group.verb.classes
        if owed and group.tense in ("past_conditional", "past_infinitive"):
            yield s.words(group.first, group.last)


def _claimed(context: Context, number: int) -> Iterator[str]:
    """ "The brigade that Kyiv says has reached Vovchansk": where it is only said to be, in passing."""
    s, node = context.sentence, context.sentence.nodes[number]
    before = s.node_at.get(node.first - 1)
    telling = before is not None and s.nodes[before].kind == "group" and _TOLD & set(s.nodes[before].classes[:1])
    if telling and (node.group is None or node.finite or node.group.tense == "participle"):
        yield s.words(node.first - 1, node.last)


def _refused_stay(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "Does not mean to stay in Mali": where they will not be is no destination."""
    if reading.kind not in ("stay", "host") or reading.tense != "infinitive":
        return
    for node in (context.sentence.nodes[link] for link in context.events.chains[number][1:]):
        if node.negated and not _DENIALS & set(node.classes):
            yield context.sentence.words(node.first, node.last)


def _left_there(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "One company will go to Gao, another stays in Niamey": where those are who do not move."""
    s, node = context.sentence, context.sentence.nodes[number]
    if reading.kind != "stay" or not node.finite or context.first < node.first:
        return
    for other, moving in context.events.readings.items():
        them = s.nodes[other]
        told = them.finite or them.kind == "noun"
        apart = s.owner[them.first] != s.owner[node.first] or any(
            s.tokens[k].text == "," for k in range(them.last + 1, node.first)
        )
        if other != number and told and moving.kind in _MOVING and apart:
            yield s.words(them.first, them.last)


def _never_reached(context: Context, number: int, reading: EventReading) -> Iterator[str]:
    """ "Have never arrived in Misrata": nobody is there."""
    s, node = context.sentence, context.sentence.nodes[number]
    still = s.lexicon.grammar["still_there"]
    if any(s.low(k) in still for k in range(node.first, node.last + 1)):
        return
    nobody = context.events.scope.negations.of_subject(node) if node.finite else []
    single = any(s.low(k) in s.lexicon.grammar["negating"] for k in nobody)
    if reading.kind in ("stay", "arrive") and single:
        yield s.words(node.first, node.last)  # "not one soldier remains in Aden"
    if node.finite and node.negated and reading.kind in ("arrive", "go") and reading.tense in ("past", "pluperfect"):
        yield s.words(node.first, node.last)


def _onward(context: Context) -> Iterator[str]:
    """ "For Bitburg, whence an aircraft will fly them on": a stop on the way."""
    s, at = context.sentence, context.ranges[0].stop
    while at < len(s.tokens) and s.tokens[at].text == ",":
        at += 1
    match = s.lexicon.tables["onward"].match(s.tokens, at) if at < len(s.tokens) else None
    if match:
        yield s.words(at, at + match[0] - 1)


def _of_an_agent(context: Context, number: int) -> Iterator[str]:
    """ "Replaces it by an aircraft based in Djibouti": where the one that does it is based, not the one that goes."""
    s, node = context.sentence, context.sentence.nodes[number]
    passive = node.group is not None and node.group.passive
    label, start, words = context.roles.prepositions.before(context.first)
    based = label == "from" and " " in words and s.node_at.get(start) is not None
    for at in range(node.last + 1, start) if based and not passive else ():
        if s.low(at) in s.lexicon.grammar["agent"]:
            yield s.words(at, start)


def _there_now(context: Context, start: int, reading: EventReading) -> Iterator[str]:
    """ "2,300 soldiers now at Fort Hood": where those are who are to go elsewhere."""
    s, at = context.sentence, start
    grammar = s.lexicon.grammar
    if s.low(at) not in grammar["still_there"]:
        at -= 1
    before = s.low(at - 1)
    forces = before in s.lexicon.sets["force_nouns"] or before in s.lexicon.tables["counted"]
    described = before in s.lexicon.nations or before in s.lexicon.sets["adjectives"]
    if s.low(at) in grammar["still_there"] and (forces or described) and reading.kind != "stay":
        yield s.low(at)


def _somebody_elses(context: Context, number: int, start: int) -> Iterator[str]:
    """ "Those polled in Kraków want": a place before the movement, after a word that is no force."""
    s, at = context.sentence, start - 1
    if start > s.nodes[number].first or at < s.clauses[s.owner[start]].start:
        return
    low, number_there = s.low(at), s.node_at.get(at)
    listed = low in s.lexicon.sets["force_nouns"] or low in s.lexicon.tables["counted"] or low in s.lexicon.nations
    adverbial = at in s.adverb_tokens or low in s.lexicon.sets["functions"] or low in s.lexicon.sets["adjectives"]
    adverbial = adverbial or low in s.lexicon.sets["months"] | s.lexicon.sets["units"]
    named = s.tokens[at].kind != "word" or s.tokens[at].text[:1].isupper()
    if not (listed or adverbial or named or number_there in context.events.readings):
        yield s.tokens[at].text
