"""Quantities in a sentence: determiner, qualifier, number, noun, and nothing that nobody has read.

Whatever stands left of the number, up to a verb, a noun or a mark, has to be understood: a qualifier outside the listed
ones is never silence. The noun tells what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from geo.reading.counting import CountedNouns
from geo.reading.lexicon import MARKS
from geo.reading.model import Qualifier, Quantity, StatedQuantity
from geo.reading.numerals import Numeral, Numerals
from geo.reading.sentence import Sentence, analysed

# What "a" and "une" may count; "a soldier" and "une semaine" are no quantity.
_ONE_OF = frozenset({"aircraft", "ships", "vehicles", "guns", "batteries", "formations"})


@dataclass
class _Found:
    """A quantity in the making: tokens from `first` to `last`, the number's own tokens."""

    first: int
    last: int
    numeral: Numeral
    quantity: Quantity
    part: str = ""
    unread: str = ""


@lru_cache(maxsize=2048)
def quantities_of(text: str, language: str, start: int = 0) -> tuple[StatedQuantity, ...]:
    """The quantities of a sentence, kept."""
    return Quantities(analysed(text, language, start)).all()


class Quantities:
    """Reads the quantities of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.lexicon, self.sets, self.tables = sentence.lexicon, sentence.lexicon.sets, sentence.lexicon.tables
        self.numerals, self.nouns = Numerals(sentence), CountedNouns(sentence)
        self.partitive = sentence.lexicon.grammar["partitive"]

    def all(self) -> tuple[StatedQuantity, ...]:
        """Every quantity, from left to right."""
        numbers = self.numerals.all()
        stated = []
        skip = -1
        for position, numeral in enumerate(numbers):
            if numeral.first <= skip or self._type_mark(numeral):
                continue
            lone = numeral.first == numeral.last and self.s.low(numeral.first) in self.sets["articles"]
            following = numbers[position + 1] if position + 1 < len(numbers) else None
            found = self._ranged(numeral, following) or self._single(numeral)
            skip = max(numeral.last, found.numeral.last)
            made = self._stated(found)
            if not lone or made.counts in _ONE_OF:
                stated.append(made)
        return tuple(stated)

    def _type_mark(self, numeral: Numeral) -> bool:
        """Whether the number is a type's own ("Leopard 2")."""
        text = self.s.low(numeral.first)
        return text.isdigit() and len(text) <= 2 and self.s.low(numeral.first - 1) in self.sets["types"]

    # -- the number with its qualifier

    def _ranged(self, numeral: Numeral, following: Numeral | None) -> _Found | None:
        if following is None or following.value <= numeral.value or numeral.plural or following.plural:
            return None
        between = self.s.lexicon.data["quantities"]["between"]
        gap = [self.s.low(k) for k in range(numeral.last + 1, following.first)]
        before = self._before(numeral.first)
        if len(gap) > 3 or not gap:
            return None
        joint = (
            gap[0] if len(gap) == 1 else gap[-1] if gap[:-1] and all(self._counts(word) for word in gap[:-1]) else ""
        )
        if self.s.low(before) == between["first"] and joint == between["second"]:
            first = before
        elif joint in self.sets["range_words"] | {"–", "—"}:
            first = before if self._range_opener(before) else numeral.first
        else:
            return None
        whole = Numeral(numeral.first, following.last, numeral.value)
        quantity = Quantity(numeral.value, following.value, "between")
        found = _Found(first, following.last, whole, quantity)
        outer = self.tables["qualifiers"].ending(self.s.tokens, self._before(first) + 1) if first else None
        found.unread = outer[1] if outer and outer[1] != "exact" else ""
        if not found.unread and first == numeral.first:
            found = self._partitive(found, first)
        if self._changes(numeral.first):
            found.part = "a change from one number to another"
        return found

    def _range_opener(self, before: int) -> bool:
        return self.s.low(before) in self.s.lexicon.grammar["range_openers"]

    def _changes(self, at: int) -> bool:
        """Whether the verb before speaks of a rise or fall: "passera de 860 à 1 720", "cut from 15,845 to 11,395"."""
        opener = self.s.low(at - 1)
        if not self._range_opener(at - 1) or not opener:
            return False
        for back in range(at - 2, max(-1, at - 14), -1):
            number = self.s.node_at.get(back)
            if number is not None and self.s.nodes[number].kind == "group":
                kinds = set(self.s.nodes[number].classes)
                return bool(kinds & {"reinforce", "reduce", "withdraw", "light", "concern"}) or self.s.language == "en"
        return False

    def _counts(self, word: str) -> bool:
        return word in self.tables["counted"]

    def _before(self, first: int) -> int:
        at = first - 1
        while at >= 0 and self.s.tokens[at].text in MARKS:
            at -= 1
        return at

    def _single(self, numeral: Numeral) -> _Found:
        own: Qualifier = "magnitude" if numeral.plural else "about" if numeral.rounded else "exact"
        found = _Found(numeral.first, numeral.last, numeral, Quantity(numeral.value, None, own))
        if self._changed_from(numeral) or self._changed_to(numeral.first):
            found.part = "a change from one number to another"
        return self._qualified_left(found)

    def _changed_from(self, numeral: Numeral) -> bool:
        """The lower end of a change: "de 13 500" before "à 11 000 hommes"."""
        at = self._past_counted(numeral.last + 1, 1)
        number = at + 1 < len(self.s.tokens) and self.s.tokens[at + 1].kind == "number"
        return number and self.s.low(at) in self.sets["range_words"] and self._changes(numeral.first)

    def _changed_to(self, first: int) -> bool:
        """The upper end of a change: "de 13 500 à 11 000 hommes"."""
        at = self._past_counted(first - 2, -1)
        if self.s.low(first - 1) not in self.sets["range_words"] or self.s.tokens[max(0, at)].kind != "number":
            return False
        return self._changes(at)

    def _past_counted(self, at: int, step: int) -> int:
        """The token beyond what a number counts: "from 900 men to 300"."""
        beyond = at
        while 0 < beyond < len(self.s.tokens) and self._describing(beyond):
            beyond += step
        return beyond

    def _describing(self, at: int) -> bool:
        low = self.s.low(at)
        return self._counts(low) or low in self.sets["adjectives"] or low in self.s.lexicon.nations

    def _qualified_left(self, found: _Found) -> _Found:
        """Qualifiers to the left, the longest first, then determiners."""
        at, met = found.first, False
        while at > 0:
            before = self._before(at)
            match = self.tables["qualifiers"].ending(self.s.tokens, before + 1)
            if match and not self._verbal(before):
                name = match[1]
                found = self._qualified(found, name, met)
                at = before + 1 - match[0]
                if name != "exact":
                    met, found.first = True, at
                continue
            vague = self.tables["vague"].ending(self.s.tokens, before + 1)
            low = self.s.low(before)
            if vague and found.numeral.plural:
                at = before + 1 - vague[0]
                found.first = at
                continue
            if low in self.sets["before"] and low not in self.tables["counted"]:
                at = before
                continue
            if low in self.sets["determiners"] and low not in self.partitive:
                at = before
                continue
            break
        return self._partitive(found, at)

    def _verbal(self, at: int) -> bool:
        number = self.s.node_at.get(at)
        return number is not None and self.s.nodes[number].finite

    @staticmethod
    def _qualified(found: _Found, name: str, met: bool) -> _Found:
        quantity = found.quantity
        if name == "exact":
            return found
        if met and quantity.qualifier != name:
            found.unread = found.unread or name
        kept = "about" if quantity.qualifier == "about" and name == "about" else name
        found.quantity = replace(quantity, qualifier=kept)  # type: ignore[arg-type]
        return found

    def _partitive(self, found: _Found, at: int) -> _Found:
        """What the number hangs on: "un tiers des 2 500", "half of the", "plus de la moitié de ses 600"."""
        back, linked = self._before(at), False
        determined = any(
            self.s.low(k) in self.sets["determiners"] - self.partitive for k in range(at, found.numeral.first)
        )
        while (
            back >= 0
            and (self.s.low(back) in self.sets["determiners"] | self.partitive or self._owner(back))
            and self.s.low(back) not in self.sets["fractions"]
        ):
            linked = linked or self.s.low(back) in self.partitive
            determined = determined or self.s.low(back) not in self.s.lexicon.grammar["range_openers"] - {"from"}
            back -= 1
        low = self.s.low(back)
        if determined and (low in self.s.lexicon.grammar["wholes"] or (linked and back < 0)):
            found.part = "the whole that a number is a part of"
            return found
        article = self.s.low(back - 1) in self.sets["determiners"] | self.sets["articles"]
        if low in self.s.lexicon.grammar["faint_fractions"] and not article:
            return self._walked(found, self._before(at))
        ordinal = low in self.sets["before"] and linked and determined
        if ordinal or (low in self.sets["fractions"] and (linked or low in self.sets["fraction_adjectives"])):
            found.part = f"a part or multiple ({low})"
            return found
        if (
            linked
            and determined
            and back >= 0
            and (self.s.tokens[back].kind == "number" or low in self.numerals.numbers)
        ):
            found.part = "the whole that a number is a part of"
            return found
        return self._walked(found, self._before(at))

    def _owner(self, at: int) -> bool:
        """A possessor before the number: "a quarter of Latvia's 1,200"."""
        return self.s.low(at) == "'s" or self.s.low(at + 1) == "'s"

    def _walked(self, found: _Found, at: int) -> _Found:
        """Left to a verb, a noun, a name or a mark: a word on the way that nobody knows is named."""
        stop = max(-1, at - 6)
        while at > stop:
            token = self.s.tokens[at]
            stop = token.low in self.s.lexicon.grammar["walk_stops"] or token.kind in ("mark", "ordinal")
            if stop or at in self.s.node_at:
                return found
            if self._noun_like(at) or (token.text[:1].isupper() and at):
                return found
            if not self.s.known(at) or token.low in self.sets["neutral"]:
                found.unread = found.unread or token.text
                return found
            at -= 1
        return found

    def _noun_like(self, at: int) -> bool:
        low = self.s.low(at)
        return low in self.tables["counted"] or low in self.sets["speakers"] or low in self.sets["place_nouns"]

    # -- the noun

    def _stated(self, found: _Found) -> StatedQuantity:
        at = found.numeral.last + 1
        left = found.first
        unread = found.unread or found.numeral.strange
        if self.s.low(at) == "-" and self.s.low(at + 1) in self.s.lexicon.grammar.get("strong", ()):
            return self._made(found, left, at + 1, "people", "", unread)
        if self.nouns.per_cent(at):
            return self._made(found, left, at, "none", "", unread)
        if self._money_before(found.numeral.first):
            return self._made(found, left, found.numeral.last, "none", "", unread)
        at = self._after_qualifier(found, at)
        noun = self.nouns.at(at)
        if noun is None:
            return self._made(found, left, at - 1, None, "", unread)
        first, last, counts, strange = noun
        if self.s.low(last + 1) in self.s.lexicon.grammar["apiece"]:
            found.part = found.part or "a share of each"
        last = self._after_noun(found, last)
        name = self.s.words(first, noun[1])
        return self._made(found, left, last, counts, name, unread or strange)

    def _money_before(self, first: int) -> bool:
        return first > 0 and self.s.tokens[first - 1].text in "$€£"

    def _after_qualifier(self, found: _Found, at: int) -> int:
        while at < len(self.s.tokens):
            match = self.tables["after"].match(self.s.tokens, at)
            if not match:
                return at
            self._apply_after(found, match[1])
            at += match[0]
        return at

    def _apply_after(self, found: _Found, name: str) -> None:
        if name == "exact":
            return
        if found.quantity.qualifier not in ("exact", name):
            found.unread = found.unread or name
        found.quantity = replace(found.quantity, qualifier=name)  # type: ignore[arg-type]

    def _after_noun(self, found: _Found, last: int) -> int:
        match = self.tables["after"].match(self.s.tokens, last + 1) if last + 1 < len(self.s.tokens) else None
        if match and match[1] != "exact":
            self._apply_after(found, match[1])
            return last + match[0]
        return last

    def _made(self, found: _Found, first: int, last: int, counts: str | None, name: str, unread: str) -> StatedQuantity:
        date = (
            self.s.low(found.numeral.last + 1) in self.sets["months"]
            or self.s.low(found.numeral.first - 1) in self.sets["months"]
        )
        last = max(last, found.numeral.last)
        return StatedQuantity(
            self.s.span(first, min(last, len(self.s.tokens) - 1)),
            self.s.span(found.numeral.first, found.numeral.last),
            found.quantity,
            "none" if date else counts,
            name,
            found.part,
            unread,
        )
