"""Which drafts of one article tell one movement: a headline, and the sentence that repeats it.

Stricter than the likeness to an entry of another article (geo/drafts/kin.py): what two sentences of one writer tell
apart, another number, end, day or thing, is meant apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.catalogue.intervals import Interval
from geo.drafts.draft import Draft
from geo.drafts.kin import places_agree
from geo.reading import Equipment, ForceNames, PlaceNames, Quantity
from geo.reading.lexicon import lexicon
from geo.reading.listing import phrases_of
from geo.reading.nations import same_name
from geo.reading.tokens import tokenise
from geo.terms import QUALIFIERS, STATUSES
from geo.text import fold

_ENDS = ("origin", "destination")
_TOLD = ("strength", *_ENDS, "force", "announced_by", "announced_on", "when")
"""Fields by whose number a draft is the better stated."""


def leaders(drafts: Sequence[Draft], text: str, language: str) -> dict[int, tuple[int, ...]]:
    """For each draft that tells what a better stated one does, by their places in `drafts`: that one, or several where
    it may be any of them. Those of one movement agree with one another, each with each."""
    ranked = sorted(range(len(drafts)), key=lambda number: (*_rank(drafts[number]), number))
    groups: list[list[int]] = []
    found: dict[int, tuple[int, ...]] = {}
    for number in ranked:
        own = [
            group
            for group in groups
            if all(one_movement(drafts[number], drafts[other], text, language) for other in group)
        ]
        if own:
            found[number] = tuple(group[0] for group in own)
        if len(own) == 1:
            own[0].append(number)
        elif not own:
            groups.append([number])
    return found


def _rank(draft: Draft) -> tuple[int, bool, int, bool]:
    """The better stated first: ready, of a named nation, with the most fields, with an exact number."""
    force = draft.value("force")
    nation = isinstance(force, ForceNames) and bool(force.nations)
    told = sum(name in draft.fields for name in _TOLD) + len(draft.equipment)
    return (
        len(draft.doubts),
        not nation,
        -told,
        not any(number.qualifier == "exact" for number in _numbers(draft).values()),
    )


def one_movement(one: Draft, other: Draft, text: str, language: str) -> bool:
    """Whether nothing that the two tell differs, and an end and who moves agree."""
    if one.sentence == other.sentence:
        return False
    ends = [_end(one, other, end) for end in _ENDS]
    return (
        any(ends)
        and False not in ends
        and (_who(one.value("force"), other.value("force")) or _unnamed(one, other, language))
        and _sort(one) == _sort(other)
        and _statuses(one, other)
        and _days(one, other)
        and _counted(one, other, text, language)
    )


def _end(one: Draft, other: Draft, name: str) -> bool | None:
    """Whether an end is one place; None where only one of them tells it."""
    mine, theirs = (draft.places.get(name, ()) for draft in (one, other))
    if name not in one.fields or name not in other.fields:
        return None
    words = [draft.value(name) for draft in (one, other)]
    names = {fold(value.names[0]) for value in words if isinstance(value, PlaceNames)}
    if len(names) == 1:
        return True
    return len(mine) == 1 == len(theirs) and bool(places_agree(mine, theirs[0]))


def _who(one: object, other: object) -> bool:
    """A nation in common; forces of no named nation only by the same name, and none in place of another unit."""
    if not isinstance(one, ForceNames) or not isinstance(other, ForceNames):
        return False
    if any(same_name(mine, theirs) for mine in one.names for theirs in other.names):
        return True
    numbers = [set(re.findall(r"\d+", " ".join(force.names))) for force in (one, other)]
    return bool(set(one.nations) & set(other.nations)) and not (all(numbers) and numbers[0] != numbers[1])


def _unnamed(one: Draft, other: Draft, language: str) -> bool:
    """Whether one names only "soldiers" of nobody, and the very number of the other: "700 soldats au Niger"."""
    forces = [draft.value("force") for draft in (one, other)]
    general = set(phrases_of(lexicon(language).data["quantities"]["anybody"]))
    bare = [isinstance(force, ForceNames) and not force.nations and fold(force.names[0]) in general for force in forces]
    number = one.value("strength")
    return sum(bare) == 1 and isinstance(number, Quantity) and number == other.value("strength")


def _sort(draft: Draft) -> object:
    kind = draft.value("kind")
    return kind if kind in ("withdrawal", "rotation", "exercise", "posture") else ""


def _statuses(one: Draft, other: Draft) -> bool:
    """Whether neither denies or alleges what the other does not, nor has done what the other still will do. A present
    may be of either ("Canada sends")."""
    terms = [STATUSES[draft.status] for draft in (one, other) if draft.status]
    if len(terms) < 2:
        return False
    if terms[0].polarity != terms[1].polarity or (one.status == "alleged") != (other.status == "alleged"):
        return False
    done = [draft for draft in (one, other) if draft.status == "in_place"]
    return len(done) != 1 or "under_way" in (other if done[0] is one else one).borne


def _days(one: Draft, other: Draft) -> bool:
    """Whether the times at which it takes place, as far as both tell them, lie in one another."""
    told = [draft.fields["when"].dated for draft in (one, other) if "when" in draft.fields]
    moments = [item.moment for item in told if item and not item.until]
    return len(moments) < 2 or moments[0].within(moments[1]) or moments[1].within(moments[0])


def _counted(one: Draft, other: Draft, text: str, language: str) -> bool:
    """Whether what both count allows one another, and nobody is counted on top of others. Who counts nothing agrees
    with anybody; who counts other things does not."""
    mine, theirs = _numbers(one), _numbers(other)
    shared = set(mine) & set(theirs)
    if mine and theirs and not shared:
        return False
    if any(not _meet(mine[sort], theirs[sort]) for sort in shared):
        return False
    if "people" in shared and not _same_people(one, other, text, language):
        return False
    return one.additional == other.additional


def _numbers(draft: Draft) -> dict[str, Quantity]:
    """What a draft counts, by sort."""
    people = draft.value("strength")
    found: dict[str, Quantity] = {"people": people} if isinstance(people, Quantity) else {}
    for item in draft.equipment:
        if isinstance(item.value, Equipment):
            found[item.value.of] = item.value.quantity
    return found


def _meet(one: Quantity, other: Quantity) -> bool:
    spans = [Interval(*QUALIFIERS[number.qualifier].bounds(number.value, number.up_to or 0)) for number in (one, other)]
    return spans[0].meets(spans[1])


def _same_people(one: Draft, other: Draft, text: str, language: str) -> bool:
    """Whether the nouns of two numbers can be the same people: "marines" and "medics" are not, "soldiers" are both."""
    general = set(phrases_of(lexicon(language).data["quantities"]["anybody"]))
    table = lexicon(language).tables["counted"]
    sorts = []
    for draft in (one, other):
        tokens = tokenise(" ".join(span.cut(text) for span in draft.fields["strength"].words), language)
        nouns = {token.low for token in tokens if token.low in table} - general
        sorts.append({noun.rstrip("s") for noun in nouns})
    return not all(sorts) or bool(sorts[0] & sorts[1])
