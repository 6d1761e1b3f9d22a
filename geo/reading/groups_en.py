"""English verb groups."""

from __future__ import annotations

from geo.reading.bare_verbs import BareVerbs
from geo.reading.groups import Group, pick
from geo.reading.verb_chains import Chain

_BE_PARTICIPLE = {"pres": "passive", "past": "past", "inf": "infinitive"}
_BE_GERUND = {"pres": "progressive", "past": "imperfect", "inf": "infinitive"}
_MODAL_PERFECT = {"future": "future_perfect", "conditional": "past_conditional"}


class EnglishGroups(BareVerbs):
    """Finds the verb groups of one English sentence."""

    def at(self, index: int) -> Group | None:
        """The group whose first verb is the token at `index`."""
        low = self.low(index)
        if self.tokens[index].kind != "word":
            return None
        chain = Chain(index + 1, index)
        if low in self.lexicon.modals and not self.noun_before(index) and not self._month(index):
            return self._modal(low, chain)
        for head, tense in self.lexicon.forms.get(low, ()):
            if head in (self.be, self.have, self.do) and tense != "inf":
                made = self._auxiliary(head, tense, chain, index)
                if made:
                    return made
        if low in self.grammar["before_infinitive"]:
            return self._to(chain)
        return self.bare(index)

    def _month(self, index: int) -> bool:
        """ "In May by": a month, where a capital stands in the middle of a sentence."""
        named = self.low(index) in self.lexicon.sets["months"] and self.tokens[index].text[:1].isupper()
        return named and index > 0 and not self.titled

    def _modal(self, low: str, chain: Chain) -> Group | None:
        kind = self.lexicon.modals[low]
        if low in self.grammar["inverted"] and self._opens_clause(chain.first):
            return None
        self.skip(chain)
        if self.low(chain.at) in self.grammar["before_infinitive"] and kind == "should":
            chain.at += 1
        tense = kind if kind in ("future", "conditional") else "infinitive"
        over = "" if kind in ("future", "conditional") else kind
        if self.head(chain.at, "inf") == self.have:
            inner = chain.past(chain.at)
            made = self.perfect(inner, _MODAL_PERFECT.get(kind, "past_infinitive"), over)
            if made:
                return made
        if self.head(chain.at, "inf") == self.be:
            inner = chain.past(chain.at)
            made = self.after_be(inner, tense, tense, tense, over)
            if made:
                return made
            return self.made(chain, chain.at, self.be, tense, over=over)
        head = self.infinitive(chain.at)
        if head is None:
            return self._lonely(chain, kind, over)
        return self.made(chain, chain.at, head, tense, over=over)

    def _opens_clause(self, index: int) -> bool:
        """Whether an auxiliary stands first in its stretch: "should diplomacy fail" is a condition."""
        return index == 0 or (self.tokens[index - 1].kind == "mark" and self.tokens[index - 1].text != ")")

    def _lonely(self, chain: Chain, kind: str, over: str) -> Group | None:
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

    def _auxiliary(self, head: str, tense: str, chain: Chain, index: int) -> Group | None:
        if tense in ("ger", "pp"):
            return None
        self.skip(chain)
        if head == self.have:
            made = self.perfect(
                chain, {"pres": "past", "past": "pluperfect", "inf": "past_infinitive"}.get(tense, "past"), ""
            )
            return made or self._own(index, self.have, tense, chain)
        if head == self.do:
            inner = self.infinitive(chain.at)
            if inner and chain.at > index + 1 and chain.negated:
                return self.made(chain, chain.at, inner, "past" if tense == "past" else "present")
            return self._own(index, self.do, tense, chain)
        progressive, passive = _BE_GERUND.get(tense, "infinitive"), _BE_PARTICIPLE.get(tense, "infinitive")
        near = "near" if tense == "pres" else "reported"
        return self.after_be(chain, progressive, passive, near, "") or self._own(index, self.be, tense, chain)

    def _own(self, index: int, head: str, tense: str, chain: Chain) -> Group | None:
        name = {"pres": "present", "past": "past", "inf": "present"}[tense]
        own = Chain(index + 1, index, chain.negated, chain.used)
        last = max(chain.used, default=index)
        return self.made(own, index, head, name, last=last if last < chain.at else index)

    def _to(self, chain: Chain) -> Group | None:
        before = self.low(chain.first - 1)
        chain.negated = before in self.grammar["negating"]
        if chain.negated:
            chain.used.add(chain.first - 1)
        self.skip(chain)
        head = self.head(chain.at, "inf")
        if head is None or (
            chain.at < len(self.tokens) and self.tokens[chain.at].text[:1].isupper() and not self.titled
        ):
            return None
        if head == self.have:
            inner = chain.past(chain.at)
            return self.perfect(inner, "past_infinitive", "") or self.made(chain, chain.at, head, "infinitive")
        if head == self.be:
            inner = chain.past(chain.at)
            return self.after_be(inner, "infinitive", "infinitive", "infinitive", "") or self.made(
                chain, chain.at, head, "infinitive"
            )
        return self.made(chain, chain.at, head, "infinitive")
