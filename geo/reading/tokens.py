"""Text into tokens that keep their place: words, numbers, ordinals and marks.

French elisions ("l'", "qu'") and English endings ("'s", "n't") are tokens of their own, since each bears meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from geo.text import Span

TokenKind = Literal["word", "number", "ordinal", "mark"]
_SPACE = " \u00a0\u2007\u2009\u202f"
_TOKEN = re.compile(
    rf"""
    (?P<ordinal>\d+(?:er|ère|re|ème|e|è|st|nd|rd|th|d)(?![^\W_]))
  | (?P<number>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d)|\d{{1,3}}(?:[.,]\d{{3}})+(?![\d])|\d+(?:[.,]\d+)?(?!\d))
  | (?P<word>[Nn]['’ʼ][Dd]jam[eé]na|(?:[^\W\d_]\.){{2,}}|[^\W\d_](?:[\w\u0300-\u036f]|[-‐‑](?=[^\W_]))*)
  | (?P<mark>[^\s\w]|_)
    """,
    re.VERBOSE,
)
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)$", re.IGNORECASE)
_INVERTED = re.compile(r"(?:-t)?-(?:ils?|elles?|on|je|nous|vous)$", re.IGNORECASE)
APOSTROPHES = "'’ʼ‘"


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
    raw = [_made(match, start) for match in _TOKEN.finditer(text)]
    return tuple(_joined_french(raw) if language == "fr" else _joined_english(raw))


def _made(match: re.Match[str], start: int) -> Token:
    text, begin = match.group(), match.start()
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]
    return Token(text, unmarked(text), start + begin, start + begin + len(text), kind)


def unmarked(text: str) -> str:
    """`text` in lower case, with plain apostrophes, hyphens and spaces."""
    return text.lower().translate(_PLAIN)


_PLAIN = str.maketrans({**dict.fromkeys("’ʼ‘", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys(_SPACE, " ")})


def _joined_french(raw: list[Token]) -> list[Token]:
    tokens: list[Token] = []
    index = 0
    while index < len(raw):
        token = raw[index]
        following = raw[index + 1] if index + 1 < len(raw) else None
        touching = following is not None and following.start == token.end and following.text in APOSTROPHES
        if token.kind == "word" and touching and following and _ELISION.match(token.text):
            tokens.append(_merged(token, following))
            index += 2
            continue
        tokens += _inverted(token)
        index += 1
    return [token for pair in _todays(tokens) for token in pair]


def _todays(tokens: list[Token]) -> list[list[Token]]:
    """ "aujourd'hui" is one word: no elision."""
    grouped: list[list[Token]] = []
    for token in tokens:
        if token.low == "hui" and len(grouped) > 1 and grouped[-2][0].low == "aujourd":
            grouped[-2:] = [[_merged(grouped[-2][0], grouped[-1][0], token)]]
        else:
            grouped.append([token])
    return grouped


def _inverted(token: Token) -> list[Token]:
    match = _INVERTED.search(token.text) if token.kind == "word" else None
    if not match or not match.start():
        return [token]
    cut = token.start + match.start()
    verb = Token(token.text[: match.start()], token.low[: match.start()], token.start, cut, "word")
    return [verb, Token(match.group(), token.low[match.start() :], cut, token.end, "word")]


def _joined_english(raw: list[Token]) -> list[Token]:
    tokens: list[Token] = []
    index = 0
    while index < len(raw):
        token, rest = raw[index], raw[index + 1 : index + 3]
        tail = len(rest) == 2 and rest[0].text in APOSTROPHES and rest[1].kind == "word"
        touching = tail and token.kind == "word" and rest[0].start == token.end and rest[1].start == rest[0].end
        if touching and rest[1].low in ("s", "re", "ll", "ve", "d", "m"):
            tokens += [token, _merged(*rest)]
            index += 3
        elif touching and rest[1].low == "t" and token.low.endswith("n"):
            tokens += _negated(token, rest[1])
            index += 3
        else:
            tokens.append(token)
            index += 1
    return tokens


def _negated(token: Token, tail: Token) -> list[Token]:
    """ "won't" as "wo" and "n't", the auxiliary with its own spelling."""
    cut = token.end - 1
    low = {"wo": "will", "ca": "can", "sha": "shall"}.get(token.low[:-1], token.low[:-1])
    return [
        Token(token.text[:-1], low, token.start, cut, "word"),
        Token(token.text[-1] + "'t", "n't", cut, tail.end, "word"),
    ]


def _merged(*parts: Token) -> Token:
    text = "".join(part.text for part in parts)
    return Token(text, unmarked(text), parts[0].start, parts[-1].end, "word")
