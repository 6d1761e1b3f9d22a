"""Places that a sentence names: by the catalogue's own gazetteer, else by that of the world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from geo.places import Gazetteer, Place
from geo.places.within import lies_in
from geo.places.world import look_up, may_know
from geo.reading.sentence import Sentence

_LONGEST = 6
"""Words of the longest name of a place."""


@dataclass(frozen=True)
class Mention:
    """A place's name, tokens `first` to `last` of its sentence, and what it may mean, the likeliest first.

    Of a name that no gazetteer has, and that a direction stands before, `places` is empty.
    """

    first: int
    last: int
    words: str
    places: tuple[Place, ...]

    @property
    def country(self) -> str | None:
        """The country (alpha-3) that all candidates lie in, None where they differ or lie in none."""
        countries = {place.country for place in self.places}
        return countries.pop() if len(countries) == 1 else None


def located(sentence: Sentence, known: Gazetteer) -> Iterator[Mention]:
    """The places that the sentence names, without those that only tell where the one before lies: of "Tapa in Estonia"
    and "Fort Bragg, North Carolina" the first, and of what it may mean that which lies there."""
    before: Mention | None = None
    for mention in mentions(sentence, known):
        there = _there(sentence, before, mention) if before else ()
        if before and there:
            before = Mention(before.first, mention.last, before.words, there)
            continue
        if before:
            yield _alone(sentence, before)
        before = mention
    if before:
        yield _alone(sentence, before)


def _alone(sentence: Sentence, mention: Mention) -> Mention:
    """The mention up to the end of its own name."""
    own = next(k for k in range(mention.first, mention.last + 1) if sentence.words(mention.first, k) == mention.words)
    return Mention(mention.first, own, mention.words, mention.places)


def _there(sentence: Sentence, one: Mention, other: Mention) -> tuple[Place, ...]:
    """What `one` may mean that lies in `other`, where only "in", a comma or a bracket stands between them."""
    gap = sentence.tokens[one.last + 1 : other.first]
    grammar = sentence.lexicon.grammar
    words = [token.low for token in gap if token.kind != "mark"]
    marks = [token.text for token in gap if token.kind == "mark"]
    small = grammar["inside"] | grammar["determiners"]
    if len(gap) not in (1, 2, 3) or any(word not in small for word in words) or any(mark not in ",(" for mark in marks):
        return ()
    return tuple(place for place in one.places if any(lies_in(place, broad) for broad in other.places))


def mentions(sentence: Sentence, known: Gazetteer) -> Iterator[Mention]:
    """The places that the sentence names, from left to right, the longest name at each word."""
    index = 0
    while index < len(sentence.tokens):
        found = _at(sentence, index, known) if _begins(sentence, index) else None
        if found:
            yield found
        index = found.last + 1 if found else index + 1


def _begins(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.kind == "word" and (token.text[:1].isupper() or token.low in sentence.lexicon.grammar["capitalless"])


def _at(sentence: Sentence, first: int, known: Gazetteer) -> Mention | None:
    ends = list(_ends(sentence, first))
    for last in reversed(ends):
        words = sentence.words(first, last)
        places = known.bearers(words) or (() if _is_month(sentence, first, last) else _world(words))
        if places:
            return Mention(first, last, words, places)
    if (
        ends
        and first
        and not _known(sentence, first, ends[-1])
        and sentence.lexicon.tables["directions"].ending(sentence.tokens, _past_article(sentence, first))
    ):
        return Mention(first, ends[-1], sentence.words(first, ends[-1]), ())
    return None


def _is_month(sentence: Sentence, first: int, last: int) -> bool:
    """ "In March" is a month, though towns are called so too: one of them is meant only where the catalogue has it."""
    return first == last and sentence.low(first) in sentence.lexicon.sets["months"]


@lru_cache(maxsize=4096)
def _world(words: str) -> tuple[Place, ...]:
    """What the words may mean in the world, kept: an article names its places again and again."""
    return tuple(one.place for one in look_up(words).candidates) if may_know(words) else ()


def _known(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are something else than a name of a place: a day, a month, a demonym, a unit, a type."""
    lexicon = sentence.lexicon
    others = lexicon.sets["months"] | lexicon.sets["adverbs_time"] | lexicon.sets["units"] | lexicon.sets["types"]
    table = lexicon.tables["counted"]
    inside = range(first, last + 1)
    if any(sentence.low(k) in others or sentence.low(k) in lexicon.nations for k in inside):
        return True
    digits = any(char.isdigit() for k in inside for char in sentence.tokens[k].text)
    return digits or any(table.match(sentence.tokens, k) for k in range(first, min(last + 2, len(sentence.tokens))))


def _past_article(sentence: Sentence, first: int) -> int:
    """Where the words before a name begin, its article aside."""
    return first - 1 if sentence.low(first - 1) in sentence.lexicon.grammar["determiners"] else first


def _ends(sentence: Sentence, first: int) -> Iterator[int]:
    """The tokens at which a name that begins at `first` may end: capitals, nothing but small words between."""
    for last in range(first, min(len(sentence.tokens), first + _LONGEST)):
        token = sentence.tokens[last]
        inside = token.kind != "mark" or _touches(sentence, last)
        if not inside or (last > first and last in sentence.node_at):
            return
        if token.kind == "word" and token.text[:1].isupper():
            yield last


def _touches(sentence: Sentence, mark: int) -> bool:
    """Whether a mark stands inside a name: "N'Djamena"."""
    around = sentence.tokens[mark - 1 : mark + 2]
    return mark > 0 and len(around) == 3 and around[0].end == around[1].start and around[1].end == around[2].start
