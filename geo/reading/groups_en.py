"""English verb groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.reading.groups import Group, pick, skip
from geo.reading.lexicon import Lexicon
from geo.reading.nominal import Nominal
from geo.reading.tokens import Token

_BE_PARTICIPLE = {"pres": "passive", "past": "past", "inf": "infinitive"}
_BE_GERUND = {"pres": "progressive", "past": "imperfect", "inf": "infinitive"}
_INSERTED = 8
_MODAL_PERFECT = {"future": "future_perfect", "conditional": "past_conditional"}


@dataclass
class _Chain:
    """What has been read of the auxiliaries before a head."""

    at: int
    first: int
    negated: bool = False
    used: set[int] = field(default_factory=set)


class EnglishGroups:
    """Finds the verb groups of one English sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon, self.grammar = tokens, lexicon, lexicon.grammar
        verbs = lexicon.data["grammar"]["auxiliaries"]
        self.nominal = Nominal(tokens, lexicon)
        self.be, self.have, self.do = verbs["be"], verbs["have"], verbs["do"]

    def at(self, index: int) -> Group | None:
        """The group whose first verb is the token at `index`."""
        low = self._low(index)
        if self.tokens[index].kind != "word":
            return None
        chain = _Chain(index + 1, index)
        if low in self.lexicon.modals and not self._noun_before(index):
            return self._modal(low, chain)
        for head, tense in self.lexicon.forms.get(low, ()):
            if head in (self.be, self.have, self.do) and tense != "inf":
                made = self._auxiliary(head, tense, chain, index)
                if made:
                    return made
        if low in self.grammar["before_infinitive"]:
            return self._to(chain)
        return self._plain(index)

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _skip(self, chain: _Chain) -> None:
        """Past negations and adverbs, which are remembered."""
        while True:
            at = skip(self.lexicon, self.tokens, chain.at)
            if self._low(at) in self.grammar["negating"]:
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
        if self._low(at) != ",":
            return 0
        for end in range(at + 2, min(at + _INSERTED, len(self.tokens) - 1)):
            low = self._low(end)
            if low == ",":
                verbal = {"inf", "pp", "ger"} & self.lexicon.tenses(self._low(end + 1))
                return end + 1 if verbal else 0
            if self.tokens[end].kind == "mark" or low in self.lexicon.modals or low in self.grammar["negating"]:
                return 0
        return 0

    def _head(self, at: int, *tenses: str) -> str | None:
        found = [head for head, tense in self.lexicon.forms.get(self._low(at), ()) if tense in tenses]
        return found[0] if found else None

    def _modal(self, low: str, chain: _Chain) -> Group | None:
        kind = self.lexicon.modals[low]
        if low in self.grammar["inverted"] and self._opens_clause(chain.first):
            return None
        self._skip(chain)
        if self._low(chain.at) in self.grammar["before_infinitive"] and kind == "should":
            chain.at += 1
        tense = kind if kind in ("future", "conditional") else "infinitive"
        over = "" if kind in ("future", "conditional") else kind
        if self._head(chain.at, "inf") == self.have:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            made = self._perfect(inner, _MODAL_PERFECT.get(kind, "past_infinitive"), over)
            if made:
                return made
        if self._head(chain.at, "inf") == self.be:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            made = self._after_be(inner, tense, tense, tense, over)
            if made:
                return made
            return self._made(chain, chain.at, self.be, tense, over=over)
        head = self._head(chain.at, "inf")
        if head is None:
            return self._lonely(chain, kind, over)
        return self._made(chain, chain.at, head, tense, over=over)

    def _opens_clause(self, index: int) -> bool:
        """Whether an auxiliary stands first in its stretch: "should diplomacy fail" is a condition."""
        return index == 0 or (self.tokens[index - 1].kind == "mark" and self.tokens[index - 1].text != ")")

    def _lonely(self, chain: _Chain, kind: str, over: str) -> Group | None:
        """A modal whose verb is unknown: a group of its own that nothing can be read through."""
        if chain.at >= len(self.tokens) or self.tokens[chain.at].kind != "word":
            return None
        found = pick(self.lexicon, self.tokens, chain.first, self.do, False)
        assert found is not None
        return Group(
            chain.first,
            chain.at,
            chain.at,
            found[0],
            "future",
            chain.negated,
            over=over,
            unread=(chain.at,),
            used=frozenset(chain.used),
        )

    def _auxiliary(self, head: str, tense: str, chain: _Chain, index: int) -> Group | None:
        if tense in ("ger", "pp"):
            return None
        self._skip(chain)
        if head == self.have:
            made = self._perfect(
                chain, {"pres": "past", "past": "pluperfect", "inf": "past_infinitive"}.get(tense, "past"), ""
            )
            return made or self._own(index, self.have, tense, chain)
        if head == self.do:
            inner = self._head(chain.at, "inf")
            if inner and chain.at > index + 1 and chain.negated:
                return self._made(chain, chain.at, inner, "past" if tense == "past" else "present")
            return self._own(index, self.do, tense, chain)
        progressive, passive = _BE_GERUND.get(tense, "infinitive"), _BE_PARTICIPLE.get(tense, "infinitive")
        near = "near" if tense == "pres" else "reported"
        return self._after_be(chain, progressive, passive, near, "") or self._own(index, self.be, tense, chain)

    def _own(self, index: int, head: str, tense: str, chain: _Chain) -> Group | None:
        name = {"pres": "present", "past": "past", "inf": "present"}[tense]
        own = _Chain(index + 1, index, chain.negated, chain.used)
        last = max(chain.used, default=index)
        return self._made(own, index, head, name, last=last if last < chain.at else index)

    def _perfect(self, chain: _Chain, tense: str, over: str) -> Group | None:
        """After "have": a participle, "been" and a participle, "been" and a gerund."""
        self._skip(chain)
        head = self._head(chain.at, "pp")
        if head is None:
            return None
        if head == self.be:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            going_on = {"past": "perfect_progressive", "pluperfect": "imperfect"}.get(tense, tense)
            due = {"past": "near", "pluperfect": "reported"}.get(tense, tense)
            made = self._after_be(inner, going_on, tense, due, over)
            return made or self._made(chain, chain.at, self.be, tense, over=over)
        return self._made(chain, chain.at, head, tense, over=over)

    def _after_be(self, chain: _Chain, progressive: str, passive: str, near: str, over: str) -> Group | None:
        """After a form of "be": gerund, "being" and participle, participle, "to" or "about to" and infinitive."""
        self._skip(chain)
        low = self._low(chain.at)
        head = self._head(chain.at, "ger")
        if head == self.be:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            self._skip(inner)
            participle = self._head(inner.at, "pp")
            name = {"progressive": "passive_progressive", "perfect_progressive": "past"}.get(progressive, progressive)
            return self._made(inner, inner.at, participle, name, passive=True, over=over) if participle else None
        to = chain.at if low in self.grammar["before_infinitive"] else chain.at + 1
        if low in self.grammar["before_infinitive"] or low in self.grammar["near"]:
            made = self._near(chain, to, near, over)
            if made:
                return made
        if head and not self._noun_follows_gerund(chain.at):
            return self._made(chain, chain.at, head, progressive, over=over)
        participle = self._head(chain.at, "pp")
        if participle:
            return self._made(chain, chain.at, participle, passive, passive=True, over=over)
        return None

    def _noun_follows_gerund(self, at: int) -> bool:
        return self._low(at - 1) in self.grammar["determiners"]

    def _near(self, chain: _Chain, to: int, tense: str, over: str) -> Group | None:
        if self._low(to) not in self.grammar["before_infinitive"]:
            return None
        inner = _Chain(to + 1, chain.first, chain.negated, chain.used)
        self._skip(inner)
        head = self._head(inner.at, "inf")
        if head == self.be:
            after = _Chain(inner.at + 1, chain.first, inner.negated, inner.used)
            return self._after_be(after, tense, tense, tense, over) or self._made(
                inner, inner.at, head, tense, over=over
            )
        return self._made(inner, inner.at, head, tense, over=over) if head else None

    def _to(self, chain: _Chain) -> Group | None:
        before = self._low(chain.first - 1)
        chain.negated = before in self.grammar["negating"]
        if chain.negated:
            chain.used.add(chain.first - 1)
        self._skip(chain)
        head = self._head(chain.at, "inf")
        if head is None or (chain.at < len(self.tokens) and self.tokens[chain.at].text[:1].isupper()):
            return None
        if head == self.have:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            return self._perfect(inner, "past_infinitive", "") or self._made(chain, chain.at, head, "infinitive")
        if head == self.be:
            inner = _Chain(chain.at + 1, chain.first, chain.negated, chain.used)
            return self._after_be(inner, "infinitive", "infinitive", "infinitive", "") or self._made(
                chain, chain.at, head, "infinitive"
            )
        return self._made(chain, chain.at, head, "infinitive")

    def _noun_before(self, index: int) -> bool:
        return self._low(index - 1) in self.grammar["determiners"] - self.grammar["demonstratives"]

    def _plain(self, index: int) -> Group | None:
        """A verb without auxiliary: finite, participle or gerund by what stands around it."""
        low, before = self._low(index), self._low(index - 1)
        tenses = self.lexicon.tenses(low)
        if not tenses or (self.tokens[index].text[:1].isupper() and index):
            return None
        chain = _Chain(index + 1, index)
        if before in self.grammar["never"]:
            chain.negated = True
            chain.used.add(index - 1)
            before = self._low(index - 2)
        if before in self.grammar["before_infinitive"] and "inf" in tenses:
            return self._made(chain, index, self._head(index, "inf"), "infinitive")
        if "ger" in tenses and self._head(index, "ger") == self.have:
            return self._perfect(chain, "past_infinitive", "")
        if "ger" in tenses:
            determined = before in self.grammar["determiners"] or self.nominal.adjectival(index)
            return None if determined else self._made(chain, index, self._head(index, "ger"), "gerund")
        if (
            before in self.grammar["determiners"]
            or before in self.grammar["prepositions"]
            or self.nominal.adjectival(index)
        ):
            return None
        if "past" in tenses or "pp" in tenses:
            return self._past(index, chain, tenses)
        shared = self._shared_modal(index) if before in self.lexicon.sets["conjunctions"] and "inf" in tenses else ""
        if shared:
            return self._made(chain, index, self._head(index, "inf"), shared)
        if not self.nominal.present(index):
            return None
        return self._made(chain, index, self._head(index, "pres"), "present")

    def _shared_modal(self, index: int) -> str:
        """The tense of a plain modal that a joined infinitive shares: "will hand command to Norway and withdraw"."""
        low = self._low(index)
        listed = any(low in self.lexicon.tables[name] for name in ("counted", "event_nouns", "operator_nouns"))
        if listed or low in self.grammar["homographs"]:
            return ""
        for at in range(index - 2, max(-1, index - 16), -1):
            kind = self.lexicon.modals.get(self._low(at), "")
            if self.tokens[at].kind == "mark" or self._low(at) in self.grammar["negating"]:
                return ""
            if kind:
                return kind if kind in ("future", "conditional") else ""
        return ""

    def _past(self, index: int, chain: _Chain, tenses: frozenset[str]) -> Group | None:
        before = self._low(index - 1)
        if "past" not in tenses:
            return self._made(chain, index, self._head(index, "pp"), "participle")
        if "pp" in tenses and not before:
            return self._made(chain, index, self._head(index, "pp"), "participle")
        return self._made(chain, index, self._head(index, "past"), "past")

    def _made(
        self,
        chain: _Chain,
        head: int,
        name: str | None,
        tense: str,
        *,
        passive: bool = False,
        over: str = "",
        last: int | None = None,
    ) -> Group | None:
        if name is None:
            return None
        found = pick(self.lexicon, self.tokens, head, name, False)
        if not found:
            return None
        verb, tail = found
        end = last if last is not None else head
        while end + 1 in tail and (end == head or self._low(end + 1) not in self.grammar["prepositions"]):
            end += 1
        return Group(
            chain.first, end, head, verb, tense, chain.negated, passive, over, used=frozenset(chain.used | set(tail))
        )
