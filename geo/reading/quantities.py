"""Quantities in a sentence: determiner, qualifier, number, noun, and nothing that nobody has read.

Whatever stands left of the number, up to a verb, a noun or a mark, has to be understood: a qualifier outside the listed
ones is never silence. The noun tells what is counted.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from geo.reading.counting import CountedNouns
from geo.reading.model import Qualifier, Quantity, StatedQuantity
from geo.reading.numerals import Numeral, Numerals
from geo.reading.partitives import Found, Partitives
from geo.reading.ranges import Ranges
from geo.reading.sentence import Sentence, analysed

# What "a" and "une" may count; "a soldier" and "une semaine" are no quantity.
_ONE_OF = frozenset({"aircraft", "ships", "vehicles", "guns", "batteries", "formations"})


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
        self.partitives = Partitives(sentence)
        self.ranges = Ranges(sentence, self.partitives)

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
            found = self.ranges.ranged(numeral, following) or self._single(numeral)
            skip = max(numeral.last, found.numeral.last)
            made = self._stated(found)
            if not lone or made.counts in _ONE_OF:
                stated.append(made)
        return tuple(stated)

    def _type_mark(self, numeral: Numeral) -> bool:
        """Whether the number is a type's own ("Leopard 2")."""
        text = self.s.low(numeral.first)
        return text.isdigit() and len(text) <= 2 and self.s.low(numeral.first - 1) in self.sets["types"]

    def _single(self, numeral: Numeral) -> Found:
        own: Qualifier = "magnitude" if numeral.plural else "about" if numeral.rounded else "exact"
        found = Found(numeral.first, numeral.last, numeral, Quantity(numeral.value, None, own))
        if self.ranges.changing(numeral):
            found.part = "a change from one number to another"
        return self._qualified_left(found)

    def _qualified_left(self, found: Found) -> Found:
        """Qualifiers to the left, the longest first, then determiners."""
        at, met = found.first, False
        while at > 0:
            before = self.partitives.before(at)
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
            if low in self.sets["determiners"] and low not in self.partitives.partitive:
                at = before
                continue
            break
        return self.partitives.read(found, at)

    def _verbal(self, at: int) -> bool:
        number = self.s.node_at.get(at)
        return number is not None and self.s.nodes[number].finite

    @staticmethod
    def _qualified(found: Found, name: str, met: bool) -> Found:
        quantity = found.quantity
        if name == "exact":
            return found
        if met and quantity.qualifier != name:
            found.unread = found.unread or name
        kept = "about" if quantity.qualifier == "about" and name == "about" else name
        found.quantity = replace(quantity, qualifier=kept)  # type: ignore[arg-type]
        return found

    def _stated(self, found: Found) -> StatedQuantity:
        at = found.numeral.last + 1
        left = found.first
        unread = found.unread or found.numeral.strange
        if self.s.low(at) == "-" and self.s.low(at + 1) in self.s.lexicon.grammar.get("strong", ()):
            return self._made(found, left, at + 1, "people", "", unread)
        if self.s.low(at) in self.s.lexicon.grammar.get("in_strength", ()):
            return self._made(found, left, at, "people", "", unread)
        if self.nouns.per_cent(at):
            return self._made(found, left, at, "none", "", unread)
        if self._money_before(found.numeral.first):
            return self._made(found, left, found.numeral.last, "none", "", unread)
        at = self._after_qualifier(found, at)
        noun = self.nouns.at(at)
        if noun is None:
            return self._made(found, left, at - 1, self._counted_before(found), "", unread)
        first, last, counts, strange = noun
        if self.s.low(last + 1) in self.s.lexicon.grammar["apiece"]:
            found.part = found.part or "a share of each"
        last = self._after_noun(found, last)
        name = self.s.words(first, noun[1])
        return self._made(found, left, last, counts, name, unread or strange)

    def _counted_before(self, found: Found) -> str | None:
        """What a number behind its noun counts: "les 42 éclaireurs", "les éclaireurs tanzaniens, au nombre de 42,"."""
        match = self.tables["qualifiers"].ending(self.s.tokens, found.numeral.first)
        start = found.numeral.first - match[0] if match else 0
        phrase = " ".join(self.s.low(k) for k in range(start, found.numeral.first))
        after = self.s.tokens[found.numeral.last + 1].kind if found.numeral.last + 1 < len(self.s.tokens) else "mark"
        if phrase not in self.s.lexicon.grammar["numbering"] or after != "mark":
            return None
        for at in range(start - 1, max(-1, start - 14), -1):
            noun = self.tables["counted"].match(self.s.tokens, at)
            if noun and noun[1] != "none":
                return noun[1] if at + noun[0] <= start else None
            if at in self.s.node_at and self.s.nodes[self.s.node_at[at]].kind == "group":
                return None
        return None

    def _money_before(self, first: int) -> bool:
        return first > 0 and self.s.tokens[first - 1].text in "$€£"

    def _after_qualifier(self, found: Found, at: int) -> int:
        while at < len(self.s.tokens):
            match = self.tables["after"].match(self.s.tokens, at)
            if not match:
                return at
            self._apply_after(found, match[1])
            at += match[0]
        return at

    def _apply_after(self, found: Found, name: str) -> None:
        if name == "exact":
            return
        if found.quantity.qualifier not in ("exact", name):
            found.unread = found.unread or name
        found.quantity = replace(found.quantity, qualifier=name)  # type: ignore[arg-type]

    def _after_noun(self, found: Found, last: int) -> int:
        match = self.tables["after"].match(self.s.tokens, last + 1) if last + 1 < len(self.s.tokens) else None
        if match and match[1] != "exact":
            self._apply_after(found, match[1])
            return last + match[0]
        return last

    def _made(self, found: Found, first: int, last: int, counts: str | None, name: str, unread: str) -> StatedQuantity:
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
