"""The words that every export shares: what is filtered, what is known of a source, what a field is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue import Article, Catalogue, Evidence, Movement
from geo.language import Language, status, strength
from geo.selection import Selection

NAMED = 8
"""Entries that are named by their numbers where the reader chose single ones; of more, the count tells."""


def filters_in_words(selection: Selection, shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The line below the title: what is filtered, how much is shown how, and the version of the data."""
    count = say.number(len(shown))
    total = say.number(len(catalogue.movements))
    whole = len(shown) == len(catalogue.movements)
    return " · ".join(
        [
            say("All {n} entries", n=count) if whole else say("{n} of {total} entries", n=count, total=total),
            *_restrictions(selection, catalogue, say),
            *_shapes(shown, say),
            say("data {version}", version=catalogue.version),
        ]
    )


def _shapes(shown: Sequence[Movement], say: Language) -> Iterator[str]:
    """How many are arrows, badges, and in the list only."""
    drawn = [movement.drawn for movement in shown]
    if "arrow" in drawn:
        yield say.count("{n} arrow", "{n} arrows", drawn.count("arrow"))
    if "badge" in drawn:
        yield say.count("{n} badge", "{n} badges", drawn.count("badge"))
    if "list" in drawn:
        yield say("{n} listed only", n=say.number(drawn.count("list")))


def _restrictions(selection: Selection, catalogue: Catalogue, say: Language) -> Iterator[str]:
    if selection.unit:
        names = (catalogue.forces[force].name.in_language(say.code) for force in selection.unit)
        yield say("unit: {names}", names=say.listed(names))
    if selection.country:
        role = {"either": say("from or to"), "from": say("from"), "to": say("to")}[selection.role]
        yield f"{role} {say.listed(map(say.country, selection.country))}"
    if selection.nation:
        yield say("nation: {names}", names=say.listed(map(say.country, selection.nation)))
    if selection.status:
        yield say.listed(status(name, say) for name in selection.status)
    if selection.search:
        yield f"“{selection.search}”"
    if 0 < len(selection.movement) <= NAMED:
        numbers = sorted(catalogue.numbers[name] for name in selection.movement)
        yield say("entry no. {numbers}", numbers=say.listed(map(str, numbers)))


def field_name(field: str, say: Language) -> str:
    """The name of a field as the reader sees it."""
    names = {
        "force": say("Force"),
        "strength": say("Strength"),
        "origin": say("From"),
        "destination": say("To"),
        "status": say("Status"),
        "announced_by": say("According to"),
        "announced_on": say("Date"),
        "timing": say("When"),
        "duration": say("How long"),
    }
    return names[field]


def source_line(article: Article, say: Language) -> str:
    """What is known of an article, in one line: its letter, publisher, author, date."""
    publisher = (
        say("publisher unknown") if article.publisher == "unknown" else article.publisher.value.in_language(say.code)
    )
    known = [fact.value.in_language(say.code) for fact in (article.author, article.date) if fact != "unknown"]
    return " · ".join([article.letter, publisher, *known])


def source_count(statement_id: str, catalogue: Catalogue, say: Language) -> str:
    """ "4 articles · 3 independent": how many articles state it, and how many do so in words of their own."""
    independence = catalogue.independence(statement_id)
    count = len(independence.articles)
    words = say.count("{n} article", "{n} articles", count)
    if count > 1:
        words += " · " + say("{n} independent", n=say.number(len(independence.groups)))
    return words


def shared_wording(statement_id: str, catalogue: Catalogue, say: Language) -> list[str]:
    """One line for each two articles that carry the same passage about a movement or total."""
    return [
        say(
            "Articles {letters} share {n} words and count once: “{words}”",
            letters=say.listed(catalogue.articles[name].letter for name in pair.articles),
            n=say.number(pair.length),
            words=pair.words,
        )
        for pair in catalogue.independence(statement_id).shared
    ]


def why_undrawn(movement: Movement, say: Language) -> str:
    """Why a movement with no known place is not on the map."""
    reasons = {text.in_language(say.code) for text in movement.absent.values()}
    return say("Not on the map: {reason}", reason="; ".join(sorted(reasons)) or say("no place stated"))


def remarks(movement: Movement, catalogue: Catalogue, say: Language) -> list[str]:
    """What stands behind a movement besides its quotes: speaker, inferences, missing ends, totals, note."""
    lines = []
    if movement.announced.by:
        speaker = catalogue.speakers[movement.announced.by].name.in_language(say.code)
        lines.append(say("According to: {speaker}", speaker=speaker))
    for field, reason in movement.inferred.items():
        lines.append(f"{field_name(field, say)}, {say('inferred')}: {reason.in_language(say.code)}")
    if movement.drawn == "badge":
        lines += [f"{field_name(end, say)}: {text.in_language(say.code)}" for end, text in movement.absent.items()]
    for total in catalogue.totals_of(movement.id):
        name = total.name.in_language(say.code)
        lines.append(say("Part of a stated total: {total} ({name})", total=strength(total.strength, say), name=name))
    if movement.note:
        lines.append(movement.note.in_language(say.code))
    return lines + shared_wording(movement.id, catalogue, say)


def differences(item: Evidence, say: Language) -> list[tuple[str, str, str]]:
    """Field, words and reason of each stretch of a quote that means something else than the value."""
    return [
        (field_name(field, say), ", ".join(difference.words), difference.because.in_language(say.code))
        for field, difference in item.claim.differs.items()
    ]
