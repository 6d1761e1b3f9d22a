"""Numbers in figures and words: "1 700", "forty thousand", "40 mille", "une vingtaine", "1.2 million".

A number is a run of tokens with a value; "hundreds" and "plusieurs milliers" are magnitudes, told by the unit alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from geo.reading.sentence import Sentence

_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u2007\u2009\u202f.,]\d{3})+")
_LARGEST = 10**12
_LONGEST = 20


@dataclass(frozen=True)
class Numeral:
    """Tokens `first` to `last` are a number; `rounded` where its word is a round one ("un millier").

    `plural` marks a magnitude: a scale without a number before it ("hundreds", "des milliers"); `strange` is a word
    that stands inside it unread ("un bon millier").
    """

    first: int
    last: int
    value: int
    rounded: bool = False
    plural: bool = False
    strange: str = ""


def figure(text: str, language: str) -> Fraction | None:
    """The value of figures: grouped by spaces, commas or stops of three; else a decimal part by the language's mark."""
    if len(text) > _LONGEST:
        return None
    if _GROUPED.fullmatch(text):
        return Fraction(int(re.sub(r"\D", "", text)))
    plain = text.replace(",", ".") if language == "fr" else text
    return Fraction(plain) if re.fullmatch(r"\d{1,15}(?:\.\d{1,6})?", plain) else None


