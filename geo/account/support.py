"""How many articles stand behind an entry, in how many wordings, and whom they go back to."""

from __future__ import annotations

from collections.abc import Sequence

from geo.account.records import Fact, Origin, SharedWords, Support
from geo.catalogue import Catalogue, Movement, SharedWording, Total, links, wordings
from geo.language import Language

_SHOWN = 40
"""Words of a shared passage that are shown; two copies of one report share all of it."""


def support(statement: Movement | Total, facts: Sequence[Fact], catalogue: Catalogue, say: Language) -> Support:
    """The support of an entry: only claims whose own words state something of it count."""
    stating = {claim.article for claim in statement.claims if claim.states}
    articles = tuple(name for name in catalogue.articles if name in stating)
    letters = tuple(catalogue.articles[name].letter for name in articles)
    shared = shared_words(articles, catalogue, say)
    groups = wordings(articles, catalogue.shared_by(articles))
    origins = _origins(statement, letters, catalogue, say)
    told = _origins_told(origins, letters, say)
    counted = [say.count("{n} article", "{n} articles", len(articles))]
    if len(articles) > 1:
        counted.append(say.count("{n} wording", "{n} wordings", len(groups)))
    return Support(
        letters=letters,
        articles=articles,
        wordings=len(groups),
        origins=origins,
        words=" · ".join([*counted, told]),
        origin_words=told,
        fields=" · ".join(_named(fact, say) for fact in facts if fact.support),
        shared=shared,
        unshared=say("No two of them share a passage of twelve words or more.")
        if len(articles) > 1 and not shared
        else "",
    )


def shared_words(articles: Sequence[str], catalogue: Catalogue, say: Language) -> tuple[SharedWords, ...]:
    """What those of the `articles` share that share a passage: so many pairs, of the longest passages, that they link
    all that count as one wording."""
    return tuple(shared_told(pair, catalogue, say) for pair in links(articles, catalogue.shared_by(articles)))


def shared_told(pair: SharedWording, catalogue: Catalogue, say: Language) -> SharedWords:
    """What two articles share, in words."""
    first, second = (catalogue.articles[name] for name in pair.articles)
    shown = pair.words.split()
    words = " ".join(shown[:_SHOWN]) + (" …" if len(shown) > _SHOWN else "")
    fact = say.count(
        "{letters} are one wording ({n} word)",
        "{letters} are one wording ({n} words)",
        pair.length,
        letters=say.listed((first.letter, second.letter)),
    )
    sentence = say.labelled(fact, say.quoted(words))
    return SharedWords((first.letter, second.letter), words, pair.length, fact, sentence)


def _named(fact: Fact, say: Language) -> str:
    return say.labelled(fact.name, fact.support_words)


def _origins(
    statement: Movement | Total, letters: Sequence[str], catalogue: Catalogue, say: Language
) -> tuple[Origin, ...]:
    """Who the supporting articles say it goes back to: the entry's speaker, somebody else, or nobody named."""
    by = statement.announced.by
    told = [statement, *(total for total in catalogue.totals_of(statement.id) if total.announced.by == by)]
    claims = [claim for item in told for claim in item.claims]
    stating = {catalogue.articles[claim.article].letter for claim in claims if "announced_by" in claim.states}
    differing = {catalogue.articles[claim.article].letter for claim in claims if "announced_by" in claim.differs}
    naming = [letter for letter in letters if letter in stating]
    otherwise = [letter for letter in letters if letter in differing and letter not in naming]
    silent = [letter for letter in letters if letter not in naming and letter not in otherwise]
    found = [Origin(say.name(catalogue.speakers[by].name), tuple(naming))] if by and naming else []
    found += [Origin("", tuple(otherwise), otherwise=True)] if otherwise else []
    found += [Origin("", tuple(silent))] if silent else []
    return tuple(found)


def _origins_told(origins: Sequence[Origin], letters: Sequence[str], say: Language) -> str:
    match origins:
        case [Origin(name=name)] if name and len(letters) > 1:
            return say("all from {speaker}", speaker=name)
        case [Origin(name=name)] if name:
            return say("from {speaker}", speaker=name)
        case [Origin(otherwise=False)] | []:
            return say("no speaker named")
    return " · ".join(_origin_told(origin, say) for origin in origins)


def _origin_told(origin: Origin, say: Language) -> str:
    letters = say.listed(origin.letters)
    if origin.name:
        return say("{letters} from {speaker}", letters=letters, speaker=origin.name)
    if origin.otherwise:
        return say("another speaker: {letters}", letters=letters)
    return say("no speaker named: {letters}", letters=letters)
