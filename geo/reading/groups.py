"""Verb groups: auxiliaries, negation, adverbs and head, read as one verb in one tense.

A group is found from left to right; the rules of each language stand in groups_fr and groups_en.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.reading.lexicon import MARKS, Lexicon
from geo.reading.tokens import Token
from geo.reading.verbs import Verb

# "Say no" is said of nothing farther off.
_CLOSE = frozenset({"no"})
# "Left Toulon on Wednesday bound for": these begin a phrase of their own.
_JOINTS = frozenset({"and", "or", "but"})
_ONWARD = frozenset({"for", "from", "towards", "toward"})


@dataclass(frozen=True)
class Group:
    """A verb in its sentence: tokens `first` to `last`, its `head` among them.

    `tense` is one of meaning.yaml's, or "infinitive", "past_infinitive", "gerund"; `over` the class of a modal that the
    group begins with ("modal", "must", "should"); `unread` tokens inside the group that nothing knows.
    """

    first: int
    last: int
    head: int
    verb: Verb
    tense: str
    negated: bool = False
    passive: bool = False
    over: str = ""
    unread: tuple[int, ...] = ()
    used: frozenset[int] = frozenset()

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause."""
        return bool(self.over) or self.tense not in ("infinitive", "past_infinitive", "gerund", "participle")


def pick(
    lexicon: Lexicon, tokens: Sequence[Token], at: int, head: str, reflexive: bool
) -> tuple[Verb, tuple[int, ...]] | None:
    """The listed verb with that head that fits best at token `at`: the longest tail first, then the reflexive.

    The tail may stand after an object of a few words ("call the deployment off"). Its tokens are given.
    """
    best: tuple[tuple[int, int, int], Verb, tuple[int, ...]] | None = None
    for verb in lexicon.verbs.get(head, ()):
        if verb.reflexive and not reflexive:
            continue
        place = _tail(verb.tail, tokens, at, lexicon.language == "en")
        english = lexicon.language == "en"
        if place is None or (english and len(place) == 1 and _otherwise(lexicon, tokens, place[0])):
            continue
        near = -(place[0] - at) if place else 0
        rank = (len(verb.tail), int(verb.reflexive == reflexive), near)
        if best is None or rank > best[0]:
            best = rank, verb, place
    return (best[1], best[2]) if best else None


def _tail(tail: tuple[str, ...], tokens: Sequence[Token], at: int, english: bool) -> tuple[int, ...] | None:
    if not tail:
        return ()
    reach = 5 if len(tail) == 1 and english and tail[0] not in _CLOSE | _ONWARD else 2
    for begin in range(at + 1, min(at + 1 + reach, len(tokens) - len(tail) + 1)):
        if all(tokens[begin + k].low == word for k, word in enumerate(tail)):
            return tuple(range(begin, begin + len(tail)))
        if tokens[begin].kind == "mark" and tokens[begin].text not in MARKS:
            return None
        if english and begin > at + 1 and tokens[begin].low in _JOINTS:
            return None
    return None


def _otherwise(lexicon: Lexicon, tokens: Sequence[Token], at: int) -> bool:
    """Whether a particle is rather a preposition: "send in March", "send in case of war", not "send in 300 troops"."""
    if any((match := lexicon.tables[name].match(tokens, at)) and match[0] > 1 for name in ("conditions", "directions")):
        return True
    if tokens[at].low not in lexicon.grammar.get("prepositions", ()) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.kind == "number" and lexicon.tables["qualifiers"].match(tokens, at):
        return True
    return following.text[:1].isupper() or following.low in lexicon.sets["months"] | lexicon.sets["units"]


def skip(lexicon: Lexicon, tokens: Sequence[Token], at: int, extra: frozenset[str] = frozenset()) -> int:
    """The first token from `at` on that is no adverb, no quotation mark and none of `extra`."""
    while at < len(tokens):
        token = tokens[at]
        if token.low in extra or token.text in MARKS:
            at += 1
            continue
        found = lexicon.tables["adverbs"].match(tokens, at) or _adverbial(lexicon, tokens, at)
        if not found:
            return at
        at += found[0]
    return at


def _adverbial(lexicon: Lexicon, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    found = lexicon.tables["operator_words"].match(tokens, at)
    return found if found and found[1] in ("maybe", "alleged") else None


def all_marked(group: Group, tokens: Sequence[Token], lexicon: Lexicon, negating: frozenset[str]) -> Group:
    """The group with the negation words inside it counted as used."""
    used = {index for index in range(group.first, group.last + 1) if tokens[index].low in negating}
    return replace(group, used=group.used | used)
