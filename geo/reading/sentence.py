"""One sentence, read once: tokens, nodes, clauses. Every rule looks at this and at nothing else."""

from __future__ import annotations

from functools import cached_property, lru_cache

from geo.reading.clauses import Clause, ClauseCutter
from geo.reading.lexicon import Lexicon, lexicon
from geo.reading.nodes import Node, nodes
from geo.reading.spelling import spelling
from geo.reading.tokens import Token, tokenise
from geo.text import Span

LONGEST = 400
"""Tokens of the longest sentence that is read; a longer one is a curator's."""


class Sentence:
    """The analysis of one sentence of a text; offsets are those of the text, from `start` on."""

    def __init__(self, text: str, language: str, start: int = 0) -> None:
        self.text, self.language, self.start = text, language, start
        self.lexicon: Lexicon = lexicon(language)
        tokens = tokenise(text, language, start)
        self.too_long = len(tokens) > LONGEST
        self.tokens: tuple[Token, ...] = tokens[:LONGEST]
        self.nodes: tuple[Node, ...] = nodes(self.tokens, self.lexicon)
        cutter = ClauseCutter(self.tokens, self.nodes, self.lexicon)
        self.clauses: list[Clause]
        self.owner: list[int]
        self.clauses, self.owner = cutter.cut()
        self.node_at: dict[int, int] = cutter.node_at

    @property
    def question(self) -> bool:
        """Whether it asks."""
        return "?" in self.text

    def low(self, index: int) -> str:
        """The form for look-up of a token, "" outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def covered(self, span: Span) -> range:
        """The tokens that `span` touches."""
        touched = [k for k, token in enumerate(self.tokens) if token.start < span.end and span.start < token.end]
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def span(self, first: int, last: int) -> Span:
        """The stretch from token `first` to token `last`."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`."""
        return self.text[self.tokens[first].start - self.start : self.tokens[last].end - self.start]

    def known(self, index: int) -> bool:
        """Whether a token is understood: a listed word, a number, a mark or a name."""
        token = self.tokens[index]
        if token.kind != "word" or index in self.node_at or self.lexicon.known(token.low):
            return True
        if self._span_of_time(token.low) or self._compound(token.low):
            return True
        named = any(part[:1].isupper() for part in token.text.split("-"))  # "el-Sheikh" too
        return named or any(char.isdigit() for char in token.text)

    def _compound(self, word: str) -> bool:
        """ "Forty-five", "avions-cargos", "franco-italienne", "anti-drones": joined words of which each is listed."""
        parts = word.split("-")
        firsts = spelling(self.language).prefixes | self.lexicon.data["halves"].keys()
        if len(parts) > 1 and parts[-1] in spelling(self.language).suffixes:
            parts = parts[:-1]
        elif len(parts) > 1 and parts[0] in firsts:
            parts = parts[1:]
        elif len(parts) == 1:
            return False
        numbers = self.lexicon.data["quantities"]["numbers"]
        small = self.lexicon.sets["functions"]
        return all(
            (self.lexicon.known(part) and part not in small) or part in numbers or part.isdigit() for part in parts
        )

    def _span_of_time(self, word: str) -> bool:
        """ "Three-month", "90-day", "mid-June"."""
        number, _, unit = word.partition("-")
        if number in spelling(self.language).halves and unit in self.lexicon.sets["months"]:
            return True
        listed = number in self.lexicon.data["quantities"]["numbers"] or number.isdigit()
        return listed and unit in self.lexicon.sets["units"]

    @cached_property
    def adverb_tokens(self) -> frozenset[int]:
        """Tokens that belong to a listed adverb or adverbial phrase."""
        found: set[int] = set()
        for index in range(len(self.tokens)):
            match = self.lexicon.tables["adverbs"].match(self.tokens, index)
            if match:
                found.update(range(index, index + match[0]))
        return frozenset(found)


@lru_cache(maxsize=2048)
def analysed(text: str, language: str, start: int = 0) -> Sentence:
    """The analysis of a sentence, kept: each of its fields is read from the same one."""
    return Sentence(text, language, start)
