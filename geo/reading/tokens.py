"""Text into tokens that keep their place: words, numbers, ordinals and marks.

French elisions ("l'", "qu'") and English endings ("'s", "n't") are tokens of their own, since each bears meaning; which
there are is told by the language's own file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.reading.spelling import Spelling, ordinal_endings, spelling, unbroken
from geo.text import Span

TokenKind = Literal["word", "number", "ordinal", "mark"]
APOSTROPHES = "'’ʼ‘"
_SPACE = " \u00a0\u2007\u2009\u202f"


@cache
def _pattern() -> re.Pattern[str]:
    """One token, in any of the languages."""
    whole = "|".join(re.escape(word).replace("'", f"[{APOSTROPHES}]") for word in unbroken())
    return re.compile(
        rf"""
    (?P<ordinal>\d+(?:{"|".join(ordinal_endings())})(?![^\W_]))
  | (?P<number>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d)|\d{{1,3}}(?:[.,]\d{{3}})+(?![\d])|\d+(?:[.,]\d+)?(?!\d))
  | (?P<word>(?i:{whole})|(?:[^\W\d_]\.){{2,}}|[^\W\d_](?:[\w\u0300-\u036f]|[-‐‑](?=[^\W_]))*)
  | (?P<mark>[^\s\w]|_)
    """,
        re.VERBOSE,
    )


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text: `low` is its form for look-up, lower case with plain apostrophes and hyphens."""

    text: str
    low: str
    start: int
    end: int
    kind: TokenKind

    @property
    def span(self) -> Span:
        """Where it stands, in code points."""
        return Span(self.start, self.end)


def tokenise(text: str, language: str, start: int = 0) -> tuple[Token, ...]:
    """The tokens of `text` in order; offsets count from `start`."""
    raw = [_made(match, start) for match in _pattern().finditer(text)]
    written = spelling(language)
    tokens: list[Token] = []
    index = 0
    while index < len(raw):
        used, found = _joined(raw[index : index + 3], written)
        tokens += found
        index += used
    return tuple(tokens)


def _made(match: re.Match[str], start: int) -> Token:
    text, begin = match.group(), match.start()
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]
    return Token(text, unmarked(text), start + begin, start + begin + len(text), kind)


def unmarked(text: str) -> str:
    """`text` in lower case, with plain apostrophes, hyphens and spaces."""
    return text.lower().translate(_PLAIN)


_PLAIN = str.maketrans({**dict.fromkeys("’ʼ‘", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys(_SPACE, " ")})


def _joined(raw: Sequence[Token], written: Spelling) -> tuple[int, Sequence[Token]]:
    """How many of the next tokens make what the language writes as one or as two, and the tokens that they make."""
    token, rest = raw[0], raw[1:]
    if token.kind != "word":
        return 1, (token,)
    marked = bool(rest) and rest[0].start == token.end and rest[0].text in APOSTROPHES
    if marked and token.low in written.elided:
        return 2, (_merged(token, rest[0]),)
    if marked and len(rest) == 2 and rest[1].kind == "word" and rest[1].start == rest[0].end:
        if rest[1].low in written.contracted:
            return 3, (token, _merged(*rest))
        if written.negation and token.low + "'" + rest[1].low == token.low[:-1] + written.negation:
            return 3, _negated(token, rest[1], written)
    return 1, _inverted(token, written)


def _inverted(token: Token, written: Spelling) -> tuple[Token, ...]:
    """ "a-t-il" as "a" and "-t-il"."""
    if "-" not in token.low:
        return (token,)
    pronoun = next((ending for ending in written.inverted if token.low.endswith(ending)), "")
    if not pronoun or pronoun == token.low:
        return (token,)
    cut = len(token.low) - len(pronoun)
    between = token.start + cut
    return (
        Token(token.text[:cut], token.low[:cut], token.start, between, "word"),
        Token(token.text[cut:], pronoun, between, token.end, "word"),
    )


def _negated(token: Token, tail: Token, written: Spelling) -> tuple[Token, Token]:
    """ "won't" as "wo" and "n't", the auxiliary with its own spelling."""
    cut = token.end - 1
    low = written.negated.get(token.low[:-1], token.low[:-1])
    return (
        Token(token.text[:-1], low, token.start, cut, "word"),
        Token(token.text[-1] + "'t", written.negation, cut, tail.end, "word"),
    )


def _merged(*parts: Token) -> Token:
    text = "".join(part.text for part in parts)
    return Token(text, unmarked(text), parts[0].start, parts[-1].end, "word")
