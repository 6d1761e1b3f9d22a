"""Strength and equipment: words = (determiner) (qualifier) number (noun), and nothing else."""

from __future__ import annotations

from geo.reading.context import Context
from geo.reading.model import Equipment, Quantity, Reading, StatedQuantity, Value, Verdict
from geo.text import fold


def read_strength(context: Context, value: Value) -> Reading:
    """Whether the words state that many people."""
    assert isinstance(value, Quantity)
    found = _quantity(context)
    if isinstance(found, Reading):
        return found
    counts = found.counts or _counted_before(context, found)
    if found.part and counts not in ("none", "cargo"):
        return _compared(context, found, value)
    if counts in ("none", "cargo"):
        return context.made(
            _unit_level(context, found),
            "unit",
            f"counts {found.name or 'no people'}, not people",
            remedy="a strength counts people: mend the words, or leave the strength out",
        )
    if counts not in ("people", "people_weak", None):
        return context.made(
            _unit_level(context, found),
            "unit",
            f"counts {counts}, not people",
            remedy="give it under equipment, or leave the strength out",
        )
    if counts is None:
        return context.made(
            "curator",
            "unit",
            "has no noun that says what is counted",
            remedy="include the noun, or say under readings.strength what is counted",
        )
    return _compared(context, found, value)


def read_equipment(context: Context, value: Value) -> Reading:
    """Whether the words state that many of that kind, under that name."""
    assert isinstance(value, Equipment)
    found = _quantity(context)
    if isinstance(found, Reading):
        return _one_by_name(context, value) or found
    if found.counts != value.of:
        return context.made(
            "curator" if _alike(found, value) or _designation(context, found) else _unit_level(context, found),
            "unit",
            f"counts {found.counts or 'nothing that is listed'}, not {value.of}",
        )
    name, words = fold(value.name), fold(context.said)
    if name not in words:
        return context.made("contradicted", "name", f"does not hold the name {value.name!r}")
    return _compared(context, found, value.quantity)


def _one_by_name(context: Context, value: Equipment) -> Reading | None:
    """One thing that an article in the singular names: "la frégate Alsace", "son unique P-3 Orion"."""
    s, first = context.sentence, context.first
    if value.quantity != Quantity(1) or s.low(first) not in s.lexicon.grammar["singular"] or len(context.ranges) > 1:
        return None
    at = first + 1
    while at <= context.last and s.low(at) in s.lexicon.sets["adjectives"]:
        at += 1
    noun = s.lexicon.tables["counted"].match(s.tokens, at) if at <= context.last else None
    plural = s.low(at).endswith(("s", "x")) and not s.low(at + 1)[:1].isdigit()
    if noun is None or noun[1] != value.of or plural or fold(value.name) not in fold(context.said):
        return None
    named = any(s.tokens[k].text[:1].isupper() for k in range(at + noun[0], context.last + 1))
    return (context.unread_movement() or context.made("machine", "number", "one, by its name")) if named else None


def _alike(found: StatedQuantity, value: Equipment) -> bool:
    """Whether a careful reader may count the noun so too: a strike group as ships, a gun that drives as a vehicle."""
    return found.counts in (None, "formations", "people") or (found.counts, value.of) == ("guns", "vehicles")


def _designation(context: Context, found: StatedQuantity) -> bool:
    """Whether the number may be a part of a type's name: "Sweden's Saab 340 radar"."""
    s = context.sentence
    at = s.covered(found.number).start - 1
    return at > 0 and s.tokens[at].text[:1].isupper() and s.low(at) not in s.lexicon.nations


def _quantity(context: Context) -> StatedQuantity | Reading:
    """The one quantity whose number stands in the words."""
    start, end = context.words[0].start, max(span.end for span in context.words)
    inside = [item for item in context.quantities if item.number.start < end and start < item.number.end]
    if len(context.ranges) > 1 and not inside:
        inside = []
    if not inside:
        return context.made("curator", "number", "holds no number that was read", unread=_strange(context))
    people = [item for item in inside if item.counts in ("people", "people_weak")]
    people = [item for item in people if not item.part] or people
    chosen = people if context.field == "strength" and len(people) == 1 else inside
    if context.field == "equipment" and len(inside) > 1:
        chosen = [
            item for item in inside if item.counts not in ("people", "people_weak", "none", "cargo", None)
        ] or inside
    if len(chosen) > 1:
        return context.made("curator", "number", f"holds {len(chosen)} numbers", remedy="take the words of one of them")
    return chosen[0]


def _strange(context: Context) -> str:
    s = context.sentence
    return next((s.tokens[k].text for tokens in context.ranges for k in tokens if not s.known(k)), "")


