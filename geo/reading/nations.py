"""Nations in words: names of countries from CLDR, demonyms and metonyms from the language's file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from geo.reading.lexicon import MARKS, lexicon
from geo.reading.phrases import PhraseTable
from geo.reading.sentence import Sentence
from geo.reading.spelling import articles
from geo.text import fold


@cache
def nation_phrases(language: str) -> PhraseTable:
    """Country names and nation words of a language, each labelled with its alpha-3 code."""
    lex = lexicon(language)
    table = PhraseTable(language)
    for name, code in lex.nations.items():
        table.add(name, code)
    for name, code in country_names(language):
        table.add(name.lower(), code)
        table.add(unaccented(name), code)
        if "&" in name:
            table.add(name.lower().replace("&", lex.data["spelling"]["ampersand"]), code)
    return table


def unaccented(name: str) -> str:
    """As it is written without accents on capitals: "etats-unis"."""
    return name[:1].lower().translate(str.maketrans("éèêàâîôçœ", "eeeaaioco")) + name[1:].lower()


_STRIPPED = " ,." + "".join(MARKS)
# CLDR's own code for Kosovo, as it is written elsewhere.
_ALIASES = {"XKK": "XKX"}


@cache
def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """(name, alpha-3 code) of every territory that CLDR names and ISO 3166 has."""
    alphas: dict[str, list[str]] = {}
    for three, twos in get_global("territory_aliases").items():
        if len(three) == 3 and three.isalpha():
            alphas.setdefault(twos[0], []).append(_ALIASES.get(three, three))
    used = set(lexicon(language).nations.values())
    territories = Locale.parse(language).territories
    return tuple(
        (str(name).replace("’", "'"), min(alphas[two], key=lambda three: (three not in used, not _alike(three, two))))
        for two, name in territories.items()
        if two in alphas
    )


def _alike(three: str, two: str) -> bool:
    """Whether the letters of an alpha-2 code stand in the alpha-3 one, in their order: RUS, not the former SUN."""
    return three[0] == two[0] and two[1] in three[1:]


def nations_in(sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """(first token, last token, nation) of each nation word between two tokens, the longest first at each place."""
    table = nation_phrases(sentence.language)
    index = first
    while index <= last:
        match = table.match(sentence.tokens, index)
        # A demonym may be in lower case; a country or a metonym is a name.
        if match and (sentence.tokens[index].text[:1].isupper() or sentence.low(index) in sentence.lexicon.nations):
            yield index, index + match[0] - 1, match[1]
            index += match[0]
        else:
            yield from _compound(sentence, index)
            index += 1


def _compound(sentence: Sentence, index: int) -> Iterator[tuple[int, int, str]]:
    """ "franco-allemand", "Franco-German": both halves."""
    halves = sentence.low(index).split("-")
    if len(halves) == 2:
        for half in halves:
            code = sentence.lexicon.data["halves"].get(half) or sentence.lexicon.nations.get(half)
            if code:
                yield index, index, str(code)


def people_named(sentence: Sentence, index: int) -> bool:
    """Whether a token is a demonym that names people: a capital, a plural, no noun or adjective of theirs after it."""
    token, lex = sentence.tokens[index], sentence.lexicon
    if not token.text[:1].isupper() or not token.low.endswith("s") or token.low not in lex.nations:
        return False
    if index + 1 >= len(sentence.tokens):
        return True
    low = sentence.low(index + 1)
    described = low in lex.tables["counted"] or low in lex.sets["force_nouns"] or low in lex.sets["adjectives"]
    return not described and not sentence.tokens[index + 1].text[:1].isupper()


def same_name(words: str, name: str) -> bool:
    """Whether words are a name, articles at their start and typography aside."""
    return bare(words) == bare(name)


def bare(words: str) -> str:
    """Folded words without the article and the quotation marks at their ends."""
    text = fold(words).strip(_STRIPPED)
    for article in articles():
        if text.startswith(article):
            return text[len(article) :].strip()
    return text


def placed_nation(s: Sentence, at: int) -> bool:
    """Whether a nation's name is a place there ("hommes engagés au Cameroun"): after a preposition that is not "of"."""
    match = s.lexicon.tables["directions"].ending(s.tokens, at)
    if match is None and s.low(at - 1) in s.lexicon.grammar["determiners"]:
        match = s.lexicon.tables["directions"].ending(s.tokens, at - 1)
    return match is not None and match[1] in ("to", "at")
