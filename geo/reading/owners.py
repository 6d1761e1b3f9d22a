"""Whose a force is that names no nation of its own: the subject's, the sender's of the clause before, the speaker's."""

from __future__ import annotations

from geo.reading.context import Context
from geo.reading.nations import nations_in, placed_nation
from geo.reading.speakers import Spoken

_SAYING = frozenset("say announce claim deny promise".split())
"""What is said before who says it: "…, a déclaré le ministre" shares no subject."""


def owners(context: Context) -> set[str]:
    """The nations that the sentence gives to a force by what stands around it."""
    return _subject_nations(context) or _sender_before(context) or _our_own(context)


def _our_own(context: Context) -> set[str]:
    """The speaker's nation, where the words are "ours": "« Nous maintenons nos 350 hommes », a dit Rome"."""
    s = context.sentence
    ours = s.lexicon.grammar["ours"]
    own = any(s.low(k) in ours for k in range(max(0, context.first - 3), context.last + 1))
    clause = s.clauses[s.owner[context.first]]
    own = own or any(s.low(k) in ours for k in range(clause.start, min(clause.start + 4, context.first)))
    spoken = [told for told in context.speakers.all() if _says(context, told)] if own else []
    found = {
        frozenset(code for begin, _, code in nations_in(s, told.first, told.last) if not placed_nation(s, begin))
        for told in spoken
        if context.last < told.first or told.last < context.first
    } - {frozenset()}
    return set(next(iter(found))) if len(found) == 1 else set()


def _says(context: Context, told: Spoken) -> bool:
    """Whether it is the speaker of the quote: a verb of saying, outside the clause of the force."""
    if told.node < 0:
        return told.how == "source"
    s, node = context.sentence, context.sentence.nodes[told.node]
    apart = s.owner[node.first] != s.owner[context.first]
    return apart and told.how in ("inverted", "subject") and bool({"say", "announce"} & set(node.classes[:1]))


def _subject_nations(context: Context) -> set[str]:
    """Nations before the innermost verb that has any of those that govern the force's event: its subject."""
    s = context.sentence
    number = context.linking.event_of(context.first, context.last)
    if number is None or context.events.readings[number].kind == "host":
        return set()
    for link in context.events.chains[number]:
        node = s.nodes[link]
        clause = s.owner[node.first]
        start = s.clauses[clause].start
        named = nations_in(s, start, node.first - 1)
        found = {
            code
            for begin, _, code in named
            if s.owner[begin] == clause and not _fronted(context, begin, start) and not _beside(context, begin)
        }
        if found:
            return found
        shared = _subject_before(context, clause)
        if shared:
            return shared
    return set()


def _beside(context: Context, at: int) -> bool:
    """Whether a nation is only a place before the verb ("signed in Honiara, Suva will"), or where something is from."""
    s = context.sentence
    named = s.tokens[at].text[:1].isupper() and s.low(at + 1) != "'s"
    if s.low(at + 1) in s.lexicon.grammar.get("onlookers", frozenset()):
        return True
    return _source(context, at) or (placed_nation(s, at) and named)


def _source(context: Context, at: int) -> bool:
    """Whether a nation is only where something is from: "bolstered by 22 tanks from Canada, the battlegroup"."""
    s = context.sentence
    before = at - 1 if s.low(at - 1) in s.lexicon.grammar["determiners"] else at
    match = s.lexicon.tables["directions"].ending(s.tokens, before if before < at else at)
    own = match is not None and context.last + 1 == (before if before < at else at) - match[0]  # "soldiers from Norway"
    source = match is not None and match[1] == "from" and s.low(before - 1) not in s.lexicon.grammar["partitive"]
    return source and not own


def _fronted(context: Context, at: int, start: int) -> bool:
    """Whether a nation stands in a phrase before the subject: "with Norway's help", "en Norvège"."""
    s = context.sentence
    between = [s.tokens[k].text for k in range(start, at)]
    if _set_off(context, at, start):
        return True
    return 0 < len(between) <= 4 and s.low(start) in s.lexicon.grammar["fronting"] and "," not in between


def _set_off(context: Context, at: int, start: int) -> bool:
    """ "Dans la foulée de Copenhague, Oslo suspend": a phrase with a preposition, a comma, then the subject."""
    s, tables = context.sentence, context.sentence.lexicon.tables
    opens = s.low(start) in s.lexicon.grammar["fronting"] or any(
        tables[name].match(s.tokens, start) for name in ("directions", "contrasts", "bounds", "hinging")
    )
    clause = s.clauses[s.owner[start]]
    verb = s.nodes[clause.finite[0]].first if clause.finite else len(s.tokens)
    commas = [k for k in range(at, verb) if s.tokens[k].text == ","]
    return opens and len(commas) == 1 and any(True for _ in nations_in(s, commas[0] + 1, verb - 1))


def _subject_before(context: Context, clause: int) -> set[str]:
    """The nation right before a relative clause ("Sweden, which has …"), or the subject that a joined verb shares."""
    s = context.sentence
    own = s.clauses[clause]
    placing = s.lexicon.grammar["placing"]
    if own.opener == "relative" and own.parent >= 0 and s.low(own.start) not in placing:
        at = own.start - (2 if s.low(own.start - 1) == "," else 1)
        return {code for _, last, code in nations_in(s, max(0, at - 2), at) if last == at}
    verbs = [s.nodes[number] for number in own.finite[:1]]
    bare = bool(verbs) and all(
        s.tokens[k].kind == "mark" or s.low(k) in s.lexicon.sets["conjunctions"] or k in s.adverb_tokens
        for k in range(own.start, verbs[0].first)
    )
    inverted = own.opener == "comma" and any(_SAYING & set(verb.classes[:1]) for verb in verbs)
    if own.opener not in ("comma", "coordinate") or own.parent < 0 or not bare or inverted:
        return set()
    parent = s.clauses[own.parent]
    if not parent.finite:
        return set()
    return {code for _, _, code in nations_in(s, parent.start, s.nodes[parent.finite[0]].first - 1)}


def _sender_before(context: Context) -> set[str]:
    """The nation that sends in the clause before, where a passive goes on without one of its own.

    "The United States sends …, a headquarters will be moved …": no agent is named, and no other nation is a subject.
    """
    s = context.sentence
    number = context.linking.event_of(context.first, context.last)
    group = s.nodes[number].group if number is not None else None
    own = s.clauses[s.owner[context.first]]
    if group is None or not group.passive or own.opener not in ("comma", "coordinate") or own.parent < 0:
        return set()
    while own.parent >= 0 and own.opener in ("comma", "coordinate"):
        own = s.clauses[own.parent]
    verbs = [s.nodes[verb] for verb in own.finite[:1]]
    if own.parent >= 0 or not verbs or not verbs[0].event or (verbs[0].group and verbs[0].group.passive):
        return set()
    found = {code for _, _, code in nations_in(s, own.start, verbs[0].first - 1)}
    return found if len(found) == 1 else set()