def _compared(context: Context, found: StatedQuantity, value: Quantity) -> Reading:
    if found.part:
        return context.made(
            "curator",
            "part",
            f"is {found.part}, not the number of those who move",
            remedy=f"leave the {context.field} unstated and quote the part, or give its own number",
        )
    cut = _left_out(context, found)
    if cut:
        return context.made(
            "contradicted", "qualifier", f"leaves out {cut!r}", remedy="include it in the words and in the value"
        )
    start, end = context.words[0].start, max(span.end for span in context.words)
    if found.number.start < start or found.number.end > end:
        told = f"is cut out of a longer number, {found.quantity.value:,}"
        return context.made("contradicted", "number", told, remedy="take the whole number into the words")
    if found.unread:
        return context.made("curator", "qualifier", f"reads as {found.quantity}", unread=found.unread)
    if found.quantity != value:
        return context.made(
            _number_level(context),
            "number",
            f"means {found.quantity}, where the value is {value}",
            offers=(str(found.quantity),),
        )
    beyond = _beyond(context, found)
    if beyond:
        return context.made("curator", "words", f"reads as {found.quantity}, with more around it", unread=beyond)
    return context.unread_movement() or context.made("machine", "number", str(found.quantity))


def _single(context: Context) -> bool:
    """Whether the sentence counts once: beside another number, a careful reader may have meant that."""
    return sum(item.counts not in ("none", "cargo") for item in context.quantities) <= 1


def _unit_level(context: Context, found: StatedQuantity) -> Verdict:
    """A unit contradicts where the number's noun was read without a strange word, and no people are named there.

    Of a formation a careful reader may count the people.
    """
    if found.counts == "formations" and context.field == "strength":
        return "curator"
    s = context.sentence
    table = s.lexicon.tables["counted"]
    nouns = [table.match(s.tokens, k) for tokens in context.ranges for k in tokens]
    people = any(match is not None and match[1] in ("people", "people_weak") for match in nouns)
    if not _single(context):
        return "curator"
    return "curator" if found.unread or (people and context.field == "strength") else "contradicted"


def _number_level(context: Context) -> Verdict:
    """A number contradicts where the words hold this number alone, without a doubt beside it."""
    s = context.sentence
    if any(s.lexicon.tables["operator_words"].match(s.tokens, k) for tokens in context.ranges for k in tokens):
        return "curator"
    start, end = context.words[0].start, max(span.end for span in context.words)
    held = [item for item in context.quantities if item.number.start < end and start < item.number.end]
    counted, soft = s.covered(held[0].span) if held else range(0), s.lexicon.tables["soft"]
    more = [k for tokens in context.ranges for k in tokens if k not in counted and s.tokens[k].kind != "mark"]
    plain = s.lexicon.grammar["determiners"] | s.lexicon.sets["adjectives"] | s.lexicon.sets["additional"]
    beyond = any(s.low(k) not in plain and s.low(k) not in s.lexicon.nations for k in more)
    nuance = any(soft.match(s.tokens, k) for tokens in context.ranges for k in tokens)
    return "contradicted" if len(held) == 1 and _single(context) and not beyond and not nuance else "curator"


def _left_out(context: Context, found: StatedQuantity) -> str:
    """The part of the quantity, its noun aside, that the words do not hold: a qualifier, digits, a second number."""
    s = context.sentence
    tokens = s.covered(found.span)
    held = {k for covered in context.ranges for k in covered}
    number = s.covered(found.number)
    small = s.lexicon.sets["determiners"] | s.lexicon.grammar["determiners"]
    missing = [k for k in tokens if k not in held and s.tokens[k].kind != "mark" and s.low(k) not in small]
    outside = [k for k in missing if k <= number.stop - 1 or _qualifies(context, k, found)]
    return " ".join(s.tokens[k].text for k in outside)


def _qualifies(context: Context, at: int, found: StatedQuantity) -> bool:
    """Whether a token after the number belongs to a qualifier there ("or more")."""
    s = context.sentence
    for start in range(max(0, at - 4), at + 1):
        match = s.lexicon.tables["after"].match(s.tokens, start)
        if match and start <= at < start + match[0]:
            return True
    return False


def _beyond(context: Context, found: StatedQuantity) -> str:
    """A word of the stretch outside the quantity that nobody knows or that could weaken it."""
    s = context.sentence
    tokens = s.covered(found.span)
    for covered in context.ranges:
        for k in covered:
            if k in tokens or s.tokens[k].kind == "mark":
                continue
            if (
                not s.known(k)
                or s.low(k) in s.lexicon.sets["fractions"]
                or s.low(k) in s.lexicon.sets["negation_alone"]
            ):
                return s.tokens[k].text
    return ""


def _counted_before(context: Context, found: StatedQuantity) -> str | None:
    """What an elliptic number counts ("2 000 autres"): the noun of an earlier number, where all agree."""
    earlier = {
        item.counts
        for item in context.quantities
        if item.number.end <= found.number.start and item.counts not in (None, "none", "cargo")
    }
    s = context.sentence
    number = s.covered(found.number)
    elliptic = s.low(number.stop) in s.lexicon.sets["additional"] or s.low(number.start - 1) in s.lexicon.sets["before"]
    return earlier.pop() if len(earlier) == 1 and elliptic else None
