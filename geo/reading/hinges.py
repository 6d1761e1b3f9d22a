"""What a movement hangs on, named by a noun beside it: an agreement, a mandate, a vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.reading.clauses import Clause
from geo.reading.sentence import Sentence

_NEAR = 6


class Hinges:
    """Finds the nouns on which the movements of one sentence hang."""

    def __init__(self, sentence: Sentence) -> None:
        self.s, self.grammar, self.tables = sentence, sentence.lexicon.grammar, sentence.lexicon.tables

    def doubts(self, taken: set[int], line: Sequence[Clause]) -> Iterator[str]:
        """What a movement hangs on, named by a noun: "without an agreement", "given a mandate"."""
        clauses = {clause.number for clause in line}
        for index in range(len(self.s.tokens)):
            if index in taken or self.s.owner[index] not in clauses:
                continue
            adverb = self.tables["adverbs"].match(self.s.tokens, index)
            if adverb and adverb[0] > 1 and self.s.low(index) in self.grammar["without"]:
                continue  # "sans attendre"
            opener = self.tables["hinging"].match(self.s.tokens, index)
            if opener is None or self._settled(index) or self._agreed(index):
                continue
            for at in range(index + opener[0], min(index + opener[0] + _NEAR, len(self.s.tokens))):
                if self.s.tokens[at].kind == "mark" or at in taken:
                    break
                if self.s.low(at) in self.grammar["hinges"]:
                    yield self.s.words(index, at)
                    break

    def _agreed(self, index: int) -> bool:
        """ "Under the accord,", "under a deal with Rome": an agreement that there is."""
        words = [self.s.low(k) for k in range(index, index + 5)]
        under = words[0] in self.grammar.get("by_terms", ()) and words[1] in self.grammar["determiners"]
        closed = words[3] == "," and words[4] not in self.s.lexicon.sets["relatives"]
        made = words[3] in self.grammar.get("concluded", ())
        return under and words[2] in self.grammar.get("agreements", ()) and (closed or made)

    def _settled(self, index: int) -> bool:
        """ "In line with the agreement": what is done by it, and does not hang on it."""
        table = self.tables["directions"]
        matches = ((at, table.match(self.s.tokens, at)) for at in range(max(0, index - 3), index))
        return any(match and match[1] == "none" and at + match[0] > index for at, match in matches)
