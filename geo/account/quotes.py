"""The quotes: verbatim, their words apart, what of them supports an entry and what says something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from geo.account.phrases import difference_kind, field_name
from geo.account.pieces import highlights, pieces
from geo.account.records import Against, Piece, Quote
from geo.catalogue import Catalogue, Difference, Evidence, Movement, Total, differences_of
from geo.language import Language, Worded
from geo.text import sentence_around


def quotes(
    statement: Movement | Total, lines: Mapping[str, str], catalogue: Catalogue, say: Language
) -> tuple[Quote, ...]:
    """A quote for each claim, in their order; `lines` is what is known of each article, by id."""
    found: dict[int, list[Difference]] = {}
    for difference in differences_of(statement, catalogue):
        found.setdefault(difference.differing.claim, []).append(difference)
    said = []
    for index, item in enumerate(catalogue.evidence[statement.id]):
        against = tuple(_against(found.get(index, ()), catalogue, say))
        cut = pieces(catalogue.texts[item.article.id], item.span, highlights(statement.id, [item]), say)
        said.append(_quote(item, lines[item.article.id], cut, against, catalogue, say))
    return tuple(said)


def _quote(
    item: Evidence, line: str, cut: tuple[Piece, ...], against: tuple[Against, ...], catalogue: Catalogue, say: Language
) -> Quote:
    article, text = item.article, catalogue.texts[item.article.id]
    opening, closing = say.marks()
    sentence = sentence_around(item.span, text, article.language)
    translation = say.translation(item.claim.translation, article.language)
    return Quote(
        letter=article.letter,
        article=article.id,
        source=line,
        language=article.language,
        span=item.span,
        pieces=cut,
        opening=opening,
        closing=closing,
        before=text[sentence.start : item.span.start],
        after=text[item.span.end : sentence.end],
        translation=translation.text if translation else "",
        translation_language=translation.language if translation else "",
        translated=_translated(translation, say) if translation else "",
        states=tuple(item.claim.states),
        against=against,
    )


def _translated(translation: Worded, say: Language) -> str:
    """Whose the translation is, and its language where it is not the reader's."""
    if not translation.fallback:
        return say("curator's translation")
    return say("curator's translation, in {language}", language=say.language_name(translation.language))


def _against(differences: Iterable[Difference], catalogue: Catalogue, say: Language) -> Iterator[Against]:
    for difference in differences:
        voice = difference.differing
        article = catalogue.articles[voice.article]
        denier = say.name(catalogue.speakers[difference.denier].name) if difference.denier else ""
        name, kind = field_name(difference.field, say), difference_kind(difference.kind, say, denier)
        words, because = say.quoted(voice.words), say.text(difference.because)
        yield Against(
            letter=article.letter,
            article=article.id,
            field=difference.field,
            name=name,
            words=voice.words,
            quoted=words,
            kind=difference.kind,
            kind_words=kind,
            because=because,
            sentence=_sentence(name, f"{words} [{article.letter}]", kind, because, say),
        )


def _sentence(name: str, words: str, kind: str, because: str, say: Language) -> str:
    """All of it; a reason that only repeats the kind is not said again."""
    if because.casefold().strip(" .") == kind.casefold():
        return say("{name}: {words}, {kind}", name=name, words=words, kind=kind)
    return say("{name}: {words}, {kind}: {because}", name=name, words=words, kind=kind, because=because)
