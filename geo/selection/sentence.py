"""The line below a title: what is filtered, how much is shown how, and the version of the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue import Catalogue, Movement
from geo.language import Language
from geo.moments import Moment
from geo.selection.filters import FILTERS, Filter
from geo.selection.selection import Selection, listed_values
from geo.terms import message

DROPPED = {
    "unknown": message("The link asks for what this catalogue does not have: {items}."),
    "gone": message("No longer in the data: {items}."),
    "beyond": message("Dropped, for it is more than can be asked for: {items}."),
}
"""What is told of values that a link asks for in vain, by the reason."""
OUTDATED = message("The link was made for data {asked}; this is {version}.")
_NAMED = 8
"""Values of one filter that are named; of more, their number is told."""


def filters_in_words(selection: Selection, shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The whole line, as "2 of 29 entries · to Poland and Romania · 2 arrows · data 8e5afab"."""
    total = len(catalogue.movements)
    whole = say.count("{n} entry in all", "All {n} entries", total)
    return " · ".join(
        [
            whole if len(shown) == total else how_many(len(shown), total, say),
            *chosen_in_words(selection, catalogue, say),
            *_shapes(shown, say),
            *_borrowed(shown, catalogue, say),
            say("data {version}", version=catalogue.version),
        ]
    )


def chosen_in_words(selection: Selection, catalogue: Catalogue, say: Language) -> Iterator[str]:
    """What is asked for, filter by filter, as "to Poland and Romania"; what stands on one day as "as of" it."""
    day = _as_of(selection)
    if day:
        yield say("as of {day}", day=say.date(Moment.parse(day)))
    for item in FILTERS.values():
        if selection.of(item.name) and not (day and item.name in ("after", "before")):
            yield _sentence(item, selection, catalogue, say)


def _as_of(selection: Selection) -> str:
    """The one day, month or year at which what is asked for stands, empty where that is not what is asked."""
    first, last = selection.of("after"), selection.of("before")
    return first[0] if first and first == last and selection.of("dated") == ("standing",) else ""


def how_many(shown: int, total: int, say: Language) -> str:
    """ "3 of 29 entries", or "29 entries" where nothing is filtered."""
    if shown == total:
        return say.count("{n} entry", "{n} entries", shown)
    return say.count("{n} of {total} entries", "{n} of {total} entries", shown, total=say.number(total))


def _sentence(item: Filter, selection: Selection, catalogue: Catalogue, say: Language) -> str:
    values = selection.of(item.name)
    if len(values) > _NAMED:
        return say.count("{filter}: {n} chosen", "{filter}: {n} chosen", len(values), filter=say.term(item.label))
    if item.rule == "among":
        values = tuple(value for value in listed_values(item, catalogue) if value in values)
    role = selection.of(item.modifier.name)[0] if item.modifier else ""
    names = say.listed(item.words(value, catalogue, say) for value in values)
    return say.term(item.sentence_for(role), len(values), names=names)


def _shapes(shown: Sequence[Movement], say: Language) -> Iterator[str]:
    """How many are arrows, badges, and in the list only."""
    drawn = [movement.drawn for movement in shown]
    if "arrow" in drawn:
        yield say.count("{n} arrow", "{n} arrows", drawn.count("arrow"))
    if "badge" in drawn:
        yield say.count("{n} badge", "{n} badges", drawn.count("badge"))
    if "list" in drawn:
        yield say.count("{n} listed only", "{n} listed only", drawn.count("list"))


def _borrowed(shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> Iterator[str]:
    """That names stand in another language, where nobody wrote them in the reader's."""
    forces = (catalogue.forces[movement.force].name for movement in shown)
    places = (catalogue.places[end].name for m in shown for end in (m.origin, m.destination) if end)
    found = [say.words(name) for name in (*forces, *places)]
    languages = sorted({say.language_name(words.language) for words in found if words.fallback}, key=say.sort_key)
    if languages:
        yield say("some names in {languages}", languages=say.listed(languages))
