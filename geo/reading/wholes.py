"""Numbers that tell how many there are, or will be, where the movement is of others: no strength of who moves.

"Reinforce its 500-strong contingent", "cut by a quarter, to about 9,000", "bring its brigade up to 5,000", "with two
more battalions the mission will number 9,000", "one in five of the 45,000", "5,000 people marched".
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.reading.context import Context
from geo.reading.model import StatedQuantity

_CHANGING = frozenset({"reinforce", "reduce"})
_FAR = 10
"""Tokens between a verb of growing or shrinking and the size that it leads to, at most."""


def of_a_whole(context: Context, number: int | None) -> Iterator[str]:
    """Why the number is of a whole, and not of those who move with the event `number`."""
    found = next((item for item in context.quantities if _meant(context, item)), None)
    if found is None:
        return
    tokens = context.sentence.covered(found.span)
    yield from _drawn_by_lot(context, tokens)
    yield from _named(context, found)
    yield from _carrier(context, tokens)
    yield from _nobody_in_arms(context, found)
    yield from _led_to(context, tokens)
    yield from _numbering(context, tokens, number)
    if number is not None and context.events.readings[number].kind in _CHANGING:
        yield from _strong(context, tokens)
        yield from _put_otherwise(context, tokens)


def _meant(context: Context, item: StatedQuantity) -> bool:
    start, end = context.words[0].start, max(span.end for span in context.words)
    return item.number.start < end and start < item.number.end


def _strong(context: Context, tokens: range) -> Iterator[str]:
    """ "Its 500-strong contingent", "son contingent fort de 500 hommes": how many there are."""
    s, strong = context.sentence, context.sentence.lexicon.grammar["so_many"]
    around = range(tokens.start - 2, tokens.stop + 1)
    yield from (s.low(k) for k in around if s.low(k) in strong or s.low(k).rpartition("-")[2] in strong)


def _put_otherwise(context: Context, tokens: range) -> Iterator[str]:
    """ "Double its force there, or 2,900 men": the size once more."""
    before = context.sentence.low(tokens.start - 1)
    if before in context.sentence.lexicon.grammar["otherwise"]:
        yield before


def _led_to(context: Context, tokens: range) -> Iterator[str]:
    """ "Réduit d'un quart, à environ 9 000", "bring its brigade up to 5,000": the size that a change leads to."""
    s, grammar = context.sentence, context.sentence.lexicon.grammar
    to = tokens.start - 1
    upwards = s.low(tokens.start) == "up" and s.low(tokens.start + 1) in grammar["reaching_to"]
    if not upwards and s.low(to) not in grammar["reaching_to"]:
        return
    for verb in reversed([node for node in s.nodes if node.last < tokens.start and node.kind == "group"]):
        if tokens.start - verb.last > _FAR or s.owner[verb.first] != s.owner[tokens.start]:
            return
        bringing = verb.group is not None and verb.group.verb.head in grammar["bringing"]
        if (bringing and (upwards or s.low(to - 1) == ",")) or _CHANGING & set(verb.classes):
            yield s.words(verb.first, verb.last)
            return


def _numbering(context: Context, tokens: range, number: int | None) -> Iterator[str]:
    """ "With the arrival of two battalions the mission will number 9,000": the whole, beside a movement of others."""
    s, heads = context.sentence, context.sentence.lexicon.grammar["totalling"]
    for node in s.nodes:
        counting = node.group is not None and node.group.verb.head in heads
        if counting and node.last == tokens.start - 1 and len(context.events.readings) > int(number is not None):
            yield s.words(node.first, node.last)


def _named(context: Context, found: StatedQuantity) -> Iterator[str]:
    """ "Mirage 2000 jets", "16 Air Assault Brigade": a number in a name counts nothing."""
    s = context.sentence
    number, tokens = s.covered(found.number), s.covered(found.span)
    if s.tokens[number.start].kind != "number":
        return
    typed = s.lexicon.tables["counted"].match(s.tokens, number.start - 1) if number.start else None
    a_type = typed is not None and typed[1] == found.counts and s.tokens[number.start - 1].text[:1].isupper()
    formation = found.counts == "formations" and s.tokens[tokens.stop - 1].text[:1].isupper()
    if formation or a_type:
        yield s.words(number.start - int(a_type), tokens.stop - 1)


def _carrier(context: Context, tokens: range) -> Iterator[str]:
    """ "Flew to Beirut aboard two transport planes": what carries them, and comes back."""
    s, start = context.sentence, tokens.start - 1
    while s.low(start) in s.lexicon.grammar["partitive"] | s.lexicon.grammar["determiners"]:
        start -= 1
    if s.low(start) in s.lexicon.grammar["aboard"]:
        yield s.low(start)


def _drawn_by_lot(context: Context, tokens: range) -> Iterator[str]:
    """ "One in five of the 45,000", "un sur cinq des 45 000"."""
    s, before = context.sentence, context.sentence.low(tokens.start - 1)
    if before in s.lexicon.grammar["in_each"] and s.low(tokens.start - 2) in s.lexicon.data["quantities"]["numbers"]:
        yield before


def _nobody_in_arms(context: Context, found: StatedQuantity) -> Iterator[str]:
    """ "5,000 people marched", "une équipe de 22 personnes": nobody says that they are a force."""
    s = context.sentence
    if found.counts != "people_weak" or context.field != "strength":
        return
    table = s.lexicon.tables["counted"]
    labels = {match[1] for k in range(len(s.tokens)) if (match := table.match(s.tokens, k))}
    if not labels & {"people", "formations"}:
        yield found.span.cut(s.text) if not s.start else s.text[found.span.start - s.start : found.span.end - s.start]
