"""The words that every export shares: what is known of a source, what a field is called."""

from __future__ import annotations

from geo.catalogue import Article, Catalogue, Evidence, Movement
from geo.language import Language, Worded, strength
from geo.terms import FIELDS


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
