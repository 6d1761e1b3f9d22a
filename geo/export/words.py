"""The words that every export shares: what is filtered, what is known of a source, what a field is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.catalogue import Article, Catalogue, Evidence, Movement
from geo.language import Language, Worded, status, strength
from geo.selection import Selection
from geo.terms import FIELDS

NAMED = 8
"""Entries that are named by their numbers where the reader chose single ones; of more, the count tells."""


def filters_in_words(selection: Selection, shown: Sequence[Movement], catalogue: Catalogue, say: Language) -> str:
    """The line below the title: what is filtered, how much is shown how, and the version of the data."""
    total = len(catalogue.movements)
    whole = say.count("{n} entry in all", "All {n} entries", total)
    return " · ".join(
        [
            whole if len(shown) == total else how_many(len(shown), total, say),
            *_restrictions(selection, catalogue, say),
            *_shapes(shown, say),
            say("data {version}", version=catalogue.version),
        ]
    )


def how_many(shown: int, total: int, say: Language) -> str:
    """ "3 of 29 entries", or "29 entries" where nothing is filtered."""
    if shown == total:
        return say.count("{n} entry", "{n} entries", shown)
    return say.count("{n} of {total} entries", "{n} of {total} entries", shown, total=say.number(total))


def _shapes(shown: Sequence[Movement], say: Language) -> Iterator[str]:
    """How many are arrows, badges, and in the list only."""
    drawn = [movement.drawn for movement in shown]
    if "arrow" in drawn:
        yield say.count("{n} arrow", "{n} arrows", drawn.count("arrow"))
    if "badge" in drawn:
        yield say.count("{n} badge", "{n} badges", drawn.count("badge"))
    if "list" in drawn:
        yield say.count("{n} listed only", "{n} listed only", drawn.count("list"))


def _restrictions(selection: Selection, catalogue: Catalogue, say: Language) -> Iterator[str]:
    if selection.unit:
        names = (say.name(catalogue.forces[force].name) for force in selection.unit)
        yield say("unit: {names}", names=say.listed(names))
    if selection.country:
        countries = say.listed(map(say.country, selection.country))
        match selection.role:
            case "from":
                yield say("from {countries}", countries=countries)
            case "to":
                yield say("to {countries}", countries=countries)
            case "either":
                yield say("from or to {countries}", countries=countries)
    if selection.nation:
        yield say("nation: {names}", names=say.listed(map(say.country, selection.nation)))
    if selection.status:
        yield say.listed(status(name, say) for name in selection.status)
    if selection.search:
        yield say.quoted(selection.search)
    if 0 < len(selection.movement) <= NAMED:
        numbers = sorted(catalogue.numbers[name] for name in selection.movement)
        listed = say.listed(map(say.number, numbers))
        yield say.count("entry no. {numbers}", "entries {numbers}", len(numbers), numbers=listed)


def field_name(field: str, say: Language) -> str:
    """The name of a field as the reader sees it."""
    return say.term(FIELDS[field].words)


def source_line(article: Article, say: Language) -> str:
    """What is known of an article, in one line: its letter, publisher, author, date."""
    publisher = say("publisher unknown") if article.publisher == "unknown" else say.name(article.publisher.value)
    known = [say.name(fact.value) for fact in (article.author, article.date) if fact != "unknown"]
    return " · ".join([article.letter, publisher, *known])


def source_count(statement_id: str, catalogue: Catalogue, say: Language) -> str:
    """ "4 articles · 3 independent": how many articles state it, and how many do so in words of their own."""
    independence = catalogue.independence(statement_id)
    count = len(independence.articles)
    words = say.count("{n} article", "{n} articles", count)
    if count > 1:
        words += " · " + say.count("{n} independent", "{n} independent", len(independence.groups))
    return words


def shared_wording(statement_id: str, catalogue: Catalogue, say: Language) -> list[str]:
    """One line for each two articles that carry the same passage about a movement or total."""
    return [
        say.count(
            "Articles {letters} share {n} word and count once: {words}",
            "Articles {letters} share {n} words and count once: {words}",
            pair.length,
            letters=say.listed(catalogue.articles[name].letter for name in pair.articles),
            words=say.quoted(pair.words),
        )
        for pair in catalogue.independence(statement_id).shared
    ]


def why_undrawn(movement: Movement, say: Language) -> str:
    """Why a movement with no known place is not on the map."""
    reasons = {say.text(text) for text in movement.absent.values()}
    return say("Not on the map: {reason}", reason=say.joined(sorted(reasons)) or say("location not stated"))


def remarks(movement: Movement, catalogue: Catalogue, say: Language) -> list[str]:
    """What stands behind a movement besides its quotes: speaker, inferences, missing ends, totals, note."""
    lines = []
    if movement.announced.by:
        speaker = say.name(catalogue.speakers[movement.announced.by].name)
        lines.append(say("According to: {speaker}", speaker=speaker))
    for field, reason in movement.inferred.items():
        lines.append(say.labelled(f"{field_name(field, say)}, {say('inferred')}", say.text(reason)))
    if movement.drawn == "badge":
        lines += [say.labelled(field_name(end, say), say.text(text)) for end, text in movement.absent.items()]
    for total in catalogue.totals_of(movement.id):
        name = say.text(total.name)
        lines.append(say("Part of a stated total: {total} ({name})", total=strength(total.strength, say), name=name))
    if movement.note:
        lines.append(say.text(movement.note))
    return lines + shared_wording(movement.id, catalogue, say)


def differences(item: Evidence, say: Language) -> list[tuple[str, str, str]]:
    """Field, words and reason of each stretch of a quote that means something else than the value."""
    return [
        (field_name(field, say), ", ".join(difference.words), say.text(difference.because))
        for field, difference in item.claim.differs.items()
    ]


def difference_line(field: str, words: str, because: str, say: Language) -> str:
    """The same in one line: "Strength: “about a thousand”: the same number, rounded"."""
    return say.labelled(say.labelled(field, say.quoted(words)), because)


def translation_note(translation: Worded, say: Language) -> str:
    """What is told of a translation: that it is the curator's, and its language where it is not the reader's."""
    if not translation.fallback:
        return say("curator's translation")
    return say("curator's translation, in {language}", language=say.language_name(translation.language))
