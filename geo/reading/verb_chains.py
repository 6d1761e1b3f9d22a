"""What English verb groups are read with: the chain of auxiliaries so far, the head after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.reading.groups import Group, pick, skip
from geo.reading.lexicon import Lexicon
from geo.reading.nominal import Nominal
from geo.reading.tokens import Token

_INSERTED = 8
_BEING = {"progressive": "passive_progressive", "perfect_progressive": "past"}


@dataclass
class Chain:
    """What has been read of the auxiliaries before a head."""

    at: int
    first: int
    negated: bool = False
    used: set[int] = field(default_factory=set)

    def past(self, index: int) -> Chain:
        """The same chain, read past the token at `index`."""
        return Chain(index + 1, self.first, self.negated, self.used)


def titled(tokens: Sequence[Token]) -> bool:
    """Whether every word of some length has a capital: "Japan To Deploy 100 Troops To Djibouti"."""
    long = [token.text for token in tokens if token.kind == "word" and len(token.text) > 3]
    return len(long) > 2 and all(text[:1].isupper() for text in long)


class VerbChains:
    """Reads the chains of one English sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon, self.grammar = tokens, lexicon, lexicon.grammar
        self.nominal = Nominal(tokens, lexicon)
        self.titled = titled(tokens)
        verbs = lexicon.data["grammar"]["auxiliaries"]
        self.be, self.have, self.do = verbs["be"], verbs["have"], verbs["do"]

    def low(self, index: int) -> str:
        """The form for look-up of a token, "" outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def skip(self, chain: Chain) -> None:
        """Past negations and adverbs, which are remembered."""
        while True:
            at = skip(self.lexicon, self.tokens, chain.at)
            if self.low(at) in self.grammar["negating"]:
                chain.negated = True
                chain.used.add(at)
                chain.at = at + 1
                continue
            inserted = self._inserted(at)
            if not inserted:
                chain.at = at
                return
            chain.at = inserted

    def _inserted(self, at: int) -> int:
        """The token after a phrase that commas set into a verb ("will not, for the time being, send"), 0 for none."""
        if self.low(at) != ",":
            return 0
        for end in range(at + 2, min(at + _INSERTED, len(self.tokens) - 1)):
            low = self.low(end)
            if low == ",":
                verbal = {"inf", "pp", "ger"} & self.lexicon.tenses(self.low(end + 1))
                return end + 1 if verbal else 0
            if self.tokens[end].kind == "mark" or low in self.lexicon.modals or low in self.grammar["negating"]:
                return 0
        return 0

    def head(self, at: int, *tenses: str) -> str | None:
        """The head lemma of the form at `at` in one of the tenses."""
        found = [head for head, tense in self.lexicon.forms.get(self.low(at), ()) if tense in tenses]
        return found[0] if found else None

    def perfect(self, chain: Chain, tense: str, over: str) -> Group | None:
        """After "have": a participle, "been" and a participle, "been" and a gerund."""
        self.skip(chain)
        head = self.head(chain.at, "pp")
        if head is None:
            return None
        if head == self.be:
            inner = chain.past(chain.at)
            going_on = {"past": "perfect_progressive", "pluperfect": "imperfect"}.get(tense, tense)
            due = {"past": "near", "pluperfect": "reported"}.get(tense, tense)
            made = self.after_be(inner, going_on, tense, due, over)
            return made or self.made(chain, chain.at, self.be, tense, over=over)
        return self.made(chain, chain.at, head, tense, over=over)

    def after_be(self, chain: Chain, progressive: str, passive: str, near: str, over: str) -> Group | None:
        """After a form of "be": gerund, "being" and participle, participle, "to" or "about to" and infinitive."""
        self.skip(chain)
        low = self.low(chain.at)
        head = self.head(chain.at, "ger")
        if head == self.be:
            inner = chain.past(chain.at)
            self.skip(inner)
            participle = self.head(inner.at, "pp")
            name = _BEING.get(progressive, progressive)
            return self.made(inner, inner.at, participle, name, passive=True, over=over) if participle else None
        to = chain.at if low in self.grammar["before_infinitive"] else chain.at + 1
        if low in self.grammar["before_infinitive"] or low in self.grammar["near"]:
            made = self._near(chain, to, near, over)
            if made:
                return made
        if head and not self._noun_follows_gerund(chain.at):
            return self.made(chain, chain.at, head, progressive, over=over)
        participle = self.head(chain.at, "pp")
        if participle:
            return self.made(chain, chain.at, participle, passive, passive=True, over=over)
        return None

    def _noun_follows_gerund(self, at: int) -> bool:
        return self.low(at - 1) in self.grammar["determiners"]

    def _near(self, chain: Chain, to: int, tense: str, over: str) -> Group | None:
        if self.low(to) not in self.grammar["before_infinitive"]:
            return None
        inner = Chain(to + 1, chain.first, chain.negated, chain.used)
        self.skip(inner)
        head = self.head(inner.at, "inf")
        if head == self.have:
            words = self.lexicon.tables["operator_words"]
            said = any((found := words.match(self.tokens, k)) and found[1] == "alleged" for k in range(chain.first, to))
            # "Is believed to have moved" is a past, "are to have left by May" is none yet.
            made = self.perfect(inner.past(inner.at), "past" if said else "future_perfect", over)
            return made or self.made(inner, inner.at, head, tense, over=over)
        if head == self.be:
            after = inner.past(inner.at)
            return self.after_be(after, tense, tense, tense, over) or self.made(inner, inner.at, head, tense, over=over)
        return self.made(inner, inner.at, head, tense, over=over) if head else None

    def infinitive(self, at: int) -> str | None:
        """The head lemma of an infinitive after a modal, also of one that is oftener a noun: "will winter in"."""
        return self.head(at, "inf") or self.lexicon.bare.get(self.low(at))

    def made(
        self,
        chain: Chain,
        head: int,
        name: str | None,
        tense: str,
        *,
        passive: bool = False,
        over: str = "",
        last: int | None = None,
    ) -> Group | None:
        """The group with that head, None where the verb is not listed with what follows it."""
        if name is None:
            return None
        found = pick(self.lexicon, self.tokens, head, name, False)
        if not found:
            return None
        verb, tail = found
        end = last if last is not None else head
        while end + 1 in tail and (end == head or self.low(end + 1) not in self.grammar["prepositions"]):
            end += 1
        return Group(
            chain.first, end, head, verb, tense, chain.negated, passive, over, used=frozenset(chain.used | set(tail))
        )
