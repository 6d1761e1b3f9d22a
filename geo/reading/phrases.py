"""Phrases of several words, found at a token with the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from geo.reading.tokens import Token, tokenise


class PhraseTable:
    """Phrases with a label each. A phrase is cut into words as a text is."""

    def __init__(self, language: str, rows: Iterable[tuple[str, str]] = ()) -> None:
        self._language = language
        self._rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, label in rows:
            self.add(phrase, label)

    def add(self, phrase: str, label: str) -> None:
        """One more phrase; the first label of a phrase stays."""
        words = tuple(token.low for token in tokenise(phrase, self._language))
        rows = self._rows.setdefault(words[0], [])
        if all(row[0] != words for row in rows):
            rows.append((words, label))
            rows.sort(key=lambda row: -len(row[0]))

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
        """(number of tokens, label) of the longest phrase that begins at token `at`."""
        rows = self._rows.get(tokens[at].low)
        if rows is None:
            return None
        left = len(tokens) - at
        for words, label in rows:
            length = len(words)
            if length == 1:
                return 1, label
            fits = length <= left and tokens[at + 1].low == words[1]
            if fits and (length == 2 or all(tokens[at + k].low == words[k] for k in range(2, length))):
                return length, label
        return None

    def ending(self, tokens: Sequence[Token], end: int) -> tuple[int, str] | None:
        """(number of tokens, label) of the longest phrase whose last token is the one before `end`."""
        best: tuple[int, str] | None = None
        for begin in range(max(0, end - 7), end):
            for words, label in self._rows.get(tokens[begin].low, ()):
                if len(words) == end - begin and all(tokens[begin + k].low == word for k, word in enumerate(words)):
                    return len(words), label
        return best

    def words(self) -> Iterator[str]:
        """Every single word in it."""
        for rows in self._rows.values():
            for words, _ in rows:
                yield from words

    def __contains__(self, word: object) -> bool:
        return any(len(words) == 1 for words, _ in self._rows.get(str(word), ()))