class Numerals:
    """The numbers of one sentence, from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        amounts: Mapping[str, Mapping[str, int]] = sentence.lexicon.data["quantities"]
        self.numbers, self.scales, self.collectives = amounts["numbers"], amounts["scales"], amounts["collectives"]
        self.exact = frozenset(str(sentence.lexicon.data["quantities"]["exact_collectives"]).split())
        self.joints = sentence.lexicon.sets["joints"]
        self.articles = sentence.lexicon.sets["articles"]

    def all(self) -> list[Numeral]:
        """Every number, none inside another."""
        found: list[Numeral] = []
        index = 0
        while index < len(self.s.tokens):
            numeral = self.at(index)
            if numeral:
                found.append(numeral)
            index = numeral.last + 1 if numeral else index + 1
        return found

    def at(self, index: int) -> Numeral | None:
        """The longest number that begins at token `index`."""
        if self.s.low(index) in self.articles and self.s.low(index + 1) in self.s.lexicon.data["quantities"]["special"]:
            return self._special(index)  # "une demi-douzaine" before "une"
        return self._collective(index) or self._counted(index) or self._special(index)

    def _special(self, index: int) -> Numeral | None:
        """ "demi-douzaine", "thirty-odd", and an article that may count one ship."""
        low = self.s.low(index)
        special = self.s.lexicon.data["quantities"]["special"]
        if low in self.articles and self.s.low(index + 1) in special:
            return Numeral(index, index + 1, int(special[self.s.low(index + 1)]), rounded=True)
        half = low in self.s.lexicon.sets["fraction_adjectives"] and self.s.low(index + 1) in self.articles
        if half and self.s.low(index + 2) in self.collectives:
            return Numeral(index, index + 2, self.collectives[self.s.low(index + 2)] // 2)
        known = special.get(low)
        if known:
            return Numeral(index, index, int(known), rounded=True)
        number, _, odd = low.partition("-")
        if odd in self.s.lexicon.grammar["odd"] and number in self.numbers:
            return Numeral(index, index, self.numbers[number], rounded=True)
        return Numeral(index, index, 1) if low in self.articles else None

    def _collective(self, index: int) -> Numeral | None:
        """ "une vingtaine", "trois douzaines", "un millier", "a dozen", "hundreds", "tens of thousands"."""
        inner = self._factor(index)
        at = inner[1] if inner else index
        low = self.s.low(at)
        base, many = self._collective_base(low)
        if base is not None and inner is None and not many and self._vague_before(index):
            return Numeral(index, at, base, plural=True)
        if base is None or (low in self.scales and not many) or (low in self.scales and inner is not None):
            return None
        if inner is None:
            if not many:
                return Numeral(index, at, base, rounded=True, strange=self.s.low(index - 1))
            value, last = self._of_thousands(at, base)
            return Numeral(index, last, value, plural=True)
        return Numeral(index, at, int(inner[0] * base), rounded=low.rstrip("s") not in self.exact)

    def _vague_before(self, index: int) -> bool:
        """ "Several hundred soldiers", "a few thousand": how many of them is left open."""
        return self.s.lexicon.tables["vague"].ending(self.s.tokens, index) is not None

    def _collective_base(self, low: str) -> tuple[int | None, bool]:
        for word, base in self.collectives.items():
            if low == word + "s":
                return base, True
            if low == word:
                return base, False
        return None, False

    def _of_thousands(self, at: int, base: int) -> tuple[int, int]:
        """ "tens of thousands", "des centaines de milliers"."""
        following, many = self._collective_base(self.s.low(at + 2))
        if following and many and self.s.low(at + 1) in self.s.lexicon.grammar["of"]:
            return base * following, at + 2
        return base, at

    def _factor(self, index: int) -> tuple[Fraction, int] | None:
        """A number before a collective: an article, a word or figures; (value, next token)."""
        low = self.s.low(index)
        if low in self.articles:
            return Fraction(1), index + 1
        if low in self.numbers and self.numbers[low] < 100:
            return Fraction(self.numbers[low]), index + 1
        if index < len(self.s.tokens) and self.s.tokens[index].kind == "number":
            value = figure(self.s.tokens[index].text, self.s.language)
            return (value, index + 1) if value else None
        return None

    def _counted(self, index: int) -> Numeral | None:
        """Figures or number words with their scales, added up as they are said."""
        total, part, at, last = Fraction(0), None, index, -1
        figures = False
        while at < len(self.s.tokens) and at - index < 14:
            low, token = self.s.low(at), self.s.tokens[at]
            if token.kind == "number" and part is None and not (last >= 0 and figures):
                value = figure(token.text, self.s.language)
                if value is None:
                    break
                part, figures = value, True
            elif low in self.scales and (part is not None or ((last < 0 or total) and self._alone(low))):
                scale = self.scales[low]
                if scale >= 1000:
                    total, part = total + (part if part is not None else 1) * scale, None
                    figures = False
                else:
                    part = self._hundreds(part, scale)
            elif low in self.numbers and not figures and self._joins(part, self.numbers[low]):
                part = self._joined(part, self.numbers[low])
            elif self._hyphenated(low) is not None and not figures and (part is None or part % 100 == 0):
                part = (part or 0) + Fraction(self._hyphenated(low) or 0)
            elif low in self.articles and self.s.low(at + 1) in self.scales and last < 0 and self.s.language == "en":
                part = Fraction(1)
            elif low in self.joints and last == at - 1 and self._number_follows(at + 1, part):
                at += 1
                continue
            elif low in self.joints and part and [self.s.low(at + k) for k in (1, 2)] == ["a", "half"]:
                part += Fraction(1, 2)
                at += 2
            else:
                break
            last = at
            at += 1
        if last < 0:
            return None
        value = total + (part or 0)
        if value.denominator != 1 or not 0 < value < _LARGEST:
            return Numeral(index, last, 0)
        return Numeral(index, last, int(value))

    def _alone(self, low: str) -> bool:
        """Whether a scale is a number without one before it: "mille", "cent", never "thousand" or "millions"."""
        return self.s.language == "fr" and self.scales[low] <= 1000 and not low.endswith("s")

    @staticmethod
    def _hundreds(part: Fraction | None, scale: int) -> Fraction:
        if part is None:
            return Fraction(scale)
        whole = part - part % 1000
        return whole + (part % 1000 or 1) * scale if part % 1000 else part + scale

    @staticmethod
    def _joins(part: Fraction | None, number: int) -> bool:
        """Whether a number word continues what was said: "vingt deux", "cent vingt", "soixante dix", "quatre vingt"."""
        if part is None:
            return True
        tail = part % 100
        if number == 20 and tail == 4:
            return True
        if tail == 0:
            return True
        return tail in (20, 30, 40, 50, 60, 70, 80, 90) and (number < 10 or (tail in (60, 80) and number < 20))

    @staticmethod
    def _joined(part: Fraction | None, number: int) -> Fraction:
        if part is None:
            return Fraction(number)
        if number == 20 and part % 100 == 4:
            return part - 4 + 80
        return part + number

    def _hyphenated(self, low: str) -> int | None:
        """ "vingt-deux", "quatre-vingt-dix-sept", "twenty-five", "deux-cents"."""
        if "-" not in low:
            return None
        part: Fraction | None = None
        for word in low.split("-"):
            if word in self.joints:
                continue
            if word in self.scales and self.scales[word] <= 1000:
                part = (
                    self._hundreds(part, self.scales[word])
                    if self.scales[word] == 100
                    else (part or 1) * Fraction(1000)
                )
            elif word in self.numbers and self._joins(part, self.numbers[word]):
                part = self._joined(part, self.numbers[word])
            else:
                return None
        return int(part) if part is not None else None

    def _number_follows(self, at: int, part: Fraction | None) -> bool:
        """ "vingt et un", "two hundred and fifty": not "deux et trois"."""
        low = self.s.low(at)
        value = self.numbers.get(low) or self._hyphenated(low)
        if value is None or part is None:
            return False
        return part % 100 == 0 if self.s.language == "en" else value in (1, 11)
